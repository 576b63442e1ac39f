#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/screen/geometry.hpp"
#include "kiosk/screen/yuv_picture.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::screen {

/// A picture of 32-bit pixels 0xAARRGGBB, row by row without gaps; colours multiplied by their opacity (as Cairo has
/// them).
struct Image {
  Size size;
  std::vector<std::uint32_t> pixels;

  Image() = default;
  explicit Image(Size of)
      : size{of}, pixels(static_cast<std::size_t>(of.width) * static_cast<std::size_t>(of.height), 0) {}

  [[nodiscard]] std::uint32_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x)];
  }
};

/// Writes a PNG. Error io with the path: the folder is missing or not writable, or the disk is full.
[[nodiscard]] base::Result<> write_png(const Image& image, const std::filesystem::path& path);
/// As write_png in at most 256 colours: a third of the size, close shades become one. Opaque pictures only.
[[nodiscard]] base::Result<> write_small_png(const Image& image, const std::filesystem::path& path);
/// Reads a PNG. Error io with the path: missing or no PNG.
[[nodiscard]] base::Result<Image> read_png(const std::filesystem::path& path);

/// The same picture in fewer pixels, each the mean of what it stands for.
[[nodiscard]] Image scaled_down(const Image& image, Size size);

/// The camera's picture in RGB.
[[nodiscard]] Image to_image(const YuvPicture& picture);

}  // namespace kiosk::screen
