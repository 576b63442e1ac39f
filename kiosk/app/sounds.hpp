#pragma once

#include "firmware/signal/sound.hpp"
#include "kiosk/app/session.hpp"

namespace kiosk::app {

/// What a verdict, an exchange or an alarm sounds like.
[[nodiscard]] firmware::signal::Sound sound_for(const Signalled& signalled);

}  // namespace kiosk::app
