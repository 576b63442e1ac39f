#pragma once

#include "firmware/reader/frame.hpp"
#include "firmware/reader/reading.hpp"

#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace firmware::reader {

/// What a device is doing.
enum class DeviceState {
  ready,
  absent,  ///< none found yet; it is looked for again
  lost,    ///< was there and went; it is looked for again
  ended,   ///< recorded frames are all shown
};

/// Whoever wants readings. Called on the reader's own thread, one call at a time; hand values on, do not work here.
struct Sink {
  std::function<void(Reading)> reading;                 ///< once each time a code comes into view
  std::function<void(Frame)> frame;                     ///< every frame, for the viewfinder; may be empty
  std::function<void(DeviceState, std::string)> state;  ///< every change, with a sentence for the organiser
};

/// A device that reads badges: a camera, a scanner keyboard, an NFC reader. Reads from construction to destruction;
/// the destructor stops and joins. Survives unplugging: it reports `lost`, looks again every second, and reports
/// `ready`.
class Reader {
public:
  virtual ~Reader() = default;
};

struct CameraOptions {
  int width = 1280;
  int height = 720;
  int frames_per_second = 10;
  bool repeat_files = false;  ///< for files: begin again after the last one
};

/// Opens a camera on a thread of its own.
/// `source`: "auto" (the first camera that GStreamer's device monitor finds; waits for one when there is none),
/// "gst:PIPELINE" (any GStreamer source description, for instance "gst:v4l2src device=/dev/video2"),
/// "files:GLOB" or "files:FOLDER" (pictures and videos in name order, at frames_per_second), "none".
/// Error: one sentence when the text is none of these, the pipeline does not parse, or no file fits.
[[nodiscard]] std::expected<std::unique_ptr<Reader>, std::string> open_camera(std::string_view source,
                                                                              const CameraOptions& options, Sink sink);

/// Reads one picture file (PNG, JPEG, WebP and whatever else GStreamer decodes) as a frame of its own size.
/// Error: one sentence with the file's name: missing, not a picture, or larger than 64 megapixels.
[[nodiscard]] std::expected<Frame, std::string> read_picture(const std::string& path);

}  // namespace firmware::reader
