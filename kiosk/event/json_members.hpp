#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/names.hpp"

#include <boost/json.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <format>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kiosk::event {

// How members of a fact stand in JSON:
//   text, list of texts      as such; absent when empty
//   number                   always there
//   enumeration              its name; always there
//   id, key                  hexadecimal digits; always there
//   moment                   milliseconds since 1970 UTC; absent when none
//   date                     "2026-11-26"; absent when it is no date
//   list of lists of ids     lists of hexadecimal digits; absent when empty
//   optional                 absent when none
//   yes or no                absent when it is the usual answer
//   object                   absent when all in it is, and read as if it were there

/// The moments a fact can hold: years 1 to 9999.
inline constexpr base::Instant kFirstInstant = std::chrono::sys_days{std::chrono::year{1} / 1 / 1};
inline constexpr base::Instant kLastInstant =
    std::chrono::sys_days{std::chrono::year{10000} / 1 / 1} - std::chrono::milliseconds{1};

/// Puts members into a JSON object.
class MemberWriter {
public:
  explicit MemberWriter(boost::json::object& target) : target_{target} {}

  void operator()(std::string_view name, const std::string& text) {
    if (!text.empty()) target_[name] = text;
  }
  void operator()(std::string_view name, const std::vector<std::string>& texts) {
    if (!texts.empty()) target_[name] = boost::json::array(texts.begin(), texts.end(), target_.storage());
  }
  template <std::unsigned_integral T>
  void operator()(std::string_view name, T number) {
    target_[name] = std::uint64_t{number};
  }
  template <HasNames E>
  void operator()(std::string_view name, E value) {
    target_[name] = name_of(value);
  }
  template <class Tag, std::size_t Size>
  void operator()(std::string_view name, const base::OpaqueId<Tag, Size>& id) {
    target_[name] = id.hex();
  }
  void operator()(std::string_view name, const badge::PublicKey& key) { target_[name] = base::to_hex(key); }
  void operator()(std::string_view name, const std::vector<badge::PublicKey>& keys);
  void operator()(std::string_view name, const std::vector<std::vector<base::AttendeeId>>& groups);
  void operator()(std::string_view name, base::Instant when) { target_[name] = when.time_since_epoch().count(); }
  void operator()(std::string_view name, std::chrono::year_month_day date);
  template <class T>
  void operator()(std::string_view name, const std::optional<T>& value) {
    if (value) (*this)(name, *value);
  }
  template <std::unsigned_integral T>
  void between(std::string_view name, T number, std::type_identity_t<T>, std::type_identity_t<T>) {
    (*this)(name, number);
  }
  void unless(std::string_view name, bool value, bool usual) {
    if (value != usual) target_[name] = value;
  }
  template <class Write>
  void inside(std::string_view name, Write&& write) {
    boost::json::object inner{target_.storage()};
    MemberWriter writer{inner};
    write(writer);
    if (!inner.empty()) target_[name] = std::move(inner);
  }

private:
  boost::json::object& target_;
};

/// Takes members out of a JSON object. After the first member that is missing or wrong it touches nothing more.
class MemberReader {
public:
  explicit MemberReader(const boost::json::object& source) : source_{&source} {}

  void operator()(std::string_view name, std::string& text);
  void operator()(std::string_view name, std::vector<std::string>& texts);
  template <std::unsigned_integral T>
  void operator()(std::string_view name, T& number) {
    between(name, number, std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
  }
  template <HasNames E>
  void operator()(std::string_view name, E& value) {
    const auto text = required_text(name);
    if (!text) return;
    if (const auto read = named<E>(*text)) {
      value = *read;
    } else {
      fault(name, "has an unknown name");
    }
  }
  template <class Tag, std::size_t Size>
  void operator()(std::string_view name, base::OpaqueId<Tag, Size>& id) {
    const auto text = required_text(name);
    if (!text) return;
    if (const auto read = base::OpaqueId<Tag, Size>::from_hex(*text)) {
      id = *read;
    } else {
      fault(name, std::format("is not {} hexadecimal digits", 2 * Size));
    }
  }
  void operator()(std::string_view name, badge::PublicKey& key);
  void operator()(std::string_view name, std::vector<badge::PublicKey>& keys);
  void operator()(std::string_view name, std::vector<std::vector<base::AttendeeId>>& groups);
  void operator()(std::string_view name, base::Instant& when);
  void operator()(std::string_view name, std::chrono::year_month_day& date);
  template <class T>
  void operator()(std::string_view name, std::optional<T>& value) {
    if (fault_ || !source_->contains(name)) return;
    T read{};
    (*this)(name, read);
    if (!fault_) value = read;
  }
  template <std::unsigned_integral T>
  void between(std::string_view name, T& number, std::type_identity_t<T> least, std::type_identity_t<T> most) {
    if (const auto read = required_number(name, least, most)) number = static_cast<T>(*read);
  }
  void unless(std::string_view name, bool& value, bool usual);
  template <class Read>
  void inside(std::string_view name, Read&& read) {
    if (fault_) return;
    const boost::json::object nothing;
    const auto* value = source_->if_contains(name);
    const auto* object = value == nullptr ? &nothing : value->if_object();
    if (object == nullptr) return fault(name, "is not an object");
    MemberReader reader{*object};
    read(reader);
    if (reader.fault_) fault_ = reader.fault_->within(name);
  }

  /// What was wrong, naming the member; nothing while all is well.
  [[nodiscard]] const std::optional<base::Error>& fault() const { return fault_; }

private:
  void fault(std::string_view name, std::string_view what);
  [[nodiscard]] const boost::json::value* present(std::string_view name) const;
  [[nodiscard]] const boost::json::value* required(std::string_view name);
  [[nodiscard]] std::optional<std::string_view> required_text(std::string_view name);
  [[nodiscard]] std::optional<std::uint64_t> required_number(std::string_view name, std::uint64_t least,
                                                             std::uint64_t most);

  const boost::json::object* source_;
  std::optional<base::Error> fault_;
};

}  // namespace kiosk::event
