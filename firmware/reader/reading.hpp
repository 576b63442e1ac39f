#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string>

namespace firmware::reader {

/// A point in a frame, from (0, 0) at the top left to (1, 1) at the bottom right.
struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

/// Where a code lies in the frame: its corners, clockwise from the code's own top left.
using Corners = std::array<Point, 4>;

enum class Symbology { qr, keyboard, nfc };

/// One code that somebody showed: bytes as they were encoded, and what is known about the reading.
struct Reading {
  std::string payload;  ///< raw bytes; may hold NUL and invalid UTF-8
  Symbology symbology = Symbology::qr;
  Corners where{};
  std::chrono::steady_clock::time_point when{};  ///< when the frame was taken
  std::uint64_t frame = 0;                       ///< number of the frame; equal for codes in one frame
  std::string device;
};

}  // namespace firmware::reader
