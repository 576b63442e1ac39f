#include "tests/unit/kiosk/flow/visit.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace flow_test;
using event::ConsentKind;
using flow::Action;
using flow::ExchangeStep;
using flow::NobodyBecause;

namespace {

flow::Suggestion suggestion(const base::AttendeeId& person) {
  return {.person = person,
          .reasons = {"Zelfde moment: bruiloft"},
          .listen_for = "Hoor je ‘we gaan trouwen’? Dan bel je Joris.",
          .opener = "Welke klant viert binnenkort iets?",
          .stars = {{{5, "zelfde klanten"}, {4, "kent veel mensen"}, {3, "past bij je vraag"}, {2, "ander vak"}}},
          .overall = 4};
}

/// Everybody agreed to be matched and is in; Mila and Joris share their cards, Sara does not.
struct Room : Visit {
  explicit Room(event::Role role = event::Role::table) : Visit{role} {
    ali = add(4, "Ali", "Demir", "Demir Verhuur", "nl");
    for (const auto& who : {mila, joris, sara, ali}) consent(who, ConsentKind::matching);
    consent(mila);
    consent(joris);
    for (const auto& who : {joris, sara, ali}) ledger.append(event::Moved{.attendee = who}, now);
  }

  void answer_with(const std::vector<base::AttendeeId>& people, std::optional<NobodyBecause> because = std::nullopt) {
    flow::Suggested answer{.attendee = mila, .people = {}, .because = because};
    for (const auto& person : people) answer.people.push_back(suggestion(person));
    give(answer);
  }

  /// Mila at the table, with three people to meet on the glass.
  void open_suggestions() {
    show_badge(1);
    tap(Action::suggestions);
    answer_with({joris, sara, ali});
  }

  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> found;
    for (const auto& line : on_glass<flow::SuggestionsShown>().people) found.push_back(line.person.name);
    return found;
  }

  base::AttendeeId ali;
};

}  // namespace

TEST_CASE("A welcome asks whom to meet, and offers the answer when it comes, long enough to tap it") {
  Room door{event::Role::door};
  door.show_badge(1);
  REQUIRE(door.suggests.size() == 1);
  CHECK(door.suggests.front().attendee == door.mila);
  CHECK(door.suggests.front().count == 3);
  CHECK(door.suggests.front().language == flow::Language::nl);
  CHECK_FALSE(door.offers(Action::suggestions));

  door.pass(4s);
  door.answer_with({door.joris, door.sara});
  CHECK(door.on_glass<flow::VerdictShown>().suggestions == 2);
  CHECK(door.scene().actions.front() == Action::suggestions);
  door.pass(7900ms);
  door.on_glass<flow::VerdictShown>();
  door.tap(Action::suggestions);
  CHECK(door.names() == std::vector<std::string>{"Joris Stam", "Sara Holt"});
  CHECK(door.suggests.size() == 1);
}

TEST_CASE("Nobody is asked about before the check-in is durable") {
  Room door{event::Role::door};
  door.slow = true;
  door.show_badge(1);
  CHECK(door.suggests.empty());
  door.answer(door.appended.front());
  CHECK(door.suggests.size() == 1);
}

TEST_CASE("An answer that finds somebody else on the glass, or nobody, changes nothing") {
  Room door{event::Role::door};
  door.show_badge(1);
  SECTION("somebody else") {
    door.pass(2s);
    door.show_badge(2);
  }
  SECTION("the start") {
    door.pass(5s);
  }
  const auto before = door.scene();
  door.answer_with({door.joris});
  CHECK(door.scene() == before);
}

TEST_CASE("Only the first answer to a question counts: cards do not change under a finger") {
  Room table;
  table.open_suggestions();
  const auto before = table.scene();
  table.pass(1s);
  table.answer_with({table.ali});
  CHECK(table.scene() == before);
}

TEST_CASE("Who is already in may see whom to meet as well; who leaves may not") {
  Room door{event::Role::door};
  door.show_badge(2);
  CHECK(door.on_glass<flow::VerdictShown>().kind == event::VerdictKind::admitted);  // shown again
  door.pass(30s);
  door.suggests.clear();
  door.show_badge(2);
  CHECK(door.on_glass<flow::VerdictShown>().kind == event::VerdictKind::already_in);
  CHECK(door.suggests.size() == 1);

  Visit exit{event::Role::door, event::ReentryPolicy::in_out};
  exit.show_badge(1);
  exit.pass(30s);
  exit.show_badge(1);
  CHECK(exit.on_glass<flow::VerdictShown>().kind == event::VerdictKind::left);
  CHECK_FALSE(exit.offers(Action::suggestions));
}

TEST_CASE("Who was never asked, or said no, is asked first; yes is made durable before anything is looked up") {
  Visit visit{GENERATE(event::Role::door, event::Role::table)};
  if (GENERATE(false, true)) {
    visit.ledger.append(event::ConsentChanged{visit.mila, ConsentKind::matching, false}, visit.now);
  }
  visit.show_badge(1);
  CHECK(visit.suggests.empty());
  visit.slow = true;
  visit.appended.clear();
  visit.tap(Action::suggestions);
  const auto& question = visit.on_glass<flow::ConsentAsked>();
  CHECK(question.kind == ConsentKind::matching);
  CHECK(question.person.name == "Mila Verhoef");
  CHECK(visit.scene().until);

  visit.tap(Action::yes);
  CHECK(visit.suggests.empty());
  REQUIRE(visit.appended.size() == 1);
  visit.answer(visit.appended.front());
  CHECK(visit.ledger.state.find(visit.mila)->consent_matching == true);
  CHECK(visit.suggests.size() == 1);
  const auto& looking = visit.on_glass<flow::SuggestionsShown>();
  CHECK(looking.people.empty());
  CHECK_FALSE(looking.because);
}

TEST_CASE("No, and no answer, lead back to the start without a fact") {
  Visit door{event::Role::door};
  door.show_badge(1);
  door.tap(Action::suggestions);
  SECTION("no") {
    door.tap(Action::no);
  }
  SECTION("no answer") {
    door.pass(20s);
  }
  door.on_glass<flow::Start>();
  CHECK(door.count_facts<event::ConsentChanged>() == 0);
  CHECK(door.suggests.empty());
}

TEST_CASE("A guest without a name has nothing to be matched on") {
  Visit door{event::Role::door};
  door.add(5, "", "", "", "nl");
  door.show_badge(5);
  CHECK(door.on_glass<flow::VerdictShown>().kind == event::VerdictKind::admitted);
  CHECK_FALSE(door.offers(Action::suggestions));
}

TEST_CASE("Somebody alone at a table can look whom to meet, and somebody who just swapped too") {
  Room table;
  table.show_badge(1);
  CHECK(table.scene().actions == std::vector{Action::suggestions, Action::my_choices, Action::close, Action::stay});
  table.show_badge(2);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::done);
  CHECK(table.offers(Action::suggestions));
  table.tap(Action::suggestions);
  CHECK(table.on_glass<flow::SuggestionsShown>().holder.name == "Mila Verhoef");
  CHECK(table.on_glass<flow::SuggestionsShown>().cards == 1);
  table.tap(Action::my_cards);
  CHECK(table.on_glass<flow::CardShown>().owner.name == "Joris Stam");
}

TEST_CASE("A suggestion says when to call them, why, and since when they are in") {
  Room table;
  table.open_suggestions();
  const auto& shown = table.on_glass<flow::SuggestionsShown>();
  REQUIRE(shown.people.size() == 3);
  CHECK(shown.people.front().person.company == "Stam Tenten");
  CHECK(shown.people.front().trigger == "Mij bel je als je tuinfeest ook met regen doorgaat");
  CHECK(shown.people.front().reasons == std::vector<std::string>{"Zelfde moment: bruiloft"});
  CHECK(shown.people.front().stars == 4);
  CHECK(shown.people.front().since == "09:14");
  CHECK(table.scene().actions == std::vector{Action::first_person, Action::second_person, Action::third_person,
                                             Action::improve_card, Action::my_choices, Action::done, Action::stay});
  table.pass(45s);
  table.on_glass<flow::Start>();
}

TEST_CASE("Nobody is shown who did not agree to it, is not in, or is the holder") {
  Room table;
  table.ledger.append(event::ConsentChanged{table.joris, ConsentKind::matching, false}, table.now);
  table.ledger.append(event::Moved{.attendee = table.sara, .direction = event::Direction::out}, table.now);
  table.show_badge(1);
  table.tap(Action::suggestions);
  table.answer_with({table.joris, table.sara, table.mila, table.ali});
  CHECK(table.names() == std::vector<std::string>{"Ali Demir"});
}

TEST_CASE("Consent that was withdrawn meanwhile keeps the answer off the glass") {
  Room table;
  table.show_badge(1);
  table.tap(Action::suggestions);
  table.ledger.append(event::ConsentChanged{table.mila, ConsentKind::matching, false}, table.now);
  table.answer_with({table.joris});
  CHECK(table.on_glass<flow::SuggestionsShown>().people.empty());
}

TEST_CASE("When there is nobody the glass says why") {
  Room table;
  table.show_badge(1);
  table.tap(Action::suggestions);
  SECTION("as the matcher says") {
    table.answer_with({}, NobodyBecause::no_pitch);
    CHECK(table.on_glass<flow::SuggestionsShown>().because == NobodyBecause::no_pitch);
  }
  SECTION("or that nobody fits") {
    table.answer_with({});
    CHECK(table.on_glass<flow::SuggestionsShown>().because == NobodyBecause::nobody_fits);
  }
  CHECK(table.scene().actions == std::vector{Action::improve_card, Action::my_choices, Action::done, Action::stay});
}

TEST_CASE("A tap on somebody opens how to begin, and back leads to the others") {
  Room table;
  table.open_suggestions();
  table.tap(Action::first_person);
  const auto joris = table.on_glass<flow::PersonShown>();
  CHECK(joris.holder.name == "Mila Verhoef");
  CHECK(joris.person.name == "Joris Stam");
  CHECK(joris.opener == "Welke klant viert binnenkort iets?");
  CHECK(joris.listen_for.starts_with("Hoor je"));
  CHECK(joris.stars.at(0).count == 5);
  CHECK(joris.since == "09:14");
  CHECK(table.scene().until == table.now + 45s);

  table.tap(Action::back);
  table.tap(Action::third_person);
  CHECK(table.on_glass<flow::PersonShown>().person.name == "Ali Demir");
}

TEST_CASE("The card of somebody to meet is on the glass only when they share it") {
  Room table;
  table.open_suggestions();
  table.tap(Action::first_person);
  CHECK(table.on_glass<flow::PersonShown>().qr_text.contains("FN:Joris Stam"));
  table.tap(Action::back);
  table.tap(Action::second_person);
  CHECK(table.on_glass<flow::PersonShown>().qr_text.empty());
}

TEST_CASE("We met, and not now, are facts; the others stay, and a fresh third is asked for") {
  Room table;
  table.open_suggestions();
  table.tap(Action::first_person);
  table.suggests.clear();
  const auto answer = GENERATE(event::MetAnswer::met, event::MetAnswer::not_now);
  table.slow = true;
  table.appended.clear();
  const auto action = answer == event::MetAnswer::met ? Action::met : Action::not_now;
  table.tap(action);
  table.tap(action);
  table.on_glass<flow::PersonShown>();
  REQUIRE(table.appended.size() == 1);
  table.answer(table.appended.front());

  CHECK(table.last_fact<event::Answered>() ==
        event::Answered{.attendee = table.mila, .other = table.joris, .answer = answer});
  CHECK(table.names() == std::vector<std::string>{"Sara Holt", "Ali Demir"});
  const auto noted = table.on_glass<flow::SuggestionsShown>().noted;
  REQUIRE(noted);
  CHECK(noted->answer == answer);
  CHECK(noted->about.first_name == "Joris");
  CHECK(table.suggests.size() == 1);

  const auto noor = table.add(6, "Noor", "Bakker", "", "nl");
  table.consent(noor, ConsentKind::matching);
  table.ledger.append(event::Moved{.attendee = noor}, table.now);
  table.answer_with({table.sara, table.ali, noor});
  CHECK(table.names() == std::vector<std::string>{"Sara Holt", "Ali Demir", "Noor Bakker"});
  CHECK(table.on_glass<flow::SuggestionsShown>().noted == noted);
}

TEST_CASE("An answer that could not be stored raises the alarm, and nobody is gone") {
  Room table;
  table.open_suggestions();
  table.tap(Action::first_person);
  table.broken = base::Error{base::ErrorKind::io, "gone"};
  table.tap(Action::met);
  table.on_glass<flow::Alarm>();
  CHECK(table.count_facts<event::Answered>() == 0);
}

TEST_CASE("At a table one goes from a suggestion to swapping cards with them, and the swap says how high they stood") {
  Room table;
  table.open_suggestions();
  table.tap(Action::first_person);
  table.tap(Action::swap);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::waiting);
  CHECK(table.on_glass<flow::ExchangeShown>().first.name == "Mila Verhoef");
  table.show_badge(2);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::done);
  CHECK(table.last_fact<event::CardsExchanged>().suggestion_rank == 1);
}

TEST_CASE("A door does not swap cards, and so does not offer it") {
  Room door{event::Role::door};
  door.show_badge(1);
  door.answer_with({door.joris});
  door.tap(Action::suggestions);
  door.tap(Action::first_person);
  CHECK(door.scene().actions ==
        std::vector{Action::met, Action::not_now, Action::introduce_me, Action::back, Action::stay});
}

TEST_CASE("A later swap remembers the suggestion, whoever shows their badge first") {
  Room table;
  table.consent(table.ali);
  table.open_suggestions();
  table.tap(Action::done);
  table.pass(60s);
  table.show_badge(4);
  table.show_badge(1);
  CHECK(table.last_fact<event::CardsExchanged>().suggestion_rank == 3);
  table.tap(Action::close);
  table.show_badge(4);
  table.show_badge(2);
  CHECK_FALSE(table.last_fact<event::CardsExchanged>().suggestion_rank);
}

TEST_CASE("A badge of somebody else takes the glass") {
  Room door{event::Role::door};
  door.show_badge(1);
  door.answer_with({door.joris});
  door.tap(Action::suggestions);
  if (GENERATE(false, true)) door.tap(Action::first_person);
  door.pass(20s);
  door.show_badge(3);
  CHECK(door.on_glass<flow::VerdictShown>().person.name == "Sara Holt");
  CHECK(door.scene().language == flow::Language::en);
}

TEST_CASE("The book of suggestions keeps the people who looked last") {
  const auto person = [](std::size_t number) {
    base::AttendeeId id;
    id.bytes = {static_cast<std::uint8_t>(number >> 8), static_cast<std::uint8_t>(number)};
    return id;
  };
  flow::SuggestionBook book;
  const std::vector<flow::Suggestion> first{suggestion(person(9001)), suggestion(person(9002))};
  const std::vector<flow::Suggestion> later{suggestion(person(9002)), suggestion(person(9003))};
  book.note(person(1), first);
  book.note(person(1), later);
  CHECK(book.rank_between(person(1), person(9001)) == 1);
  CHECK(book.rank_between(person(9002), person(1)) == 2);
  CHECK(book.rank_between(person(1), person(9003)) == 2);
  CHECK_FALSE(book.rank_between(person(9001), person(9002)));

  for (std::size_t i = 2; i <= flow::SuggestionBook::kMostPeople; ++i) book.note(person(i), first);
  CHECK(book.rank_between(person(1), person(9001)));
  book.note(person(8000), first);
  CHECK_FALSE(book.rank_between(person(1), person(9001)));
  CHECK(book.rank_between(person(2), person(9001)));
}

TEST_CASE("Who is barred is suggested to nobody, and nobody to them") {
  Room table;
  table.open_suggestions();
  table.ledger.append(event::AttendeeBlocked{.attendee = table.joris, .blocked = true}, table.now);
  table.tap(Action::first_person);
  table.tap(Action::back);
  CHECK(table.names() == std::vector<std::string>{"Sara Holt", "Ali Demir"});
  table.ledger.append(event::AttendeeBlocked{.attendee = table.mila, .blocked = true}, table.now);
  table.tap(Action::done);
  table.suggests.clear();
  table.show_badge(1);
  CHECK_FALSE(table.offers(Action::suggestions));
  CHECK(table.suggests.empty());
}
