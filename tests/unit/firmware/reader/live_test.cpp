#include "corpus.hpp"
#include "firmware/reader/live_decoder.hpp"
#include "firmware/reader/repeat_gate.hpp"
#include "fixtures.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace firmware::reader;
using namespace fixtures;
using namespace std::chrono_literals;
using Work = LiveDecoder::Work;

namespace {

const std::chrono::steady_clock::time_point kStart{};

Symbol symbol(const std::string& payload) {
  return {.payload = payload, .where = {}};
}

std::set<std::string> names(const std::vector<Symbol>& symbols) {
  std::set<std::string> set;
  for (const auto& one : symbols) set.insert(one.payload);
  return set;
}

Picture room() {
  static const auto picture = corpus::photograph({}, {.seed = 8, .trouble = 0.5}).picture;
  return picture;
}

Picture room_with(const std::string& text, int left, int top) {
  auto frame = room();
  paste(qr_picture(text, 5), frame, left, top);
  return frame;
}

/// The frame with the noise of a sensor, different each time.
Picture noisy(Picture frame, std::mt19937_64& engine) {
  for (auto& pixel : frame.pixels) {
    pixel =
        static_cast<std::uint8_t>(std::clamp(static_cast<int>(pixel) + static_cast<int>(engine() % 17) - 8, 0, 255));
  }
  return frame;
}

}  // namespace

TEST_CASE("a code comes through the gate once while it stays in view") {
  RepeatGate gate;
  CHECK(names(gate.pass({symbol("sara")}, kStart)) == std::set<std::string>{"sara"});
  for (int frame = 1; frame <= 100; ++frame) CHECK(gate.pass({symbol("sara")}, kStart + frame * 100ms).empty());
}

TEST_CASE("a code comes through again only when it was out of view for a second and a half") {
  RepeatGate gate;
  CHECK(gate.pass({symbol("sara")}, kStart).size() == 1);
  CHECK(gate.pass({symbol("sara")}, kStart + 1499ms).empty());
  CHECK(gate.pass({symbol("sara")}, kStart + 1499ms + 1500ms).size() == 1);
}

TEST_CASE("a code that is lost for a frame or two has not left") {
  RepeatGate gate;
  CHECK(gate.pass({symbol("sara")}, kStart).size() == 1);
  CHECK(gate.pass({}, kStart + 100ms).empty());
  CHECK(gate.pass({}, kStart + 200ms).empty());
  CHECK(gate.pass({symbol("sara")}, kStart + 300ms).empty());
}

TEST_CASE("two codes side by side both come through, each for itself") {
  RepeatGate gate;
  CHECK(gate.pass({symbol("sara"), symbol("tom")}, kStart).size() == 2);
  CHECK(gate.pass({symbol("sara")}, kStart + 1000ms).empty());
  CHECK(names(gate.pass({symbol("sara"), symbol("tom")}, kStart + 2000ms)) == std::set<std::string>{"tom"});
}

TEST_CASE("one text in two places comes through once") {
  RepeatGate gate;
  CHECK(gate.pass({symbol("sara"), symbol("sara")}, kStart).size() == 1);
}

TEST_CASE("a badge is found within two frames of appearing, and reported in every frame while it is there") {
  LiveDecoder decoder;
  const auto empty = room();
  CHECK(decoder.look(empty.view()).empty());
  CHECK(decoder.look(empty.view()).empty());
  const auto shown = room_with("sara", 500, 300);
  const bool first = !decoder.look(shown.view()).empty();
  const bool second = !decoder.look(shown.view()).empty();
  CHECK((first || second));
  for (int i = 0; i < 30; ++i) CHECK(names(decoder.look(shown.view())) == std::set<std::string>{"sara"});
}

TEST_CASE("photographs of badges that come into view are found within two frames") {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    LiveDecoder decoder;
    const auto empty = room();
    CHECK(decoder.look(empty.view()).empty());
    CHECK(decoder.look(empty.view()).empty());
    const auto sample = corpus::photograph({corpus::badge_text(seed)}, {.seed = seed, .size = 0.5});
    auto seen = decoder.look(sample.picture.view());
    if (seen.empty()) seen = decoder.look(sample.picture.view());
    found += names(seen) == sample.payloads;
  }
  CHECK(found >= 18);
}

TEST_CASE("a scene that stands still costs no search but a periodic one, in spite of the sensor's noise") {
  LiveDecoder decoder;
  std::mt19937_64 engine{1};
  int idle = 0;
  int searched = 0;
  for (int frame = 0; frame < 42; ++frame) {
    const auto picture = noisy(room(), engine);
    CHECK(decoder.look(picture.view()).empty());
    if (frame < 2) continue;  // the first look, and the thorough one it asks for
    ++(decoder.work() == Work::none ? idle : searched);
  }
  CHECK(idle >= 35);
  CHECK(searched >= 3);
}

TEST_CASE("a still badge that a glance cannot see is found by the periodic search") {
  LiveDecoder decoder;
  auto faint = room();
  // appears so slowly that no frame differs much from the one before
  auto code = qr_picture("faint", 5);
  std::set<std::string> seen;
  for (int frame = 0; frame <= 60 && seen.empty(); ++frame) {
    for (int y = 0; y < code.height; ++y) {
      for (int x = 0; x < code.width; ++x) {
        auto& pixel = faint.row(300 + y)[500 + x];
        const int target = row_of(code.view(), y)[x];
        pixel = static_cast<std::uint8_t>(pixel + std::clamp(target - pixel, -4, 4));
      }
    }
    seen = names(decoder.look(faint.view()));
  }
  CHECK(seen == std::set<std::string>{"faint"});
}

TEST_CASE("a badge that moves is followed without searching the whole frame") {
  LiveDecoder decoder;
  const auto still = room_with("sara", 500, 300);
  REQUIRE_FALSE((decoder.look(still.view()).empty() && decoder.look(still.view()).empty()));
  CHECK(names(decoder.look(still.view())) == std::set<std::string>{"sara"});
  int followed = 0;
  for (int step = 1; step <= 8; ++step) {
    const auto moved = room_with("sara", 500 + 6 * step, 300);
    CHECK(names(decoder.look(moved.view())) == std::set<std::string>{"sara"});
    followed += decoder.work() == Work::follow;
  }
  CHECK(followed >= 4);
}

TEST_CASE("a second badge beside one in view is found within two frames") {
  LiveDecoder decoder;
  auto frame = room_with("sara", 200, 250);
  for (int i = 0; i < 3; ++i) (void)decoder.look(frame.view());
  paste(qr_picture("tom", 5), frame, 800, 250);
  auto seen = names(decoder.look(frame.view()));
  if (seen.size() < 2) seen = names(decoder.look(frame.view()));
  CHECK(seen == std::set<std::string>{"sara", "tom"});
}

TEST_CASE("a badge that takes the place of another is read at once, and the other is gone") {
  LiveDecoder decoder;
  const auto first = room_with("sara", 500, 300);
  for (int i = 0; i < 3; ++i) (void)decoder.look(first.view());
  const auto second = room_with("tom", 500, 300);
  CHECK(names(decoder.look(second.view())) == std::set<std::string>{"tom"});
}

TEST_CASE("a badge that is taken away is no longer in view") {
  LiveDecoder decoder;
  const auto shown = room_with("sara", 500, 300);
  for (int i = 0; i < 3; ++i) (void)decoder.look(shown.view());
  const auto empty = room();
  CHECK(decoder.look(empty.view()).empty());
  CHECK(decoder.look(empty.view()).empty());
}

TEST_CASE("frames may change their size, and frames too small to hold a code are let pass") {
  LiveDecoder decoder;
  CHECK(decoder.look(blank(1, 1).view()).empty());
  CHECK(decoder.look({}).empty());
  const auto large = room_with("sara", 500, 300);
  for (int i = 0; i < 2; ++i) (void)decoder.look(large.view());
  auto small = blank(301, 203);
  paste(qr_picture("tom", 4), small, 20, 20);
  CHECK(names(decoder.look(small.view())) == std::set<std::string>{"tom"});
}
