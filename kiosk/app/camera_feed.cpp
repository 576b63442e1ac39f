#include "kiosk/app/camera_feed.hpp"

#include <spdlog/spdlog.h>

#include <string>
#include <utility>

namespace kiosk::app {

base::Result<> CameraFeed::open(const Options& options) {
  const firmware::reader::CameraOptions camera{.repeat_files = options.repeat_files};
  auto reader = firmware::reader::open_camera(
      options.camera, camera,
      {.reading = [this](firmware::reader::Reading reading) { seen_.post(std::move(reading)); },
       .frame =
           [this](firmware::reader::Frame frame) {
             {
               const std::scoped_lock lock{mutex_};
               picture_ = std::move(frame);
             }
             wake_();
           },
       .state =
           [this](firmware::reader::DeviceState state, const std::string& sentence) {
             spdlog::info("camera: {}", sentence);
             seen_.post(state);
           }});
  if (!reader) return base::fail(base::ErrorKind::invalid_input, "--camera: " + reader.error());
  camera_ = std::move(*reader);
  return {};
}

std::optional<firmware::reader::Frame> CameraFeed::picture() {
  const std::scoped_lock lock{mutex_};
  return std::exchange(picture_, std::nullopt);
}

flow::CameraState camera_state(firmware::reader::DeviceState state) {
  switch (state) {
    case firmware::reader::DeviceState::ready:
      return flow::CameraState::ready;
    case firmware::reader::DeviceState::absent:
      return flow::CameraState::absent;
    case firmware::reader::DeviceState::lost:
      return flow::CameraState::lost;
    case firmware::reader::DeviceState::ended:
      return flow::CameraState::ready;  // recorded frames: nothing broke
  }
  return flow::CameraState::absent;
}

screen::YuvPicture picture_of(const firmware::reader::Frame& frame) {
  const auto* pixels = frame.pixels.get();
  return {.width = frame.width,
          .height = frame.height,
          .y = pixels,
          .u = pixels + frame.u_offset,
          .v = pixels + frame.v_offset,
          .y_stride = frame.y_stride,
          .uv_stride = frame.uv_stride};
}

}  // namespace kiosk::app
