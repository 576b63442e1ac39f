#pragma once

#include "firmware/signal/lights.hpp"
#include "kiosk/app/session.hpp"

namespace kiosk::app {

/// What a verdict, an exchange or an alarm looks like on the lamps: each has a rhythm of its own, so that nobody needs
/// to tell the colours apart. A welcome is slow, everything that stops somebody has quick beats or three long ones.
[[nodiscard]] firmware::signal::Pattern pattern_for(const Signalled& signalled);

}  // namespace kiosk::app
