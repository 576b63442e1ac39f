#include "fixtures.hpp"

#include "firmware/reader/gst.hpp"

#include <cairo.h>
#include <qrencode.h>

#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace fixtures {

using namespace firmware::reader;

Picture qr_picture(std::string_view text, int pixels_per_module) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0,
                        QR_ECLEVEL_M),
      &QRcode_free};
  constexpr int kQuiet = 4;
  const int side = (code->width + 2 * kQuiet) * pixels_per_module;
  auto picture = blank(side, side, 255);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int column = x / pixels_per_module - kQuiet;
      const int row = y / pixels_per_module - kQuiet;
      if (column < 0 || row < 0 || column >= code->width || row >= code->width) continue;
      if ((code->data[row * code->width + column] & 1) != 0) picture.row(y)[x] = 0;
    }
  }
  return picture;
}

Picture blank(int width, int height, std::uint8_t grey) {
  Picture picture;
  picture.resize(width, height);
  std::ranges::fill(picture.pixels, grey);
  return picture;
}

void paste(const Picture& part, Picture& whole, int left, int top) {
  for (int y = 0; y < part.height; ++y) std::copy_n(row_of(part.view(), y), part.width, whole.row(top + y) + left);
}

void write_png(const Picture& picture, const std::string& path) {
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface{
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height), &cairo_surface_destroy};
  cairo_surface_flush(surface.get());
  auto* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < picture.height; ++y) {
    auto* row = reinterpret_cast<std::uint32_t*>(data + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < picture.width; ++x) row[x] = 0x010101U * row_of(picture.view(), y)[x];
  }
  cairo_surface_mark_dirty(surface.get());
  // whole or not at all: a reader may be looking at the folder
  const auto draft = path + ".draft";
  if (cairo_surface_write_to_png(surface.get(), draft.c_str()) != CAIRO_STATUS_SUCCESS) {
    throw std::runtime_error{"cannot write " + path};
  }
  std::filesystem::rename(draft, path);
}

void make_film(const std::string& picture, const std::string& film) {
  start_gstreamer();
  const auto pipeline =
      Pipeline::parse("filesrc location=" + picture +
                      " ! pngdec ! imagefreeze num-buffers=20 ! video/x-raw,framerate=20/1 ! videoconvert ! "
                      "jpegenc ! matroskamux ! filesink location=" +
                      film);
  if (!pipeline || !pipeline->play()) throw std::runtime_error{"no film can be made"};
  const GstPtr<GstMessage> end{gst_bus_timed_pop_filtered(
      pipeline->bus().get(), 10 * GST_SECOND, static_cast<GstMessageType>(GST_MESSAGE_EOS | GST_MESSAGE_ERROR))};
  if (!end || GST_MESSAGE_TYPE(end.get()) != GST_MESSAGE_EOS) throw std::runtime_error{"the film was not made"};
}

void write_text(const std::string& text, const std::string& path) {
  std::ofstream{path, std::ios::binary} << text;
}

Sink Listener::sink() {
  const auto note = [this](auto& list, auto value) {
    const std::lock_guard lock{mutex_};
    list.push_back(std::move(value));
    changed_.notify_all();
  };
  return {.reading = [this, note](Reading reading) { note(readings, std::move(reading)); },
          .frame = [this, note](Frame frame) { note(frames, std::move(frame)); },
          .state = [this, note](DeviceState state,
                                std::string sentence) { note(states, State{state, std::move(sentence)}); }};
}

bool Listener::wait(const std::function<bool(const Listener&)>& fits) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, std::chrono::seconds{10}, [&] { return fits(*this); });
}

bool Listener::has(DeviceState state) const {
  return std::ranges::any_of(states, [&](const State& entry) { return entry.state == state; });
}

bool Listener::last_is(DeviceState state) const {
  return !states.empty() && states.back().state == state;
}

}  // namespace fixtures
