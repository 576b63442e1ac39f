#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/words.hpp"

#include <string>

namespace kiosk::screen {

/// What is said aloud of a scene where reading aloud is switched on: one or two short sentences, as plain text in the
/// language of `words`; empty for a scene that needs none. Somebody's first name is said with their welcome or goodbye
/// and nowhere else, and why somebody has to see the desk stays between them and the desk. Pure.
[[nodiscard]] std::string spoken(const flow::Scene& scene, const Words& words);

}  // namespace kiosk::screen
