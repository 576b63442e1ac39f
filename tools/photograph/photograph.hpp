#pragma once

#include "tools/photograph/surface.hpp"

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace tools::photograph {

/// How badges come before a camera.
enum class Style {
  hand,   ///< held up by somebody in a room: any small tilt, unsharp or moving, sometimes a lamp in the sleeve
  phone,  ///< shown on a telephone in a dim room: little contrast, often inverted
  table,  ///< lying on a table and seen aslant, in uneven light
};

/// "hand", "phone" or "table"; nothing for any other word.
[[nodiscard]] std::expected<Style, std::string> style_of(std::string_view word);

struct Shot {
  Style style = Style::hand;
  std::uint64_t seed = 1;  ///< the same seed gives the same photograph
  int width = 1280;        ///< pixels, 64…8192
  int height = 720;        ///< pixels, 64…8192
  double size = 0;         ///< longer side of a badge as a part of the frame's height, 0…1; 0 leaves it to the seed
  double trouble = 1;      ///< blur, motion, noise, glare and tilt, from 0 (none) by 1 (usual) to 2 (bad)
};

/// Takes a photograph of badges, all in one frame and apart from each other. Opaque, RGB24. Pure.
[[nodiscard]] Surface photograph(std::span<cairo_surface_t* const> badges, const Shot& shot);

}  // namespace tools::photograph
