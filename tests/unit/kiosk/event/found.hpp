#pragma once

#include "kiosk/event/projection.hpp"

#include <optional>

namespace kiosk::event {

/// Whom a look-up found.
[[nodiscard]] inline std::optional<base::AttendeeId> id_of(const Attendee* attendee) {
  return attendee == nullptr ? std::nullopt : std::optional{attendee->id};
}

}  // namespace kiosk::event
