#include "tests/unit/kiosk/flow/visit.hpp"

using namespace flow_test;
using flow::Action;
using flow::PassOnRemark;
using flow::PassOnStep;

namespace {

/// Mila has Joris's card, and looks at it at a table; Sara (who speaks English) may get it.
struct Table : Visit {
  Table() : Visit{event::Role::table} {
    noor = add(4, "Noor", "Bakker", "", "nl");
    for (const auto& who : {mila, joris, sara}) consent(who);
    show_badge(1);
    show_badge(2);
    tap(Action::close);
    pass(60s);
    show_badge(1);
    tap(Action::my_cards);
    exchange_signals = 0;
  }

  [[nodiscard]] PassOnStep step() const { return on_glass<flow::PassOnShown>().step; }

  base::AttendeeId noor;
};

}  // namespace

TEST_CASE("A card is passed on with its owner's badge, to the next badge, and the introduction gets a level") {
  Table table;
  table.tap(Action::pass_on);
  const auto& asked = table.on_glass<flow::PassOnShown>();
  CHECK(asked.step == PassOnStep::permission);
  CHECK(asked.by.name == "Mila Verhoef");
  CHECK(asked.owner.name == "Joris Stam");
  CHECK(table.scene().until == table.now + 30s);

  table.show_badge(2);
  CHECK(table.step() == PassOnStep::recipient);
  CHECK(table.count_facts<event::PassedOn>() == 0);

  table.show_badge(3);
  CHECK(table.step() == PassOnStep::level);
  CHECK(table.last_fact<event::PassedOn>() ==
        event::PassedOn{.by = table.mila, .owner = table.joris, .to = table.sara});
  const auto cards = table.last_fact<event::CardsExchanged>();
  CHECK(cards.a == table.joris);
  CHECK(cards.b == table.sara);
  CHECK(cards.way == event::ExchangeWay::passed_on);
  CHECK(cards.introduced_by == table.mila);
  CHECK(cards.at == table.now);
  CHECK(table.exchange_signals == 1);
  CHECK(table.count_facts<event::Referred>() == 0);

  table.tap(Action::level_4);
  CHECK(table.step() == PassOnStep::done);
  CHECK(table.on_glass<flow::PassOnShown>().to.name == "Sara Holt");
  CHECK(table.last_fact<event::Referred>() ==
        event::Referred{.by = table.mila, .owner = table.joris, .to = table.sara, .level = 4});

  table.tap(Action::my_cards);
  CHECK(table.on_glass<flow::CardShown>().holder.name == "Sara Holt");
  CHECK(table.on_glass<flow::CardShown>().owner.name == "Joris Stam");
}

TEST_CASE("The card and the introduction are one fact's worth: both are stored, or neither") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.slow = true;
  table.appended.clear();
  table.show_badge(3);
  table.answer(table.appended.front());  // Sara came straight to the table
  REQUIRE(table.appended.size() == 2);
  CHECK(table.appended.back().facts.size() == 2);
  CHECK(table.step() == PassOnStep::recipient);
  table.show_badge(3);
  CHECK(table.appended.size() == 2);
  table.answer(table.appended.back());
  CHECK(table.step() == PassOnStep::level);
}

TEST_CASE("Each step speaks to whoever must act: the owner, then whoever passes on") {
  Table table;
  table.show_badge(3);  // Sara swaps with Mila, and Mila passes Sara's card on
  table.tap(Action::close);
  table.pass(60s);
  table.show_badge(1);
  table.tap(Action::my_cards);
  table.tap(Action::next_card);
  table.tap(Action::pass_on);
  CHECK(table.on_glass<flow::PassOnShown>().owner.name == "Sara Holt");
  CHECK(table.scene().language == flow::Language::en);
  table.show_badge(3);
  CHECK(table.scene().language == flow::Language::nl);
}

TEST_CASE("Nothing is recorded when a step is not answered in time") {
  Table table;
  table.tap(Action::pass_on);
  SECTION("no permission") {
    table.pass(30s);
  }
  SECTION("no recipient") {
    table.show_badge(2);
    table.pass(30s);
  }
  SECTION("closed") {
    table.tap(Action::close);
  }
  table.on_glass<flow::Start>();
  CHECK(table.count_facts<event::PassedOn>() == 0);
  CHECK(table.count_facts<event::CardsExchanged>() == 1);

  table.show_badge(3);
  CHECK(table.on_glass<flow::ExchangeShown>().step == flow::ExchangeStep::waiting);
}

TEST_CASE("Who does not choose a level leaves the card passed on, without a referral") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.show_badge(3);
  table.pass(30s);
  table.on_glass<flow::Start>();
  CHECK(table.count_facts<event::PassedOn>() == 1);
  CHECK(table.count_facts<event::Referred>() == 0);
}

TEST_CASE("Only the owner's badge gives permission") {
  Table table;
  table.tap(Action::pass_on);
  SECTION("one's own is answered kindly") {
    table.show_badge(1);
    CHECK(table.step() == PassOnStep::permission);
    CHECK(table.on_glass<flow::PassOnShown>().remark == PassOnRemark::passers_own);
  }
  SECTION("somebody else's takes the table") {
    table.show_badge(3);
    CHECK(table.on_glass<flow::ExchangeShown>().first.name == "Sara Holt");
    table.show_badge(2);
    CHECK(table.on_glass<flow::ExchangeShown>().step == flow::ExchangeStep::done);
  }
  CHECK(table.count_facts<event::PassedOn>() == 0);
}

TEST_CASE("A card is not passed on to its owner, nor to oneself") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.show_badge(2);
  CHECK(table.step() == PassOnStep::recipient);
  CHECK(table.on_glass<flow::PassOnShown>().remark == PassOnRemark::owners_own);
  table.show_badge(1);
  CHECK(table.on_glass<flow::PassOnShown>().remark == PassOnRemark::passers_own);
  CHECK(table.count_facts<event::PassedOn>() == 0);
  table.show_badge(3);
  CHECK(table.step() == PassOnStep::level);
}

TEST_CASE("A recipient who never agreed to swapping is asked first") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.show_badge(4);
  CHECK(table.on_glass<flow::ConsentAsked>().person.name == "Noor Bakker");
  CHECK(table.count_facts<event::PassedOn>() == 0);
  SECTION("yes passes the card on") {
    table.tap(Action::yes);
    CHECK(table.step() == PassOnStep::level);
    CHECK(table.last_fact<event::PassedOn>().to == table.noor);
  }
  SECTION("no does not") {
    table.tap(Action::no);
    CHECK(table.step() == PassOnStep::refused);
    table.pass(6s);
    table.on_glass<flow::Start>();
    CHECK(table.count_facts<event::PassedOn>() == 0);
  }
}

TEST_CASE("An owner who withdrew consent meanwhile shares nothing, though the badge said yes") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.ledger.append(event::ConsentChanged{table.joris, event::ConsentKind::exchange, false}, table.now);
  table.show_badge(3);
  CHECK(table.step() == PassOnStep::refused);
  CHECK(table.count_facts<event::PassedOn>() == 0);
}

TEST_CASE("Who had the card already gets the introduction, and no second card") {
  Table table;
  table.tap(Action::close);
  table.show_badge(2);
  table.show_badge(3);
  table.tap(Action::close);
  table.pass(60s);
  table.show_badge(1);
  table.tap(Action::my_cards);
  table.tap(Action::pass_on);
  table.show_badge(2);
  const auto exchanges = table.count_facts<event::CardsExchanged>();
  table.show_badge(3);
  CHECK(table.step() == PassOnStep::level);
  CHECK(table.count_facts<event::PassedOn>() == 1);
  CHECK(table.count_facts<event::CardsExchanged>() == exchanges);
}

TEST_CASE("While a level is chosen, the badges of the three do nothing; a fourth takes the table") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.show_badge(3);
  for (std::uint8_t badge = 1; badge <= 3; ++badge) table.show_badge(badge);
  CHECK(table.step() == PassOnStep::level);
  table.show_badge(4);
  CHECK(table.on_glass<flow::ExchangeShown>().first.name == "Noor Bakker");
}

TEST_CASE("A passing on that could not be stored did not happen") {
  Table table;
  table.tap(Action::pass_on);
  table.show_badge(2);
  table.broken = base::Error{base::ErrorKind::io, "gone"};
  table.show_badge(3);
  table.on_glass<flow::Alarm>();
  CHECK(table.count_facts<event::PassedOn>() == 0);
  CHECK(table.exchange_signals == 0);
}

TEST_CASE("A door shows cards, but passes none on") {
  Table table;
  CHECK(table.offers(Action::pass_on));
  Visit door{event::Role::door};
  door.consent(door.mila);
  door.consent(door.joris);
  door.ledger.append(event::CardsExchanged{.a = door.mila, .b = door.joris}, door.now);
  door.show_badge(1);
  door.tap(Action::my_cards);
  CHECK(door.on_glass<flow::CardShown>().owner.name == "Joris Stam");
  CHECK_FALSE(door.offers(Action::pass_on));
}
