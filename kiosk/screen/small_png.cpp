#include "kiosk/screen/image.hpp"

#include <png.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace kiosk::screen {

namespace {

constexpr std::size_t kMostColours = 256;
constexpr std::size_t kShades = std::size_t{1} << 15;

struct Rgb {
  std::uint32_t red = 0;
  std::uint32_t green = 0;
  std::uint32_t blue = 0;
};

Rgb split(std::uint32_t pixel) {
  return {pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF};
}

/// Colours that are nearly the same count as one shade.
std::size_t shade_of(std::uint32_t pixel) {
  const auto [red, green, blue] = split(pixel);
  return red >> 3 << 10 | green >> 3 << 5 | blue >> 3;
}

/// All pixels of one shade together.
struct Shade {
  std::size_t count = 0;
  std::uint64_t red = 0;
  std::uint64_t green = 0;
  std::uint64_t blue = 0;

  void add(std::uint32_t pixel) {
    const auto colour = split(pixel);
    ++count;
    red += colour.red;
    green += colour.green;
    blue += colour.blue;
  }
  [[nodiscard]] Rgb mean() const {
    const auto of = [&](std::uint64_t sum) { return static_cast<std::uint32_t>((sum + count / 2) / count); };
    return {of(red), of(green), of(blue)};
  }
};

std::uint32_t distance(const Rgb& a, const Rgb& b) {
  const auto square = [](std::uint32_t x, std::uint32_t y) {
    return (x > y ? x - y : y - x) * (x > y ? x - y : y - x);
  };
  return square(a.red, b.red) + square(a.green, b.green) + square(a.blue, b.blue);
}

std::uint8_t nearest(const std::vector<Rgb>& palette, const Rgb& colour) {
  std::size_t best = 0;
  auto least = std::numeric_limits<std::uint32_t>::max();
  for (std::size_t i = 0; i < palette.size(); ++i) {
    if (const auto far = distance(palette[i], colour); far < least) {
      least = far;
      best = i;
    }
  }
  return static_cast<std::uint8_t>(best);
}

/// The shades that most pixels have. A page has a dozen flat colours and the edges between them, so these are enough.
std::vector<Rgb> palette_of(const std::vector<Shade>& shades) {
  std::vector<const Shade*> used;
  for (const Shade& shade : shades) {
    if (shade.count > 0) used.push_back(&shade);
  }
  const auto kept = std::min(used.size(), kMostColours);
  std::ranges::partial_sort(used, used.begin() + static_cast<std::ptrdiff_t>(kept), std::ranges::greater{},
                            &Shade::count);
  std::vector<Rgb> palette;
  for (std::size_t i = 0; i < kept; ++i) palette.push_back(used[i]->mean());
  return palette;
}

}  // namespace

base::Result<> write_small_png(const Image& image, const std::filesystem::path& path) {
  std::vector<Shade> shades(kShades);
  for (const std::uint32_t pixel : image.pixels) shades[shade_of(pixel)].add(pixel);
  const std::vector<Rgb> palette = palette_of(shades);
  std::vector<std::uint8_t> entry_of_shade(kShades, 0);
  for (std::size_t i = 0; i < kShades; ++i) {
    if (shades[i].count > 0) entry_of_shade[i] = nearest(palette, shades[i].mean());
  }
  std::vector<std::uint8_t> entries;
  entries.reserve(image.pixels.size());
  for (const std::uint32_t pixel : image.pixels) entries.push_back(entry_of_shade[shade_of(pixel)]);
  std::vector<std::uint8_t> map;
  for (const Rgb& colour : palette) {
    for (const auto channel : {colour.red, colour.green, colour.blue})
      map.push_back(static_cast<std::uint8_t>(channel));
  }

  png_image file{};
  file.version = PNG_IMAGE_VERSION;
  file.width = static_cast<png_uint_32>(image.size.width);
  file.height = static_cast<png_uint_32>(image.size.height);
  file.format = PNG_FORMAT_RGB_COLORMAP;
  file.colormap_entries = static_cast<png_uint_32>(palette.size());
  if (png_image_write_to_file(&file, path.c_str(), 0, entries.data(), image.size.width, map.data()) == 0) {
    const std::string why{file.message};
    return base::fail(base::ErrorKind::io,
                      "cannot write the picture " + path.string() + " (" + why + "): check the folder and free space");
  }
  return {};
}

}  // namespace kiosk::screen
