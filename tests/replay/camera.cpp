#include "tests/replay/camera.hpp"

#include "kiosk/base/qr_code.hpp"
#include "tools/photograph/photograph.hpp"

#include <algorithm>
#include <random>

namespace replay {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr int kNoise = 3;         // levels of brightness: a webcam in daylight
constexpr int kFramesOfFilm = 3;  // no two frames after each other are the same

tools::photograph::Surface badge_with(const std::string& text) {
  const auto code = kiosk::base::make_qr(text).value();
  return tools::photograph::draw_badge(code.size, code.dark);
}

/// One badge is held at about 15 cm from the lens; two people who hold theirs together stand further back.
double size_of(std::size_t badges) {
  return badges > 1 ? 0.55 : 0.8;
}

std::vector<std::uint8_t> with_noise(std::vector<std::uint8_t> pixels, std::uint32_t seed) {
  std::minstd_rand noise{seed};
  for (auto& pixel : pixels) {
    const int level = pixel + static_cast<int>(noise() >> 16) % (2 * kNoise + 1) - kNoise;
    pixel = static_cast<std::uint8_t>(std::clamp(level, 0, 255));
  }
  return pixels;
}

}  // namespace

const std::vector<Camera::Pixels>& Camera::film_of(const View& view) {
  auto& film = films_[view];
  if (!film.empty()) return film;
  std::vector<tools::photograph::Surface> badges;
  std::vector<cairo_surface_t*> borrowed;
  for (const auto& text : view.badges) borrowed.push_back(badges.emplace_back(badge_with(text)).get());
  const auto photograph = tools::photograph::photograph(borrowed, {.style = tools::photograph::Style::hand,
                                                                   .seed = view.hand,
                                                                   .width = kWidth,
                                                                   .height = kHeight,
                                                                   .size = size_of(badges.size()),
                                                                   .trouble = 0.5});
  const auto pixels = tools::photograph::brightness(photograph.get());
  for (std::uint32_t seed = 1; seed <= kFramesOfFilm; ++seed) film.push_back(with_noise(pixels, seed));
  return film;
}

firmware::reader::GreyView Camera::frame(const View& view) {
  const auto& pixels = film_of(view)[turn_++ % kFramesOfFilm];
  return {pixels.data(), kWidth, kHeight, kWidth};
}

}  // namespace replay
