#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/flow/action.hpp"
#include "kiosk/flow/door_scenes.hpp"
#include "kiosk/flow/form_scenes.hpp"
#include "kiosk/flow/meeting_scenes.hpp"
#include "kiosk/flow/menu_scenes.hpp"
#include "kiosk/flow/table_scenes.hpp"
#include "kiosk/flow/wall_scenes.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace kiosk::flow {

// A scene holds facts to show, never sentences or positions: the screen finds the words and the place. One struct a
// scene, beside the scenes of the same part of a visit.

using SceneBody = std::variant<StartingUp, Start, NoBadge, VerdictShown, ConsentAsked, ExchangeShown, CardShown, Alarm,
                               SuggestionsShown, PersonShown, PassOnShown, FormShown, RegisteredShown, OnMyPhoneShown,
                               PinAsked, MenuShown, OutOfOrder, WallShown, CardsCodeShown, IntroductionShown,
                               ConsentsShown, UnlockShown, LegibilityShown, SaverShown>;

/// How somebody who reads or reaches less well wants the glass. Chosen on the start scene, kept until the visit ends.
struct Legibility {
  bool large_text = false;
  bool high_contrast = false;
  bool low_controls = false;  ///< everything to tap in the lower half, for who sits
  bool operator==(const Legibility&) const = default;
};

/// Everything the glass needs to know: a pure value, compared to see whether anything changed.
struct Scene {
  SceneBody body;
  Language language = Language::nl;
  std::vector<Action> actions;         ///< buttons, most important first
  std::optional<base::Instant> until;  ///< when the scene goes back to the start by itself; shown as a countdown
  base::Instant since{};               ///< when the scene came up, for the countdown's length
  Legibility legibility{};
  bool dim = false;  ///< night, and nobody is here: less light
  bool operator==(const Scene&) const = default;
};

}  // namespace kiosk::flow
