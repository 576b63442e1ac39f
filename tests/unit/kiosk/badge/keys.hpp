#pragma once

#include "kiosk/badge/interpret.hpp"
#include "kiosk/base/bytes.hpp"

namespace kiosk::badge {

/// A signing key that is the same on every run; keys with different `number` differ.
inline SigningKey test_key(std::uint8_t number) {
  const base::Bytes seed(32, number);
  return SigningKey::from_seed(seed).value();
}

inline constexpr std::uint16_t kTestEvent = 0xC0FE;
inline constexpr base::BadgeId kTestId{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}};

/// The keys of an event whose attendee key is number 1, organiser key number 2 and pretix keys 3 and 4.
inline VerificationKeys test_event_keys() {
  return {.event = kTestEvent,
          .attendee = test_key(1).public_key(),
          .organiser = test_key(2).public_key(),
          .pretix = {test_key(3).public_key(), test_key(4).public_key()}};
}

}  // namespace kiosk::badge
