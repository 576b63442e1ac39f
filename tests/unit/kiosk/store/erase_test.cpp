#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"
#include "tests/unit/kiosk/store/raw_database.hpp"

#include <algorithm>
#include <random>

namespace kiosk::store {
namespace {

std::string all_bytes(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) bytes += file_bytes(entry.path());
  return bytes;
}

/// How many 16-byte pieces of `secret` occur in `bytes`: a remnant of 31 bytes
/// holds at least one.
std::size_t pieces_found(const std::string& secret, const std::string& bytes) {
  constexpr std::size_t kPiece = 16;
  std::size_t found = 0;
  for (std::size_t start = 0; start + kPiece <= secret.size(); start += kPiece) {
    found += bytes.contains(std::string_view{secret}.substr(start, kPiece)) ? 1U : 0U;
  }
  return found;
}

/// What the database keeps of one person: wrapped key and sealed texts.
std::vector<std::string> secrets_of(const Place& place, std::uint64_t number) {
  const auto id = person(number).hex();
  auto secrets = raw_column(place.database(), "SELECT wrapped FROM person_key WHERE person = x'" + id + "'");
  std::ranges::move(raw_column(place.database(), "SELECT sealed FROM fact WHERE person = x'" + id + "'"),
                    std::back_inserter(secrets));
  return secrets;
}

std::string long_name(std::uint64_t number) {
  // lengths differ, so that rows of all sizes lie side by side, some over
  // several pages
  return std::format("Person{:06}-{}", number, std::string(number * 37 % 900 + (number % 41 == 0 ? 9000 : 0), 'n'));
}

TEST_CASE(
    "after erasing people no byte of their keys or sealed texts is left "
    "in any file") {
  const Place place;
  auto store = place.open();
  constexpr std::uint64_t kPeople = 300;
  std::mt19937 random{7};
  std::vector<std::uint64_t> arriving;
  for (std::uint64_t number = 1; number <= kPeople; ++number) arriving.insert(arriving.end(), 2, number);
  std::ranges::shuffle(arriving, random);
  for (const auto number : arriving) appended(*store, {listed(number, long_name(number)), moved(number)});

  std::vector<std::uint64_t> leaving;
  for (std::uint64_t number = 1; number <= kPeople; number += 9) leaving.push_back(number);
  std::ranges::shuffle(leaving, random);
  std::vector<std::string> secrets;
  for (const auto number : leaving) std::ranges::move(secrets_of(place, number), std::back_inserter(secrets));
  const auto before = all_bytes(place.folder.path);
  CHECK(std::ranges::all_of(secrets, [&](const auto& secret) { return pieces_found(secret, before) > 0; }));

  std::size_t left = 0;
  for (std::size_t i = 0; i < leaving.size(); ++i) {
    REQUIRE(store->erase(person(leaving[i])));
    // the person's key (first) and both texts, looked for while everything is
    // open
    const auto now = all_bytes(place.folder.path);
    for (std::size_t secret = 3 * i; secret < 3 * i + 3; ++secret) left += pieces_found(secrets[secret], now);
  }
  CHECK(left == 0);

  CHECK(faults_of(*store).empty());
  store.reset();
  const auto after = all_bytes(place.folder.path);
  for (const auto& secret : secrets) left += pieces_found(secret, after);
  CHECK(left == 0);

  std::size_t named = 0;
  for (const auto& stored : all_facts(*place.open())) {
    const auto* const fact = std::get_if<event::AttendeeListed>(&stored.fact.body);
    if (fact != nullptr && !fact->record.card.name.first.empty()) ++named;
  }
  CHECK(named == 2 * (kPeople - leaving.size()));
}

TEST_CASE("nothing personal is ever in a file unsealed") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Wilhelmina", "wilhelmina@example.org")});
  const auto bytes = all_bytes(place.folder.path);
  CHECK_FALSE(bytes.contains("Wilhelmina"));
  CHECK_FALSE(bytes.contains("wilhelmina@example.org"));
  CHECK(bytes.contains("regular"));
}

TEST_CASE("an erased person's facts stay countable, without the person") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna"), moved(1), listed(2, "Bert")});

  const auto tombstone = store->erase(person(1));
  REQUIRE(tombstone);
  CHECK(tombstone->fact.id.sequence == 4);
  CHECK(tombstone->fact.body == event::FactBody{event::AttendeeErased{person(1)}});

  const auto facts = all_facts(*place.open());
  REQUIRE(facts.size() == 4);
  CHECK(first_name_of(facts[0].fact).empty());
  CHECK(std::get<event::AttendeeListed>(facts[0].fact.body).record.ticket_type == "regular");
  CHECK(facts[1].fact.body == moved(1));
  CHECK(first_name_of(facts[2].fact) == "Bert");
  CHECK(facts[3].fact == tombstone->fact);
  CHECK(faults_of(*store).empty());
}

TEST_CASE(
    "what arrives later about an erased person is kept without its "
    "personal part") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna")});
  REQUIRE(store->erase(person(1)));

  const auto later = appended(*store, {listed(1, "Anneliese")});
  CHECK(first_name_of(later[0].fact).empty());
  const auto facts = all_facts(*store);
  REQUIRE(facts.size() == 3);
  CHECK(facts[2].fact == later[0].fact);
  CHECK(secrets_of(place, 1).back().empty());
  CHECK(faults_of(*store).empty());
}

TEST_CASE("erasing twice, and erasing somebody who was never listed, is no error") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna")});
  REQUIRE(store->erase(person(1)));
  CHECK(store->erase(person(1)));

  REQUIRE(store->erase(person(2)));
  CHECK(first_name_of(appended(*store, {listed(2, "Bert")})[0].fact).empty());
  CHECK(faults_of(*store).empty());
}

TEST_CASE(
    "an erasure among appended facts erases too, also what the same "
    "commit listed") {
  const Place place;
  const auto store = place.open();
  appended(*store, {listed(1, "Anna")});
  appended(*store, {listed(2, "Bert"), event::AttendeeErased{person(1)}, event::AttendeeErased{person(2)}});

  const auto facts = all_facts(*store);
  REQUIRE(facts.size() == 4);
  CHECK(first_name_of(facts[0].fact).empty());
  CHECK(first_name_of(facts[1].fact).empty());
}

TEST_CASE(
    "a program that still reads old pages holds the end of an erasure "
    "up, and the next append finishes it") {
  const Place place;
  const auto store = place.open();
  const auto elsewhere = place.open();
  appended(*store, {listed(1, "Anna"), moved(1)});
  const auto secrets = secrets_of(place, 1);

  bool asked = false;
  REQUIRE(elsewhere->since(0, [&](const StoredFact&) {
    if (std::exchange(asked, true)) return;
    const auto held_up = store->erase(person(1));
    REQUIRE_FALSE(held_up);
    CHECK(held_up.error().kind == base::ErrorKind::io);
  }));
  CHECK(first_name_of(all_facts(*elsewhere)[0].fact).empty());

  appended(*store, {moved(2)});
  const auto bytes = all_bytes(place.folder.path);
  CHECK(std::ranges::all_of(secrets, [&](const auto& secret) { return pieces_found(secret, bytes) == 0; }));
}

TEST_CASE(
    "opening finishes an erasure that a power cut stopped before the WAL "
    "was emptied") {
  const Place place;
  std::vector<std::string> secrets;
  const TemporaryFolder cut;
  {
    const auto store = place.open();
    const auto elsewhere = place.open();
    appended(*store, {listed(1, "Anna"), moved(1)});
    secrets = secrets_of(place, 1);
    bool copied = false;
    REQUIRE(elsewhere->since(0, [&](const StoredFact&) {
      if (std::exchange(copied, true)) return;
      std::ignore = store->erase(person(1));
      for (const auto* const name : {"event.db", "event.db-wal"}) {
        std::filesystem::copy_file(place.folder / name, cut / name);
      }
    }));
  }
  CHECK(pieces_found(secrets[0], all_bytes(cut.path)) > 0);

  const auto store = Store::open(cut / "event.db", place.key, place.clock);
  REQUIRE(store);
  const auto bytes = all_bytes(cut.path);
  CHECK(std::ranges::all_of(secrets, [&](const auto& secret) { return pieces_found(secret, bytes) == 0; }));
}

}  // namespace
}  // namespace kiosk::store
