// From a camera's frame with a badge to a welcome that is drawn: every part of the kiosk but the lens and the glass.
#include "corpus.hpp"
#include "firmware/reader/live_decoder.hpp"
#include "kiosk/app/session.hpp"
#include "kiosk/screen/screen.hpp"
#include "tests/bench/evening.hpp"
#include "tests/bench/quantile.hpp"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

using namespace std::chrono_literals;
using namespace kiosk;
using bench::Evening;
using bench::numbered;
using firmware::reader::LiveDecoder;
using Steady = std::chrono::steady_clock;

constexpr int kVisits = 150;
constexpr int kOtherDevices = 4;
constexpr std::uint64_t kFirstElsewhere = 100'000;  ///< numbers of guests that other devices check in
constexpr int kWidth = 1280;
constexpr int kHeight = 720;

double milliseconds_since(Steady::time_point begin) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
}

/// Devices that append to the same event from another program: each checks twenty guests a second in and waits for the
/// disk every time.
class OtherDevices {
public:
  OtherDevices(const Evening& evening, int count) {
    if (count == 0) return;
    auto opened = evening.open();
    storage_ = std::make_unique<store::StorageThread>(std::move(opened.store), opened.position,
                                                      store::StorageThread::Foreign{});
    for (int device = 0; device < count; ++device) {
      threads_.emplace_back([this, device](const std::stop_token& stop) { check_in(device, stop); });
    }
  }

private:
  void check_in(int device, const std::stop_token& stop) {
    auto number = kFirstElsewhere * static_cast<std::uint64_t>(device + 1);
    while (!stop.stop_requested()) {
      std::promise<void> durable;
      storage_->post({event::Moved{.attendee = numbered<base::AttendeeId>(++number),
                                   .direction = event::Direction::in,
                                   .list = {},
                                   .source = event::ReadingSource::camera,
                                   .at = {}}},
                     [&](const auto&) { durable.set_value(); });
      durable.get_future().wait();
      std::this_thread::sleep_for(50ms);
    }
  }

  std::unique_ptr<store::StorageThread> storage_;
  std::vector<std::jthread> threads_;
};

struct Milliseconds {
  std::vector<double> decode, store, draw, total;
};

/// A kiosk at the door: decoder, session and glass, as the program joins them.
class Door {
public:
  explicit Door(Evening& evening)
      : evening_{evening},
        glass_{screen::Screen::open({.display = screen::Display::offscreen, .size = {800, 480}}).value()},
        session_{make_session(evening, *glass_)} {
    look_at(empty_room_.picture);
  }

  /// True when the badge was read and the welcome drawn. `frame` is the visit's number.
  bool visit(const firmware::reader::Picture& frame, std::uint64_t number, Milliseconds& took) {
    const auto begin = Steady::now();
    auto symbols = decoder_.look(frame.view());
    if (symbols.empty()) {
      symbols = decoder_.look(frame.view());  // a camera shows the badge again with its next frame
      ++second_looks_;
    }
    const double decoded = milliseconds_since(begin);
    if (symbols.empty()) return false;
    session_.badge_read(symbols.front().payload, number, event::ReadingSource::camera);
    while (!welcomes()) {
      static_cast<void>(glass_->poll(100ms));
      session_.settle();
    }
    const double durable = milliseconds_since(begin);
    draw();
    const double drawn = milliseconds_since(begin);
    took.decode.push_back(decoded);
    took.store.push_back(durable - decoded);
    took.draw.push_back(drawn - durable);
    took.total.push_back(drawn);
    return true;
  }

  /// The guest walks on, and the room is empty again.
  void clear() {
    evening_.clock().advance(30s);
    session_.handle(flow::Tick{});
    session_.settle();
    look_at(empty_room_.picture);
    draw();
    for (int i = 0; i < 2 * LiveDecoder::kPatience; ++i) static_cast<void>(decoder_.look(empty_room_.picture.view()));
  }

  [[nodiscard]] int second_looks() const { return second_looks_; }

private:
  static app::Session make_session(Evening& evening, screen::Screen& glass) {
    auto opened = evening.open();
    flow::Config config{.place = {.kiosk = opened.store->kiosk()}};
    return {std::move(opened), std::move(config), evening.clock(), [&glass] { glass.wake(); }};
  }

  [[nodiscard]] bool welcomes() const {
    const auto* shown = std::get_if<flow::VerdictShown>(&session_.scene().body);
    return shown != nullptr && shown->kind == event::VerdictKind::admitted;
  }

  void draw() {
    glass_->show(session_.scene(), evening_.clock().now());
    glass_->present();
  }

  void look_at(const firmware::reader::Picture& picture) {
    const std::vector<std::uint8_t> colourless(picture.pixels.size() / 4, 128);
    glass_->viewfinder({.width = picture.width,
                        .height = picture.height,
                        .y = picture.pixels.data(),
                        .u = colourless.data(),
                        .v = colourless.data(),
                        .y_stride = picture.width,
                        .uv_stride = picture.width / 2});
  }

  Evening& evening_;
  corpus::Sample empty_room_ = corpus::photograph({}, {.seed = 7, .width = kWidth, .height = kHeight});
  LiveDecoder decoder_;
  std::unique_ptr<screen::Screen> glass_;
  app::Session session_;
  int second_looks_ = 0;
};

void report(benchmark::State& state, const Milliseconds& took) {
  state.counters["decode_ms"] = bench::quantile(took.decode, 0.5);
  state.counters["store_ms"] = bench::quantile(took.store, 0.5);
  state.counters["draw_ms"] = bench::quantile(took.draw, 0.5);
  state.counters["p50_ms"] = bench::quantile(took.total, 0.5);
  state.counters["p95_ms"] = bench::quantile(took.total, 0.95);
  state.counters["p99_ms"] = bench::quantile(took.total, 0.99);
}

/// `unread` counts badges that two frames did not give; `second_looks` those for which the first frame was not enough.
void frame_to_welcome(benchmark::State& state) {
  Evening evening{kVisits};
  Door door{evening};
  const OtherDevices others{evening, static_cast<int>(state.range(0))};
  Milliseconds took;
  std::uint64_t number = 0;
  int unread = 0;
  for (auto _ : state) {
    ++number;
    const auto style = static_cast<tools::photograph::Style>(number % 3);
    const auto frame = corpus::photograph({evening.badge(number)},
                                          {.style = style, .seed = number, .width = kWidth, .height = kHeight});
    const auto begin = Steady::now();
    if (!door.visit(frame.picture, number, took)) ++unread;
    state.SetIterationTime(milliseconds_since(begin) / 1e3);
    door.clear();
  }
  report(state, took);
  state.counters["second_looks"] = door.second_looks();
  state.counters["unread"] = unread;
}
BENCHMARK(frame_to_welcome)
    ->Name("latency/frame_to_welcome/other_devices")
    ->Arg(0)
    ->Arg(kOtherDevices)
    ->Iterations(kVisits)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
