#include "firmware/reader/stream.hpp"

#include <gst/app/gstappsink.h>

#include <format>
#include <optional>
#include <utility>

namespace firmware::reader {
namespace {

/// Makes frames of the size wanted of any video, with borders where its shape differs.
std::string convert_to(const CameraOptions& options) {
  return std::format(
      "videoconvert ! videoscale add-borders=true ! "
      "video/x-raw,format=I420,width={},height={},pixel-aspect-ratio=1/1",
      options.width, options.height);
}

constexpr auto kNewestOnly = "appsink name=out max-buffers=1 drop=true";

/// What to ask of a camera, best first: the size and rate wanted, raw before JPEG; then whatever it has.
std::string wanted_caps(const CameraOptions& options) {
  const auto sized = std::format("width={},height={},framerate=[{}/1,1000/1]", options.width, options.height,
                                 options.frames_per_second);
  return std::format("video/x-raw,{0};image/jpeg,{0};video/x-raw,framerate=[{1}/1,1000/1];image/jpeg;video/x-raw",
                     sized, options.frames_per_second);
}

}  // namespace

void Stream::Wake::raise() {
  {
    const std::lock_guard lock{mutex};
    news = true;
  }
  raised.notify_one();
}

std::expected<Stream, std::string> Stream::from_device(GstDevice* device, const CameraOptions& options) {
  start_gstreamer();
  auto pipeline =
      Pipeline::parse(std::format("capsfilter name=in ! videorate drop-only=true max-rate={} ! decodebin ! {} ! {}",
                                  options.frames_per_second, convert_to(options), kNewestOnly));
  if (!pipeline) return std::unexpected{pipeline.error()};
  GstElement* camera = gst_device_create_element(device, nullptr);
  if (camera == nullptr) return std::unexpected{std::string{"it cannot be opened"}};
  gst_bin_add(GST_BIN(pipeline->get()), camera);  // takes the floating reference
  const auto in = pipeline->find("in");
  const GstPtr<GstCaps> caps{gst_caps_from_string(wanted_caps(options).c_str())};
  g_object_set(in.get(), "caps", caps.get(), nullptr);
  if (gst_element_link(camera, in.get()) == FALSE) return std::unexpected{std::string{"it gives no video"}};
  return start(std::move(pipeline));
}

std::expected<Stream, std::string> Stream::from_description(const std::string& description,
                                                            const CameraOptions& options) {
  start_gstreamer();
  return start(Pipeline::parse(std::format("{} ! decodebin ! videorate drop-only=true max-rate={} ! {} ! {}",
                                           description, options.frames_per_second, convert_to(options), kNewestOnly)));
}

std::expected<Stream, std::string> Stream::from_file(const std::string& path, const CameraOptions& options) {
  start_gstreamer();
  auto pipeline =
      Pipeline::parse(std::format("filesrc name=file ! decodebin ! videorate ! video/x-raw,framerate={}/1 ! {} ! "
                                  "appsink name=out max-buffers=1 sync=false",
                                  options.frames_per_second, convert_to(options)));
  if (pipeline) g_object_set(pipeline->find("file").get(), "location", path.c_str(), nullptr);
  return start(std::move(pipeline));
}

Stream::Stream(Pipeline pipeline)
    : pipeline_{std::move(pipeline)}, sink_{pipeline_.find("out")}, bus_{pipeline_.bus()} {
  GstAppSinkCallbacks callbacks{};
  callbacks.new_sample = [](GstAppSink*, gpointer wake) {
    static_cast<Wake*>(wake)->raise();
    return GST_FLOW_OK;
  };
  callbacks.eos = [](GstAppSink*, gpointer wake) { static_cast<Wake*>(wake)->raise(); };
  gst_app_sink_set_callbacks(GST_APP_SINK(sink_.get()), &callbacks, wake_.get(), nullptr);
  gst_bus_set_sync_handler(
      bus_.get(),
      [](GstBus*, GstMessage* message, gpointer wake) {
        if (GST_MESSAGE_TYPE(message) != GST_MESSAGE_ERROR) {
          gst_message_unref(message);
          return GST_BUS_DROP;
        }
        static_cast<Wake*>(wake)->raise();
        return GST_BUS_PASS;
      },
      wake_.get(), nullptr);
}

std::expected<Stream, std::string> Stream::start(std::expected<Pipeline, std::string> pipeline) {
  if (!pipeline) return std::unexpected{pipeline.error()};
  Stream stream{std::move(*pipeline)};
  const auto paused = gst_element_set_state(stream.pipeline_.get(), GST_STATE_PAUSED);
  // a live source sets the pace itself: waiting for the clock would only make its frames late
  if (paused == GST_STATE_CHANGE_NO_PREROLL) g_object_set(stream.sink_.get(), "sync", FALSE, nullptr);
  if (paused == GST_STATE_CHANGE_FAILURE || !stream.pipeline_.play()) {
    const GstPtr<GstMessage> error{gst_bus_pop_filtered(stream.bus_.get(), GST_MESSAGE_ERROR)};
    return std::unexpected{error_text(error.get())};
  }
  return stream;
}

Stream::~Stream() {
  if (!bus_) return;  // moved from
  gst_element_set_state(pipeline_.get(), GST_STATE_NULL);
  gst_bus_set_sync_handler(bus_.get(), nullptr, nullptr, nullptr);
}

Stream::Next Stream::next(const std::stop_token& stop, std::chrono::milliseconds patience) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  auto* sink = GST_APP_SINK(sink_.get());
  while (!stop.stop_requested()) {
    if (GstPtr<GstSample> sample{gst_app_sink_try_pull_sample(sink, 0)}) {
      auto frame = frame_from(std::move(sample));
      if (!frame) return Failed{frame.error()};
      frame->when = std::chrono::steady_clock::now();
      return std::move(*frame);
    }
    if (const GstPtr<GstMessage> error{gst_bus_pop_filtered(bus_.get(), GST_MESSAGE_ERROR)}) {
      return Failed{error_text(error.get())};
    }
    if (gst_app_sink_is_eos(sink) != FALSE) return Ended{};

    std::unique_lock lock{wake_->mutex};
    if (!wake_->raised.wait_until(lock, stop, deadline, [this] { return wake_->news; }) && !stop.stop_requested()) {
      return Failed{"it gives no pictures"};
    }
    wake_->news = false;
  }
  return Stopped{};
}

}  // namespace firmware::reader
