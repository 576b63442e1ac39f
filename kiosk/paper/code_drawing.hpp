#pragma once

#include "kiosk/base/qr_code.hpp"
#include "kiosk/base/result.hpp"

#include <cairo.h>

#include <string_view>

namespace kiosk::paper {

/// A square on the page, in points.
struct Square {
  double x = 0;
  double y = 0;
  double side = 0;
};

/// Light modules that a code needs on each side (ISO/IEC 18004).
inline constexpr int kQuietModules = 4;

/// The code for `text` when its modules, quiet zone included, are large enough to read in a square of `side` points.
/// Error invalid_input: empty text, or too much of it.
[[nodiscard]] base::Result<base::QrCode> code_for(std::string_view text, double side);

/// Draws the dark modules in black, leaving room for the quiet zone within `place`, where the paper must be white. On a
/// surface of pixels the modules are whole pixels, so the code is a little smaller than its place and lies in the
/// middle of it.
void draw_code(cairo_t* cairo, const base::QrCode& code, const Square& place);

}  // namespace kiosk::paper
