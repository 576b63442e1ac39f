#pragma once

#include "firmware/reader/stream.hpp"

#include <cstddef>
#include <expected>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace firmware::reader {

/// Recorded pictures and videos, one frame after the other. A picture keeps its own size, halved until it is no more
/// than twice the size wanted; a video gets the size wanted. A file that cannot be read is not tried again: GStreamer's
/// decoders may lose memory over it each time. Used by one thread.
class Recorded {
public:
  Recorded(std::vector<std::string> paths, const CameraOptions& options);

  /// The next frame; an error, one sentence, in the place of a file that cannot be read; nothing after the last file
  /// (with `repeat_files` only when none can be read) or when stopped.
  [[nodiscard]] std::optional<std::expected<Frame, std::string>> next(const std::stop_token& stop);

private:
  struct Video {
    std::string path;
    Stream stream;
    bool shown = false;  ///< gave a frame
  };
  using Result = std::expected<Frame, std::string>;

  [[nodiscard]] std::optional<Result> next_of_video(const std::stop_token& stop);
  [[nodiscard]] std::optional<Result> open(const std::string& path);
  void give_up_last();

  std::vector<std::string> paths_;
  CameraOptions options_;
  std::size_t position_ = 0;
  std::optional<Video> video_;
  std::optional<Frame> alone_;  ///< the only picture there is, decoded once
};

}  // namespace firmware::reader
