#include "tests/golden/golden_picture.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>

namespace golden {
namespace {

using kiosk::screen::Image;

constexpr int kChannelTolerance = 24;      ///< antialiasing differs a little between versions of the libraries
constexpr double kDifferingShare = 0.004;  ///< of all pixels

int distance(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (int shift = 0; shift < 24; shift += 8) {
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

}  // namespace

void check(const Image& image, const std::string& name, Kept kept) {
  const auto path = std::filesystem::path{KOFFIETIJD_SOURCE_DIR} / "tests/golden/images" / name;
  if (updating()) {
    const auto written = kept == Kept::small ? write_small_png(image, path) : write_png(with_plain_edges(image), path);
    REQUIRE(written);
    return;
  }
  const auto approved = kiosk::screen::read_png(path);
  INFO(path.string() << " (KOFFIETIJD_UPDATE_GOLDEN=1 makes it anew: then look at it)");
  REQUIRE(approved.has_value());
  REQUIRE(approved->size == image.size);
  const double share = differing_share(*approved, image);
  if (share > kDifferingShare) {
    const auto seen = std::filesystem::temp_directory_path() / path.filename();
    CHECK(write_png(image, seen));
    FAIL_CHECK("differs in " << share * 100 << " % of the pixels; what it is now: " << seen.string());
  }
}

}  // namespace golden
