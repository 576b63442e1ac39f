#include "kiosk/paper/code_drawing.hpp"

#include "kiosk/paper/typesetter.hpp"

#include <cmath>

namespace kiosk::paper {
namespace {

/// Smaller modules than this blur together in ordinary printing and before an ordinary camera.
constexpr double kSmallestModule = mm(0.34);
/// Below this, rounding down to whole pixels would cost more than blurred edges do.
constexpr double kPixelsWorthRounding = 3;

int with_quiet_zone(const base::QrCode& code) {
  return code.size + 2 * kQuietModules;
}

/// Points a pixel, or 0 on a surface without pixels.
double pixel_of(cairo_t* cairo) {
  if (cairo_surface_get_type(cairo_get_target(cairo)) != CAIRO_SURFACE_TYPE_IMAGE) return 0;
  double x = 1;
  double y = 0;
  cairo_device_to_user_distance(cairo, &x, &y);
  return x;
}

/// The code's own square, without the quiet zone.
Square code_square(cairo_t* cairo, const base::QrCode& code, const Square& place) {
  double module = place.side / with_quiet_zone(code);
  const double pixel = pixel_of(cairo);
  const bool whole_pixels = pixel > 0 && module >= kPixelsWorthRounding * pixel;
  if (whole_pixels) module = std::floor(module / pixel) * pixel;
  const double side = module * code.size;
  Square square{place.x + (place.side - side) / 2, place.y + (place.side - side) / 2, side};
  if (whole_pixels) {
    cairo_user_to_device(cairo, &square.x, &square.y);
    square.x = std::round(square.x);
    square.y = std::round(square.y);
    cairo_device_to_user(cairo, &square.x, &square.y);
  }
  return square;
}

/// One path for all modules, so that no hairline shows between rows; each run of dark modules is one rectangle.
void add_modules(cairo_t* cairo, const base::QrCode& code, const Square& square) {
  const double module = square.side / code.size;
  for (int row = 0; row < code.size; ++row) {
    for (int column = 0; column < code.size; ++column) {
      const int start = column;
      while (column < code.size && code.at(column, row)) ++column;
      if (column == start) continue;
      cairo_rectangle(cairo, square.x + start * module, square.y + row * module, (column - start) * module, module);
    }
  }
}

}  // namespace

base::Result<base::QrCode> code_for(std::string_view text, double side) {
  using base::ErrorKind;
  if (text.empty())
    return base::fail(ErrorKind::invalid_input, "there is no badge code to print; issue the badge first");
  auto code = base::make_qr(text, base::QrLevel::medium);
  if (!code) return code;
  if (side / with_quiet_zone(*code) < kSmallestModule) {
    return base::fail(ErrorKind::invalid_input, "its code of " + std::to_string(text.size()) +
                                                    " characters would be too fine to scan; choose larger paper");
  }
  return code;
}

void draw_code(cairo_t* cairo, const base::QrCode& code, const Square& place) {
  cairo_save(cairo);
  cairo_set_source_rgb(cairo, 0, 0, 0);
  add_modules(cairo, code, code_square(cairo, code, place));
  cairo_fill(cairo);
  cairo_restore(cairo);
}

}  // namespace kiosk::paper
