#include "kiosk/matching/matchmaker.hpp"

#include "kiosk/matching/open_recogniser.hpp"
#include "tests/unit/kiosk/event/evening.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

using namespace kiosk;
using namespace kiosk::matching;
using event::person;
using flow::NobodyBecause;

namespace {

std::shared_ptr<const matcher::lexicon::Recogniser> recogniser() {
  static const auto kRecogniser = open_recogniser({}).value().recogniser;
  return kRecogniser;
}

Guest guest(std::uint8_t number, std::string first_name, std::string job_title, std::string call_me_when = "") {
  return {.id = person(number),
          .first_name = std::move(first_name),
          .profile = {.id = person(number).hex(),
                      .language = matcher::text::Language::nl,
                      .job_title = std::move(job_title),
                      .call_me_when = std::move(call_me_when)}};
}

Guest sara() {
  return guest(1, "Sara", "bloemist", "er iemand gaat trouwen");
}
Guest joris() {
  return guest(2, "Joris", "bruidsfotograaf", "een stel gaat trouwen");
}

flow::Suggested ask(Matchmaker& matchmaker, std::uint8_t number, flow::Language language = flow::Language::nl) {
  return matchmaker.answer({.attendee = person(number), .count = 3, .language = language});
}

std::vector<base::AttendeeId> people(const flow::Suggested& suggested) {
  std::vector<base::AttendeeId> ids;
  for (const auto& suggestion : suggested.people) ids.push_back(suggestion.person);
  return ids;
}

using Ids = std::vector<base::AttendeeId>;

}  // namespace

TEST_CASE("Two who fit are suggested to each other, with reasons, an opening question and stars") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  const auto answer = ask(matchmaker, 1);
  CHECK(answer.attendee == person(1));
  REQUIRE(people(answer) == Ids{person(2)});
  CHECK_FALSE(answer.because);
  const auto& suggestion = answer.people.front();
  CHECK_FALSE(suggestion.reasons.empty());
  CHECK(suggestion.opener.ends_with('?'));
  CHECK(suggestion.listen_for.contains("Joris"));
  CHECK(suggestion.overall >= 1);
  CHECK(suggestion.overall <= 5);
  CHECK(people(ask(matchmaker, 2)) == Ids{person(1)});
}

TEST_CASE("The answer is in the language of who asks, whatever the other wrote") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  const auto dutch = ask(matchmaker, 1, flow::Language::nl);
  const auto english = ask(matchmaker, 1, flow::Language::en);
  REQUIRE(dutch.people.size() == 1);
  REQUIRE(english.people.size() == 1);
  CHECK(people(dutch) == people(english));
  CHECK(dutch.people[0].opener != english.people[0].opener);
  CHECK(matcher::text::detect_language(dutch.people[0].opener) == matcher::text::Language::nl);
  CHECK(matcher::text::detect_language(english.people[0].opener) == matcher::text::Language::en);
  CHECK(dutch.people[0].listen_for != english.people[0].listen_for);
}

TEST_CASE("Who is not in the room gets nobody, for want of consent") {
  Matchmaker matchmaker{recogniser()};
  CHECK(ask(matchmaker, 1).because == NobodyBecause::no_consent);
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  CHECK(ask(matchmaker, 3).because == NobodyBecause::no_consent);
  CHECK(ask(matchmaker, 3).people.empty());
}

TEST_CASE("Who left is suggested to nobody, from the next answer on") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  REQUIRE(ask(matchmaker, 1).people.size() == 1);
  matchmaker.take({.here = {}, .gone = {person(2)}, .bonds = {}});
  CHECK(ask(matchmaker, 1).people.empty());
  CHECK(ask(matchmaker, 1).because == NobodyBecause::alone);
  CHECK(ask(matchmaker, 2).because == NobodyBecause::no_consent);
}

TEST_CASE("Whoever takes the seat of somebody who left is taken for themselves") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  (void)ask(matchmaker, 1);
  matchmaker.take(
      {.here = {guest(3, "Mila", "weddingplanner", "iemand gaat trouwen")}, .gone = {person(2)}, .bonds = {}});
  const auto answer = ask(matchmaker, 1);
  REQUIRE(people(answer) == Ids{person(3)});
  CHECK(answer.people[0].listen_for.contains("Mila"));
  CHECK_FALSE(answer.people[0].listen_for.contains("Joris"));
}

TEST_CASE("A changed card changes the answer") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  REQUIRE(ask(matchmaker, 1).people.size() == 1);
  matchmaker.take({.here = {guest(2, "Joris", "bloemist", "er iemand gaat trouwen")}, .gone = {}, .bonds = {}});
  CHECK(ask(matchmaker, 1).people.empty());
  CHECK(ask(matchmaker, 1).because == NobodyBecause::nobody_fits);
}

TEST_CASE("Who met, swapped cards or said 'not now' is not suggested again") {
  using matcher::crowd::Bond;
  const auto bond = GENERATE(Bond::not_now, Bond::met, Bond::exchanged);
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  REQUIRE(ask(matchmaker, 1).people.size() == 1);
  matchmaker.take({.here = {}, .gone = {}, .bonds = {{person(2), person(1), bond}}});
  CHECK(ask(matchmaker, 1).people.empty());
  CHECK(ask(matchmaker, 1).because == NobodyBecause::all_met);
}

TEST_CASE("A bond may be told before either of the two is here") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {}, .gone = {}, .bonds = {{person(2), person(1), matcher::crowd::Bond::met}}});
  matchmaker.take({.here = {sara(), joris()}, .gone = {}, .bonds = {}});
  CHECK(ask(matchmaker, 1).because == NobodyBecause::all_met);
}

TEST_CASE("Who says nothing of themselves is told so") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {guest(9, "Stil", ""), sara()}, .gone = {}, .bonds = {}});
  CHECK(ask(matchmaker, 9).because == NobodyBecause::no_pitch);
}

TEST_CASE("No change changes nothing, and the same question has the same answer") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take(
      {.here = {sara(), joris(), guest(3, "Mila", "weddingplanner", "iemand gaat trouwen")}, .gone = {}, .bonds = {}});
  const auto before = people(ask(matchmaker, 1));
  matchmaker.take({});
  CHECK(people(ask(matchmaker, 1)) == before);
  CHECK(matchmaker.answer({.attendee = person(1), .count = 1, .language = flow::Language::nl}).people.size() == 1);
  CHECK(people(ask(matchmaker, 1)) == before);
}

TEST_CASE("Who has no first name, or is gone, is called nothing") {
  Matchmaker matchmaker{recogniser()};
  matchmaker.take({.here = {guest(1, "", "bloemist", "er iemand gaat trouwen"), joris()}, .gone = {}, .bonds = {}});
  const auto answer = ask(matchmaker, 2);
  REQUIRE(answer.people.size() == 1);
  CHECK_FALSE(answer.people[0].listen_for.empty());
  const auto& crowd = matchmaker.matcher().crowd();
  CHECK(matchmaker.first_name(*crowd.find(person(1).hex())).empty());
  CHECK(matchmaker.first_name(*crowd.find(person(2).hex())) == "Joris");
}

TEST_CASE("Whatever happens in the room, only those who are in and willing are suggested") {
  const std::vector<std::string> professions{"bloemist", "bruidsfotograaf", "notaris",
                                             "makelaar", "hovenier",        "kapper"};
  event::Evening evening;
  for (std::uint8_t number = 1; number <= 12; ++number) {
    event::AttendeeRecord record;
    record.card.name.first = "Gast";
    record.card.job_title = professions[number % professions.size()];
    record.card.pitch.call_me_when = "er iemand gaat trouwen";
    evening.expects(number, std::move(record));
  }
  std::mt19937 chance{7};
  RoomWatch watch;
  Matchmaker matchmaker{recogniser()};
  std::size_t suggestions = 0;
  for (int step = 0; step < 150; ++step) {
    const auto id = person(static_cast<std::uint8_t>(1 + chance() % 12));
    const auto what = chance() % 12;
    if (what < 4) {
      evening.happens(event::Moved{id, event::Direction::in, "", {}, {}});
    } else if (what < 5) {
      evening.happens(event::Moved{id, event::Direction::out, "", {}, {}});
    } else if (what < 10) {
      evening.happens(event::ConsentChanged{id, event::ConsentKind::matching, chance() % 4 != 0});
    } else if (what < 11) {
      evening.happens(event::AttendeeBlocked{id, chance() % 2 == 0});
    } else if (step > 100) {
      evening.happens(event::AttendeeErased{id});
    }
    matchmaker.take(watch.look(evening.state()));
    for (const auto& [asker, attendee] : evening.state().attendees()) {
      const auto answer = matchmaker.answer({.attendee = asker, .count = 3, .language = flow::Language::nl});
      if (!may_be_suggested(attendee)) REQUIRE(answer.because == NobodyBecause::no_consent);
      for (const auto& suggestion : answer.people) {
        REQUIRE(may_be_suggested(*evening.state().find(suggestion.person)));
        REQUIRE(suggestion.person != asker);
        ++suggestions;
      }
    }
  }
  CHECK(suggestions > 0);
}

TEST_CASE("The lexicon comes from a folder, or is the built-in one, or the fault is told") {
  const auto built_in = open_recogniser({});
  REQUIRE(built_in);
  CHECK(built_in->recogniser->lexicon().professions().size() > 100);
  const auto folder = open_recogniser(std::filesystem::path{KOFFIETIJD_SOURCE_DIR} / "matcher/lexicon/data");
  REQUIRE(folder);
  CHECK(folder->recogniser->lexicon().professions().size() == built_in->recogniser->lexicon().professions().size());
  const auto missing = open_recogniser("/nowhere/at/all");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == base::ErrorKind::invalid_input);
  CHECK(missing.error().message.contains("/nowhere/at/all"));
}
