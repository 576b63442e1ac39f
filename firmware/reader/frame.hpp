#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace firmware::reader {

/// An 8-bit grey picture, borrowed. Rows are `stride` bytes apart; stride >= width.
struct GreyView {
  const std::uint8_t* data = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;
};

/// One picture from a camera, in planar YUV 4:2:0 (I420). Shares its pixels: cheap to copy, never written after it was
/// made.
struct Frame {
  int width = 0;                               ///< pixels, even
  int height = 0;                              ///< pixels, even
  std::shared_ptr<const std::uint8_t> pixels;  ///< Y plane, then U and V
  int y_stride = 0;
  int uv_stride = 0;
  std::size_t u_offset = 0;
  std::size_t v_offset = 0;
  std::uint64_t number = 0;  ///< counts frames of one reader, from 1
  std::chrono::steady_clock::time_point when{};
  std::string source;  ///< device or file name

  [[nodiscard]] GreyView grey() const { return {pixels.get(), width, height, y_stride}; }
};

}  // namespace firmware::reader
