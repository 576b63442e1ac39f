#pragma once

#include "kiosk/base/ids.hpp"

#include <cstdint>

namespace power_cut {

inline constexpr int kGuests = 200;

/// The badge of guest `number`, the same in the test and in the door it kills.
inline kiosk::base::BadgeId badge_of(int number) {
  kiosk::base::BadgeId id;
  id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[1] = static_cast<std::uint8_t>(number & 255);
  return id;
}

inline kiosk::base::AttendeeId attendee_of(int number) {
  kiosk::base::AttendeeId id;
  id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[1] = static_cast<std::uint8_t>(number & 255);
  return id;
}

}  // namespace power_cut
