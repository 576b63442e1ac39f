#include "kiosk/store/store.hpp"

#include "tests/unit/kiosk/store/place.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using std::chrono::milliseconds;

TEST_CASE("facts are read again as they were appended, also after reopening") {
  const Place place;
  std::vector<StoredFact> written;
  {
    const auto store = place.open();
    written = appended(*store, {listed(1, "Anna"), moved(1)});
  }
  const auto store = place.open();
  const auto read = all_facts(*store);

  REQUIRE(read.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(read[i].position == written[i].position);
    CHECK(read[i].fact == written[i].fact);
  }
  CHECK(first_name_of(read[0].fact) == "Anna");
  CHECK(read[0].fact.id == event::FactId{store->kiosk(), 1});
  CHECK(read[0].fact.time == event::HybridTime{kMorning, 0});
  CHECK(read[1].fact.time == event::HybridTime{kMorning, 1});
}

TEST_CASE("reading starts after the position asked for") {
  const Place place;
  const auto store = place.open();
  const auto first = appended(*store, {moved(1), moved(2)});
  appended(*store, {moved(3)});

  const auto rest = all_facts(*store, first.back().position);
  REQUIRE(rest.size() == 1);
  CHECK(rest[0].fact.body == moved(3));
  CHECK(all_facts(*store, rest[0].position).empty());
}

TEST_CASE("several groups become durable in one commit and come back apart") {
  const Place place;
  const auto store = place.open();
  const std::vector<std::vector<event::FactBody>> groups{{moved(1), moved(2)}, {}, {moved(3)}};
  const auto stored = store->append(groups);

  REQUIRE(stored);
  REQUIRE(stored->size() == 3);
  CHECK(sequences((*stored)[0]) == std::vector<std::uint64_t>{1, 2});
  CHECK((*stored)[1].empty());
  CHECK(sequences((*stored)[2]) == std::vector<std::uint64_t>{3});
}

TEST_CASE("a fact that could not be read again is refused and takes its whole commit with it") {
  const Place place;
  const auto store = place.open();
  const std::string endless(2 * 1024 * 1024, 'x');

  const auto refused = store->append(std::vector<event::FactBody>{moved(1), listed(2, endless)});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::invalid_input);
  CHECK(all_facts(*store).empty());

  CHECK(sequences(appended(*store, {moved(1)})) == std::vector<std::uint64_t>{1});
}

TEST_CASE("time never runs backwards, whatever the clock does and also after a restart") {
  Place place;
  place.clock.set(kMorning + milliseconds{500});
  appended(*place.open(), {moved(1)});

  place.clock.set(kMorning - std::chrono::years{50});
  place.clock.trust(false);
  const auto store = place.open();
  const auto late = appended(*store, {moved(2), moved(3)});
  CHECK(late[0].fact.time == event::HybridTime{kMorning + milliseconds{500}, 1});
  CHECK(late[1].fact.time == event::HybridTime{kMorning + milliseconds{500}, 2});
  CHECK_FALSE(late[0].fact.clock_trusted);

  place.clock.set(kMorning + milliseconds{501});
  place.clock.trust(true);
  const auto later = appended(*store, {moved(4)});
  CHECK(later[0].fact.time == event::HybridTime{kMorning + milliseconds{501}, 0});
  CHECK(later[0].fact.clock_trusted);
  CHECK(faults_of(*store).empty());
}

TEST_CASE("two programs on one file share the sequence and see each other's facts") {
  const Place place;
  const auto door = place.open();
  const auto desk = place.open();
  CHECK(door->kiosk() == desk->kiosk());

  appended(*door, {moved(1)});
  appended(*desk, {moved(2)});
  const auto third = appended(*door, {moved(3)});

  CHECK(third[0].fact.id.sequence == 3);
  CHECK(sequences(all_facts(*desk)) == std::vector<std::uint64_t>{1, 2, 3});
  CHECK(faults_of(*desk).empty());
}

TEST_CASE("a reader in the middle of the facts does not stop a writer, and sees one moment") {
  const Place place;
  const auto reading = place.open();
  const auto writing = place.open();
  appended(*writing, {moved(1), moved(2)});

  std::size_t seen = 0;
  REQUIRE(reading->since(0, [&](const StoredFact&) {
    if (seen++ == 0) appended(*writing, {moved(3)});
  }));
  CHECK(seen == 2);
  CHECK(all_facts(*reading).size() == 3);
}

TEST_CASE("a machine keeps its kiosk id; a database copied to another machine gets a new one there") {
  const Place place;
  base::KioskId here;
  {
    const auto store = place.open("machine A");
    here = store->kiosk();
    appended(*store, {listed(1, "Anna"), moved(1)});
  }
  CHECK(here.value.size() == 8);
  CHECK(std::ranges::all_of(here.value, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); }));
  CHECK(place.open("machine A")->kiosk() == here);

  const auto copy = place.open("machine B");
  CHECK(copy->kiosk() != here);
  const auto own = appended(*copy, {moved(2)});
  CHECK(own[0].fact.id == event::FactId{copy->kiosk(), 1});
  const auto facts = all_facts(*copy);
  REQUIRE(facts.size() == 3);
  CHECK(facts[0].fact.id == event::FactId{here, 1});
  CHECK(first_name_of(facts[0].fact) == "Anna");
  CHECK(faults_of(*copy).empty());
}

TEST_CASE("the database does not tell the machine id") {
  const Place place;
  const std::string machine = "0123456789abcdef0123456789abcdef";
  static_cast<void>(place.open(machine));
  CHECK_FALSE(file_bytes(place.database()).contains(machine));
  CHECK_FALSE(this_machine().empty());
}

TEST_CASE("another event's key is refused, and changes nothing") {
  const Place place;
  appended(*place.open(), {listed(1, "Anna")});

  const auto refused = Store::open(place.database(), EventKey::generate(), place.clock, true);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::forbidden);
  CHECK(all_facts(*place.open()).size() == 1);
}

TEST_CASE("a missing database is not made by mistake") {
  const Place place;
  const auto missing = Store::open(place.database(), place.key, place.clock);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
  CHECK_FALSE(std::filesystem::exists(place.database()));
}

TEST_CASE("other files are refused as they are") {
  const Place place;
  const auto refused = [&](std::string_view content) {
    std::ofstream{place.database(), std::ios::binary} << content;
    const auto opened = Store::open(place.database(), place.key, place.clock, true);
    REQUIRE_FALSE(opened);
    CHECK(file_bytes(place.database()) == content);
    return opened.error().kind;
  };
  CHECK(refused(std::string(10000, 'x')) == ErrorKind::corrupt);

  const auto other = (place.folder / "other.db").string();
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(other.c_str(), &handle) == SQLITE_OK);
  REQUIRE(sqlite3_exec(handle, "CREATE TABLE song (title)", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(handle);
  CHECK(refused(file_bytes(other)) == ErrorKind::corrupt);
}

TEST_CASE("groups without facts test the disk and leave no fact") {
  const Place place;
  const auto store = place.open();
  const auto answered = store->append(std::vector<std::vector<event::FactBody>>(2));
  REQUIRE(answered);
  CHECK(answered->size() == 2);
  CHECK(all_facts(*store).empty());
  CHECK(sequences(appended(*store, {moved(1)})) == std::vector<std::uint64_t>{1});
}

TEST_CASE("free space is that of the database's disk") {
  const Place place;
  const auto store = place.open();
  const auto space = std::filesystem::space(place.folder.path);
  CHECK(store->free_space() > 0);
  CHECK(store->free_space() <= space.capacity);
}

}  // namespace
}  // namespace kiosk::store
