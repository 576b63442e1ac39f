#include "kiosk/event/json_members.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace kiosk::event {
namespace {

namespace chrono = std::chrono;

constexpr chrono::year kFirstYear{1};
constexpr chrono::year kLastYear{9999};

std::optional<badge::PublicKey> read_key(std::string_view hex) {
  const auto bytes = base::from_hex(hex);
  badge::PublicKey key{};
  if (!bytes || bytes->size() != key.size()) return std::nullopt;
  std::ranges::copy(*bytes, key.begin());
  return key;
}

/// Nothing when it is not a list of ids.
std::optional<std::vector<base::AttendeeId>> read_group(const boost::json::value& value) {
  const auto* array = value.if_array();
  if (array == nullptr) return std::nullopt;
  std::vector<base::AttendeeId> group;
  group.reserve(array->size());
  for (const auto& element : *array) {
    const auto* text = element.if_string();
    if (text == nullptr) return std::nullopt;
    const auto id = base::AttendeeId::from_hex(std::string_view{text->data(), text->size()});
    if (!id) return std::nullopt;
    group.push_back(*id);
  }
  return group;
}

template <class Number>
std::optional<Number> digits(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<chrono::year_month_day> read_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits<unsigned>(text.substr(0, 4));
  const auto month = digits<unsigned>(text.substr(5, 2));
  const auto day = digits<unsigned>(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const chrono::year_month_day date{chrono::year{static_cast<int>(*year)}, chrono::month{*month}, chrono::day{*day}};
  if (!date.ok() || date.year() < kFirstYear) return std::nullopt;
  return date;
}

}  // namespace

void MemberWriter::operator()(std::string_view name, const std::vector<badge::PublicKey>& keys) {
  if (keys.empty()) return;
  auto& array = target_[name].emplace_array();
  for (const auto& key : keys) array.emplace_back(base::to_hex(key));
}

void MemberWriter::operator()(std::string_view name, const std::vector<std::vector<base::AttendeeId>>& groups) {
  if (groups.empty()) return;
  auto& array = target_[name].emplace_array();
  for (const auto& group : groups) {
    auto& inner = array.emplace_back(boost::json::array(target_.storage())).as_array();
    for (const auto& id : group) inner.emplace_back(id.hex());
  }
}

void MemberWriter::operator()(std::string_view name, chrono::year_month_day date) {
  if (!date.ok() || date.year() < kFirstYear || date.year() > kLastYear) return;
  target_[name] = std::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                              static_cast<unsigned>(date.day()));
}

void MemberReader::unless(std::string_view name, bool& value, bool usual) {
  if (fault_) return;
  value = usual;
  const auto* found = present(name);
  if (found == nullptr) return;
  if (!found->is_bool()) return fault(name, "is neither true nor false");
  value = found->get_bool();
}

void MemberReader::operator()(std::string_view name, std::string& text) {
  if (fault_) return;
  text.clear();
  const auto* value = present(name);
  if (value == nullptr) return;
  if (const auto* read = value->if_string()) {
    text.assign(read->data(), read->size());
  } else {
    fault(name, "is not a text");
  }
}

void MemberReader::operator()(std::string_view name, std::vector<std::string>& texts) {
  const auto* value = present(name);
  if (value == nullptr) return;
  const auto* array = value->if_array();
  if (array == nullptr) return fault(name, "is not a list of texts");
  std::vector<std::string> read;
  read.reserve(array->size());
  for (const auto& element : *array) {
    const auto* text = element.if_string();
    if (text == nullptr) return fault(name, "is not a list of texts");
    read.emplace_back(text->data(), text->size());
  }
  texts = std::move(read);
}

void MemberReader::operator()(std::string_view name, badge::PublicKey& key) {
  const auto text = required_text(name);
  if (!text) return;
  const auto read = read_key(*text);
  if (!read) return fault(name, "is not 64 hexadecimal digits");
  key = *read;
}

void MemberReader::operator()(std::string_view name, std::vector<badge::PublicKey>& keys) {
  std::vector<std::string> texts;
  (*this)(name, texts);
  std::vector<badge::PublicKey> read;
  for (const auto& text : texts) {
    const auto key = read_key(text);
    if (!key) return fault(name, "is not a list of keys of 64 hexadecimal digits");
    read.push_back(*key);
  }
  keys = std::move(read);
}

void MemberReader::operator()(std::string_view name, std::vector<std::vector<base::AttendeeId>>& groups) {
  const auto* value = present(name);
  if (value == nullptr) return;
  const auto* array = value->if_array();
  if (array == nullptr) return fault(name, "is not a list");
  std::vector<std::vector<base::AttendeeId>> read;
  read.reserve(array->size());
  for (const auto& element : *array) {
    auto group = read_group(element);
    if (!group) return fault(name, "is not a list of lists of ids");
    read.push_back(std::move(*group));
  }
  groups = std::move(read);
}

void MemberReader::operator()(std::string_view name, base::Instant& when) {
  const auto* value = required(name);
  if (value == nullptr) return;
  const auto* number = value->if_int64();
  if (number == nullptr || *number < kFirstInstant.time_since_epoch().count() ||
      *number > kLastInstant.time_since_epoch().count()) {
    return fault(name, "is not a number of milliseconds within the years 1 to 9999");
  }
  when = base::Instant{base::milliseconds{*number}};
}

void MemberReader::operator()(std::string_view name, chrono::year_month_day& date) {
  if (present(name) == nullptr) return;
  const auto text = required_text(name);
  if (!text) return;
  const auto read = read_date(*text);
  if (!read) return fault(name, "is not a date such as 2026-11-26");
  date = *read;
}

void MemberReader::fault(std::string_view name, std::string_view what) {
  if (!fault_) fault_ = base::Error{base::ErrorKind::corrupt, std::format("member \"{}\" {}", name, what)};
}

const boost::json::value* MemberReader::present(std::string_view name) const {
  return fault_ ? nullptr : source_->if_contains(name);
}

const boost::json::value* MemberReader::required(std::string_view name) {
  const auto* value = present(name);
  if (value == nullptr) fault(name, "is missing");
  return value;
}

std::optional<std::string_view> MemberReader::required_text(std::string_view name) {
  const auto* value = required(name);
  if (value == nullptr) return std::nullopt;
  if (const auto* text = value->if_string()) return std::string_view{text->data(), text->size()};
  fault(name, "is not a text");
  return std::nullopt;
}

std::optional<std::uint64_t> MemberReader::required_number(std::string_view name, std::uint64_t least,
                                                           std::uint64_t most) {
  const auto* value = required(name);
  if (value == nullptr) return std::nullopt;
  std::optional<std::uint64_t> number;
  if (const auto* large = value->if_uint64()) number = *large;
  if (const auto* small = value->if_int64(); small != nullptr && *small >= 0) {
    number = static_cast<std::uint64_t>(*small);
  }
  if (number && *number >= least && *number <= most) return number;
  fault(name, std::format("is not a whole number from {} to {}", least, most));
  return std::nullopt;
}

}  // namespace kiosk::event
