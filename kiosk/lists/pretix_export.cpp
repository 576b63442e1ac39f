#include "kiosk/lists/pretix_export.hpp"

#include "kiosk/badge/pretix.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/lists/csv_reader.hpp"
#include "kiosk/lists/json_cells.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::lists {
namespace {

namespace json = boost::json;

/// What every position has; the questions of the event come behind.
constexpr std::array<std::string_view, 13> kPositionColumns{
    "first_name",  "last_name",   "name",   "company",    "email",       "phone",
    "ticket_code", "ticket_type", "status", "valid_from", "valid_until", "requires_special_attention",
    "language"};

const json::object* object_in(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_object();
}

const json::array& array_in(const json::object& object, std::string_view key) {
  static const json::array kNone;
  const auto* value = object.if_contains(key);
  const auto* array = value == nullptr ? nullptr : value->if_array();
  return array == nullptr ? kNone : *array;
}

/// pretix writes translatable texts as text or as {"en": …, "nl": …}.
std::string text_of(const json::object& object, std::string_view key) {
  const auto* translated = object_in(object, key);
  if (translated == nullptr) return cell_of(object, key);
  for (const std::string_view language : {"nl", "en"}) {
    if (auto text = cell_of(*translated, language); !text.empty()) return text;
  }
  return translated->empty() ? std::string{} : cell_of(translated->begin()->value());
}

std::string first_of(std::string first, std::string second) {
  return first.empty() ? std::move(second) : std::move(first);
}

/// Names of things by their number, written out.
using NamesById = std::map<std::string, std::string>;

NamesById names_by_id(const json::array& things, std::string_view name, std::string_view other_name) {
  NamesById names;
  for (const auto& thing : things) {
    const auto* object = thing.if_object();
    if (object != nullptr)
      names[cell_of(*object, "id")] = first_of(text_of(*object, name), text_of(*object, other_name));
  }
  return names;
}

/// The questions of the event as columns.
struct Questions {
  std::map<std::string, std::size_t> column_of;
  std::vector<std::string> header{kPositionColumns.begin(), kPositionColumns.end()};

  explicit Questions(const json::object& event) {
    for (const auto& [id, text] : names_by_id(array_in(event, "questions"), "question", "identifier")) {
      if (header.size() == kMostColumns) break;
      column_of[id] = header.size();
      header.push_back(text);
    }
  }
};

bool is_true(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && value->get_bool();
}

bool is_add_on(const json::object& position) {
  return !cell_of(position, "addon_to").empty();
}

std::size_t tickets_in(const json::array& positions) {
  std::size_t count = 0;
  for (const auto& position : positions) {
    const auto* object = position.if_object();
    count += object != nullptr && !is_add_on(*object) ? 1 : 0;
  }
  return count;
}

/// One position as the cells under `questions.header`. The buyer's address is the attendee's only when the buyer bought
/// one ticket.
std::vector<std::string> cells_of(const json::object& order, const json::object& position, bool only_ticket,
                                  const NamesById& items, const Questions& questions) {
  std::vector<std::string> cells(questions.header.size());
  if (const auto* parts = object_in(position, "attendee_name_parts")) {
    cells[0] = cell_of(*parts, "given_name");
    cells[1] = cell_of(*parts, "family_name");
  }
  cells[2] = cell_of(position, "attendee_name");
  cells[3] = cell_of(position, "company");
  cells[4] = first_of(cell_of(position, "attendee_email"), only_ticket ? cell_of(order, "email") : "");
  cells[5] = only_ticket ? cell_of(order, "phone") : "";
  cells[6] = cell_of(position, "secret");
  const auto item = items.find(cell_of(position, "item"));
  if (item != items.end()) cells[7] = item->second;
  cells[8] = is_true(position, "canceled") ? "canceled" : cell_of(order, "status");
  cells[9] = cell_of(position, "valid_from");
  cells[10] = cell_of(position, "valid_until");
  cells[11] = is_true(order, "checkin_attention") ? "yes" : "";
  cells[12] = cell_of(order, "locale");
  for (const auto& given : array_in(position, "answers")) {
    const auto* answer = given.if_object();
    if (answer == nullptr) continue;
    const auto column = questions.column_of.find(cell_of(*answer, "question"));
    if (column != questions.column_of.end()) cells[column->second] = cell_of(*answer, "answer");
  }
  return cells;
}

void take_keys(const json::object& holder, ReadList& list) {
  const auto* keys = object_in(holder, "valid_keys");
  if (keys == nullptr) return;
  for (const auto& text : array_in(*keys, "pretix_sig1")) {
    const auto key = badge::read_pretix_key(cell_of(text));
    if (key) {
      list.pretix_keys.push_back(*key);
    } else {
      list.remarks.push_back("a key in valid_keys.pretix_sig1 was left out: " + key.error().message);
    }
  }
}

}  // namespace

const json::object* pretix_event(const json::value& value) {
  const auto* whole = value.if_object();
  const auto* event = whole == nullptr ? nullptr : object_in(*whole, "event");
  const auto* orders = event == nullptr ? nullptr : event->if_contains("orders");
  return orders != nullptr && orders->is_array() ? event : nullptr;
}

base::Result<> read_pretix_export(const json::object& event, const json::object& whole, const EventTimes& times,
                                  ReadList& list) {
  const auto items = names_by_id(array_in(event, "items"), "name", "internal_name");
  const Questions questions{event};
  RowReader reader{read_header(questions.header), times, list};
  list.system = ListSystem::pretix_json;
  take_keys(event, list);
  if (&event != &whole) take_keys(whole, list);

  std::size_t number = 0;
  for (const auto& given_order : array_in(event, "orders")) {
    const auto* order = given_order.if_object();
    if (order == nullptr) continue;
    const auto& positions = array_in(*order, "positions");
    const bool only_ticket = tickets_in(positions) == 1;
    for (const auto& given_position : positions) {
      const auto* position = given_position.if_object();
      if (position == nullptr) continue;
      ++number;
      if (is_add_on(*position) && cell_of(*position, "attendee_name").empty()) {
        if (auto counted = count_row(list); !counted) return counted;
        skip(list, "add-on of another ticket");
        continue;
      }
      const auto cells = cells_of(*order, *position, only_ticket, items, questions);
      if (auto read = reader.read(number, cells, cells.size()); !read) return read;
    }
  }
  return {};
}

}  // namespace kiosk::lists
