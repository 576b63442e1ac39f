#pragma once

#include "kiosk/screen/paint.hpp"
#include "kiosk/screen/widgets.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace kiosk::screen {

enum class Key { next, previous, activate, escape };

/// Turns fingers, a mouse and keys into the page's actions. `at` is any steady count of milliseconds.
/// A tap counts when it goes down and up on the same button. Accidental ones do not: a second tap within kSettle of the
/// last one, and a tap within kSettle of a page that brought other buttons under the finger.
class Controls {
public:
  using Millis = std::chrono::milliseconds;
  static constexpr Millis kSettle{350};

  /// A new page is on the glass. The focus stays where the buttons are the same.
  void show(const Page& page, Millis at);

  void press(Point where, Millis at);
  [[nodiscard]] std::optional<flow::Action> release(Point where, Millis at);
  /// The finger left the glass in another way.
  void cancel() { touch_.pressed.reset(); }

  /// Next and previous move the focus (and bring it up), activate taps the focused button, escape is the way back:
  /// close, or no.
  [[nodiscard]] std::optional<flow::Action> key(Key key, Millis at);

  [[nodiscard]] const Touch& touch() const { return touch_; }

private:
  struct Target {
    Rect place;
    flow::Action action;
    bool operator==(const Target&) const = default;
  };
  [[nodiscard]] std::optional<std::size_t> under(Point where) const;
  [[nodiscard]] std::optional<flow::Action> act(flow::Action action, Millis at);

  std::vector<Target> targets_;
  Touch touch_;
  std::optional<Millis> settled_from_;  ///< the last tap that counted, or the last page with other buttons
};

}  // namespace kiosk::screen
