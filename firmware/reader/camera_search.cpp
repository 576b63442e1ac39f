#include "firmware/reader/camera_search.hpp"

#include <algorithm>
#include <string_view>

namespace firmware::reader {
namespace {

GstPtr<GstDeviceMonitor> make_monitor() {
  start_gstreamer();
  return GstPtr<GstDeviceMonitor>{gst_device_monitor_new()};
}

bool is_libcamera(const GstPtr<GstDevice>& device) {
  return std::string_view{G_OBJECT_TYPE_NAME(device.get())}.starts_with("GstLibcamera");
}

}  // namespace

CameraSearch::CameraSearch() : monitor_{make_monitor()} {
  gst_device_monitor_add_filter(monitor_.get(), "Video/Source", nullptr);
  gst_device_monitor_start(monitor_.get());
}

CameraSearch::~CameraSearch() {
  gst_device_monitor_stop(monitor_.get());
}

std::vector<GstPtr<GstDevice>> CameraSearch::cameras() const {
  std::vector<GstPtr<GstDevice>> devices;
  GList* found = gst_device_monitor_get_devices(monitor_.get());
  for (auto* entry = found; entry != nullptr; entry = entry->next) devices.emplace_back(GST_DEVICE(entry->data));
  g_list_free(found);
  std::ranges::stable_partition(devices, is_libcamera);
  return devices;
}

std::string camera_name(GstDevice* device) {
  const GstPtr<gchar> name{gst_device_get_display_name(device)};
  return name ? name.get() : "camera";
}

}  // namespace firmware::reader
