#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace firmware::reader {

/// The first camera that the machine has.
struct AnyCamera {};
/// A GStreamer source description.
struct PipelineSource {
  std::string description;
};
/// Recorded pictures and videos, in the order they are shown.
struct RecordedFiles {
  std::vector<std::string> paths;
};
/// No camera at all.
struct NoCamera {};

using CameraSource = std::variant<AnyCamera, PipelineSource, RecordedFiles, NoCamera>;

/// Understands the source texts of `open_camera`. A folder gives its pictures and videos (by their file names'
/// endings), a glob whatever it matches; both in the order of their names.
/// Error: one sentence when the text is none of the known kinds or no file fits.
[[nodiscard]] std::expected<CameraSource, std::string> parse_camera_source(std::string_view text);

}  // namespace firmware::reader
