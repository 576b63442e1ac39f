#include "kiosk/screen/screen.hpp"

#include "kiosk/screen/image.hpp"
#include "kiosk/screen/renderer.hpp"
#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <SDL.h>
#include <catch2/catch_test_macros.hpp>

#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>

using namespace kiosk;
using namespace kiosk::screen;
using namespace std::chrono_literals;

namespace {

struct Offscreen {
  std::unique_ptr<Screen> glass;
  base::Instant now = samples::kNow;

  explicit Offscreen(Size size = {800, 480}) {
    auto opened = Screen::open({.display = Display::offscreen, .size = size});
    REQUIRE(opened.has_value());
    glass = std::move(*opened);
    while (!glass->poll().empty()) continue;  // whatever an earlier test left
  }

  void show(const flow::Scene& scene) {
    glass->show(scene, now);
    glass->present();
  }
  /// Shows the scene until nothing moves in any more.
  void settle(const flow::Scene& scene) {
    show(scene);
    now += 500ms;
    show(scene);
  }
  /// What people did, besides touching the glass at all.
  std::vector<ScreenInput> deeds(base::milliseconds wait = 0ms) {
    auto inputs = glass->poll(wait);
    std::erase(inputs, ScreenInput{Touched{}});
    return inputs;
  }
  Image picture() {
    const auto path =
        std::filesystem::temp_directory_path() / ("koffietijd-screen-" + std::to_string(getpid()) + ".png");
    REQUIRE(glass->write_screenshot(path));
    auto image = read_png(path);
    std::filesystem::remove(path);
    REQUIRE(image.has_value());
    return std::move(*image);
  }
};

double differing_share(const Image& a, const Image& b) {
  REQUIRE(a.size == b.size);
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) {
    for (int shift = 0; shift < 24; shift += 8) {
      const int one = static_cast<int>((a.pixels[i] >> shift) & 0xFF);
      const int other = static_cast<int>((b.pixels[i] >> shift) & 0xFF);
      if (std::abs(one - other) > 12) {
        ++differing;
        break;
      }
    }
  }
  return static_cast<double>(differing) / static_cast<double>(a.pixels.size());
}

flow::Scene start() {
  return samples::scene(flow::Start{.event_name = "Open Coffee Emmen", .time = "09:14"},
                        {flow::Action::no_badge, flow::Action::switch_language});
}

flow::Scene welcome() {
  return samples::scene(samples::verdict(event::VerdictKind::admitted), {}, 8);
}

/// One even colour, as a camera would see a wall.
struct Wall {
  std::vector<std::uint8_t> luma;
  std::vector<std::uint8_t> chroma;
  YuvPicture picture;

  Wall(int width, int height, std::uint8_t y)
      : luma(static_cast<std::size_t>(width * height), y), chroma(static_cast<std::size_t>(width * height / 4), 128) {
    picture = {width, height, luma.data(), chroma.data(), chroma.data(), width, width / 2};
  }
};

void push_click(Uint32 type, Point where) {
  SDL_Event event{};
  event.type = type;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = static_cast<int>(where.x);
  event.button.y = static_cast<int>(where.y);
  REQUIRE(SDL_PushEvent(&event) == 1);
}

void push_key(SDL_Keycode key, SDL_Keymod modifiers = KMOD_NONE) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = key;
  event.key.keysym.mod = static_cast<Uint16>(modifiers);
  REQUIRE(SDL_PushEvent(&event) == 1);
}

void push_text(std::string_view text) {
  for (const char c : text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    event.text.text[0] = c;
    REQUIRE(SDL_PushEvent(&event) == 1);
  }
}

}  // namespace

TEST_CASE("the glass shows what the renderer draws") {
  const Renderer renderer;
  for (const Size size : {Size{800, 480}, Size{1280, 720}, Size{720, 1280}}) {
    Offscreen offscreen{size};
    offscreen.settle(welcome());
    CHECK(differing_share(offscreen.picture(), renderer.render(welcome(), size, offscreen.now)) < 0.002);
    const auto card = samples::named("card");
    offscreen.settle(card);
    CHECK(differing_share(offscreen.picture(), renderer.render(card, size, offscreen.now)) < 0.002);
  }
}

TEST_CASE("the camera's picture fills its half, under the brackets") {
  Offscreen offscreen;
  offscreen.settle(start());
  const Wall wall{1280, 720, 200};
  offscreen.glass->viewfinder(wall.picture);
  CHECK(offscreen.glass->present());
  const Image image = offscreen.picture();
  CHECK((image.at(310, 230) & 0xFF) > 190);           // the wall, between the brackets
  CHECK((image.at(600, 200) & 0xFF) > 230);           // the paper at the right is untouched
  CHECK((image.at(80, 150) & 0xFFFFFF) == 0xFFFFFF);  // a bracket
}

TEST_CASE("a later picture leaves the same glass as if it were the first") {
  const Wall dark{1280, 720, 60};
  const Wall bright{1280, 720, 200};
  Offscreen twice;
  twice.settle(start());
  twice.glass->viewfinder(dark.picture);
  CHECK(twice.glass->present());
  twice.glass->viewfinder(bright.picture);
  CHECK(twice.glass->present());
  Offscreen once;
  once.settle(start());
  once.glass->viewfinder(bright.picture);
  CHECK(once.glass->present());
  CHECK(twice.picture().pixels == once.picture().pixels);
}

TEST_CASE("while pictures come, the scan line moves on with them") {
  Offscreen offscreen;
  offscreen.settle(start());
  const Wall wall{1280, 720, 200};
  int drawn = 0;
  for (int picture = 0; picture < 10; ++picture) {
    offscreen.glass->viewfinder(wall.picture);
    for (int step = 0; step < 5; ++step) {
      offscreen.glass->show(start(), offscreen.now);
      if (offscreen.glass->present()) ++drawn;
      offscreen.now += 20ms;
    }
  }
  CHECK(drawn == 10);
}

TEST_CASE("a picture from before does not wait behind another page") {
  Offscreen offscreen;
  offscreen.settle(start());
  const Wall wall{640, 480, 200};
  offscreen.glass->viewfinder(wall.picture);
  offscreen.glass->present();
  offscreen.settle(welcome());
  offscreen.glass->viewfinder(wall.picture);
  CHECK_FALSE(offscreen.glass->present());  // no viewfinder on a welcome
  offscreen.settle(start());
  CHECK((offscreen.picture().at(310, 230) & 0xFF) < 120);
}

TEST_CASE("nothing is drawn while nothing changes") {
  Offscreen offscreen;
  const auto page = samples::scene(flow::NoBadge{}, {flow::Action::close});
  offscreen.settle(page);
  offscreen.now += 10s;
  offscreen.glass->show(page, offscreen.now);
  CHECK_FALSE(offscreen.glass->present());
}

TEST_CASE("the countdown is drawn once a second") {
  Offscreen offscreen;
  offscreen.settle(welcome());
  int drawn = 0;
  for (int step = 0; step < 40; ++step) {
    offscreen.now += 50ms;
    offscreen.glass->show(welcome(), offscreen.now);
    if (offscreen.glass->present()) ++drawn;
  }
  CHECK(drawn == 2);
}

TEST_CASE("a new page is in place within a quarter of a second") {
  Offscreen offscreen;
  const auto page = samples::scene(flow::NoBadge{}, {flow::Action::close});
  offscreen.settle(page);
  offscreen.show(welcome());
  offscreen.now += 250ms;
  offscreen.show(welcome());
  offscreen.now += 10ms;
  offscreen.glass->show(welcome(), offscreen.now);
  CHECK_FALSE(offscreen.glass->present());
}

TEST_CASE("a verdict stands there in full from the first picture on") {
  Offscreen offscreen;
  offscreen.settle(samples::scene(flow::NoBadge{}, {flow::Action::close}));
  offscreen.show(welcome());
  const Renderer renderer;
  CHECK(differing_share(offscreen.picture(), renderer.render(welcome(), {800, 480}, offscreen.now)) < 0.03);
}

TEST_CASE("a clock that is set back stops no movement and no countdown") {
  Offscreen offscreen;
  offscreen.show(welcome());
  offscreen.now -= 1h;
  offscreen.show(welcome());
  offscreen.now += 20ms;
  offscreen.show(welcome());
  CHECK_FALSE(offscreen.glass->present());
}

TEST_CASE("Tab brings up a focus that shows") {
  Offscreen offscreen;
  offscreen.settle(start());
  const Image before = offscreen.picture();
  push_key(SDLK_TAB);
  CHECK(offscreen.deeds().empty());
  CHECK(offscreen.glass->present());
  CHECK(differing_share(before, offscreen.picture()) > 0.001);
}

TEST_CASE("a button under a finger looks pressed") {
  Offscreen offscreen;
  offscreen.settle(start());
  const auto offered = buttons(offscreen.glass->page());
  const auto found = std::ranges::find(offered, flow::Action::no_badge, &Button::action);
  REQUIRE(found != offered.end());
  const Point no_badge = (*found)->place.centre();
  const Image before = offscreen.picture();
  std::this_thread::sleep_for(360ms);  // SDL's events carry the real time: a page must have settled
  push_click(SDL_MOUSEBUTTONDOWN, no_badge);
  CHECK(offscreen.deeds().empty());
  CHECK(offscreen.glass->present());
  CHECK(differing_share(before, offscreen.picture()) > 0.005);
  push_click(SDL_MOUSEBUTTONUP, no_badge);
  CHECK(offscreen.deeds() == std::vector<ScreenInput>{Tapped{flow::Action::no_badge}});
}

TEST_CASE("a finger, a mouse and a key tell that somebody is here, wherever they come down") {
  Offscreen offscreen;
  offscreen.settle(samples::scene(flow::SaverShown{.event_name = "Open Coffee Emmen", .time = "21:14"}, {}));
  const std::vector<ScreenInput> touched{Touched{}};
  push_click(SDL_MOUSEBUTTONDOWN, {5, 5});
  CHECK(offscreen.glass->poll() == touched);
  push_click(SDL_MOUSEBUTTONUP, {5, 5});
  CHECK(offscreen.glass->poll().empty());
  push_key(SDLK_a);
  push_key(SDLK_b);
  CHECK(offscreen.glass->poll() == touched);
  SDL_Event finger{};
  finger.type = SDL_FINGERDOWN;
  REQUIRE(SDL_PushEvent(&finger) == 1);
  CHECK(offscreen.glass->poll() == touched);
}

TEST_CASE("a touch that ends the saver taps nothing that comes up under it") {
  Offscreen offscreen;
  offscreen.settle(samples::scene(flow::SaverShown{.event_name = "Open Coffee Emmen", .time = "21:14"}, {}));
  push_click(SDL_MOUSEBUTTONDOWN, {500, 420});
  CHECK(offscreen.deeds().empty());
  offscreen.settle(start());
  push_click(SDL_MOUSEBUTTONUP, {500, 420});
  CHECK(offscreen.deeds().empty());
}

TEST_CASE("a dim glass gives less light, and nothing on it moves") {
  const Renderer renderer;
  auto dim = start();
  dim.dim = true;
  const Image light = renderer.render(start(), {800, 480}, samples::kNow);
  const Image dark = renderer.render(dim, {800, 480}, samples::kNow);
  CHECK((light.at(790, 470) & 0xFF) > 200);
  CHECK((dark.at(790, 470) & 0xFF) < 120);
  CHECK(find<ScanLine>(renderer.page(dim, {800, 480})) == nullptr);
}

TEST_CASE("a second key that is hit at once is judged by the page that the first one brings") {
  Offscreen offscreen;
  auto form = samples::form({{flow::CardField::job, "b"}}, 1);
  const auto middle_of = [&](std::string_view key) {
    const auto page = Renderer{}.page(samples::scene(form, samples::form_actions()), {800, 480});
    const auto keys = buttons(page);
    const auto found = std::ranges::find(keys, key, &Button::key);
    REQUIRE(found != keys.end());
    return (*found)->place.centre();
  };
  offscreen.settle(samples::scene(form, samples::form_actions()));
  for (const auto where : {middle_of(flow::keys::kShift), middle_of("q")}) {
    push_click(SDL_MOUSEBUTTONDOWN, where);
    push_click(SDL_MOUSEBUTTONUP, where);
  }
  CHECK(offscreen.deeds() == std::vector<ScreenInput>{Tapped{flow::Action::key, std::string{flow::keys::kShift}}});
  form.shift = flow::Shift::once;
  offscreen.show(samples::scene(form, samples::form_actions()));
  CHECK(offscreen.deeds() == std::vector<ScreenInput>{Tapped{flow::Action::key, "Q"}});
}

TEST_CASE("a scanner that types gives its code, and taps nothing") {
  Offscreen offscreen;
  offscreen.settle(start());
  push_text("K1ABC-123");
  push_key(SDLK_RETURN);
  CHECK(offscreen.deeds() == std::vector<ScreenInput>{CodeTyped{"K1ABC-123"}});
}

TEST_CASE("waking ends a wait from another thread") {
  Offscreen offscreen;
  offscreen.settle(samples::scene(flow::NoBadge{}, {}));
  std::jthread other{[&] { offscreen.glass->wake(); }};
  const auto before = std::chrono::steady_clock::now();
  CHECK(offscreen.glass->poll(5s).empty());
  CHECK(std::chrono::steady_clock::now() - before < 4s);
}

TEST_CASE("closing the window asks to quit") {
  Offscreen offscreen;
  SDL_Event event{};
  event.type = SDL_QUIT;
  REQUIRE(SDL_PushEvent(&event) == 1);
  CHECK(offscreen.deeds() == std::vector<ScreenInput>{QuitWanted{}});
}

TEST_CASE("Ctrl+Q asks to quit; the letter alone does not") {
  Offscreen offscreen;
  push_key(SDLK_q);
  CHECK(offscreen.deeds().empty());
  push_key(SDLK_q, KMOD_LCTRL);
  CHECK(offscreen.deeds() == std::vector<ScreenInput>{QuitWanted{}});
}

TEST_CASE("a glass that is too small is refused with the smallest size") {
  const auto opened = Screen::open({.display = Display::offscreen, .size = {100, 100}});
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().kind == base::ErrorKind::invalid_input);
  CHECK(opened.error().message.contains("240"));
}
