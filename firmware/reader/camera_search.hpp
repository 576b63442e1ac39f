#pragma once

#include "firmware/reader/gst.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace firmware::reader {

/// Watches which cameras are plugged in, through GStreamer's device providers (V4L2, libcamera).
class CameraSearch {
public:
  CameraSearch();
  CameraSearch(const CameraSearch&) = delete;
  CameraSearch& operator=(const CameraSearch&) = delete;
  ~CameraSearch();

  /// The cameras there are now. Those of libcamera come first: on boards with a camera port the same sensors are also
  /// V4L2 devices, which give no usable picture by themselves.
  [[nodiscard]] std::vector<GstPtr<GstDevice>> cameras() const;

private:
  GstPtr<GstDeviceMonitor> monitor_;
};

/// The name people know a camera by.
[[nodiscard]] std::string camera_name(GstDevice* device);

}  // namespace firmware::reader
