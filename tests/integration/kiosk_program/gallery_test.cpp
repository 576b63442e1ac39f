#include "tests/integration/kiosk_program/process.hpp"
#include "tests/integration/live_session.hpp"

#include "kiosk/screen/image.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace integration;

namespace {

constexpr std::uintmax_t kMostBytes = 700'000;

}  // namespace

TEST_CASE("The gallery is one small picture of every scene, drawn without an event or a display") {
  const TemporaryFolder place;
  const auto picture = place.path / "gallery.png";
  Process kiosk{{KOFFIETIJD_BIN_DIR "/koffietijd-kiosk", "--gallery", picture.string()},
                place.path / "log",
                {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}}};
  CHECK(kiosk.exit_code(std::chrono::seconds{120}) == 0);
  INFO(kiosk.said());
  const auto drawn = kiosk::screen::read_png(picture);
  REQUIRE(drawn);
  CHECK(drawn->size.width > 1500);
  CHECK(std::filesystem::file_size(picture) < kMostBytes);
}

TEST_CASE("A gallery that cannot be written says where and why, and ends with 1") {
  const TemporaryFolder place;
  Process kiosk{{KOFFIETIJD_BIN_DIR "/koffietijd-kiosk", "--gallery", "/no/such/folder/gallery.png"},
                place.path / "log"};
  CHECK(kiosk.exit_code(std::chrono::seconds{120}) == 1);
  CHECK(kiosk.said().contains("/no/such/folder/gallery.png"));
}
