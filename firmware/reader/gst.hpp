#pragma once

#include "firmware/reader/frame.hpp"

#include <gst/gst.h>

#include <expected>
#include <memory>
#include <string>

namespace firmware::reader {

/// Starts GStreamer once a process; safe from any thread.
void start_gstreamer();

struct GstDelete {
  void operator()(GstElement* element) const { gst_object_unref(element); }
  void operator()(GstBus* bus) const { gst_object_unref(bus); }
  void operator()(GstPad* pad) const { gst_object_unref(pad); }
  void operator()(GstDevice* device) const { gst_object_unref(device); }
  void operator()(GstDeviceMonitor* monitor) const { gst_object_unref(monitor); }
  void operator()(GstMessage* message) const { gst_message_unref(message); }
  void operator()(GstSample* sample) const { gst_sample_unref(sample); }
  void operator()(GstCaps* caps) const { gst_caps_unref(caps); }
  void operator()(GError* error) const { g_error_free(error); }
  void operator()(gchar* text) const { g_free(text); }
};

/// Owns one reference to a GStreamer or GLib object.
template <class T>
using GstPtr = std::unique_ptr<T, GstDelete>;

/// A pipeline that is stopped before it is freed.
class Pipeline {
public:
  /// Parses a pipeline description. JPEG decoders in it, also those that appear later, decode exactly.
  /// Error: what is wrong with it, in GStreamer's words.
  [[nodiscard]] static std::expected<Pipeline, std::string> parse(const std::string& description);

  explicit Pipeline(GstElement* pipeline) : element_{pipeline} {}
  Pipeline(Pipeline&&) = default;
  Pipeline& operator=(Pipeline&&) = delete;
  ~Pipeline();

  [[nodiscard]] GstElement* get() const { return element_.get(); }
  [[nodiscard]] GstPtr<GstElement> find(const char* name) const;
  [[nodiscard]] GstPtr<GstBus> bus() const;
  /// False when an element refuses at once; the bus says why.
  [[nodiscard]] bool play() const;

private:
  GstPtr<GstElement> element_;
};

/// What an error message on the bus says, as one sentence. Nothing special for other messages.
[[nodiscard]] std::string error_text(GstMessage* message);

/// The I420 picture in a sample; shares its memory where the planes lie in one piece, else copies. An odd last row or
/// column is left out. `number`, `when` and `source` are the caller's to fill in.
/// Error: when the sample holds no I420 picture of at least 2 × 2 pixels, or cannot be mapped.
[[nodiscard]] std::expected<Frame, std::string> frame_from(GstPtr<GstSample> sample);

}  // namespace firmware::reader
