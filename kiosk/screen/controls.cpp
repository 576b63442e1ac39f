#include "kiosk/screen/controls.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::screen {

void Controls::show(const Page& page, Millis at) {
  std::vector<Target> targets;
  for (const Button* button : buttons(page)) targets.push_back({button->place, {button->action, button->key}});
  if (targets == targets_) return;
  const auto action = [](const Target& target) { return target.tap.action; };
  const bool same_actions = std::ranges::equal(targets, targets_, {}, action, action);
  targets_ = std::move(targets);
  touch_.pressed.reset();
  if (same_actions) return;
  touch_.focused.reset();
  settled_from_ = at;
}

std::optional<std::size_t> Controls::under(Point where) const {
  const auto found = std::ranges::find_if(targets_, [&](const Target& target) { return target.place.contains(where); });
  if (found == targets_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - targets_.begin());
}

void Controls::press(Point where, Millis at) {
  touch_.focused.reset();
  touch_.pressed.reset();
  const auto found = under(where);
  const bool typed = found && targets_[*found].tap.action == flow::Action::key;
  if (!typed && settled_from_ && at - *settled_from_ < kSettle) return;
  touch_.pressed = found;
}

std::optional<Tap> Controls::release(Point where, Millis at) {
  const auto pressed = std::exchange(touch_.pressed, std::nullopt);
  if (!pressed || under(where) != pressed) return std::nullopt;
  return act(targets_[*pressed].tap, at);
}

std::optional<Tap> Controls::act(const Tap& tap, Millis at) {
  if (tap.action == flow::Action::key) return tap;
  if (settled_from_ && at - *settled_from_ < kSettle) return std::nullopt;
  settled_from_ = at;
  return tap;
}

std::optional<Tap> Controls::key(Key key, Millis at) {
  const std::size_t count = targets_.size();
  if (count == 0) return std::nullopt;
  switch (key) {
    case Key::next:
      touch_.focused = touch_.focused ? (*touch_.focused + 1) % count : 0;
      return std::nullopt;
    case Key::previous:
      touch_.focused = touch_.focused ? (*touch_.focused + count - 1) % count : count - 1;
      return std::nullopt;
    case Key::activate:
      return touch_.focused ? act(targets_[*touch_.focused].tap, at) : std::nullopt;
    case Key::escape:
      for (const auto way_back : {flow::Action::close, flow::Action::back, flow::Action::done, flow::Action::no}) {
        if (std::ranges::contains(targets_, Tap{way_back}, &Target::tap)) return act({way_back}, at);
      }
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace kiosk::screen
