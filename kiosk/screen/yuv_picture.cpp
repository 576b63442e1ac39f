#include "kiosk/screen/yuv_picture.hpp"

#include <algorithm>
#include <cstddef>

namespace kiosk::screen {

namespace {

struct Window {
  int x = 0;
  int y = 0;
  int step = 1;
  bool mirror = false;
};

void copy_plane(const std::uint8_t* from, int stride, Window window, int width, int height,
                std::vector<std::uint8_t>& into) {
  into.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  std::uint8_t* out = into.data();
  for (int row = 0; row < height; ++row, out += width) {
    const std::uint8_t* line = from + static_cast<std::ptrdiff_t>(window.y + row * window.step) * stride + window.x;
    if (window.mirror) {
      for (int x = 0; x < width; ++x) out[width - 1 - x] = line[static_cast<std::ptrdiff_t>(x) * window.step];
    } else {
      for (int x = 0; x < width; ++x) out[x] = line[static_cast<std::ptrdiff_t>(x) * window.step];
    }
  }
}

}  // namespace

void crop_for(const YuvPicture& picture, Size shown, bool mirror, YuvCrop& into) {
  into.width = into.height = 0;
  if (picture.width < 2 || picture.height < 2 || shown.width < 2 || shown.height < 2) return;
  const double scale =
      std::min(static_cast<double>(picture.width) / shown.width, static_cast<double>(picture.height) / shown.height);
  const int step = std::max(1, static_cast<int>(scale / 2));
  const auto even = [](double value) { return std::max(2, static_cast<int>(value) & ~1); };
  into.width = std::min(even(shown.width * scale / step), (picture.width / step) & ~1);
  into.height = std::min(even(shown.height * scale / step), (picture.height / step) & ~1);
  if (into.width < 2 || into.height < 2) {
    into.width = into.height = 0;
    return;
  }
  const int left = ((picture.width - into.width * step) / 2) & ~1;
  const int top = ((picture.height - into.height * step) / 2) & ~1;
  copy_plane(picture.y, picture.y_stride, {left, top, step, mirror}, into.width, into.height, into.y);
  const Window colour{left / 2, top / 2, step, mirror};
  copy_plane(picture.u, picture.uv_stride, colour, into.width / 2, into.height / 2, into.u);
  copy_plane(picture.v, picture.uv_stride, colour, into.width / 2, into.height / 2, into.v);
}

}  // namespace kiosk::screen
