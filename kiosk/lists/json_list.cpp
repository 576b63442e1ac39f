#include "kiosk/lists/cells.hpp"
#include "kiosk/lists/json_cells.hpp"
#include "kiosk/lists/list_forms.hpp"
#include "kiosk/lists/pretix_export.hpp"

#include "kiosk/base/text.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace kiosk::lists {
namespace {

namespace json = boost::json;
using base::ErrorKind;
using base::fail;

constexpr std::size_t kMostJsonColumns = 1000;

std::unexpected<base::Error> not_json(std::string_view text, std::size_t at, const std::string& why) {
  const auto before = text.substr(0, std::min(at, text.size()));
  const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
  return fail(ErrorKind::invalid_input, "line " + std::to_string(line) + ": the JSON does not read here (" + why +
                                            "). Export the list again, or use CSV");
}

/// The values of a text that holds one JSON value after the other: one for JSON, many for JSON Lines.
base::Result<json::array> parse_values(std::string_view text, const json::storage_ptr& storage) {
  json::array values(storage);
  json::stream_parser parser{storage};
  for (auto rest = text; !rest.empty();) {
    boost::system::error_code error;
    const auto used = parser.write_some(rest.data(), rest.size(), error);
    const auto at = static_cast<std::size_t>(rest.data() - text.data()) + used;
    if (error) return not_json(text, at, error.message());
    if (!parser.done()) {
      parser.finish(error);
      return not_json(text, at, error ? error.message() : "it ends too early");
    }
    values.push_back(parser.release());
    parser.reset(storage);
    rest.remove_prefix(used);
    while (!rest.empty() && (base::trimmed(rest.substr(0, 1)).empty() || rest.front() == ',')) rest.remove_prefix(1);
  }
  return values;
}

/// Every key of any object, in the order they first occur.
base::Result<std::vector<std::string>> all_keys(const json::array& objects) {
  std::vector<std::string> keys;
  std::unordered_map<std::string_view, bool> seen;
  for (const auto& value : objects) {
    if (!value.is_object()) continue;
    for (const auto& member : value.get_object()) {
      if (!seen.try_emplace(member.key(), true).second) continue;
      if (keys.size() == kMostJsonColumns) {
        return fail(ErrorKind::invalid_input,
                    "the objects have more than 1,000 different keys. Keep those that matter");
      }
      keys.emplace_back(member.key());
    }
  }
  return keys;
}

base::Result<> read_objects(const json::array& objects, const EventTimes& times, ReadList& list) {
  auto keys = all_keys(objects);
  if (!keys) return std::unexpected{keys.error()};
  if (known_columns(*keys) == 0) {
    return fail(ErrorKind::invalid_input,
                "no object in the JSON has a key that is known. Use first_name, last_name, company, email …");
  }
  RowReader reader{read_header(*keys), times, list};
  std::vector<std::string> cells(keys->size());
  std::size_t number = 0;
  for (const auto& value : objects) {
    ++number;
    const auto* object = value.if_object();
    if (object == nullptr) {
      if (auto counted = count_row(list); !counted) return counted;
      list.errors.push_back({number, "", "is not a JSON object", "write {\"first_name\": …} for each attendee", true});
      continue;
    }
    // JSON needs no "'" before a formula, so one that is there belongs to the text: the row reader gets another to take
    for (std::size_t i = 0; i < keys->size(); ++i) cells[i] = defused(cell_of(*object, (*keys)[i]));
    if (auto read = reader.read(number, cells, cells.size()); !read) return read;
  }
  return {};
}

}  // namespace

std::string cell_of(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return {};
    case json::kind::bool_:
      return value.get_bool() ? "yes" : "no";
    case json::kind::int64:
      return std::to_string(value.get_int64());
    case json::kind::uint64:
      return std::to_string(value.get_uint64());
    case json::kind::double_:
      return json::serialize(value);
    case json::kind::string:
      return std::string{value.get_string()};
    case json::kind::array:
      break;
    case json::kind::object:
      return {};
  }
  std::string joined;
  for (const auto& part : value.get_array()) {
    if (part.is_array()) continue;
    if (!joined.empty()) joined += '\n';
    joined += cell_of(part);
  }
  return joined;
}

std::string cell_of(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr ? std::string{} : cell_of(*value);
}

base::Result<> read_json_list(std::string_view text, const EventTimes& times, ReadList& list) {
  if (text.size() > kLargestJson) {
    return fail(ErrorKind::invalid_input, "the JSON is over 32 MiB. Use CSV for so large a list");
  }
  list.form = ListForm::json;
  const auto storage = json::make_shared_resource<json::monotonic_resource>();
  auto values = parse_values(text, storage);
  if (!values) return std::unexpected{values.error()};
  if (values->size() == 1) {
    const auto& only = values->front();
    if (only.is_array()) return read_objects(only.get_array(), times, list);
    if (const auto* event = pretix_event(only)) return read_pretix_export(*event, only.get_object(), times, list);
  }
  return read_objects(*values, times, list);
}

}  // namespace kiosk::lists
