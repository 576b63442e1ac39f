#include "kiosk/app/setup_file.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

namespace {

using namespace kiosk;
namespace fs = std::filesystem;

struct Folder {
  Folder() {
    auto name = (fs::temp_directory_path() / "koffietijd-setup-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

const base::KioskId kHere{"aaaaaaaa"};

flow::Config plain_config(const base::KioskId& kiosk = kHere) {
  return {.place = {.kiosk = kiosk, .role = event::Role::door, .list = {}}, .language = flow::Language::nl};
}

TEST_CASE("What the organiser chose is there again after a restart") {
  const Folder folder;
  const flow::Setup setup{.role = event::Role::table,
                          .list = "Lezing \"A\"",
                          .language = flow::Language::en,
                          .volume = 30,
                          .brightness = 60,
                          .out_of_order = true};
  REQUIRE(app::keep_setup(setup, kHere, folder.path));
  const auto config = app::with_kept_setup(plain_config(), folder.path).value();
  CHECK(config.place.role == event::Role::table);
  CHECK(config.place.list == "Lezing \"A\"");
  CHECK(config.language == flow::Language::en);
  CHECK(config.volume == 30);
  CHECK(config.brightness == 60);
  CHECK(config.out_of_order);
}

TEST_CASE("No file, another kiosk's file and a damaged one change nothing") {
  const Folder folder;
  CHECK(app::with_kept_setup(plain_config(), folder.path).value().place.role == event::Role::door);
  REQUIRE(app::keep_setup({.role = event::Role::wall}, kHere, folder.path));
  CHECK(app::with_kept_setup(plain_config({"bbbbbbbb"}), folder.path).value().place.role == event::Role::door);
  std::ofstream{folder.path / "kiosk-state.toml"} << "role = ";
  CHECK(app::with_kept_setup(plain_config(), folder.path).error().kind == base::ErrorKind::invalid_input);
}

}  // namespace
