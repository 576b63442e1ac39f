#include "kiosk/event/pin.hpp"

#include <algorithm>

namespace kiosk::event {
namespace {

/// Every digit the same step from the one before it, nine and nought being neighbours.
bool steps_by(std::string_view pin, int step) {
  return std::ranges::adjacent_find(
             pin, [step](char one, char next) { return (one - '0' + step + 10) % 10 != next - '0'; }) == pin.end();
}

}  // namespace

std::optional<PinFault> fault_of_pin(std::string_view pin) {
  if (!std::ranges::all_of(pin, [](char one) { return one >= '0' && one <= '9'; })) return PinFault::not_digits;
  if (pin.size() < kShortestPin) return PinFault::too_short;
  if (pin.size() > kLongestPin) return PinFault::too_long;
  if (steps_by(pin, 0) || steps_by(pin, 1) || steps_by(pin, -1)) return PinFault::too_easy;
  return std::nullopt;
}

}  // namespace kiosk::event
