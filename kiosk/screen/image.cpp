#include "kiosk/screen/image.hpp"

#include "kiosk/screen/cairo_handles.hpp"

#include <algorithm>
#include <string>

namespace kiosk::screen {

base::Result<> write_png(const Image& image, const std::filesystem::path& path) {
  Image copy = image;
  const bool opaque = std::ranges::all_of(image.pixels, [](std::uint32_t pixel) { return pixel >> 24 == 0xFF; });
  const CairoSurface surface = surface_on(copy, opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32);
  const cairo_status_t status = cairo_surface_write_to_png(surface.get(), path.c_str());
  if (status != CAIRO_STATUS_SUCCESS) {
    return base::fail(base::ErrorKind::io, "cannot write the picture " + path.string() + " (" +
                                               cairo_status_to_string(status) + "): check the folder and free space");
  }
  return {};
}

base::Result<Image> read_png(const std::filesystem::path& path) {
  const CairoSurface file{cairo_image_surface_create_from_png(path.c_str())};
  if (cairo_surface_status(file.get()) != CAIRO_STATUS_SUCCESS) {
    return base::fail(base::ErrorKind::io, "cannot read the picture " + path.string() + " (" +
                                               cairo_status_to_string(cairo_surface_status(file.get())) + ")");
  }
  Image image{{cairo_image_surface_get_width(file.get()), cairo_image_surface_get_height(file.get())}};
  const CairoSurface surface = surface_on(image);
  const CairoContext cairo{cairo_create(surface.get())};
  cairo_set_operator(cairo.get(), CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface(cairo.get(), file.get(), 0, 0);
  cairo_paint(cairo.get());
  cairo_surface_flush(surface.get());
  return image;
}

Image scaled_down(const Image& image, Size size) {
  Image copy = image;
  Image small{size};
  const CairoSurface from = surface_on(copy);
  const CairoSurface to = surface_on(small);
  const CairoContext cairo{cairo_create(to.get())};
  cairo_scale(cairo.get(), static_cast<double>(size.width) / image.size.width,
              static_cast<double>(size.height) / image.size.height);
  cairo_set_operator(cairo.get(), CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface(cairo.get(), from.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo.get()), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend(cairo_get_source(cairo.get()), CAIRO_EXTEND_PAD);
  cairo_paint(cairo.get());
  cairo_surface_flush(to.get());
  return small;
}

Image to_image(const YuvPicture& picture) {
  Image image{{picture.width, picture.height}};
  auto out = image.pixels.begin();
  const auto byte = [](int value) { return static_cast<std::uint32_t>(std::clamp(value >> 8, 0, 255)); };
  for (int row = 0; row < picture.height; ++row) {
    for (int column = 0; column < picture.width; ++column) {
      const std::ptrdiff_t chroma = static_cast<std::ptrdiff_t>(row / 2) * picture.uv_stride + column / 2;
      const int c = 298 * (picture.y[static_cast<std::ptrdiff_t>(row) * picture.y_stride + column] - 16) + 128;
      const int d = picture.u[chroma] - 128;
      const int e = picture.v[chroma] - 128;
      *out++ = 0xFF000000U | byte(c + 409 * e) << 16 | byte(c - 100 * d - 208 * e) << 8 | byte(c + 516 * d);
    }
  }
  return image;
}

}  // namespace kiosk::screen
