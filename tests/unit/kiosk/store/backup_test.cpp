#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <atomic>
#include <thread>

namespace kiosk::store {
namespace {

using base::ErrorKind;

TEST_CASE("a backup made while facts arrive is whole and opens with the same key") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna")});
  {
    std::atomic<bool> enough = false;
    std::atomic<std::uint64_t> written = 1;
    std::thread door{[&, other = place.open()] {
      for (std::uint64_t number = 2; !enough; ++number) {
        if (!other->append(std::vector<event::FactBody>{moved(number)})) return;
        written = number;
      }
    }};
    while (written < 20) std::this_thread::yield();
    const auto kept_before = written.load();
    const auto saved = store->backup(place.folder / "copy.db");
    enough = true;
    door.join();
    REQUIRE(saved);

    const auto copy = Store::open(place.folder / "copy.db", place.key, place.clock);
    REQUIRE(copy);
    const auto facts = all_facts(**copy);
    CHECK(facts.size() >= kept_before);
    CHECK(first_name_of(facts[0].fact) == "Anna");
    CHECK(faults_of(**copy).empty());
  }
  CHECK(faults_of(*store).empty());
}

TEST_CASE("a backup overwrites nothing") {
  const Place place;
  const auto store = place.open();
  std::ofstream{place.folder / "copy.db"} << "holiday photo";

  const auto refused = store->backup(place.folder / "copy.db");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::conflict);
  CHECK(file_bytes(place.folder / "copy.db") == "holiday photo");
}

TEST_CASE("a backup replaces the rest of one that was cut short") {
  const Place place;
  const auto store = place.open();
  appended(*store, {moved(1)});
  std::ofstream{place.folder / "copy.db.part"} << std::string(5000, 'x');
  CHECK(store->backup(place.folder / "copy.db"));
  CHECK_FALSE(std::filesystem::exists(place.folder / "copy.db.part"));
}

TEST_CASE("a backup into a folder that is not there fails with the place") {
  const Place place;
  const auto refused = place.open()->backup(place.folder / "stick/copy.db");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::not_found);
  CHECK(refused.error().message.contains("stick/copy.db"));
}

}  // namespace
}  // namespace kiosk::store
