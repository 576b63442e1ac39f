#pragma once

#include "firmware/reader/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace firmware::reader {

/// An 8-bit grey picture that owns its pixels, without gaps between rows.
struct Picture {
  std::vector<std::uint8_t> pixels;
  int width = 0;
  int height = 0;

  /// Makes room for a picture of this size; what it holds is unspecified. Keeps its memory when it shrinks.
  void resize(int new_width, int new_height);
  [[nodiscard]] GreyView view() const { return {pixels.data(), width, height, width}; }
  [[nodiscard]] std::uint8_t* row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
  }
};

/// A rectangle of whole pixels.
struct Box {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
};

[[nodiscard]] inline const std::uint8_t* row_of(const GreyView& picture, int y) {
  return picture.data + static_cast<std::ptrdiff_t>(y) * picture.stride;
}

/// The part of the picture inside `box`, which is cut to the picture first. Borrows the picture's pixels.
[[nodiscard]] GreyView crop(const GreyView& picture, Box box);

// All operations below are pure. They write to `out`, whose memory is reused; `out` must not be the input.

/// Half as wide and half as high (rounded down), each pixel the mean of four.
void halve(const GreyView& picture, Picture& out);

/// Twice as wide and twice as high, linearly interpolated.
void enlarge(const GreyView& picture, Picture& out);

/// Mean of the (2 radius + 1)² pixels around each; the border repeats. 1 <= radius <= 127.
void blur(const GreyView& picture, int radius, Picture& out);

/// Takes the edge off sensor noise: each pixel with its eight neighbours, weighted 1-2-1 across and down.
void soften(const GreyView& picture, Picture& out);

/// Brings out what is finer than `radius`: picture + strength/4 × (picture − blurred), cut to 0…255.
void sharpen(const GreyView& picture, int radius, int strength, Picture& out);

/// Black where a pixel is darker than the mean of its surroundings (radius as for `blur`) by more than `margin`, else
/// white. A negative margin needs pixels to be lighter by that much to become white.
void threshold(const GreyView& picture, int radius, int margin, Picture& out);

/// Stretches the contrast of each part of the picture to the full range: between the means of neighbouring tiles of
/// `tile` pixels, from their darkest to their lightest pixels. Nearly flat tiles are stretched at most eightfold, so
/// that noise stays noise.
void stretch(const GreyView& picture, int tile, Picture& out);

/// 160 × 90 cells, each the mean of a sparse sample of the pixels in it: enough to see whether something changed.
inline constexpr int kThumbnailWidth = 160;
inline constexpr int kThumbnailHeight = 90;
void thumbnail(const GreyView& picture, Picture& out);

}  // namespace firmware::reader
