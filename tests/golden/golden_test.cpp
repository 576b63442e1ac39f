#include "kiosk/screen/image.hpp"
#include "kiosk/screen/renderer.hpp"
#include "kiosk/screen/samples.hpp"
#include "tests/golden/golden_picture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace {

namespace samples = kiosk::screen::samples;
using kiosk::screen::Image;
using kiosk::screen::Size;

void compare(const kiosk::screen::Renderer& renderer, const samples::NamedScene& sample, const std::string& suffix,
             Size size) {
  const Image image = renderer.render(sample.scene, size, samples::kNow);
  golden::check(image, sample.name + "-" + suffix + "-" + std::to_string(size.width) + ".png", golden::Kept::sharp);
}

const std::vector<Size> kSizes{{800, 480}, {1280, 720}};

}  // namespace

TEST_CASE("every scene looks as it was approved, in both languages and sizes") {
  const kiosk::screen::Renderer renderer;
  for (auto sample : samples::everyday()) {
    for (const Size size : kSizes) {
      sample.scene.language = kiosk::flow::Language::nl;
      compare(renderer, sample, "nl", size);
      sample.scene.language = kiosk::flow::Language::en;
      compare(renderer, sample, "en", size);
    }
  }
}

TEST_CASE("long names, other scripts and missing fields look as they were approved") {
  const kiosk::screen::Renderer renderer;
  for (const auto& sample : samples::awkward()) compare(renderer, sample, "nl", {800, 480});
}

TEST_CASE("an upright glass looks as it was approved") {
  const kiosk::screen::Renderer renderer;
  constexpr std::array kScenes{"verdict-admitted", "card", "suggestions", "person", "form-pitch", "registered"};
  for (const auto& sample : samples::everyday()) {
    if (std::ranges::contains(kScenes, sample.name)) compare(renderer, sample, "nl", {720, 1280});
  }
}

TEST_CASE("the wall looks as it was approved, in both languages") {
  const kiosk::screen::Renderer renderer;
  for (auto sample : samples::walls()) {
    sample.scene.language = kiosk::flow::Language::nl;
    compare(renderer, sample, "nl", {1920, 1080});
    sample.scene.language = kiosk::flow::Language::en;
    compare(renderer, sample, "en", {1920, 1080});
  }
  for (const auto& sample : samples::awkward_walls()) compare(renderer, sample, "nl", {1920, 1080});
}

TEST_CASE("an upright wall looks as it was approved") {
  const kiosk::screen::Renderer renderer;
  for (const auto& sample : samples::walls()) {
    if (sample.name == "wall-tables" || sample.name == "wall-wanted") compare(renderer, sample, "nl", {1080, 1920});
  }
}
