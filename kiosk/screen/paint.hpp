#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/screen/typesetter.hpp"
#include "kiosk/screen/widgets.hpp"

#include <cstddef>
#include <optional>

using cairo_t = struct _cairo;

namespace kiosk::screen {

/// What of a page is drawn besides the scene itself.
struct Touch {
  std::optional<std::size_t> focused;  ///< which of the page's buttons has the keyboard
  std::optional<std::size_t> pressed;  ///< which one is under a finger
  bool operator==(const Touch&) const = default;
};

/// What lies under the brackets: a dark glow until the camera's first picture, then a hole to see it through.
enum class ViewfinderState { waiting, live };

/// True for widgets that move by themselves and are therefore drawn apart: Emblem, ScanLine, Countdown.
[[nodiscard]] bool moves(const Widget& widget);

/// Draws everything that stands still.
void paint_still(cairo_t* cairo, const Page& page, const Typesetter& typesetter, const Touch& touch,
                 ViewfinderState viewfinder);

/// Draws one moving widget where it stands on the page; `phase` is the scan line's place, from 0 (top) to 1.
void paint_moving(cairo_t* cairo, const Widget& widget, const Typesetter& typesetter, base::Instant now, double phase);

/// Where a moving widget draws at `phase`.
[[nodiscard]] Rect place_of(const Widget& widget, double phase);

/// Whole seconds until `until`, rounded up; never negative.
[[nodiscard]] long seconds_left(base::Instant until, base::Instant now);

}  // namespace kiosk::screen
