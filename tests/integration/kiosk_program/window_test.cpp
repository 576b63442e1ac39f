// The kiosk in a window of a real X server without a screen: fingers and a scanner are xdotool's.
#include "tests/integration/kiosk_program/process.hpp"
#include "tests/integration/kiosk_program/x_server.hpp"
#include "tests/integration/live_session.hpp"

#include "kiosk/flow/describe.hpp"
#include "kiosk/screen/controls.hpp"
#include "kiosk/screen/image.hpp"
#include "kiosk/screen/renderer.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <set>
#include <thread>

using namespace kiosk;
using namespace integration;

namespace {

struct Window {
  TemporaryFolder place;
  base::SystemClock clock;
  RealEvent event{place.path / "event", clock};
  std::string mila = event.invite("Mila Verhoef");
  XServer server{place.path};
  Process kiosk{
      {KOFFIETIJD_BIN_DIR "/koffietijd-kiosk", "--event", event.folder.string(), "--display", "window", "--size",
       "800x480", "--camera", "none", "--no-sound", "--screenshots", (place.path / "shots").string()},
      place.path / "log",
      server.environment()};

  Window() {
    INFO(kiosk.said());
    REQUIRE(eventually([this] { return pictures().size() == 1; }));  // the start scene
  }

  /// Runs xdotool with the keyboard on the kiosk's window, whose number is $id.
  void hand(const std::string& work) {
    Process tool{{"sh", "-c",
                  "id=$(xdotool search --onlyvisible --name . | tail -n 1) && xdotool windowfocus --sync $id; " + work},
                 place.path / "xdotool.log",
                 server.environment()};
    INFO(tool.said());
    REQUIRE(tool.exit_code() == 0);
  }

  void tap(int x, int y) {
    std::this_thread::sleep_for(screen::Controls::kSettle);  // sooner after another it would count as accidental
    hand("xdotool mousemove --window $id " + std::to_string(x) + " " + std::to_string(y) + " click 1");
  }

  [[nodiscard]] std::set<std::filesystem::path> pictures() const {
    std::set<std::filesystem::path> files;
    if (!std::filesystem::exists(place.path / "shots")) return files;
    for (const auto& entry : std::filesystem::directory_iterator{place.path / "shots"}) {
      if (entry.path().extension() == ".png") files.insert(entry.path());
    }
    return files;
  }
};

/// The start scene as it should look now, in this language.
screen::Image expected_start(const event::Projection& state, base::Instant now, flow::Language language) {
  const flow::Scene scene{.body = flow::Start{.event_name = state.settings().name,
                                              .time = flow::local_time(state, now),
                                              .camera = flow::CameraState::absent},
                          .language = language,
                          .actions = {flow::Action::no_badge, flow::Action::switch_language}};
  return screen::Renderer{}.render(scene, {800, 480}, now);
}

double differing_share(const screen::Image& a, const screen::Image& b) {
  REQUIRE(a.size == b.size);
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    const auto green = [&](const screen::Image& image) { return static_cast<int>(image.pixels[i] >> 8 & 0xFF); };
    differing += std::abs(green(a) - green(b)) > 24;
  }
  return static_cast<double>(differing) / static_cast<double>(a.pixels.size());
}

/// The language in which a picture of the start scene speaks.
flow::Language language_of(const std::filesystem::path& file, const event::Projection& state, base::Instant now) {
  auto picture = screen::read_png(file);
  REQUIRE(eventually([&] { return (picture = screen::read_png(file)).has_value(); }));  // it may still be written
  const double dutch = differing_share(*picture, expected_start(state, now, flow::Language::nl));
  const double english = differing_share(*picture, expected_start(state, now, flow::Language::en));
  INFO("differs from Dutch in " << dutch << " and from English in " << english << " of the pixels");
  REQUIRE(std::min(dutch, english) < 0.02);
  REQUIRE(std::abs(dutch - english) > 0.02);
  return dutch < english ? flow::Language::nl : flow::Language::en;
}

}  // namespace

TEST_CASE("A kiosk in a window opens, shows the way in, and ends when it is asked to") {
  Window window;
  CHECK(window.pictures().begin()->filename() == "001-start-without-camera.png");
  CHECK(language_of(*window.pictures().begin(), window.event.reopened().state, window.clock.now()) ==
        flow::Language::nl);
  window.kiosk.signal(SIGTERM);
  CHECK(window.kiosk.exit_code() == 0);
}

TEST_CASE("Ctrl+Q ends a kiosk in a window") {
  Window window;
  window.hand("xdotool key ctrl+q");
  CHECK(window.kiosk.exit_code() == 0);
}

TEST_CASE("A finger on EN makes the start scene speak English, and another on NL Dutch again") {
  Window window;
  const auto state = window.event.reopened().state;
  const screen::Renderer renderer;
  const auto page = renderer.page({.body = flow::Start{.camera = flow::CameraState::absent},
                                   .actions = {flow::Action::no_badge, flow::Action::switch_language}},
                                  {800, 480});
  const auto buttons = screen::buttons(page);
  const auto button = std::ranges::find(buttons, flow::Action::switch_language, &screen::Button::action);
  REQUIRE(button != buttons.end());
  const auto x = static_cast<int>((*button)->place.x + (*button)->place.width / 2);
  const auto y = static_cast<int>((*button)->place.y + (*button)->place.height / 2);

  for (const auto language : {flow::Language::en, flow::Language::nl}) {
    const auto before = window.pictures().size();
    window.tap(x, y);
    REQUIRE(eventually([&] { return window.pictures().size() > before; }));
    CHECK(language_of(*window.pictures().rbegin(), state, window.clock.now()) == language);
  }
}

TEST_CASE("A scanner that types a badge into the window checks its holder in") {
  Window window;
  const auto present = [&] { return window.event.reopened().state.present() == 1; };
  // a machine under load may swallow keys or stretch the gaps between them, as a hurried hand does: scan again
  for (int scans = 0; scans < 5 && !present(); ++scans) {
    window.hand("xdotool type --delay 1 '" + window.mila + "'; xdotool key Return");
    static_cast<void>(eventually(present, std::chrono::seconds{2}));
  }
  REQUIRE(present());
  const auto shown = [&] { return window.pictures().rbegin()->filename().string().ends_with("-admitted.png"); };
  CHECK(eventually(shown));

  std::vector<event::ReadingSource> sources;
  const auto event = window.event.reopened();
  REQUIRE(event.store->since(0, [&](const store::StoredFact& stored) {
    if (const auto* moved = std::get_if<event::Moved>(&stored.fact.body)) sources.push_back(moved->source);
  }));
  CHECK(sources == std::vector{event::ReadingSource::scanner});
}
