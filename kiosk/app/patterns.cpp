#include "kiosk/app/patterns.hpp"

#include <string_view>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using firmware::signal::Beat;
using firmware::signal::Line;
using firmware::signal::Pattern;

constexpr auto kChirp = 70ms;  ///< with a welcome: a tick
constexpr auto kBuzz = 480ms;  ///< with a refusal: as long as the lamp
constexpr auto kPause = 140ms;

/// A rhythm as one would tap it: "." short, "-" long, "=" very long.
Pattern tapped(Line lamp, std::string_view rhythm, std::chrono::milliseconds chirp) {
  Pattern pattern{.lamp = lamp, .beats = {}, .chirp = chirp};
  for (const char beat : rhythm) {
    pattern.beats.push_back({.on = beat == '.' ? 120ms : beat == '-' ? 480ms : 1200ms, .off = kPause});
  }
  return pattern;
}

Pattern pattern_of(event::VerdictKind verdict) {
  switch (verdict) {
    using enum event::VerdictKind;
    case admitted:
      return tapped(Line::green, "=", kChirp);
    case left:
      return tapped(Line::green, "==", kChirp);
    case already_in:
      return tapped(Line::amber, "..", kBuzz);
    case unknown:
      return tapped(Line::amber, ".-", kBuzz);
    case unpaid:
      return tapped(Line::amber, "-.", kBuzz);
    case needs_desk:
      return tapped(Line::amber, "..-", kBuzz);
    case wrong_list:
      return tapped(Line::amber, ".-.", kBuzz);
    case too_early:
      return tapped(Line::amber, "-..", kBuzz);
    case too_late:
      return tapped(Line::amber, ".--", kBuzz);
    case full:
      return tapped(Line::amber, "--.", kBuzz);
    case other_event:
      return tapped(Line::red, "---", kBuzz);
    case cancelled:
      return tapped(Line::red, "...", kBuzz);
    case revoked:
      return tapped(Line::red, "....", kBuzz);
    case forged:
      return tapped(Line::red, "......", kBuzz);
    case blocked:
      return tapped(Line::red, "-.-.", kBuzz);
  }
  return {};
}

}  // namespace

Pattern pattern_for(const Signalled& signalled) {
  if (std::holds_alternative<flow::AlarmSignal>(signalled)) return tapped(Line::red, "-----", kBuzz);
  if (const auto* signal = std::get_if<flow::Signal>(&signalled)) return pattern_of(signal->verdict);
  return tapped(Line::green, "=..", kChirp);
}

}  // namespace kiosk::app
