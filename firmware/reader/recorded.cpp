#include "firmware/reader/recorded.hpp"

#include "firmware/reader/picture.hpp"
#include "firmware/reader/picture_header.hpp"

#include <utility>

namespace firmware::reader {
namespace {

constexpr std::chrono::milliseconds kSilence{10'000};

Picture halve_plane(const std::uint8_t* data, int width, int height, int stride) {
  Picture half;
  halve({data, width, height, stride}, half);
  return half;
}

/// Half as wide and half as high, in memory of its own.
Frame halve_frame(const Frame& frame) {
  const auto* pixels = frame.pixels.get();
  const int width = frame.width / 4 * 4;
  const int height = frame.height / 4 * 4;
  const auto y = halve_plane(pixels, width, height, frame.y_stride);
  const auto u = halve_plane(pixels + frame.u_offset, width / 2, height / 2, frame.uv_stride);
  const auto v = halve_plane(pixels + frame.v_offset, width / 2, height / 2, frame.uv_stride);

  const auto planes = std::make_shared<std::vector<std::uint8_t>>(y.pixels);
  planes->insert(planes->end(), u.pixels.begin(), u.pixels.end());
  planes->insert(planes->end(), v.pixels.begin(), v.pixels.end());
  Frame half = frame;
  half.width = y.width;
  half.height = y.height;
  half.y_stride = y.width;
  half.uv_stride = u.width;
  half.u_offset = y.pixels.size();
  half.v_offset = y.pixels.size() + u.pixels.size();
  half.pixels = {planes, planes->data()};
  return half;
}

}  // namespace

Recorded::Recorded(std::vector<std::string> paths, const CameraOptions& options)
    : paths_{std::move(paths)}, options_{options} {}

std::optional<std::expected<Frame, std::string>> Recorded::next(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    if (video_) {
      if (auto frame = next_of_video(stop)) {
        if (!*frame) give_up_last();
        return frame;
      }
      continue;
    }
    if (position_ == paths_.size()) {
      if (!options_.repeat_files || paths_.empty()) return std::nullopt;
      position_ = 0;
    }
    if (auto picture = open(paths_[position_++])) {
      if (!*picture) give_up_last();
      return picture;
    }
  }
  return std::nullopt;
}

void Recorded::give_up_last() {
  paths_.erase(paths_.begin() + static_cast<std::ptrdiff_t>(--position_));
}

/// Nothing when the video is over or stopped.
std::optional<Recorded::Result> Recorded::next_of_video(const std::stop_token& stop) {
  auto next = video_->stream.next(stop, kSilence);
  if (auto* frame = std::get_if<Frame>(&next)) {
    video_->shown = true;
    frame->source = video_->path;
    return std::move(*frame);
  }
  std::optional<Result> failure;
  if (const auto* failed = std::get_if<Stream::Failed>(&next)) {
    failure = std::unexpected{"'" + video_->path + "' cannot be shown: " + failed->reason + "."};
  } else if (std::holds_alternative<Stream::Ended>(next) && !video_->shown) {
    failure = std::unexpected{"'" + video_->path + "' holds no pictures."};
  }
  video_.reset();
  return failure;
}

/// The picture in this file; nothing when it is a video, which is then under way.
std::optional<Recorded::Result> Recorded::open(const std::string& path) {
  if (alone_) return *alone_;
  const auto header = read_picture_header(path);
  if (!header) return std::unexpected{header.error()};
  if (header->kind == PictureKind::other) {
    auto stream = Stream::from_file(path, options_);
    if (!stream) return std::unexpected{"'" + path + "' cannot be shown: " + stream.error() + "."};
    video_.emplace(Video{.path = path, .stream = std::move(*stream)});
    return std::nullopt;
  }
  auto frame = read_picture(path);
  while (frame && (frame->width > 2 * options_.width || frame->height > 2 * options_.height) && frame->width >= 8 &&
         frame->height >= 8) {
    frame = halve_frame(*frame);
  }
  if (frame && paths_.size() == 1) alone_ = *frame;
  return frame;
}

}  // namespace firmware::reader
