#pragma once

#include "firmware/reader/frame.hpp"
#include "firmware/reader/gst.hpp"
#include "firmware/reader/reader.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <expected>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <variant>

namespace firmware::reader {

/// A running GStreamer pipeline that gives frames. Used by one thread.
class Stream {
public:
  struct Ended {};
  struct Failed {
    std::string reason;
  };
  struct Stopped {};
  using Next = std::variant<Frame, Ended, Failed, Stopped>;

  /// From a camera that the device monitor found: asks it for the size and rate wanted where it can, raw or JPEG.
  [[nodiscard]] static std::expected<Stream, std::string> from_device(GstDevice* device, const CameraOptions& options);
  /// From a source description; it runs at the source's own pace, and only the newest frame is kept.
  [[nodiscard]] static std::expected<Stream, std::string> from_description(const std::string& description,
                                                                           const CameraOptions& options);
  /// From a recorded file: every frame at the rate wanted is given, none is dropped.
  [[nodiscard]] static std::expected<Stream, std::string> from_file(const std::string& path,
                                                                    const CameraOptions& options);

  Stream(Stream&&) = default;
  Stream& operator=(Stream&&) = delete;
  ~Stream();

  /// Waits for the newest frame; `Failed` too when there is none for `patience`.
  [[nodiscard]] Next next(const std::stop_token& stop, std::chrono::milliseconds patience);

private:
  /// Wakes the thread that waits for a frame from GStreamer's threads.
  struct Wake {
    std::mutex mutex;
    std::condition_variable_any raised;
    bool news = false;

    void raise();
  };

  explicit Stream(Pipeline pipeline);
  [[nodiscard]] static std::expected<Stream, std::string> start(std::expected<Pipeline, std::string> pipeline);

  std::unique_ptr<Wake> wake_ = std::make_unique<Wake>();
  Pipeline pipeline_;
  GstPtr<GstElement> sink_;
  GstPtr<GstBus> bus_;
};

}  // namespace firmware::reader
