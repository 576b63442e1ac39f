#include "kiosk/card/vcard.hpp"
#include "tests/unit/kiosk/flow/visit.hpp"

using namespace flow_test;
using flow::ExchangeStep;

namespace {

struct Table : Visit {
  Table() : Visit{event::Role::table} {
    consent(mila);
    consent(joris);
  }
};

}  // namespace

TEST_CASE("Two badges within twenty seconds swap cards") {
  Table table;
  table.show_badge(1);
  const auto& waiting = table.on_glass<flow::ExchangeShown>();
  CHECK(waiting.step == ExchangeStep::waiting);
  CHECK(waiting.first.name == "Mila Verhoef");
  CHECK(waiting.second.name.empty());
  CHECK(table.scene().until == table.now + 20s);

  table.pass(19s);
  table.show_badge(2);
  const auto& done = table.on_glass<flow::ExchangeShown>();
  CHECK(done.step == ExchangeStep::done);
  CHECK(done.second.name == "Joris Stam");
  CHECK(table.exchange_signals == 1);
  REQUIRE(table.ledger.state.exchanges().size() == 1);
  CHECK(table.ledger.state.exchanges().front().cards.way == event::ExchangeWay::two_badges);
}

TEST_CASE("After twenty seconds the table is free again") {
  Table table;
  table.show_badge(1);
  table.pass(20s);
  table.on_glass<flow::Start>();
  table.show_badge(2);
  CHECK(table.on_glass<flow::ExchangeShown>().first.name == "Joris Stam");
  CHECK(table.ledger.state.exchanges().empty());
}

TEST_CASE("Two badges in one frame swap cards at once") {
  Table table;
  table.show_badge(1, 5);
  table.show_badge(2, 5);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::done);
  CHECK(table.ledger.state.exchanges().front().cards.way == event::ExchangeWay::one_frame);
}

TEST_CASE("One person showing a badge twice swaps with nobody") {
  Table table;
  table.show_badge(1);
  table.pass(2s);
  table.show_badge(1);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::waiting);
  CHECK(table.ledger.state.exchanges().empty());
}

TEST_CASE("After the swap each sees the other's card as a code for the phone") {
  Table table;
  table.show_badge(1);
  table.show_badge(2);
  table.pass(4s);
  const auto for_mila = table.on_glass<flow::CardShown>();
  CHECK(for_mila.holder.name == "Mila Verhoef");
  CHECK(for_mila.owner.name == "Joris Stam");
  CHECK(for_mila.qr_text.starts_with("BEGIN:VCARD"));
  CHECK(for_mila.trigger == "Mij bel je als je tuinfeest ook met regen doorgaat");
  CHECK(for_mila.count == 2);
  table.tap(flow::Action::next_card);
  CHECK(table.on_glass<flow::CardShown>().owner.name == "Mila Verhoef");
  table.tap(flow::Action::previous_card);
  CHECK(table.on_glass<flow::CardShown>() == for_mila);
  table.pass(30s);
  table.on_glass<flow::Start>();
}

TEST_CASE("Swapping twice keeps one exchange and shows the cards again") {
  Table table;
  table.show_badge(1);
  table.show_badge(2);
  table.tap(flow::Action::close);
  table.pass(60s);
  table.show_badge(2);
  table.show_badge(1);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::again);
  CHECK(table.count_facts<event::CardsExchanged>() == 1);
  table.tap(flow::Action::my_cards);
  table.on_glass<flow::CardShown>();
}

TEST_CASE("Who was never asked is asked, and yes swaps") {
  Table table;
  table.show_badge(1);
  table.show_badge(3);
  const auto& question = table.on_glass<flow::ConsentAsked>();
  CHECK(question.person.name == "Sara Holt");
  CHECK(table.scene().language == flow::Language::en);
  CHECK(table.ledger.state.exchanges().empty());

  table.tap(flow::Action::yes);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::done);
  CHECK(table.ledger.state.find(table.sara)->consent_exchange == true);
}

TEST_CASE("No, and no answer, both mean no") {
  Table table;
  table.show_badge(1);
  table.show_badge(3);
  SECTION("no") {
    table.tap(flow::Action::no);
  }
  SECTION("no answer") {
    table.pass(20s);
  }
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::refused);
  CHECK(table.ledger.state.exchanges().empty());
  CHECK(table.ledger.state.find(table.sara)->consent_exchange != true);
  table.pass(4s);
  table.on_glass<flow::Start>();
}

TEST_CASE("When both were never asked, both are asked") {
  Visit table{event::Role::table};
  table.show_badge(1);
  table.show_badge(2);
  CHECK(table.on_glass<flow::ConsentAsked>().person.name == "Mila Verhoef");
  table.tap(flow::Action::yes);
  CHECK(table.on_glass<flow::ConsentAsked>().person.name == "Joris Stam");
  table.tap(flow::Action::yes);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::done);
}

TEST_CASE("Whoever comes straight to the table is checked in there") {
  Table table;
  table.show_badge(1);
  CHECK(table.ledger.state.find(table.mila)->present());
}

TEST_CASE("A table shows refusals as a door does") {
  Table table;
  table.ledger.append(event::AttendeeBlocked{table.mila, true}, table.now);
  table.show_badge(1);
  CHECK(table.on_glass<flow::VerdictShown>().kind == event::VerdictKind::blocked);
  table.show_badge(2);
  CHECK(table.on_glass<flow::ExchangeShown>().step == ExchangeStep::waiting);
}

TEST_CASE("Waiting for the second badge, one can look at the cards one has") {
  Table table;
  table.show_badge(1);
  table.show_badge(2);
  table.tap(flow::Action::close);
  table.pass(10s);
  table.show_badge(1);
  table.tap(flow::Action::my_cards);
  CHECK(table.on_glass<flow::CardShown>().owner.name == "Joris Stam");
  CHECK(table.on_glass<flow::CardShown>().count == 1);
}

TEST_CASE("A withdrawn consent takes the card away from who had it") {
  Table table;
  table.show_badge(1);
  table.show_badge(2);
  table.ledger.append(event::ConsentChanged{table.joris, event::ConsentKind::exchange, false}, table.now);
  CHECK(table.ledger.state.cards_of(table.mila).empty());
}

TEST_CASE("An exchange that could not be stored did not happen") {
  Table table;
  table.show_badge(1);
  table.pass(1s);
  table.broken = base::Error{base::ErrorKind::io, "gone"};
  table.show_badge(2);
  CHECK(table.on_glass<flow::Alarm>().cause == flow::AlarmCause::storage_failed);
  CHECK(table.exchange_signals == 0);
}

namespace {

/// Mila at the table with the cards of `count` people, all with long names and much to reach them by.
struct Collector : Visit {
  explicit Collector(std::uint8_t count) : Visit{event::Role::table} {
    consent(mila);
    for (std::uint8_t number = 10; number < 10 + count; ++number) {
      const auto owner = add(number, "Willem" + std::to_string(number), "Oosterhuis", "Stichting Drentse Zorg", "nl");
      auto listed = event::AttendeeListed{.attendee = owner, .record = ledger.state.find(owner)->record};
      listed.record.card.phones = {"+31 6 12345678"};
      listed.record.card.emails = {"willem.oosterhuis@zorg.example"};
      now += 1s;
      ledger.append(listed, now);
      consent(owner);
      ledger.append(event::CardsExchanged{.a = mila, .b = owner}, now);
    }
    show_badge(1);
    tap(flow::Action::my_cards);
  }
};

}  // namespace

TEST_CASE("Several cards fit in one code, more in several codes that one pages through") {
  Collector table{7};
  CHECK(table.on_glass<flow::CardShown>().count == 7);
  table.tap(flow::Action::all_in_one);
  const auto first = table.on_glass<flow::CardsCodeShown>();
  CHECK(first.holder.name == "Mila Verhoef");
  CHECK(first.owners.size() == 3);
  CHECK(first.owners.front().name == "Willem10 Oosterhuis");
  CHECK(first.count == 3);
  std::vector<std::string> read;
  for (std::size_t i = 0; i < first.count; ++i) {
    const auto& shown = table.on_glass<flow::CardsCodeShown>();
    CHECK(shown.index == i);
    CHECK(shown.qr_text.size() <= 586);
    const auto cards = card::read_vcards(shown.qr_text).value();
    CHECK(cards.size() == shown.owners.size());
    for (const auto& one : cards) {
      read.push_back(one.card.name.display());
      CHECK(one.card.phones == std::vector<std::string>{"+31 6 12345678"});
    }
    table.tap(flow::Action::next_card);
  }
  CHECK(read.size() == 7);
  CHECK(read.back() == "Willem16 Oosterhuis");
  CHECK(table.on_glass<flow::CardsCodeShown>() == first);
  table.tap(flow::Action::previous_card);
  CHECK(table.on_glass<flow::CardsCodeShown>().index == 2);
  table.tap(flow::Action::back);
  CHECK(table.on_glass<flow::CardShown>().index == 0);
  table.tap(flow::Action::all_in_one);
  table.pass(30s);
  table.on_glass<flow::Start>();
}

TEST_CASE("One card, or one each right after a swap, is not put in a common code") {
  Collector one{1};
  CHECK_FALSE(one.offers(flow::Action::all_in_one));
  Table swap;
  swap.show_badge(1);
  swap.show_badge(2);
  swap.pass(4s);
  CHECK(swap.on_glass<flow::CardShown>().count == 2);
  CHECK_FALSE(swap.offers(flow::Action::all_in_one));
}
