#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"
#include "tests/unit/kiosk/store/raw_database.hpp"

#include <random>

namespace kiosk::store {
namespace {

using base::ErrorKind;

/// Anna (facts 1 and 3) and Bert (fact 2), with the database closed.
struct Meddled : Place {
  Meddled() { appended(*open(), {listed(1, "Anna"), listed(2, "Bert"), listed(1, "Anna-Maria"), moved(1)}); }

  [[nodiscard]] base::Error reading_error() const {
    const auto store = open();
    const auto read = store->since(0, [](const StoredFact&) {});
    if (read) FAIL("the facts read as if nothing happened");
    return read.error();
  }
};

TEST_CASE("a healthy database has no faults") {
  const Meddled place;
  const auto report = place.open()->integrity();
  REQUIRE(report);
  CHECK(report->facts == 4);
  CHECK(report->faults.empty());
}

TEST_CASE("a changed byte in a sealed text is found and the fact is named") {
  const Meddled place;
  auto sealed = raw_column(place.database(), "SELECT hex(sealed) FROM fact WHERE sequence = 2").front();
  sealed[60] = sealed[60] == '0' ? '1' : '0';
  meddle(place.database(), "UPDATE fact SET sealed = x'" + sealed + "' WHERE sequence = 2");

  const auto error = place.reading_error();
  CHECK(error.kind == ErrorKind::corrupt);
  CHECK(error.message.contains("/2: "));
  CHECK(faults_of(*place.open()).size() == 1);
}

TEST_CASE(
    "sealed texts that change places do not open, not even between facts "
    "of one person") {
  const Meddled place;
  meddle(place.database(),
         "CREATE TEMP TABLE kept AS SELECT sequence, sealed FROM fact;"
         "UPDATE fact SET sealed = (SELECT sealed FROM kept WHERE "
         "kept.sequence = 4 - fact.sequence)"
         " WHERE sequence IN (1, 3)");
  CHECK(place.reading_error().kind == ErrorKind::corrupt);
  CHECK(faults_of(*place.open()).size() == 2);
}

TEST_CASE("a fact given to another person does not open") {
  const Meddled place;
  meddle(place.database(), "UPDATE fact SET person = x'" + person(1).hex() + "' WHERE sequence = 2");
  CHECK(place.reading_error().kind == ErrorKind::corrupt);
}

TEST_CASE("keys that change owners do not open anything") {
  const Meddled place;
  meddle(place.database(),
         "CREATE TEMP TABLE kept AS SELECT slot, wrapped FROM person_key;"
         "UPDATE person_key SET wrapped = (SELECT wrapped FROM kept WHERE "
         "kept.slot = 3 - person_key.slot)");
  CHECK(place.reading_error().kind == ErrorKind::corrupt);
  CHECK(faults_of(*place.open()).size() == 3);
}

TEST_CASE("a sealed text or key that is gone without an erasure is a fault") {
  const Meddled place;
  meddle(place.database(), "UPDATE fact SET sealed = NULL WHERE sequence = 1");
  CHECK(faults_of(*place.open()).size() == 1);
  meddle(place.database(), "DELETE FROM person_key");
  CHECK(faults_of(*place.open()).size() == 3);
}

TEST_CASE("a readable part that no longer reads is found") {
  const Meddled place;
  meddle(place.database(), "UPDATE fact SET body = '{' WHERE sequence = 4");
  CHECK(place.reading_error().message.contains("/4: "));
}

TEST_CASE("missing facts are found by the gap") {
  const Meddled place;
  meddle(place.database(), "DELETE FROM fact WHERE sequence IN (2, 3)");
  const auto faults = faults_of(*place.open());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].contains("facts 2 to 3 are missing"));
}

TEST_CASE("times out of order are found") {
  const Meddled place;
  meddle(place.database(), "UPDATE fact SET wall_ms = wall_ms - 1 WHERE sequence = 3");
  const auto faults = faults_of(*place.open());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].contains("backwards at fact 3"));
}

TEST_CASE("a database of a newer version is left alone") {
  const Meddled place;
  meddle(place.database(), "PRAGMA user_version = 9999");
  const auto refused = Store::open(place.database(), place.key, place.clock);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::corrupt);
  CHECK(refused.error().message.contains("newer"));
}

TEST_CASE("no damage to the file goes unnoticed by everything, and none crashes") {
  const Place place;
  {
    const auto store = place.open();
    std::vector<event::FactBody> facts;
    for (std::uint64_t number = 1; number <= 400; ++number) {
      facts.insert(facts.end(), {listed(number, std::string(100 + number * 2, 'x')), moved(number)});
    }
    appended(*store, facts);
  }
  const auto whole = file_bytes(place.database());
  std::mt19937 random{11};
  std::size_t noticed = 0;
  constexpr std::size_t kRounds = 60;
  for (std::size_t round = 0; round < kRounds; ++round) {
    auto damaged = whole;
    const auto start = random() % (damaged.size() - 300);
    for (std::size_t i = 0; i < 300; ++i) damaged[start + i] = static_cast<char>(random());
    std::filesystem::remove(place.folder / "event.db-wal");
    std::ofstream{place.database(), std::ios::binary | std::ios::trunc} << damaged;

    const auto store = Store::open(place.database(), place.key, place.clock);
    const auto report = store ? (*store)->integrity() : base::Result<IntegrityReport>{IntegrityReport{0, {"shut"}}};
    REQUIRE(report);
    noticed += report->faults.empty() ? 0U : 1U;
  }
  CHECK(noticed > kRounds * 8 / 10);  // the rest fell into room that nothing uses
}

}  // namespace
}  // namespace kiosk::store
