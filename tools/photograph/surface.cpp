#include "tools/photograph/surface.hpp"

#include <cstddef>
#include <new>

namespace tools::photograph {

Surface make_surface(int width, int height, bool transparent) {
  Surface surface{cairo_image_surface_create(transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height)};
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc{};
  return surface;
}

std::expected<Surface, std::string> read_badge(const std::string& path) {
  const Surface file{cairo_image_surface_create_from_png(path.c_str())};
  const auto status = cairo_surface_status(file.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return std::unexpected{"'" + path + "' cannot be read as a PNG: " + cairo_status_to_string(status) + "."};
  }
  // one pixel format for all, on white paper where the picture is transparent
  auto badge =
      make_surface(cairo_image_surface_get_width(file.get()), cairo_image_surface_get_height(file.get()), true);
  const Context context{cairo_create(badge.get())};
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_set_source_surface(context.get(), file.get(), 0, 0);
  cairo_paint(context.get());
  return badge;
}

Surface draw_badge(int size, const std::vector<bool>& dark, int pixels_per_module) {
  constexpr int kQuiet = 4;
  const int side = (size + 2 * kQuiet) * pixels_per_module;
  auto badge = make_surface(side, side, true);
  const Context context{cairo_create(badge.get())};
  cairo_set_source_rgb(context.get(), 1, 1, 1);
  cairo_paint(context.get());
  cairo_set_source_rgb(context.get(), 0.05, 0.05, 0.05);
  cairo_set_antialias(context.get(), CAIRO_ANTIALIAS_NONE);
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      if (!dark[static_cast<std::size_t>(row * size + column)]) continue;
      cairo_rectangle(context.get(), (column + kQuiet) * pixels_per_module, (row + kQuiet) * pixels_per_module,
                      pixels_per_module, pixels_per_module);
    }
  }
  cairo_fill(context.get());
  return badge;
}

std::vector<std::uint8_t> brightness(cairo_surface_t* picture) {
  cairo_surface_flush(picture);
  const int width = cairo_image_surface_get_width(picture);
  const int height = cairo_image_surface_get_height(picture);
  const auto* data = cairo_image_surface_get_data(picture);
  const std::ptrdiff_t stride = cairo_image_surface_get_stride(picture);
  std::vector<std::uint8_t> grey(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  auto* target = grey.data();
  for (int y = 0; y < height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + y * stride);
    for (int x = 0; x < width; ++x) {
      const auto red = row[x] >> 16 & 255;
      const auto green = row[x] >> 8 & 255;
      const auto blue = row[x] & 255;
      *target++ = static_cast<std::uint8_t>((77 * red + 150 * green + 29 * blue + 128) >> 8);
    }
  }
  return grey;
}

std::expected<void, std::string> write_png(cairo_surface_t* picture, const std::string& path) {
  const auto status = cairo_surface_write_to_png(picture, path.c_str());
  if (status == CAIRO_STATUS_SUCCESS) return {};
  return std::unexpected{"'" + path + "' cannot be written: " + cairo_status_to_string(status) + "."};
}

}  // namespace tools::photograph
