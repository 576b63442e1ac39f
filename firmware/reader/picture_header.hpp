#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace firmware::reader {

enum class PictureKind { png, jpeg, other };

/// What the first bytes of a picture file promise, before anything is decoded.
struct PictureHeader {
  PictureKind kind = PictureKind::other;
  std::uint64_t width = 0;   ///< pixels; 0 when unknown
  std::uint64_t height = 0;  ///< pixels; 0 when unknown
};

/// Reads the header of a PNG (W3C PNG, IHDR) or JPEG (ITU T.81, start of frame) file; `other` for any other file.
/// Error: one sentence when the file is missing or is no regular file.
[[nodiscard]] std::expected<PictureHeader, std::string> read_picture_header(const std::string& path);

}  // namespace firmware::reader
