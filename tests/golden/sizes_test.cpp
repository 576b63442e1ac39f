// Every scene on the other glasses: one small picture a scene, with a wide and an upright glass in both languages.
#include "kiosk/screen/cairo_handles.hpp"
#include "kiosk/screen/gallery.hpp"
#include "kiosk/screen/image.hpp"
#include "kiosk/screen/renderer.hpp"
#include "kiosk/screen/samples.hpp"
#include "tests/golden/golden_picture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

namespace {

namespace samples = kiosk::screen::samples;
using kiosk::flow::Language;
using kiosk::screen::Image;
using kiosk::screen::Size;

constexpr double kScale = 0.4;
constexpr int kGap = 8;

Size scaled(Size size) {
  return {static_cast<int>(size.width * kScale), static_cast<int>(size.height * kScale)};
}

/// The wide glasses under each other, the upright ones beside them.
Image on_other_glasses(const kiosk::screen::Renderer& renderer, samples::NamedScene sample, Size wide, Size upright) {
  const Size small_wide = scaled(wide);
  const Size small_upright = scaled(upright);
  Image sheet{{small_wide.width + 2 * small_upright.width + 4 * kGap,
               std::max(2 * small_wide.height + 3 * kGap, small_upright.height + 2 * kGap)}};
  std::ranges::fill(sheet.pixels, 0xFFE9DDCF);
  const auto surface = kiosk::screen::surface_on(sheet);
  const kiosk::screen::CairoContext cairo{cairo_create(surface.get())};
  const auto put = [&](Size glass, int x, int y) {
    Image small = scaled_down(renderer.render(sample.scene, glass, samples::kNow), scaled(glass));
    const auto drawn = kiosk::screen::surface_on(small);
    cairo_set_source_surface(cairo.get(), drawn.get(), x, y);
    cairo_paint(cairo.get());
  };
  int row = 0;
  for (const auto language : {Language::nl, Language::en}) {
    sample.scene.language = language;
    put(wide, kGap, kGap + row * (small_wide.height + kGap));
    put(upright, small_wide.width + 2 * kGap + row * (small_upright.width + kGap), kGap);
    ++row;
  }
  cairo_surface_flush(surface.get());
  return sheet;
}

void check_all(const std::vector<samples::NamedScene>& scenes, Size wide, Size upright) {
  const kiosk::screen::Renderer renderer;
  for (const auto& sample : scenes) {
    golden::check(on_other_glasses(renderer, sample, wide, upright), "sizes/" + sample.name + ".png",
                  golden::Kept::small);
  }
}

}  // namespace

TEST_CASE("every scene looks as it was approved on 1280×800 and on 720×1280, in both languages") {
  check_all(samples::everyday(), {1280, 800}, {720, 1280});
}

TEST_CASE("long names, other scripts and missing fields look as they were approved on 1280×800 and on 720×1280") {
  check_all(samples::awkward(), {1280, 800}, {720, 1280});
}

TEST_CASE("the gallery shows every scene that there is") {
  golden::check(draw_gallery(kiosk::screen::Renderer{}, Language::nl), "../gallery.png", golden::Kept::small);
}
