#include "firmware/board/backlight.hpp"
#include "firmware/board/power.hpp"
#include "firmware/board/temperature.hpp"
#include "tests/unit/firmware/board/tree.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace firmware;
using board_test::Tree;

TEST_CASE("A backlight is read and set in percent of its most") {
  const Tree tree;
  tree.write("10-0045/max_brightness", "31\n");
  tree.write("10-0045/brightness", "31\n");
  CHECK(board::brightness(tree.folder()) == 100);
  CHECK(board::set_brightness(50, tree.folder()));
  CHECK(tree.read("10-0045/brightness") == "15");
  CHECK(board::brightness(tree.folder()) == 48);
  CHECK(board::set_brightness(1, tree.folder()));
  CHECK(tree.read("10-0045/brightness") == "1");  // never dark
}

TEST_CASE("Without a backlight there is nothing to read, and setting says so") {
  const Tree tree;
  CHECK_FALSE(board::brightness(tree.folder()));
  CHECK(board::set_brightness(50, tree.folder()).error() == "this machine has no backlight to change");
  CHECK_FALSE(board::brightness(tree.folder() / "nowhere"));
}

TEST_CASE("The warmest sensor counts; one that does not answer is passed over") {
  const Tree tree;
  CHECK_FALSE(board::temperature(tree.folder()));
  tree.write("thermal_zone0/temp", "54321\n");
  tree.write("thermal_zone1/temp", "61000\n");
  tree.write("thermal_zone2/temp", "");
  CHECK(board::temperature(tree.folder()) == 61);
}

TEST_CASE("The system is asked to restart or shut down, and a refusal is a sentence") {
  const Tree tree;
  tree.write("systemctl", "#!/bin/sh\necho \"$2\" > \"$(dirname \"$0\")/asked\"\n");
  const auto program = tree.folder() / "systemctl";
  fs::permissions(program, fs::perms::owner_all);
  CHECK(board::switch_power(board::PowerWish::restart, program.string()));
  CHECK(tree.read("asked") == "reboot");
  CHECK(board::switch_power(board::PowerWish::shut_down, program.string()));
  CHECK(tree.read("asked") == "poweroff");
  CHECK(board::switch_power(board::PowerWish::shut_down, "false").error().contains("does not let this kiosk poweroff"));
  CHECK(board::switch_power(board::PowerWish::shut_down, "no-such-systemctl").error().contains("power button"));
}

}  // namespace
