#include "kiosk/screen/image.hpp"
#include "kiosk/screen/renderer.hpp"
#include "tests/golden/sample_scenes.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using kiosk::screen::Image;
using kiosk::screen::Size;

constexpr int kChannelTolerance = 24;      ///< antialiasing differs a little between versions of the libraries
constexpr double kDifferingShare = 0.004;  ///< of all pixels

const std::filesystem::path kPictures = std::filesystem::path{KOFFIETIJD_SOURCE_DIR} / "tests/golden/images";

int distance(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const auto channel = [&](std::uint32_t pixel) { return static_cast<int>((pixel >> shift) & 0xFF); };
    most = std::max(most, std::abs(channel(a) - channel(b)));
  }
  return most;
}

double differing_share(const Image& a, const Image& b) {
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    if (distance(a.pixels[i], b.pixels[i]) > kChannelTolerance) ++differing;
  }
  return static_cast<double>(differing) / static_cast<double>(a.pixels.size());
}

/// The same picture for the disk: flat areas stay as they are, the edges of letters and shapes take fewer colours. Half
/// the size, and still far within the tolerance.
Image with_plain_edges(const Image& image) {
  constexpr std::uint32_t kSteps = 11;
  Image plain = image;
  for (std::size_t i = 1; i < image.pixels.size(); ++i) {
    const std::uint32_t pixel = image.pixels[i];
    if (pixel == image.pixels[i - 1]) continue;
    if (i + 1 < image.pixels.size() && pixel == image.pixels[i + 1]) continue;
    plain.pixels[i] = 0xFF000000U;
    for (int shift = 0; shift < 24; shift += 8) {
      plain.pixels[i] |= (((pixel >> shift & 0xFF) * kSteps + 127) / 255 * 255 / kSteps) << shift;
    }
  }
  return plain;
}

bool updating() {
  return std::getenv("KOFFIETIJD_UPDATE_GOLDEN") != nullptr;
}

void compare(const kiosk::screen::Renderer& renderer, const samples::NamedScene& sample, const std::string& suffix,
             Size size) {
  const Image image = renderer.render(sample.scene, size, samples::kNow);
  const auto path = kPictures / (sample.name + "-" + suffix + "-" + std::to_string(size.width) + ".png");
  if (updating()) {
    REQUIRE(write_png(with_plain_edges(image), path));
    return;
  }
  const auto golden = kiosk::screen::read_png(path);
  INFO(path.string() << " (KOFFIETIJD_UPDATE_GOLDEN=1 makes it anew: then look at it)");
  REQUIRE(golden.has_value());
  REQUIRE(golden->size == image.size);
  const double share = differing_share(*golden, image);
  if (share > kDifferingShare) {
    const auto seen = std::filesystem::temp_directory_path() / path.filename();
    CHECK(write_png(image, seen));
    FAIL_CHECK("differs in " << share * 100 << " % of the pixels; what it is now: " << seen.string());
  }
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
