#include "tests/integration/shell/shell.hpp"

#include <SQLiteCpp/Database.h>
#include <catch2/catch_test_macros.hpp>

using integration::Evening;
namespace fs = std::filesystem;

namespace {

void tamper(const Evening& evening, const char* statement) {
  SQLite::Database database{(evening.folder() / "emmen/event.db").string(), SQLite::OPEN_READWRITE};
  REQUIRE(database.exec(statement) == 1);
}

}  // namespace

TEST_CASE("an event that nobody touched verifies") {
  Evening evening;
  CHECK(evening.done({"verify", "emmen"})
            .ends_with("3 people on the list, 0 present, 0 exchanges. Everything verifies.\n"));
}

TEST_CASE("facts that somebody changed or took away are faults") {
  Evening evening;
  evening.done({"scan", "emmen", "badges/mila-verhoef.png"});
  SECTION("a changed name") {
    tamper(evening,
           "UPDATE fact SET sealed = randomblob(length(sealed)) WHERE position ="
           " (SELECT min(position) FROM fact WHERE sealed IS NOT NULL)");
  }
  SECTION("a check-in taken away") {
    tamper(evening, "DELETE FROM fact WHERE position = (SELECT max(position) - 1 FROM fact)");
  }
  const auto said = evening.koffietijd({"verify", "emmen"});
  INFO(said.err);
  CHECK(said.exit == 5);
  CHECK(said.out.contains("fault: "));
  CHECK(said.out.contains("restore a backup"));
  CHECK_FALSE(said.out.contains("Everything verifies"));
}

TEST_CASE("a database that is cut, empty or of another program is not taken for an event") {
  Evening evening;
  const auto whole = evening.read("emmen/event.db");
  for (const auto& bytes : {whole.substr(0, whole.size() / 2), std::string{}, std::string(100'000, 'x')}) {
    evening.write("emmen/event.db", bytes);
    const auto said = evening.koffietijd({"verify", "emmen"});
    CHECK(said.exit == 5);
    CHECK(said.out.contains("backup"));
  }
  evening.write("emmen/event.db", whole);
  evening.done({"verify", "emmen"});
}

TEST_CASE("the event key must be there, be this event's, and be nobody else's to read") {
  Evening evening;
  const auto key = evening.folder() / "emmen/event.key";
  const auto refused = [&](int exit, const char* says) {
    const auto said = evening.koffietijd({"verify", "emmen"});
    CHECK(said.exit == exit);
    INFO(said.err);
    CHECK(said.err.contains(says));
  };
  fs::permissions(key, fs::perms{0644});
  refused(1, "chmod 600 emmen/event.key");
  fs::permissions(key, fs::perms{0600});
  fs::rename(key, evening.folder() / "kept.key");
  refused(4, "copy it from where the event was made");
  evening.done({"event", "new", "assen", "--name", "Assen", "--date", "2026-11-26"});
  fs::copy(evening.folder() / "assen/event.key", key);
  refused(1, "the event key is another event's");
  fs::remove(key);
  fs::rename(evening.folder() / "kept.key", key);
  evening.done({"verify", "emmen"});
}

TEST_CASE("a backup put back in place is the event as it was") {
  Evening evening;
  evening.done({"scan", "emmen", "badges/mila-verhoef.png"});
  const auto before = evening.facts();
  CHECK(evening.done({"backup", "emmen", "--out", "copy.db"}).starts_with("Wrote copy.db ("));
  evening.done({"scan", "emmen", "badges/joris-van-der-berg.png"});

  fs::create_directory(evening.folder() / "restored");
  fs::copy(evening.folder() / "copy.db", evening.folder() / "restored/event.db");
  fs::copy(evening.folder() / "emmen/event.key", evening.folder() / "restored/event.key");
  const auto said = evening.done({"verify", "restored"});
  CHECK(std::stol(said) == before);
  CHECK(said.contains("3 people on the list, 1 present"));
  CHECK(evening.done({"scan", "restored", "badges/mila-verhoef.png"}).contains("already_in"));
}

TEST_CASE("a backup replaces no file and makes no folder") {
  Evening evening;
  evening.write("copy.db", "older");
  const auto taken = evening.koffietijd({"backup", "emmen", "--out", "copy.db"});
  CHECK(taken.exit == 3);
  CHECK(taken.err.contains("choose another name"));
  CHECK(evening.read("copy.db") == "older");
  const auto nowhere = evening.koffietijd({"backup", "emmen", "--out", "stick/copy.db"});
  CHECK(nowhere.exit == 4);
  CHECK(nowhere.err.contains("there is no folder stick; make it first"));
}

TEST_CASE("an erased person is in no export, no answer and no byte of the folder; the counts stay") {
  Evening evening;
  evening.done({"scan", "emmen", "--role", "table", "badges/mila-verhoef.png", "badges/joris-van-der-berg.png"});
  const auto said = evening.done({"erase", "emmen", "--email", "MILA@verhoef.example.nl"});
  CHECK(said.starts_with("Erased 1 person"));

  for (const auto* const bytes : {"mila@verhoef", "Verhoef", "Mila", "je gaat trouwen"}) {
    INFO(bytes);
    CHECK_FALSE(evening.holds("emmen", bytes));
  }
  for (const auto* const what : {"exchanges", "checkins", "attendees"}) {
    evening.done({"export", "emmen", "--what", what, "--out", "log.csv"});
    const auto log = evening.read("log.csv");
    CHECK_FALSE(log.contains("Mila"));
    CHECK_FALSE(log.contains("verhoef"));
  }
  CHECK(evening.verdict("badges/mila-verhoef.png") == "unknown");
  CHECK(evening.done({"verify", "emmen"}).contains("1 exchange. Everything verifies."));
  const auto again = evening.koffietijd({"erase", "emmen", "--email", "mila@verhoef.example.nl"});
  CHECK(again.exit == 4);
  CHECK(again.err.contains("Nothing was erased"));
}
