#pragma once

#include "kiosk/screen/geometry.hpp"

using cairo_t = struct _cairo;

namespace kiosk::screen {

/// Drawings in one line weight, on a square of 24 units.
enum class Icon {
  check,
  exclamation,
  cross,
  question,
  clock,
  moon,
  ban,
  people,
  leave,  ///< a door and an arrow out
  shield,
  calendar,
  euro,
  ticket,
  renewed,  ///< two arrows in a circle
  signpost,
  speech,
  swap,
  back,
  forward,
  camera_off,
  scanner,
  phone,
  desk_bell,
  pencil,
  cup,
  disk,
  star,      ///< filled
  letter,    ///< a large and a small one
  contrast,  ///< half dark, half light
  lower,     ///< an arrow down to a line
};

/// Draws `icon` in `place` with the source colour that is set; the line is `weight` units of 24 thick.
void draw_icon(cairo_t* cairo, Icon icon, const Rect& place, double weight = 2.4);

}  // namespace kiosk::screen
