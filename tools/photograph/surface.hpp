#pragma once

#include <cairo.h>

#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <vector>

namespace tools::photograph {

struct CairoDelete {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};

/// An image surface of Cairo's, owned.
using Surface = std::unique_ptr<cairo_surface_t, CairoDelete>;
using Context = std::unique_ptr<cairo_t, CairoDelete>;
using Pattern = std::unique_ptr<cairo_pattern_t, CairoDelete>;

/// An empty picture with transparency, or an opaque black one. Throws std::bad_alloc when there is no memory for it.
[[nodiscard]] Surface make_surface(int width, int height, bool transparent);

/// Reads a badge picture. Error: one sentence with the file's name when it is missing or no PNG.
[[nodiscard]] std::expected<Surface, std::string> read_badge(const std::string& path);

/// Draws a QR code as white card: `size` × `size` modules, row by row, true is dark; four light modules around it.
[[nodiscard]] Surface draw_badge(int size, const std::vector<bool>& dark, int pixels_per_module = 6);

/// The brightness of each pixel (ITU-R BT.601 weights), row by row without gaps: what a camera's Y plane holds.
[[nodiscard]] std::vector<std::uint8_t> brightness(cairo_surface_t* picture);

/// Writes a PNG file. Error: one sentence with the file's name.
[[nodiscard]] std::expected<void, std::string> write_png(cairo_surface_t* picture, const std::string& path);

}  // namespace tools::photograph
