#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <chrono>

namespace kiosk::store {
namespace {

TEST_CASE("a hundred thousand facts are read in a few seconds") {
  const Place place;
  constexpr std::uint64_t kFacts = 100'000;
  {
    const auto store = place.open();
    std::vector<event::FactBody> facts;
    for (std::uint64_t number = 0; number < kFacts; ++number) {
      facts.push_back(number % 10 == 0 ? listed(number / 10, "Wilhelmina Margaretha") : moved(number / 10));
      if (facts.size() == 10'000) appended(*store, std::exchange(facts, {}));
    }
  }
  const auto store = place.open();
  const auto start = std::chrono::steady_clock::now();
  std::uint64_t count = 0;
  REQUIRE(store->since(0, [&](const StoredFact& stored) { count += stored.fact.id.sequence == count + 1 ? 1U : 0U; }));
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  WARN(std::format("{} facts read in {}", count, took));
  CHECK(count == kFacts);
  CHECK(took < std::chrono::seconds{10});
}

}  // namespace
}  // namespace kiosk::store
