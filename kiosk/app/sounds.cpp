#include "kiosk/app/sounds.hpp"

namespace kiosk::app {

using firmware::signal::Sound;

Sound sound_for(const Signalled& signalled) {
  if (std::holds_alternative<flow::AlarmSignal>(signalled)) return Sound::alarm;
  const auto* signal = std::get_if<flow::Signal>(&signalled);
  if (!signal) return Sound::exchange;
  switch (signal->verdict) {
    using enum event::VerdictKind;
    case admitted:
      return Sound::welcome;
    case left:
      return Sound::goodbye;
    case already_in:
      return Sound::repeated;
    case unknown:
    case unpaid:
    case needs_desk:
    case wrong_list:
    case too_early:
    case too_late:
    case full:
      return Sound::attention;
    case other_event:
    case cancelled:
    case revoked:
      return Sound::refused;
    case forged:
    case blocked:
      return Sound::warning;
  }
  return Sound::attention;
}

}  // namespace kiosk::app
