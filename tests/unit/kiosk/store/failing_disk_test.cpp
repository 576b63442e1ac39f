#include "tests/unit/kiosk/store/failing_disk.hpp"

#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

namespace kiosk::store {
namespace {

using base::ErrorKind;

TEST_CASE(
    "a full disk refuses facts, keeps what was kept, and the next append "
    "works when there is room") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna")});
  {
    const FailingDisk full{ENOSPC};
    const auto refused = store->append(std::vector<event::FactBody>{listed(2, "Bert"), moved(2)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::disk_full);
    CHECK(refused.error().message.contains("free some space"));
    CHECK(all_facts(*store).size() == 1);
  }
  CHECK(sequences(appended(*store, {listed(2, "Bert")})) == std::vector<std::uint64_t>{2});
  CHECK(faults_of(*place.open()).empty());
}

TEST_CASE("a broken disk is told from a full one") {
  const Place place;
  const auto store = place.open();
  {
    const FailingDisk broken{EIO};
    const auto refused = store->append(std::vector<event::FactBody>{moved(1)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::io);
  }
  CHECK(sequences(appended(*store, {moved(1)})) == std::vector<std::uint64_t>{1});
}

TEST_CASE("an append without facts fails while the disk does") {
  const Place place;
  const auto store = place.open();
  {
    const FailingDisk full{ENOSPC};
    CHECK_FALSE(store->append(std::vector<event::FactBody>{}));
  }
  CHECK(store->append(std::vector<event::FactBody>{}));
}

TEST_CASE("wherever in a commit the disk gives up, all of it is kept or nothing") {
  const auto writes_before = GENERATE(range(0, 12));
  const Place place;
  auto store = place.open();
  appended(*store, {listed(1, "Anna")});

  bool kept = false;
  {
    const FailingDisk disk{EIO, writes_before};
    kept = store->append(std::vector<event::FactBody>{listed(2, std::string(9000, 'x')), moved(2)}).has_value();
    CHECK(kept != disk.struck());
  }
  CHECK(all_facts(*store).size() == (kept ? 3U : 1U));
  appended(*store, {moved(3)});
  store.reset();
  CHECK(all_facts(*place.open()).size() == (kept ? 4U : 2U));
  CHECK(faults_of(*place.open()).empty());
}

TEST_CASE("an erasure that the disk refuses leaves the person as they were") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna")});
  {
    const FailingDisk full{ENOSPC};
    CHECK_FALSE(store->erase(person(1)));
  }
  CHECK(first_name_of(all_facts(*store)[0].fact) == "Anna");
  CHECK(store->erase(person(1)));
}

TEST_CASE(
    "a new database that the disk has no room for says so, and can be "
    "made later") {
  const Place place;
  {
    const FailingDisk full{ENOSPC};
    const auto refused = Store::open(place.database(), place.key, place.clock, true);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::disk_full);
  }
  CHECK(appended(*place.open(), {moved(1)}).size() == 1);
}

TEST_CASE("a backup that the disk has no room for leaves nothing behind") {
  const Place place;
  const auto store = place.open();
  appended(*store, {moved(1)});
  const TemporaryFolder stick;
  {
    const FailingDisk full{ENOSPC};
    const auto refused = store->backup(stick / "copy.db");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::disk_full);
  }
  CHECK(std::filesystem::is_empty(stick.path));
  CHECK(store->backup(stick / "copy.db"));
}

}  // namespace
}  // namespace kiosk::store
