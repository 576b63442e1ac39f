#pragma once

#include "kiosk/screen/image.hpp"

#include <cairo.h>

#include <memory>

namespace kiosk::screen {

struct CairoRelease {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using CairoContext = std::unique_ptr<cairo_t, CairoRelease>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoRelease>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, CairoRelease>;

/// A surface over the image's own pixels; the image must stay where it is while the surface lives.
[[nodiscard]] inline CairoSurface surface_on(Image& image, cairo_format_t format = CAIRO_FORMAT_ARGB32) {
  return CairoSurface{cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(image.pixels.data()), format,
                                                          image.size.width, image.size.height, image.size.width * 4)};
}

}  // namespace kiosk::screen
