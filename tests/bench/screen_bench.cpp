// The glass by itself: how long a picture takes, how soon a tap shows, what an idle start scene costs, how much memory.
#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"
#include "kiosk/screen/screen.hpp"
#include "kiosk/screen/widgets.hpp"
#include "tests/bench/quantile.hpp"

#include <SDL.h>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::screen;
using Steady = std::chrono::steady_clock;

constexpr auto kFrame = 16ms;

std::unique_ptr<Screen> open_glass(Size size) {
  return Screen::open({.display = Display::offscreen, .size = size}).value();
}

/// Computing time of this thread: other programs hardly disturb it.
double cpu_ms() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// A grey room, as a camera of 1280×720 sees it.
class Room {
public:
  Room() : luma_(kWidth * kHeight), chroma_(kWidth * kHeight / 4, 128) {
    std::mt19937 chance{7};
    std::ranges::generate(luma_, [&] { return static_cast<std::uint8_t>(64 + chance() % 128); });
  }
  [[nodiscard]] YuvPicture picture() const {
    return {kWidth, kHeight, luma_.data(), chroma_.data(), chroma_.data(), kWidth, kWidth / 2};
  }

private:
  static constexpr int kWidth = 1280;
  static constexpr int kHeight = 720;
  std::vector<std::uint8_t> luma_;
  std::vector<std::uint8_t> chroma_;
};

/// Somebody in front of the glass, who sees one scene after another.
class Viewer {
public:
  explicit Viewer(Size size) : glass_{open_glass(size)} {}

  /// Milliseconds for one picture; none when nothing had to be drawn.
  void step(const flow::Scene& scene, const Room* room, std::vector<double>& took) {
    now_ += kFrame;
    const double begin = cpu_ms();
    glass_->show(scene, now_);
    if (room != nullptr) glass_->viewfinder(room->picture());
    if (glass_->present()) took.push_back(cpu_ms() - begin);
  }

  /// The scene as if it had just begun.
  [[nodiscard]] flow::Scene begun(flow::Scene scene) const {
    if (scene.until) scene.until = now_ + (*scene.until - scene.since);
    scene.since = now_;
    return scene;
  }

  [[nodiscard]] Screen& glass() { return *glass_; }

private:
  std::unique_ptr<Screen> glass_;
  base::Instant now_ = samples::kNow;
};

void report(benchmark::State& state, const std::vector<double>& first, const std::vector<double>& all) {
  state.counters["new_page_p95_ms"] = bench::quantile(first, 0.95);
  state.counters["p50_ms"] = bench::quantile(all, 0.5);
  state.counters["p95_ms"] = bench::quantile(all, 0.95);
  state.counters["p99_ms"] = bench::quantile(all, 0.99);
}

/// A page comes up and moves until it rests: a second of pictures each time. `new_page` is its first picture alone, in
/// which all texts are set and drawn.
void frames(benchmark::State& state, const std::string& name, Size size, bool camera) {
  Viewer viewer{size};
  const Room room;
  const auto before = samples::named("no-badge");
  std::vector<double> first;
  std::vector<double> all;
  std::vector<double> unseen;
  for (auto _ : state) {
    for (int i = 0; i < 15; ++i) viewer.step(before, nullptr, unseen);
    const auto scene = viewer.begun(samples::named(name));
    for (int i = 0; i < 62; ++i) viewer.step(scene, camera && i % 2 == 0 ? &room : nullptr, i == 0 ? first : all);
    if (!first.empty()) all.push_back(first.back());
  }
  report(state, first, all);
}

/// A key of the keyboard on the glass: the whole page is another one.
void typing(benchmark::State& state, Size size) {
  Viewer viewer{size};
  const std::string text = "je na je pensioen nog iets nieuws wilt beginnen";
  std::vector<double> all;
  std::size_t typed = 0;
  for (auto _ : state) {
    const flow::FieldLine line{flow::CardField::call_me_when, text.substr(0, ++typed % text.size() + 1)};
    viewer.step(samples::scene(samples::form({line}, 2), samples::form_actions()), nullptr, all);
  }
  report(state, all, all);
}

void push_button(Uint32 type, Point where) {
  SDL_Event event{};
  event.type = type;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = static_cast<int>(where.x);
  event.button.y = static_cast<int>(where.y);
  SDL_PushEvent(&event);
}

/// From a finger on a button to the picture in which the button is pressed, the loop's own waiting included. Wall time.
void tap_to_pixel(benchmark::State& state, Size size) {
  const auto glass = open_glass(size);
  const auto scene = samples::named("start-door");
  auto now = samples::kNow;
  std::vector<double> all;
  std::mt19937 chance{11};
  for (auto _ : state) {
    glass->show(scene, now);
    glass->present();
    const auto middle = buttons(glass->page()).front()->place.centre();
    Steady::time_point tapped;
    std::jthread finger{[&] {
      std::this_thread::sleep_for(std::chrono::milliseconds{400 + chance() % 50});
      tapped = Steady::now();
      push_button(SDL_MOUSEBUTTONDOWN, middle);
    }};
    Steady::time_point drawn;
    for (bool waiting = true; waiting;) {
      static_cast<void>(glass->poll(1000ms));
      if (glass->present()) {
        drawn = Steady::now();
        waiting = false;
      }
    }
    finger.join();
    all.push_back(std::chrono::duration<double, std::milli>(drawn - tapped).count());
    push_button(SDL_MOUSEBUTTONUP, {-10, -10});
    static_cast<void>(glass->poll(0ms));
    glass->present();
    now += 1s;
  }
  report(state, all, all);
}

/// The loop of an idle kiosk without a camera, for ten seconds. `core_percent`: how much of a core it takes.
void idle_start(benchmark::State& state, Size size) {
  const auto glass = open_glass(size);
  const auto scene = samples::named("start-door");
  for (auto _ : state) {
    const auto begin = Steady::now();
    const double before = cpu_ms();
    while (Steady::now() - begin < 10s) {
      const auto passed = std::chrono::duration_cast<base::milliseconds>(Steady::now() - begin);
      glass->show(scene, samples::kNow + passed);
      glass->present();
      static_cast<void>(glass->poll(100ms));
    }
    state.counters["core_percent"] = (cpu_ms() - before) / 100;
  }
}

/// What the textures of any scene take at most, in the middle of its fading in.
void texture_memory(benchmark::State& state, Size size) {
  std::size_t most = 0;
  for (auto _ : state) {
    Viewer viewer{size};
    const Room room;
    std::vector<double> unseen;
    for (const auto& sample : samples::everyday()) {
      viewer.step(viewer.begun(sample.scene), &room, unseen);
      most = std::max(most, viewer.glass().texture_bytes());
    }
  }
  state.counters["MB"] = static_cast<double>(most) / 1e6;
}

constexpr Size kSmall{800, 480};
constexpr Size kLarge{1280, 720};

std::string named(const std::string& what, Size size) {
  return "screen/" + what + "/" + std::to_string(size.width) + "x" + std::to_string(size.height);
}

const bool kRegistered = [] {
  for (const Size size : {kSmall, kLarge}) {
    for (const auto& [scene, camera] : std::vector<std::pair<std::string, bool>>{{"start-door", true},
                                                                                 {"start-table", true},
                                                                                 {"verdict-admitted", false},
                                                                                 {"verdict-unknown", false},
                                                                                 {"exchange-waiting", false},
                                                                                 {"exchange-done", false},
                                                                                 {"suggestions", false},
                                                                                 {"person", false},
                                                                                 {"card", false},
                                                                                 {"form-pitch", false},
                                                                                 {"menu", false}}) {
      benchmark::RegisterBenchmark(named("frame/" + scene, size), frames, scene, size, camera)
          ->Iterations(20)
          ->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark(named("typing", size), typing, size)->Iterations(200)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(named("tap_to_pixel", size), tap_to_pixel, size)
        ->Iterations(40)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(named("idle_start", size), idle_start, size)->Iterations(1)->Unit(benchmark::kSecond);
    benchmark::RegisterBenchmark(named("texture_memory", size), texture_memory, size)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
