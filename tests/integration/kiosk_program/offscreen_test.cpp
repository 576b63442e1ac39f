#include "tests/integration/kiosk_program/process.hpp"
#include "tests/integration/kiosk_program/recording.hpp"
#include "tests/integration/live_session.hpp"

#include "kiosk/screen/image.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>

using namespace kiosk;
using namespace integration;

namespace {

struct Desk {
  TemporaryFolder place;
  base::SystemClock clock;
  RealEvent event{place.path / "event", clock};

  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return place.path / name; }

  [[nodiscard]] std::vector<std::string> kiosk(std::vector<std::string> more) const {
    std::vector<std::string> words{KOFFIETIJD_BIN_DIR "/koffietijd-kiosk",
                                   "--event",
                                   event.folder.string(),
                                   "--display",
                                   "offscreen",
                                   "--no-sound"};
    // other tests run at the same time on the same ports
    if (std::ranges::find(more, "--portal") == more.end()) words.insert(words.end(), {"--portal", "off"});
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
};

/// Names of the pictures in a folder, in order, without their numbers.
std::vector<std::string> scenes_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  if (!std::filesystem::exists(folder)) return names;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".png") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  for (auto& name : names) name.erase(0, name.find('-') + 1);
  return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

TEST_CASE("The kiosk on recorded frames: pictures of its scenes, check-ins in the store, and 0 at the end") {
  Desk desk;
  const auto mila = desk.event.invite("Mila Verhoef");
  const auto joris = desk.event.invite("Joris Stam");
  record(desk / "frames", {{mila}, {"no badge of ours"}, {joris}});
  Process kiosk{desk.kiosk({"--camera", "files:" + (desk / "frames").string(), "--size", "800x480", "--name",
                            "Ingang Noord", "--screenshots", (desk / "shots").string()}),
                desk / "log"};
  const auto shown = [&] { return std::ranges::count(scenes_in(desk / "shots"), "admitted") == 2; };
  CHECK(eventually(shown, std::chrono::seconds{60}));
  kiosk.signal(SIGTERM);
  CHECK(kiosk.exit_code() == 0);
  INFO(kiosk.said());

  const auto event = desk.event.reopened();
  CHECK(event.state.present() == 2);
  CHECK(event.state.refused_scans().size() == 1);
  CHECK(event.state.kiosk_name(event.store->kiosk()) == "Ingang Noord");
  const auto scenes = scenes_in(desk / "shots");
  REQUIRE_FALSE(scenes.empty());
  CHECK(scenes.front() == "start");
  CHECK(contains(scenes, "unknown"));
  for (const auto& entry : std::filesystem::directory_iterator{desk / "shots"}) {
    if (entry.path().extension() != ".png") continue;
    const auto picture = screen::read_png(entry.path());
    REQUIRE(picture);
    CHECK(picture->size == screen::Size{800, 480});
  }
}

TEST_CASE("A table on recorded frames swaps the cards of two badges in one picture") {
  Desk desk;
  const auto mila = desk.event.invite("Mila Verhoef");
  const auto sara = desk.event.invite("Sara Holt", "en");
  record(desk / "frames", {{mila, sara}});
  Process kiosk{desk.kiosk({"--role", "table", "--camera", "files:" + (desk / "frames").string(), "--screenshots",
                            (desk / "shots").string()}),
                desk / "log"};
  CHECK(eventually([&] { return contains(scenes_in(desk / "shots"), "card"); }, std::chrono::seconds{60}));
  kiosk.signal(SIGTERM);
  CHECK(kiosk.exit_code() == 0);
  INFO(kiosk.said());
  CHECK(contains(scenes_in(desk / "shots"), "exchange-done"));
  const auto exchanges = desk.event.reopened().state.exchanges();
  REQUIRE(exchanges.size() == 1);
  CHECK(exchanges.front().cards.way == event::ExchangeWay::one_frame);
}

TEST_CASE("The option --exit-after ends a kiosk by itself, with 0, and not before") {
  const Desk desk;
  const auto begun = std::chrono::steady_clock::now();
  Process kiosk{desk.kiosk({"--camera", "none", "--exit-after", "1.5"}), desk / "log"};
  CHECK(kiosk.exit_code() == 0);
  CHECK(std::chrono::steady_clock::now() - begun >= 1500ms);
}

TEST_CASE("A kiosk that is asked to end does so cleanly, with 0") {
  const int request = GENERATE(SIGTERM, SIGINT);
  Desk desk;
  const auto mila = desk.event.invite("Mila Verhoef");
  record(desk / "frames", {{mila}}, 8, 2);
  Process kiosk{desk.kiosk({"--camera", "files:" + (desk / "frames").string()}), desk / "log"};
  REQUIRE(kiosk.says("All recorded frames are shown"));
  CHECK(kiosk.running());
  kiosk.signal(request);
  CHECK(kiosk.exit_code() == 0);
  const auto event = desk.event.reopened();
  CHECK(event.state.present() == 1);
  CHECK(event.store->integrity()->faults.empty());
}

TEST_CASE("A kiosk serves the organiser's pages, and says where and how to make the first account") {
  Desk desk;
  Process kiosk{desk.kiosk({"--camera", "none", "--portal", "127.0.0.1:0"}), desk / "log"};
  CHECK(kiosk.says("the portal is at https://localhost:"));
  CHECK(kiosk.says("code for the first account there: "));
  kiosk.signal(SIGTERM);
  CHECK(kiosk.exit_code() == 0);
}

TEST_CASE("A kiosk whose pages can't be opened welcomes people all the same") {
  Desk desk;
  const auto mila = desk.event.invite("Mila Verhoef");
  record(desk / "frames", {{mila}});
  // no address of this machine (TEST-NET-3, RFC 5737)
  Process kiosk{desk.kiosk({"--camera", "files:" + (desk / "frames").string(), "--portal", "203.0.113.9:8443"}),
                desk / "log"};
  CHECK(kiosk.says("no portal: "));
  CHECK(kiosk.says("first welcome"));
  kiosk.signal(SIGTERM);
  CHECK(kiosk.exit_code() == 0);
}

TEST_CASE("A kiosk without its fonts says what to install, and goes on") {
  Desk desk;
  std::ofstream{desk / "fonts.conf"} << "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'>"
                                        "<fontconfig><dir>/nowhere</dir></fontconfig>";
  Process kiosk{desk.kiosk({"--camera", "none", "--exit-after", "1", "--screenshots", (desk / "shots").string()}),
                desk / "log",
                {{"FONTCONFIG_FILE", (desk / "fonts.conf").string()}}};
  CHECK(kiosk.exit_code() == 0);
  CHECK(kiosk.said().contains("apt install fonts-inter"));
  CHECK(contains(scenes_in(desk / "shots"), "start-without-camera"));
}

TEST_CASE("A kiosk without an event says how to make one, and ends with 4") {
  const TemporaryFolder place;
  Process kiosk{{KOFFIETIJD_BIN_DIR "/koffietijd-kiosk", "--event", (place.path / "nowhere").string(), "--display",
                 "offscreen", "--no-sound"},
                place.path / "log"};
  CHECK(kiosk.exit_code() == 4);
  CHECK(kiosk.said().contains("koffietijd event new"));
}

TEST_CASE("A camera that cannot be meant is told, and ends with 3") {
  const auto* camera = GENERATE("webcam", "gst:this ! is ! nothing", "files:/no/such/frames");
  const Desk desk;
  Process kiosk{desk.kiosk({"--camera", camera}), desk / "log"};
  CHECK(kiosk.exit_code() == 3);
  CHECK(kiosk.said().contains("--camera"));
}

TEST_CASE("A command line that makes no sense ends with 2") {
  const Desk desk;
  Process kiosk{desk.kiosk({"--role", "bar"}), desk / "log"};
  CHECK(kiosk.exit_code() == 2);
}
