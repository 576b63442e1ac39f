#include "firmware/signal/lights.hpp"

#include <catch2/catch_test_macros.hpp>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>

using namespace firmware::signal;
using namespace std::chrono_literals;

namespace {

/// What an output was told, and a way to wait for it.
struct Board {
  void note(Line line, bool on) {
    {
      const std::scoped_lock lock{mutex};
      if (on) {
        lit.insert(line);
        ever.insert(line);
      } else {
        lit.erase(line);
      }
    }
    changed.notify_all();
  }
  template <class Holds>
  bool comes_to(Holds&& holds) {
    std::unique_lock lock{mutex};
    return changed.wait_for(lock, 10s, [&] { return holds(*this); });
  }

  std::mutex mutex;
  std::condition_variable changed;
  std::set<Line> lit;
  std::set<Line> ever;
  bool gone = false;
  std::string said;
};

class FakeOutputs final : public Outputs {
public:
  explicit FakeOutputs(std::shared_ptr<Board> board) : board_{std::move(board)} {}
  bool set(Line line, bool on) override {
    if (board_->gone) return false;
    board_->note(line, on);
    return true;
  }

private:
  std::shared_ptr<Board> board_;
};

const Pattern kForEver{.lamp = Line::red, .beats = {{.on = 1h, .off = 0ms}}, .chirp = 0ms};
const Pattern kBrief{.lamp = Line::green, .beats = {{.on = 2ms, .off = 1ms}}, .chirp = 1ms};

}  // namespace

TEST_CASE("A pattern is its beats after each other, with a chirp at the start of each, and then darkness") {
  const Pattern pattern{
      .lamp = Line::amber, .beats = {{.on = 100ms, .off = 50ms}, {.on = 30ms, .off = 10ms}}, .chirp = 40ms};
  CHECK(levels_at(pattern, 0ms) == Levels{true, true, 40ms});
  CHECK(levels_at(pattern, 40ms) == Levels{true, false, 100ms});
  CHECK(levels_at(pattern, 100ms) == Levels{false, false, 150ms});
  CHECK(levels_at(pattern, 150ms) == Levels{true, true, 180ms});
  CHECK(levels_at(pattern, 180ms) == Levels{false, false, 190ms});
  CHECK(levels_at(pattern, 190ms) == Levels{});
  CHECK(levels_at({}, 0ms) == Levels{});
}

TEST_CASE("Everything is off after a pattern") {
  const auto board = std::make_shared<Board>();
  const auto lights = lights_on(std::make_unique<FakeOutputs>(board), {});
  lights->play(kBrief);
  CHECK(board->comes_to([](const Board& now) { return now.ever.contains(Line::green) && now.lit.empty(); }));
}

TEST_CASE("The newest pattern wins, and the lamp of the one before goes out") {
  const auto board = std::make_shared<Board>();
  const auto lights = lights_on(std::make_unique<FakeOutputs>(board), {});
  lights->play(kForEver);
  REQUIRE(board->comes_to([](const Board& now) { return now.lit.contains(Line::red); }));
  lights->play(kBrief);
  CHECK(board->comes_to([](const Board& now) { return now.ever.contains(Line::green) && now.lit.empty(); }));
}

TEST_CASE("Lights that go in the middle of a pattern leave darkness behind") {
  const auto board = std::make_shared<Board>();
  auto lights = lights_on(std::make_unique<FakeOutputs>(board), {});
  lights->play(kForEver);
  REQUIRE(board->comes_to([](const Board& now) { return now.lit.contains(Line::red); }));
  lights.reset();
  CHECK(board->lit.empty());
}

TEST_CASE("A device that goes is told once, and the kiosk plays on in the dark") {
  const auto board = std::make_shared<Board>();
  board->gone = true;
  const auto lights = lights_on(std::make_unique<FakeOutputs>(board), [&](const std::string& text) {
    {
      const std::scoped_lock lock{board->mutex};
      board->said += text;
    }
    board->changed.notify_all();
  });
  CHECK(board->comes_to([](const Board& now) { return now.said.starts_with("The lamps and the buzzer no longer"); }));
  lights->play(kBrief);
  CHECK(board->ever.empty());
}

TEST_CASE("Without a chip, without a line, or with a chip that is not there, it is said why it stays dark") {
  const auto said_of = [](const LightOptions& options) {
    std::string said;
    const auto lights = open_lights(options, [&](std::string text) { said += text; });
    lights->play(kBrief);
    return said;
  };
  CHECK(said_of({}).contains("names no chip"));
  CHECK(said_of({.chip = "gpiochip0"}).contains("gives no line a number"));
  CHECK(said_of({.chip = "no-such-chip", .green = 17}).contains("no-such-chip does not open"));
}
