#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

VerdictShown verdict(event::VerdictKind kind) {
  using enum event::VerdictKind;
  VerdictShown shown{.kind = kind, .event_name = "Open Coffee Emmen", .time = "09:14"};
  switch (kind) {
    case admitted:
      shown.person = mila();
      shown.cards_waiting = 2;
      shown.suggestions = 3;
      break;
    case already_in:
      shown.person = mila();
      shown.place = "Ingang Noord";
      break;
    case left:
    case unpaid:
    case cancelled:
    case needs_desk:
      shown.person = mila();
      break;
    case too_early:
      shown.time = "09:30";
      shown.date = "2026-11-26";
      break;
    default:
      break;
  }
  return shown;
}

std::vector<Action> verdict_actions(event::VerdictKind kind) {
  using enum event::VerdictKind;
  switch (kind) {
    case admitted:
      return {Action::suggestions, Action::my_cards, Action::close};
    case left:
      return {Action::close};
    case already_in:
      return {Action::suggestions, Action::close};
    case unknown:
      return {Action::register_self, Action::scan_again};
    default:
      return {Action::scan_again, Action::close};
  }
}

std::vector<NamedScene> door() {
  std::vector<NamedScene> all;
  const auto add = [&](std::string name, Scene made) { all.push_back({std::move(name), std::move(made)}); };
  const std::vector<Action> buttons{Action::no_badge, Action::legibility, Action::switch_language};
  Start start{.event_name = "Open Coffee Emmen", .time = "09:14", .present = 37, .exchanges = 24};

  add("starting-up", scene(StartingUp{}, {}));
  add("start-door", scene(start, buttons));
  start.role = event::Role::table;
  add("start-table", scene(start, buttons));
  start.role = event::Role::door;
  start.camera = CameraState::absent;
  add("start-no-camera", scene(start, buttons));
  start.camera = CameraState::lost;
  add("start-camera-lost", scene(start, buttons));
  add("no-badge", scene(NoBadge{}, {Action::close, Action::switch_language}, 30));
  const std::vector<Action> choices{Action::large_text, Action::high_contrast, Action::low_controls, Action::done};
  add("legibility", scene(LegibilityShown{}, choices, 30));
  auto chosen = scene(LegibilityShown{}, choices, 30);
  chosen.legibility = {.large_text = true, .low_controls = true};
  add("legibility-chosen", chosen);
  add("saver", scene(SaverShown{.event_name = "Open Coffee Emmen", .time = "21:14", .turn = 4}, {}));
  for (const auto kind : event::kAllVerdicts) {
    add("verdict-" + std::string{name_of(kind)}, scene(verdict(kind), verdict_actions(kind), 8));
  }
  auto back_again = verdict(event::VerdictKind::already_in);
  back_again.cards_waiting = 2;
  back_again.suggestions = 3;
  back_again.welcoming = joris();
  add("verdict-already-in-welcoming",
      scene(back_again, {Action::suggestions, Action::my_cards, Action::my_choices, Action::close}, 10));
  add("alarm-disk-full", scene(Alarm{AlarmCause::disk_full}, {}));
  add("alarm-storage-failed", scene(Alarm{AlarmCause::storage_failed}, {}));
  return all;
}

}  // namespace kiosk::screen::samples
