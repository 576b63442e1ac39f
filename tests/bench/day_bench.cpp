// A day of a kiosk at the door: does it grow?
#include "kiosk/app/session.hpp"
#include "kiosk/screen/screen.hpp"
#include "tests/bench/evening.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <fstream>
#include <memory>
#include <string>

namespace {

using namespace std::chrono_literals;
using namespace kiosk;

constexpr std::uint64_t kWarm = 200;
constexpr std::uint64_t kDay = 2000;
constexpr std::uint64_t kWritesEvery = 10;  ///< one in so many has no badge and writes a card

double resident_mb() {
  std::ifstream status{"/proc/self/status"};
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == "VmRSS:" && status >> kilobytes) return kilobytes / 1e3;
  }
  return 0;
}

class Door {
public:
  explicit Door(bench::Evening& evening)
      : evening_{evening},
        glass_{screen::Screen::open({.display = screen::Display::offscreen, .size = {800, 480}}).value()},
        session_{make_session(evening, *glass_)} {
    draw();
  }

  /// A welcome, and the start scene again.
  void visit(std::uint64_t number) {
    session_.badge_read(evening_.badge(number), number, event::ReadingSource::camera);
    while (!std::holds_alternative<flow::VerdictShown>(session_.scene().body)) {
      static_cast<void>(glass_->poll(100ms));
      session_.settle();
    }
    draw();
    pass(30s);
  }

  /// Somebody writes on the keyboard on the glass, and walks away.
  void write() {
    for (const auto action : {flow::Action::no_badge, flow::Action::register_self}) tap(action);
    for (const auto* key : {"z", "o", "\u00EB", " ", "b"}) tap(flow::Action::key, key);
    tap(flow::Action::close);
    pass(2min);
  }

private:
  static app::Session make_session(bench::Evening& evening, screen::Screen& glass) {
    auto opened = evening.open();
    flow::Config config{.place = {.kiosk = opened.store->kiosk()}};
    return {std::move(opened), std::move(config), evening.clock(), [&glass] { glass.wake(); }};
  }

  void tap(flow::Action action, const std::string& key = {}) {
    session_.handle(flow::Tapped{action, key});
    draw();
  }

  void pass(base::milliseconds time) {
    evening_.clock().advance(time);
    session_.handle(flow::Tick{});
    session_.settle();
    draw();
    static_cast<void>(session_.take_signals());
  }

  /// Until it rests: a page fades in over several pictures.
  void draw() {
    for (int picture = 0; picture < 3; ++picture) {
      evening_.clock().advance(100ms);
      glass_->show(session_.scene(), evening_.clock().now());
      glass_->present();
    }
  }

  bench::Evening& evening_;
  std::unique_ptr<screen::Screen> glass_;
  app::Session session_;
};

/// Resident memory after 200 visits and after 2,000.
void memory_of_a_day(benchmark::State& state) {
  for (auto _ : state) {
    bench::Evening evening{kDay};
    Door door{evening};
    for (std::uint64_t number = 1; number <= kDay; ++number) {
      door.visit(number);
      if (number % kWritesEvery == 0) door.write();
      if (number == kWarm) state.counters["MB_after_200"] = resident_mb();
    }
    state.counters["MB_after_2000"] = resident_mb();
  }
}
BENCHMARK(memory_of_a_day)->Name("screen/memory_of_a_day")->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace
