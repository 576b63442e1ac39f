#pragma once

#include "kiosk/event/decide.hpp"

namespace kiosk::event {

/// As `decide`, about somebody whom the desk found by name, who shows no code: the checks from the person on.
/// `scan.presented` and `scan.payload` are not looked at. An id that is not on the list, or erased: unknown, without a
/// fact.
[[nodiscard]] Decision decide_about(const Projection& state, const Place& place, const base::AttendeeId& person,
                                    const Scan& scan);

}  // namespace kiosk::event
