#include "tests/integration/shell/shell.hpp"

#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

using integration::Evening;
using integration::text_of;
namespace json = boost::json;

TEST_CASE("a closed event has nobody in any export, answer or byte, and its counts stay") {
  Evening evening;
  evening.done({"scan", "emmen", "badges/mila-verhoef.png"});
  const auto said = evening.done({"event", "close", "emmen", "--yes", "--report", "closed.txt"});
  CHECK(said.contains("Personal data destroyed: of 3. Still readable: of 0."));
  CHECK(said.contains("came in 1,"));
  CHECK(evening.read("closed.txt") == said);

  for (const char* what : {"attendees", "checkins", "exchanges"}) {
    for (const char* format : {"csv", "jsonl"}) {
      evening.done({"export", "emmen", "--what", what, "--format", format, "--out", "log"});
      const auto log = evening.read("log");
      for (const char* secret : {"Verhoef", "Mila", "mila@verhoef.example.nl", "Bloemen"}) {
        INFO(what << " as " << format);
        CHECK_FALSE(log.contains(secret));
      }
    }
  }
  CHECK(evening.verdict("badges/mila-verhoef.png") == "unknown");
  for (const char* secret : {"Verhoef", "mila@verhoef.example.nl", "Foto Snel", "joris@berg"}) {
    CHECK_FALSE(evening.holds("emmen", secret));
  }
  CHECK(evening.done({"verify", "emmen"}).contains("Everything verifies"));
  CHECK(evening.done({"event", "close", "emmen", "--yes"}).contains("Still readable: of 0."));
}

TEST_CASE("a script does not close an event by accident") {
  Evening evening;
  const auto said = evening.koffietijd({"event", "close", "emmen"});
  CHECK(said.exit == 2);
  CHECK(said.err.contains("Say --yes to mean it"));
  CHECK(evening.done({"verify", "emmen"}).contains("3 people on the list"));
}

TEST_CASE("how long personal data is kept is told when an event is made, and can be changed") {
  Evening evening;
  const auto made = evening.done({"event", "new", "assen", "--name", "Assen", "--date", "2099-11-26"});
  CHECK(made.contains("Personal data is destroyed by itself at 2099-12-26T00:00:00+01:00"));
  CHECK(evening.done({"event", "keep", "assen", "--until", "2099-12-01T12:00"}).contains("2099-12-01T12:00:00+01:00"));
  CHECK(evening.done({"event", "keep", "assen", "--until", "closed"}).contains("until `koffietijd event close`"));
  const auto wrong = evening.koffietijd({"event", "keep", "assen", "--until", "soon"});
  CHECK(wrong.exit == 3);
  CHECK(wrong.err.contains("--until"));
}

TEST_CASE("somebody sees everything that is known of them, and carries it away") {
  Evening evening;
  evening.done({"scan", "emmen", "badges/joris-van-der-berg.png"});
  const auto shown = evening.done({"person", "show", "emmen", "Joris v.d. Berg"});
  for (const char* line : {"name: Joris van der Berg\n", "company: Foto Snel\n", "email: joris@berg.example.nl\n",
                           "call me when: =SOM(A1:A9)\n", "direction: in\n"}) {
    INFO(shown);
    CHECK(shown.contains(line));
  }
  CHECK_FALSE(shown.contains("Verhoef"));

  evening.done({"person", "export", "emmen", "JORIS@berg.example.nl", "--out", "joris.json"});
  const auto file = json::parse(evening.read("joris.json")).as_object();
  CHECK(text_of(file.at("card").as_object(), "name") == "Joris van der Berg");
  CHECK(file.at("consents").as_object().at("exchange").as_object().at("given").as_bool());
  CHECK(file.at("movements").as_array().size() == 1);
}

TEST_CASE("what is shown of a person once they are erased is nothing") {
  Evening evening;
  evening.done({"erase", "emmen", "--email", "joris@berg.example.nl", "--yes"});
  const auto said = evening.koffietijd({"person", "show", "emmen", "joris@berg.example.nl"});
  CHECK(said.exit == 4);
  CHECK(said.err.contains("nobody on the list has the e-mail address"));
}
