#pragma once

#include "firmware/reader/reader.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/app/options.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/yuv_picture.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>
#include <vector>

namespace kiosk::app {

/// What a device for reading tells: a code, or how it is.
using Seen = std::variant<firmware::reader::Reading, firmware::reader::DeviceState>;

/// The camera as the main thread has it: codes and states in their order, and the newest picture only.
class CameraFeed {
public:
  /// `wake` is called on the camera's thread whenever there is something to take.
  explicit CameraFeed(std::function<void()> wake) : wake_{wake}, seen_{std::move(wake)} {}

  /// Error invalid_input when there is no such camera as `--camera` names.
  [[nodiscard]] base::Result<> open(const Options& options);

  /// Codes and states since the last call.
  [[nodiscard]] std::vector<Seen> take() { return seen_.take(); }
  /// The newest picture, unless it was taken before.
  [[nodiscard]] std::optional<firmware::reader::Frame> picture();

private:
  std::function<void()> wake_;
  Inbox<Seen> seen_;
  std::mutex mutex_;
  std::optional<firmware::reader::Frame> picture_;    ///< guarded by mutex_
  std::unique_ptr<firmware::reader::Reader> camera_;  ///< last: stops before what it posts to goes
};

[[nodiscard]] flow::CameraState camera_state(firmware::reader::DeviceState state);

/// Borrows the frame's pixels.
[[nodiscard]] screen::YuvPicture picture_of(const firmware::reader::Frame& frame);

}  // namespace kiosk::app
