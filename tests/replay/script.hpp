#pragma once

#include "kiosk/event/fact.hpp"
#include "kiosk/flow/scene.hpp"

#include <string>
#include <string_view>

namespace replay {

// What happened, as lines that a person can read and compare.

/// "verdict admitted, Mila Verhoef [close] nl": what stands on the glass, without what only counts time.
[[nodiscard]] std::string describe(const kiosk::flow::Scene& scene);

/// "checked_in {…}": the readable part of a fact, as it is stored.
[[nodiscard]] std::string describe(const kiosk::event::Fact& fact);

}  // namespace replay
