#pragma once

#include "kiosk/event/fact.hpp"
#include "kiosk/event/settings.hpp"
#include "kiosk/event/verdict.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosk::event {

/// The names of an enumeration's values, in their order, as facts and exports write them. Part of the file format:
/// add at the end, never rename.
template <class E>
inline constexpr std::array<std::string_view, 0> kNames{};

template <>
inline constexpr std::array<std::string_view, 3> kNames<ReentryPolicy>{"once", "daily", "in_out"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<ConsentKind>{"exchange", "matching"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<Direction>{"in", "out"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<ReadingSource>{"camera", "scanner", "nfc", "desk"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<TicketStatus>{"valid", "unpaid", "cancelled"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<Origin>{"imported", "registered", "changed"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<ExchangeWay>{"two_badges", "one_frame", "phone", "passed_on"};
template <>
inline constexpr std::array<std::string_view, 2> kNames<MetAnswer>{"met", "not_now"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<CodeStanding>{"cleared", "revoked", "blocked"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<AccountRole>{"viewer", "desk", "organiser"};
template <>
inline constexpr std::array<std::string_view, 15> kNames<VerdictKind>{
    "admitted", "already_in", "left",    "unknown", "forged", "other_event", "too_early", "too_late",
    "unpaid",   "cancelled",  "blocked", "revoked", "full",   "wrong_list",  "needs_desk"};

/// An enumeration whose values have names.
template <class E>
concept HasNames = !kNames<E>.empty();

/// "in_out", "camera", …
template <HasNames E>
[[nodiscard]] constexpr std::string_view name_of(E value) {
  return kNames<E>.at(static_cast<std::size_t>(value));
}

/// The value with this name; nothing for any other text.
template <HasNames E>
[[nodiscard]] constexpr std::optional<E> named(std::string_view name) {
  const auto found = std::ranges::find(kNames<E>, name);
  if (found == kNames<E>.end()) return std::nullopt;
  return static_cast<E>(found - kNames<E>.begin());
}

}  // namespace kiosk::event
