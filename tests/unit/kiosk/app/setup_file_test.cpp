#include "kiosk/app/setup_file.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

namespace {

using namespace kiosk;
namespace fs = std::filesystem;

const base::KioskId kHere{"aaaaaaaa"};

flow::Config plain_config(const base::KioskId& kiosk = kHere) {
  return {.place = {.kiosk = kiosk, .role = event::Role::door, .list = {}}, .language = flow::Language::nl};
}

TEST_CASE("What the organiser chose is there again after a restart") {
  const doubles::TemporaryFolder folder;
  const flow::Setup setup{.role = event::Role::table,
                          .list = "Lezing \"A\"",
                          .language = flow::Language::en,
                          .volume = 30,
                          .brightness = 60,
                          .out_of_order = true,
                          .voice = true};
  REQUIRE(app::keep_setup(setup, kHere, folder.path));
  const auto config = app::with_kept_setup(plain_config(), folder.path).value();
  CHECK(config.place.role == event::Role::table);
  CHECK(config.place.list == "Lezing \"A\"");
  CHECK(config.language == flow::Language::en);
  CHECK(config.volume == 30);
  CHECK(config.brightness == 60);
  CHECK(config.out_of_order);
  CHECK(config.voice);
}

TEST_CASE("Attempts at the PIN and the setup are kept beside each other") {
  const doubles::TemporaryFolder folder;
  const flow::PinAttempts attempts{6, base::Instant{base::milliseconds{1'795'680'840'123}}};
  REQUIRE(app::keep_attempts(attempts, kHere, folder.path));
  REQUIRE(app::keep_setup({.role = event::Role::wall}, kHere, folder.path));
  auto config = app::with_kept_setup(plain_config(), folder.path).value();
  CHECK(config.attempts == attempts);
  CHECK(config.place.role == event::Role::wall);
  REQUIRE(app::keep_attempts({0, attempts.last()}, kHere, folder.path));
  config = app::with_kept_setup(plain_config(), folder.path).value();
  CHECK(config.attempts.wrong() == 0);
  CHECK(config.place.role == event::Role::wall);
  CHECK(app::with_kept_setup(plain_config({"bbbbbbbb"}), folder.path).value().attempts == flow::PinAttempts{});
}

TEST_CASE("Attempts to unlock are kept without a kiosk's name") {
  const doubles::TemporaryFolder folder;
  CHECK(app::kept_unlock_attempts(folder.path) == flow::PinAttempts{});
  const flow::PinAttempts attempts{5, base::Instant{base::milliseconds{1'795'680'840'123}}};
  REQUIRE(app::keep_unlock_attempts(attempts, folder.path));
  CHECK(app::kept_unlock_attempts(folder.path) == attempts);
  CHECK(app::with_kept_setup(plain_config(), folder.path).value().attempts == flow::PinAttempts{});
}

TEST_CASE("No file, another kiosk's file and a damaged one change nothing") {
  const doubles::TemporaryFolder folder;
  CHECK(app::with_kept_setup(plain_config(), folder.path).value().place.role == event::Role::door);
  REQUIRE(app::keep_setup({.role = event::Role::wall}, kHere, folder.path));
  CHECK(app::with_kept_setup(plain_config({"bbbbbbbb"}), folder.path).value().place.role == event::Role::door);
  std::ofstream{folder.path / "kiosk-state.toml"} << "role = ";
  CHECK(app::with_kept_setup(plain_config(), folder.path).error().kind == base::ErrorKind::invalid_input);
}

}  // namespace
