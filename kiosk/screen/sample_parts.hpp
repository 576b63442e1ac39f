#pragma once

#include "kiosk/flow/scene.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// What sample scenes are put together from.
namespace kiosk::screen::samples {

using flow::Action;
using flow::Scene;

/// In Dutch, since kNow; `seconds` until its time is up, 0: it stays. "I'm still here" comes with it, as the flow
/// has it.
[[nodiscard]] Scene scene(flow::SceneBody body, std::vector<Action> actions, int seconds = 0);

[[nodiscard]] flow::PersonLine mila();
[[nodiscard]] flow::PersonLine joris();
[[nodiscard]] flow::PersonLine sara();
[[nodiscard]] flow::PersonLine ali();

[[nodiscard]] flow::VerdictShown verdict(event::VerdictKind kind);
[[nodiscard]] std::vector<Action> verdict_actions(event::VerdictKind kind);

[[nodiscard]] flow::SuggestionsShown suggestions();
[[nodiscard]] flow::PersonShown person();
/// Three slim cards in one code, almost as long as they may be.
[[nodiscard]] flow::CardsCodeShown three_cards();

/// Step `step` of five; an empty first field wants a capital.
[[nodiscard]] flow::FormShown form(std::vector<flow::FieldLine> fields, std::size_t step);
/// `all`: with a portal, at a step where one can go back.
[[nodiscard]] std::vector<Action> form_actions(bool all = false);

/// Joris as a vCard of about 300 bytes, as a table shows it.
[[nodiscard]] std::string vcard();
/// His contact details alone, about 150 bytes.
[[nodiscard]] std::string contact_vcard();

}  // namespace kiosk::screen::samples
