#pragma once

#include "firmware/reader/frame.hpp"
#include "firmware/reader/reading.hpp"

#include <string>
#include <vector>

namespace firmware::reader {

/// A QR code found in a picture.
struct Symbol {
  std::string payload;  ///< bytes as encoded
  Corners where{};
};

/// How hard to look.
enum class Effort {
  glance,    ///< one cheap pass: the first of two stages on a live camera
  thorough,  ///< every stage that pays on a live camera; several codes in one frame
  still,     ///< a single picture that will not come again: everything that helps, whatever it costs
};

/// Finds all QR codes in a picture. Pure: the same picture gives the same codes. Any thread; no shared state.
/// Only QR symbols (any size, inverted, mirrored, rotated). Never returns a payload whose error correction failed.
[[nodiscard]] std::vector<Symbol> decode_qr(const GreyView& picture, Effort effort);

}  // namespace firmware::reader
