#include "kiosk/event/hybrid_clock.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

namespace kiosk::event {
namespace {

constexpr base::Instant at(int milliseconds) {
  return base::Instant{base::milliseconds{milliseconds}};
}

TEST_CASE("the hybrid clock follows a wall clock that moves on") {
  HybridClock clock;
  CHECK(clock.tick(at(1000)) == HybridTime{at(1000), 0});
  CHECK(clock.tick(at(1001)) == HybridTime{at(1001), 0});
}

TEST_CASE("facts within one millisecond are counted") {
  HybridClock clock;
  CHECK(clock.tick(at(1000)) == HybridTime{at(1000), 0});
  CHECK(clock.tick(at(1000)) == HybridTime{at(1000), 1});
  CHECK(clock.tick(at(1000)) == HybridTime{at(1000), 2});
}

TEST_CASE("a wall clock that is set back does not take the hybrid clock along") {
  HybridClock clock;
  const auto before = clock.tick(at(5000));
  const auto after = clock.tick(at(200));
  CHECK(after > before);
  CHECK(after == HybridTime{at(5000), 1});
}

TEST_CASE("a new fact comes after every fact seen, also one of a kiosk whose clock is ahead") {
  HybridClock clock;
  clock.see({at(9000), 7});
  CHECK(clock.tick(at(1000)) == HybridTime{at(9000), 8});
  clock.see({at(4000), 0});
  CHECK(clock.tick(at(1000)) == HybridTime{at(9000), 9});
}

TEST_CASE("a counter that is full goes on in the next millisecond") {
  HybridClock clock;
  clock.see({at(9000), std::numeric_limits<std::uint32_t>::max()});
  CHECK(clock.tick(at(9000)) == HybridTime{at(9001), 0});
}

}  // namespace
}  // namespace kiosk::event
