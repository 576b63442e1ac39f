#pragma once

#include "kiosk/screen/geometry.hpp"

#include <cstdint>
#include <vector>

namespace kiosk::screen {

/// A camera picture in planar YUV 4:2:0 (BT.601, limited range), borrowed. Rows are `…_stride` bytes apart.
struct YuvPicture {
  int width = 0;   ///< pixels, even
  int height = 0;  ///< pixels, even
  const std::uint8_t* y = nullptr;
  const std::uint8_t* u = nullptr;
  const std::uint8_t* v = nullptr;
  int y_stride = 0;
  int uv_stride = 0;
};

/// The part of a picture that the glass shows, with planes of its own.
struct YuvCrop {
  int width = 0;   ///< even
  int height = 0;  ///< even
  std::vector<std::uint8_t> y;
  std::vector<std::uint8_t> u;
  std::vector<std::uint8_t> v;

  [[nodiscard]] YuvPicture view() const { return {width, height, y.data(), u.data(), v.data(), width, width / 2}; }
};

/// Cuts the middle of `picture` out in the proportions of `shown`, and leaves pixels out while it is more than twice as
/// fine as the glass. Mirrored left to right when `mirror` is set: people expect to see themselves as in a mirror.
/// Empty when the picture or `shown` is smaller than two pixels. Reuses the planes of `into`.
void crop_for(const YuvPicture& picture, Size shown, bool mirror, YuvCrop& into);

}  // namespace kiosk::screen
