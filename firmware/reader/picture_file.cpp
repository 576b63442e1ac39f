// Reading one picture file as a frame.
#include "firmware/reader/gst.hpp"
#include "firmware/reader/picture_header.hpp"
#include "firmware/reader/reader.hpp"

#include <gst/app/gstappsink.h>
#include <gst/video/video.h>

#include <chrono>
#include <cstdint>
#include <format>
#include <string_view>
#include <utility>

namespace firmware::reader {
namespace {

constexpr std::uint64_t kMostPixels = 64'000'000;
constexpr auto kPatience = std::chrono::seconds{20};

std::string decoder_for(PictureKind kind) {
  switch (kind) {
    case PictureKind::png:
      return "pngdec";
    case PictureKind::jpeg:
      return "jpegdec";
    case PictureKind::other:
      break;
  }
  return "decodebin";
}

std::string too_large(const std::string& path, std::uint64_t width, std::uint64_t height) {
  return std::format("'{}' is {} × {} pixels, more than the 64 megapixels that are read. Make it smaller first.", path,
                     width, height);
}

/// A decoder's reason as the end of a sentence of ours.
std::string_view without_dot(std::string_view reason) {
  return reason.substr(0, reason.find_last_not_of(". ") + 1);
}

/// Stops a stream whose pictures are too large before they are decoded: their size comes ahead of them.
GstPadProbeReturn refuse_large(GstPad* pad, GstPadProbeInfo* info, gpointer) {
  auto* event = gst_pad_probe_info_get_event(info);
  if (GST_EVENT_TYPE(event) != GST_EVENT_CAPS) return GST_PAD_PROBE_OK;
  GstCaps* caps = nullptr;
  gst_event_parse_caps(event, &caps);
  GstVideoInfo video;
  if (gst_video_info_from_caps(&video, caps) == FALSE) return GST_PAD_PROBE_OK;
  const auto pixels = static_cast<std::uint64_t>(video.width) * static_cast<std::uint64_t>(video.height);
  if (pixels <= kMostPixels) return GST_PAD_PROBE_OK;
  const GstPtr<GstElement> element{gst_pad_get_parent_element(pad)};
  GST_ELEMENT_ERROR(element.get(), STREAM, FORMAT, ("it has more than 64 megapixels"), (nullptr));
  return GST_PAD_PROBE_DROP;
}

std::expected<GstPtr<GstSample>, std::string> first_sample(const Pipeline& pipeline) {
  const auto sink = pipeline.find("out");
  const auto bus = pipeline.bus();
  if (!pipeline.play()) {
    const GstPtr<GstMessage> error{gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR)};
    return std::unexpected{error_text(error.get())};
  }
  const auto deadline = std::chrono::steady_clock::now() + kPatience;
  constexpr GstClockTime kSlice = 20 * GST_MSECOND;
  while (std::chrono::steady_clock::now() < deadline) {
    if (auto* sample = gst_app_sink_try_pull_sample(GST_APP_SINK(sink.get()), kSlice)) return GstPtr<GstSample>{sample};
    if (const GstPtr<GstMessage> error{gst_bus_pop_filtered(bus.get(), GST_MESSAGE_ERROR)}) {
      return std::unexpected{error_text(error.get())};
    }
    if (gst_app_sink_is_eos(GST_APP_SINK(sink.get())) != FALSE) return std::unexpected{std::string{"it is incomplete"}};
  }
  return std::unexpected{std::string{"it takes too long to decode"}};
}

}  // namespace

std::expected<Frame, std::string> read_picture(const std::string& path) {
  const auto header = read_picture_header(path);
  if (!header) return std::unexpected{header.error()};
  if (header->width * header->height > kMostPixels) {
    return std::unexpected{too_large(path, header->width, header->height)};
  }

  start_gstreamer();
  const auto pipeline = Pipeline::parse("filesrc name=file ! " + decoder_for(header->kind) +
                                        " ! videoconvert name=convert ! video/x-raw,format=I420 ! "
                                        "appsink name=out sync=false max-buffers=1");
  if (!pipeline) return std::unexpected{"Pictures cannot be read here: " + pipeline.error() + "."};
  g_object_set(pipeline->find("file").get(), "location", path.c_str(), nullptr);
  if (header->kind == PictureKind::other) {
    const auto convert = pipeline->find("convert");
    const GstPtr<GstPad> pad{gst_element_get_static_pad(convert.get(), "sink")};
    gst_pad_add_probe(pad.get(), GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, refuse_large, nullptr, nullptr);
  }

  auto frame = first_sample(*pipeline).and_then(frame_from);
  if (!frame) {
    return std::unexpected{std::format("'{}' cannot be read as a picture: {}. Use a whole PNG or JPEG.", path,
                                       without_dot(frame.error()))};
  }
  frame->number = 1;
  frame->when = std::chrono::steady_clock::now();
  frame->source = path;
  return std::move(*frame);
}

}  // namespace firmware::reader
