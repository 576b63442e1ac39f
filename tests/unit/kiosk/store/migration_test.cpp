#include "kiosk/store/migrations.hpp"

#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"
#include "tests/unit/kiosk/store/raw_database.hpp"

#include <sys/stat.h>

namespace kiosk::store {
namespace {

/// The frozen event of version 1, written out as a database with its key.
struct Version1 {
  TemporaryFolder folder;
  doubles::AdvanceableClock clock{kMorning + std::chrono::hours{1}};

  Version1() {
    SQLite::Database database{(folder / "event.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec(file_bytes(KOFFIETIJD_TEST_DATA "/store/version_1.sql"));
    std::ofstream{folder / "event.key"} << "koffietijd event key 1: "
                                           "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n";
    ::chmod((folder / "event.key").c_str(), 0600);
  }

  [[nodiscard]] base::Result<std::unique_ptr<Store>> open() const {
    return EventKey::load(folder / "event.key").and_then([&](const EventKey& key) {
      return Store::open(folder / "event.db", key, clock, false, "machine of version 1");
    });
  }
};

TEST_CASE("an event of schema version 1 opens, reads and goes on") {
  const Version1 old;
  const auto store = old.open();
  if (!store) FAIL(store.error().message);

  const auto facts = all_facts(**store);
  REQUIRE(facts.size() == 5);
  CHECK(std::get<event::EventConfigured>(facts[0].fact.body).settings.name == "Relatiedag");
  CHECK(facts[1].fact.body == listed(1, "Anna", "anna@example.org"));
  CHECK(first_name_of(facts[2].fact).empty());
  CHECK(facts[3].fact.body == moved(1));
  CHECK(facts[3].fact.time == event::HybridTime{kMorning + std::chrono::minutes{5}, 0});
  CHECK(facts[4].fact.body == event::FactBody{event::AttendeeErased{person(2)}});
  CHECK(faults_of(**store).empty());

  const auto next = appended(**store, {moved(1, event::Direction::out)});
  CHECK(next[0].fact.id == event::FactId{facts[0].fact.id.kiosk, 6});
}

TEST_CASE(
    "opening brings the schema up to date once, and the file names its "
    "version") {
  const Version1 old;
  REQUIRE(old.open());
  REQUIRE(old.open());
  const auto version =
      raw_column(old.folder / "event.db", "SELECT CAST(user_version AS TEXT) FROM pragma_user_version");
  CHECK(version.front() == std::to_string(migrations().size()));
}

TEST_CASE("a new database and a migrated one have the same schema") {
  const Version1 old;
  REQUIRE(old.open());
  const Place place;
  static_cast<void>(place.open());
  const auto* const schema = "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name";
  CHECK(raw_column(old.folder / "event.db", schema) == raw_column(place.database(), schema));
}

}  // namespace
}  // namespace kiosk::store
