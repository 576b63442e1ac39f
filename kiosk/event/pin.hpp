#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosk::event {

inline constexpr std::size_t kShortestPin = 4;
inline constexpr std::size_t kLongestPin = 12;

/// Why a text makes no PIN.
enum class PinFault {
  not_digits,
  too_short,
  too_long,
  too_easy,  ///< one digit all along, or digits in a row: 0000, 1234, 4321
};

/// What is wrong with `pin` as an organiser's PIN; nothing when it is good.
[[nodiscard]] std::optional<PinFault> fault_of_pin(std::string_view pin);

}  // namespace kiosk::event
