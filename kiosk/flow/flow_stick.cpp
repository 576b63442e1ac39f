#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// The contact log on a USB stick, from the organiser's menu.

namespace kiosk::flow {

void Flow::stick_is(StickState state) {
  stick_ = std::move(state);
  if (std::holds_alternative<MenuShown>(scene_.body)) show_menu();
}

/// Goes on when the menu is closed; its end is then seen when the menu is opened again while it lasts.
void Flow::export_to_stick() {
  if (!stick_there_ || stick_.step == StickStep::busy) return;
  stick_ = {.step = StickStep::busy};
  effects_.push_back(ExportToStick{"organiser's badge " + organiser_.hex()});
}

/// What came of the last stick stays on the glass until it is pulled out; why it failed, until the next one.
void Flow::take(const StickSeen& seen) {
  const bool was_there = std::exchange(stick_there_, seen.there);
  if (stick_.step == StickStep::busy || seen.there == was_there) return;
  if (!seen.there && stick_.step == StickStep::failed) return;
  stick_ = {.step = seen.there ? StickStep::there : StickStep::absent};
  if (std::holds_alternative<MenuShown>(scene_.body)) redraw([this] { show_menu(); });
}

/// Keeps the menu up: somebody waits for it.
void Flow::take(const ExportMoved& moved) {
  if (stick_.step != StickStep::busy) return;
  stick_is({.step = StickStep::busy, .percent = std::clamp(moved.percent, stick_.percent, 100)});
}

void Flow::take(const ExportDone& done) {
  std::vector<event::FactBody> facts{done.downloads.begin(), done.downloads.end()};
  make_durable(std::move(facts), ThenExported{.folder = done.folder, .let_go = done.let_go});
}

void Flow::follow(const ThenExported& then) {
  stick_is({.step = StickStep::done, .percent = 100, .folder = then.folder, .let_go = then.let_go});
}

void Flow::take(const ExportFailed& failed) {
  stick_is({.step = StickStep::failed, .trouble = failed.trouble});
}

}  // namespace kiosk::flow
