#include "firmware/signal/lights.hpp"

#include <algorithm>

namespace firmware::signal {

Levels levels_at(const Pattern& pattern, std::chrono::milliseconds at) {
  std::chrono::milliseconds begin{0};
  for (const auto& beat : pattern.beats) {
    const auto quiet = begin + std::min(pattern.chirp, beat.on);
    const auto dark = begin + beat.on;
    const auto end = dark + beat.off;
    if (at < quiet) return {.lamp = true, .buzzer = true, .next = quiet};
    if (at < dark) return {.lamp = true, .buzzer = false, .next = dark};
    if (at < end) return {.lamp = false, .buzzer = false, .next = end};
    begin = end;
  }
  return {};
}

}  // namespace firmware::signal
