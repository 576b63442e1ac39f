// One asks to be introduced, the other says yes or nothing at all; and what people agreed to is theirs to change.

#include "tests/unit/kiosk/flow/visit.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace flow_test;
using event::ConsentKind;
using event::IntroductionStanding;
using flow::Action;
using flow::IntroductionState;
using flow::IntroductionStep;

namespace {

/// Everybody agreed to be matched and is in.
struct Evening : Visit {
  explicit Evening(event::Role role = event::Role::door) : Visit{role} {
    for (const auto& who : {mila, joris, sara}) {
      consent(who, ConsentKind::matching);
      ledger.append(event::Moved{.attendee = who}, now);
    }
    pass(60s);  // they came in a while ago
  }

  /// `person` on the glass, as somebody that Mila might meet.
  void mila_looks_at(const base::AttendeeId& person) {
    show_badge(1);
    give(flow::Suggested{.attendee = mila, .people = {{.person = person, .opener = "Hoe is het?"}}});
    tap(Action::suggestions);
    give(flow::Suggested{.attendee = mila, .people = {{.person = person, .opener = "Hoe is het?"}}});
    tap(Action::first_person);
  }

  void mila_asks_for(const base::AttendeeId& person) {
    mila_looks_at(person);
    tap(Action::introduce_me);
    pass(60s);
  }

  [[nodiscard]] IntroductionStanding standing() const {
    return ledger.state.introduction_requests().between(mila, joris);
  }
};

}  // namespace

TEST_CASE("Who asks to be introduced sees that it is asked, and asks once") {
  Evening door;
  door.mila_looks_at(door.joris);
  CHECK(door.on_glass<flow::PersonShown>().introduction == IntroductionState::not_asked);
  door.slow = true;
  door.tap(Action::introduce_me);
  door.tap(Action::introduce_me);
  door.slow = false;
  door.answer(door.appended.back());
  CHECK(door.count_facts<event::IntroductionAsked>() == 1);
  CHECK(door.last_fact<event::IntroductionAsked>() == event::IntroductionAsked{.by = door.mila, .to = door.joris});
  CHECK(door.on_glass<flow::PersonShown>().introduction == IntroductionState::asked);
  CHECK_FALSE(door.offers(Action::introduce_me));
}

TEST_CASE("The other is asked at their next badge, after what they came for") {
  const auto role = GENERATE(event::Role::door, event::Role::table);
  Evening kiosk{role};
  kiosk.mila_asks_for(kiosk.joris);
  kiosk.show_badge(2);
  kiosk.pass(2900ms);
  CHECK_FALSE(std::holds_alternative<flow::IntroductionShown>(kiosk.scene().body));
  kiosk.pass(100ms);
  const auto question = kiosk.on_glass<flow::IntroductionShown>();
  CHECK(question.step == IntroductionStep::question);
  CHECK(question.person.name == "Joris Stam");
  CHECK(question.other.name == "Mila Verhoef");
  CHECK(kiosk.scene().actions == std::vector{Action::yes, Action::no, Action::stay});
  CHECK(kiosk.scene().until == kiosk.now + 20s);
}

TEST_CASE("A yes is told to who asked, at their next badge and beside the person") {
  Evening door;
  door.mila_asks_for(door.joris);
  door.show_badge(2);
  door.pass(3s);
  door.tap(Action::yes);
  CHECK(door.on_glass<flow::IntroductionShown>().step == IntroductionStep::welcomed);
  CHECK(door.standing() == IntroductionStanding::welcomed);
  door.pass(60s);

  door.mila_looks_at(door.joris);
  CHECK(door.on_glass<flow::PersonShown>().introduction == IntroductionState::welcomed);
  door.tap(Action::back);
  CHECK(door.on_glass<flow::SuggestionsShown>().welcoming.name == "Joris Stam");
  door.pass(60s);
  door.show_badge(1);
  CHECK(door.on_glass<flow::VerdictShown>().welcoming.name == "Joris Stam");

  SECTION("until they spoke") {
    door.ledger.append(event::Answered{.attendee = door.mila, .other = door.joris}, door.now);
  }
  SECTION("until he left") {
    door.ledger.append(event::Moved{.attendee = door.joris, .direction = event::Direction::out}, door.now);
  }
  SECTION("until he takes no part any more") {
    door.ledger.append(event::ConsentChanged{door.joris, ConsentKind::matching, false}, door.now);
  }
  SECTION("until he is erased") {
    door.ledger.append(event::AttendeeErased{door.joris}, door.now);
  }
  door.pass(60s);
  door.show_badge(1);
  CHECK(door.on_glass<flow::VerdictShown>().welcoming.name.empty());
}

TEST_CASE("A no is kept, is not asked again, and is told to nobody") {
  Evening door;
  door.mila_asks_for(door.joris);
  door.show_badge(2);
  door.pass(3s);
  door.tap(Action::no);
  CHECK(door.on_glass<flow::IntroductionShown>().step == IntroductionStep::declined);
  CHECK(door.standing() == IntroductionStanding::declined);
  door.pass(60s);
  door.show_badge(2);
  door.pass(4s);
  door.on_glass<flow::VerdictShown>();

  door.pass(60s);
  door.mila_looks_at(door.joris);
  CHECK(door.on_glass<flow::PersonShown>().introduction == IntroductionState::asked);
  CHECK(door.on_glass<flow::PersonShown>().person.name == "Joris Stam");
  CHECK_FALSE(door.offers(Action::introduce_me));
}

TEST_CASE("No answer is no fact, and is asked once more only") {
  Evening door;
  door.mila_asks_for(door.joris);
  for (int time = 0; time < 2; ++time) {
    door.show_badge(2);
    door.pass(3s);
    CHECK(door.on_glass<flow::IntroductionShown>().step == IntroductionStep::question);
    door.pass(20s);
    door.on_glass<flow::Start>();
  }
  CHECK(door.count_facts<event::IntroductionAnswered>() == 0);
  door.show_badge(2);
  door.pass(4s);
  door.on_glass<flow::VerdictShown>();
}

TEST_CASE("Another badge goes before the question, which comes back later") {
  Evening table{event::Role::table};
  table.consent(table.joris);
  table.consent(table.sara);
  table.mila_asks_for(table.joris);
  table.show_badge(2);
  table.pass(3s);
  table.on_glass<flow::IntroductionShown>();
  table.show_badge(3);
  CHECK(table.on_glass<flow::ExchangeShown>().step == flow::ExchangeStep::done);
  table.pass(60s);
  table.show_badge(2);
  table.pass(3s);
  table.on_glass<flow::IntroductionShown>();
}

TEST_CASE("Nobody is asked for who left, was barred or takes no part any more, nor who takes none themselves") {
  Evening door;
  door.mila_asks_for(door.joris);
  SECTION("left") {
    door.ledger.append(event::Moved{.attendee = door.mila, .direction = event::Direction::out}, door.now);
  }
  SECTION("barred") {
    door.ledger.append(event::AttendeeBlocked{.attendee = door.mila, .blocked = true}, door.now);
  }
  SECTION("withdrew") {
    door.ledger.append(event::ConsentChanged{door.mila, ConsentKind::matching, false}, door.now);
  }
  SECTION("the other withdrew") {
    door.ledger.append(event::ConsentChanged{door.joris, ConsentKind::matching, false}, door.now);
  }
  door.show_badge(2);
  door.pass(4s);
  door.on_glass<flow::VerdictShown>();
}

TEST_CASE("When both ask for each other, nobody needs to be asked") {
  Evening door;
  door.ledger.append(event::IntroductionAsked{.by = door.joris, .to = door.mila}, door.now);
  door.mila_looks_at(door.joris);
  door.tap(Action::introduce_me);
  CHECK(door.on_glass<flow::PersonShown>().introduction == IntroductionState::welcomed);
  CHECK(door.standing() == IntroductionStanding::welcomed);
  CHECK(door.ledger.state.introduction_requests().between(door.joris, door.mila) == IntroductionStanding::welcomed);
}

TEST_CASE("What one agreed to is shown, and switched with a tap") {
  Evening door;
  door.consent(door.mila);
  door.show_badge(1);
  door.tap(Action::my_choices);
  CHECK(door.on_glass<flow::ConsentsShown>() ==
        flow::ConsentsShown{
            .person = {"Mila Verhoef", "MV", "Verhoef Patisserie", "Mila"}, .exchange = true, .matching = true});
  door.tap(Action::switch_matching);
  CHECK_FALSE(door.on_glass<flow::ConsentsShown>().matching);
  CHECK(door.ledger.state.find(door.mila)->consent_matching == false);
  door.tap(Action::switch_exchange);
  CHECK_FALSE(door.on_glass<flow::ConsentsShown>().exchange);
  CHECK(door.ledger.state.find(door.mila)->consent_exchange == false);
  door.tap(Action::switch_exchange);
  CHECK(door.ledger.state.find(door.mila)->consent_exchange == true);
  door.tap(Action::done);
  door.on_glass<flow::Start>();

  door.show_badge(1);
  door.give(flow::Suggested{.attendee = door.mila, .people = {{.person = door.joris}}});
  CHECK(door.on_glass<flow::VerdictShown>().suggestions == 0);
}

TEST_CASE("Two taps on a slow store switch once") {
  Evening door;
  door.show_badge(1);
  door.tap(Action::my_choices);
  door.slow = true;
  door.tap(Action::switch_matching);
  door.tap(Action::switch_matching);
  door.slow = false;
  REQUIRE_FALSE(door.appended.empty());
  door.answer(door.appended.back());
  CHECK_FALSE(door.on_glass<flow::ConsentsShown>().matching);
  CHECK(door.last_fact<event::ConsentChanged>() == event::ConsentChanged{door.mila, ConsentKind::matching, false});
}

TEST_CASE("The choices are reached from the suggestions and from a table, and do not stay on the glass") {
  Evening table{event::Role::table};
  table.show_badge(1);
  SECTION("the table") {}
  SECTION("suggestions") {
    table.tap(Action::suggestions);
  }
  table.tap(Action::my_choices);
  table.on_glass<flow::ConsentsShown>();
  table.pass(45s);
  table.on_glass<flow::Start>();
}
