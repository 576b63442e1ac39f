#include "tools/evaluation/gold.hpp"

#include "kiosk/base/bytes.hpp"
#include "kiosk/lists/list_file.hpp"

#include <boost/json.hpp>

#include <format>
#include <optional>

namespace tools::evaluation {
namespace {

using kiosk::base::ErrorKind;
using kiosk::base::fail;
namespace json = boost::json;

constexpr std::string_view kForm =
    R"({"pairs": [{"a": EMAIL, "b": EMAIL, "grade": 1}], "competitors": [{"a": EMAIL, "b": EMAIL}]})";

struct Pair {
  std::string_view a;
  std::string_view b;
};

std::optional<Pair> pair_of(const json::value& value) {
  const auto* object = value.if_object();
  if (object == nullptr) return std::nullopt;
  const auto* a = object->if_contains("a");
  const auto* b = object->if_contains("b");
  if (a == nullptr || b == nullptr || !a->is_string() || !b->is_string()) return std::nullopt;
  return Pair{a->get_string(), b->get_string()};
}

}  // namespace

kiosk::base::Result<Gold> Gold::read(const std::filesystem::path& file) {
  const auto bytes = kiosk::lists::read_list_file(file);
  if (!bytes) return std::unexpected{bytes.error()};
  boost::system::error_code failed;
  const auto value = json::parse(kiosk::base::as_text(*bytes), failed);
  const auto* root = failed ? nullptr : value.if_object();
  const auto* pairs = root == nullptr ? nullptr : root->if_contains("pairs");
  if (pairs == nullptr || !pairs->is_array()) {
    return fail(ErrorKind::invalid_input, std::format("{} is not of the form {}", file.string(), kForm));
  }
  Gold gold;
  std::size_t number = 0;
  for (const auto& item : pairs->get_array()) {
    ++number;
    const auto pair = pair_of(item);
    const auto* grade = pair ? item.get_object().if_contains("grade") : nullptr;
    if (grade == nullptr || !grade->is_int64() || grade->get_int64() < 0 || grade->get_int64() > 3) {
      return fail(ErrorKind::invalid_input,
                  std::format("{}: pair {} needs a, b and a grade from 0 to 3", file.string(), number));
    }
    if (grade->get_int64() == 0) continue;
    gold.partners_[std::string{pair->a}].insert_or_assign(std::string{pair->b}, static_cast<int>(grade->get_int64()));
    gold.partners_[std::string{pair->b}].insert_or_assign(std::string{pair->a}, static_cast<int>(grade->get_int64()));
  }
  const auto* competitors = root->if_contains("competitors");
  if (competitors == nullptr) return gold;
  if (!competitors->is_array()) {
    return fail(ErrorKind::invalid_input, std::format("{}: competitors must be a list", file.string()));
  }
  for (const auto& item : competitors->get_array()) {
    const auto pair = pair_of(item);
    if (!pair) return fail(ErrorKind::invalid_input, std::format("{}: a competitor pair needs a and b", file.string()));
    gold.competitors_.emplace(pair->a, pair->b);
    gold.competitors_.emplace(pair->b, pair->a);
  }
  return gold;
}

int Gold::grade(std::string_view a, std::string_view b) const {
  const auto person = partners_.find(a);
  if (person == partners_.end()) return 0;
  const auto partner = person->second.find(b);
  return partner == person->second.end() ? 0 : partner->second;
}

bool Gold::competitors(std::string_view a, std::string_view b) const {
  return competitors_.contains({std::string{a}, std::string{b}});
}

}  // namespace tools::evaluation
