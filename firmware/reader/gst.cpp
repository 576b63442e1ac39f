#include "firmware/reader/gst.hpp"

#include <gst/video/video.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace firmware::reader {
namespace {

/// A mapped picture and the sample that keeps it alive.
class MappedPicture {
public:
  explicit MappedPicture(GstPtr<GstSample> sample) : sample_{std::move(sample)} {
    GstVideoInfo info;
    const auto* caps = gst_sample_get_caps(sample_.get());
    auto* buffer = gst_sample_get_buffer(sample_.get());
    mapped_ = caps != nullptr && buffer != nullptr && gst_video_info_from_caps(&info, caps) != FALSE &&
              gst_video_frame_map(&frame_, &info, buffer, GST_MAP_READ) != FALSE;
  }
  MappedPicture(const MappedPicture&) = delete;
  MappedPicture& operator=(const MappedPicture&) = delete;
  ~MappedPicture() {
    if (mapped_) gst_video_frame_unmap(&frame_);
  }

  [[nodiscard]] bool is_i420() const { return mapped_ && GST_VIDEO_FRAME_FORMAT(&frame_) == GST_VIDEO_FORMAT_I420; }
  [[nodiscard]] int width() const { return GST_VIDEO_FRAME_WIDTH(&frame_); }
  [[nodiscard]] int height() const { return GST_VIDEO_FRAME_HEIGHT(&frame_); }
  [[nodiscard]] const std::uint8_t* plane(unsigned index) const {
    return static_cast<const std::uint8_t*>(GST_VIDEO_FRAME_PLANE_DATA(&frame_, index));
  }
  [[nodiscard]] int stride(unsigned index) const { return GST_VIDEO_FRAME_PLANE_STRIDE(&frame_, index); }
  [[nodiscard]] bool in_one_piece() const {
    return gst_buffer_n_memory(frame_.buffer) == 1 && std::less<>{}(plane(0), plane(1)) &&
           std::less<>{}(plane(0), plane(2)) && stride(1) == stride(2);
  }

private:
  GstPtr<GstSample> sample_;
  GstVideoFrame frame_{};
  bool mapped_ = false;
};

std::size_t area(int stride, int rows) {
  return static_cast<std::size_t>(stride) * static_cast<std::size_t>(rows);
}

void copy_plane(const MappedPicture& picture, unsigned plane, int width, int height, std::uint8_t* target) {
  for (int y = 0; y < height; ++y) {
    const auto* row = picture.plane(plane) + static_cast<std::ptrdiff_t>(y) * picture.stride(plane);
    std::copy_n(row, width, target + area(width, y));
  }
}

void share_pixels(const std::shared_ptr<MappedPicture>& picture, Frame& frame) {
  frame.y_stride = picture->stride(0);
  frame.uv_stride = picture->stride(1);
  frame.u_offset = static_cast<std::size_t>(picture->plane(1) - picture->plane(0));
  frame.v_offset = static_cast<std::size_t>(picture->plane(2) - picture->plane(0));
  frame.pixels = {picture, picture->plane(0)};
}

void copy_pixels(const MappedPicture& picture, Frame& frame) {
  frame.y_stride = frame.width;
  frame.uv_stride = frame.width / 2;
  frame.u_offset = area(frame.width, frame.height);
  frame.v_offset = frame.u_offset + area(frame.uv_stride, frame.height / 2);
  const auto pixels =
      std::make_shared<std::vector<std::uint8_t>>(frame.v_offset + area(frame.uv_stride, frame.height / 2));
  copy_plane(picture, 0, frame.width, frame.height, pixels->data());
  copy_plane(picture, 1, frame.width / 2, frame.height / 2, pixels->data() + frame.u_offset);
  copy_plane(picture, 2, frame.width / 2, frame.height / 2, pixels->data() + frame.v_offset);
  frame.pixels = {pixels, pixels->data()};
}

/// The fast inverse transform that jpegdec uses by itself ruins the chequered parts of a crisp QR code.
void decode_exactly(GstElement* element) {
  const auto* factory = gst_element_get_factory(element);
  if (factory == nullptr || std::string_view{GST_OBJECT_NAME(factory)} != "jpegdec") return;
  gst_util_set_object_arg(G_OBJECT(element), "idct-method", "islow");
}

void decode_jpeg_exactly(GstElement* pipeline) {
  if (!GST_IS_BIN(pipeline)) return;
  auto* elements = gst_bin_iterate_recurse(GST_BIN(pipeline));
  const auto each = [](const GValue* value, gpointer) { decode_exactly(GST_ELEMENT(g_value_get_object(value))); };
  while (gst_iterator_foreach(elements, each, nullptr) == GST_ITERATOR_RESYNC) gst_iterator_resync(elements);
  gst_iterator_free(elements);
  const auto later = +[](GstBin*, GstBin*, GstElement* element, gpointer) { decode_exactly(element); };
  g_signal_connect(pipeline, "deep-element-added", G_CALLBACK(later), nullptr);
}

}  // namespace

void start_gstreamer() {
  static std::once_flag once;
  std::call_once(once, [] {
    GError* raw = nullptr;
    if (gst_init_check(nullptr, nullptr, &raw) == FALSE) {
      const GstPtr<GError> error{raw};
      throw std::runtime_error{std::string{"GStreamer does not start: "} +
                               (error ? error->message : "no reason given")};
    }
  });
}

std::expected<Pipeline, std::string> Pipeline::parse(const std::string& description) {
  GError* raw = nullptr;
  GstElement* element = gst_parse_launch_full(description.c_str(), nullptr, GST_PARSE_FLAG_FATAL_ERRORS, &raw);
  const GstPtr<GError> error{raw};
  if (element == nullptr) return std::unexpected{std::string{error ? error->message : "it does not parse"}};
  gst_object_ref_sink(element);
  if (!GST_IS_PIPELINE(element)) {
    gst_object_unref(element);
    return std::unexpected{std::string{"it is not a pipeline"}};
  }
  decode_jpeg_exactly(element);
  return Pipeline{element};
}

Pipeline::~Pipeline() {
  if (element_) gst_element_set_state(element_.get(), GST_STATE_NULL);
}

GstPtr<GstElement> Pipeline::find(const char* name) const {
  return GstPtr<GstElement>{gst_bin_get_by_name(GST_BIN(element_.get()), name)};
}

GstPtr<GstBus> Pipeline::bus() const {
  return GstPtr<GstBus>{gst_element_get_bus(element_.get())};
}

bool Pipeline::play() const {
  return gst_element_set_state(element_.get(), GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE;
}

std::string error_text(GstMessage* message) {
  if (message == nullptr || GST_MESSAGE_TYPE(message) != GST_MESSAGE_ERROR) return "no reason given";
  GError* raw = nullptr;
  gst_message_parse_error(message, &raw, nullptr);
  const GstPtr<GError> error{raw};
  return error ? error->message : "no reason given";
}

std::expected<Frame, std::string> frame_from(GstPtr<GstSample> sample) {
  const auto picture = std::make_shared<MappedPicture>(std::move(sample));
  if (!picture->is_i420()) return std::unexpected{std::string{"the frame cannot be read as I420"}};
  Frame frame;
  frame.width = picture->width() & ~1;
  frame.height = picture->height() & ~1;
  if (frame.width < 2 || frame.height < 2) return std::unexpected{std::string{"it is smaller than 2 × 2 pixels"}};
  if (picture->in_one_piece()) {
    share_pixels(picture, frame);
  } else {
    copy_pixels(*picture, frame);
  }
  return frame;
}

}  // namespace firmware::reader
