#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/words.hpp"

#include <vector>

namespace kiosk::screen {

/// What the glass says to a verdict: what happened, and what to do next.
struct VerdictWords {
  Phrase kicker;              ///< what happened
  Phrase title;               ///< for who has no name to greet
  std::vector<Phrase> lines;  ///< details and advice
};

/// The words for a verdict. When the person's name is known it takes the title's place.
[[nodiscard]] VerdictWords words_for(const flow::VerdictShown& shown, const flow::Scene& scene, const Words& words);

}  // namespace kiosk::screen
