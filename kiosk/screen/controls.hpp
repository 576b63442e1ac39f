#pragma once

#include "kiosk/screen/paint.hpp"
#include "kiosk/screen/widgets.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::screen {

enum class Key { next, previous, activate, escape };

/// What a button stands for.
struct Tap {
  flow::Action action = flow::Action::close;
  std::string text = {};  ///< as flow::Tapped::text
  bool operator==(const Tap&) const = default;
};

/// Turns fingers, a mouse and keys into the page's actions. `at` is any steady count of milliseconds.
/// A tap counts when it goes down and up on the same button. Accidental ones do not: a second tap within kSettle of the
/// last one, and a tap within kSettle of a page that brought other buttons under the finger. The keys of a keyboard on
/// the glass are typed as fast as fingers go.
class Controls {
public:
  using Millis = std::chrono::milliseconds;
  static constexpr Millis kSettle{350};

  /// A new page is on the glass. The focus stays where the buttons are the same.
  void show(const Page& page, Millis at);

  void press(Point where, Millis at);
  [[nodiscard]] std::optional<Tap> release(Point where, Millis at);
  /// The finger left the glass in another way.
  void cancel() { touch_.pressed.reset(); }

  /// Next and previous move the focus (and bring it up), activate taps the focused button, escape is the way back:
  /// close, or no.
  [[nodiscard]] std::optional<Tap> key(Key key, Millis at);

  [[nodiscard]] const Touch& touch() const { return touch_; }

private:
  struct Target {
    Rect place;
    Tap tap;
    bool operator==(const Target&) const = default;
  };
  [[nodiscard]] std::optional<std::size_t> under(Point where) const;
  [[nodiscard]] std::optional<Tap> act(const Tap& tap, Millis at);

  std::vector<Target> targets_;
  Touch touch_;
  std::optional<Millis> settled_from_;  ///< the last tap that counted, or the last page with other buttons
};

}  // namespace kiosk::screen
