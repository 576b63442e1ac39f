#include "kiosk/event/exchange.hpp"

#include "evening.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::event {
namespace {

using namespace std::chrono_literals;

const auto kNow = local("2026-11-26 15:00");
const auto kSara = person(1);
const auto kJan = person(2);

const Pairing::Pair& pair_in(const Pairing::Outcome& outcome) {
  REQUIRE(std::holds_alternative<Pairing::Pair>(outcome));
  return std::get<Pairing::Pair>(outcome);
}

TEST_CASE("the first badge waits for the second") {
  Pairing table;
  CHECK_FALSE(table.waiting(kNow));
  const auto first = table.show(kSara, kNow, 1);
  REQUIRE(std::holds_alternative<Pairing::Waiting>(first));
  CHECK(std::get<Pairing::Waiting>(first).first == kSara);
  CHECK(std::get<Pairing::Waiting>(first).until == kNow + 20s);

  const auto pair = pair_in(table.show(kJan, kNow + 5s, 2));
  CHECK(pair.a == kSara);
  CHECK(pair.b == kJan);
  CHECK(pair.way == ExchangeWay::two_badges);
  CHECK_FALSE(table.waiting(kNow + 5s));
}

TEST_CASE("two badges in one picture are a pair of one frame") {
  Pairing table;
  table.show(kSara, kNow, 7);
  CHECK(pair_in(table.show(kJan, kNow, 7)).way == ExchangeWay::one_frame);
}

TEST_CASE("a badge that stays in view counts with the picture it was last seen in") {
  Pairing table;
  table.show(kSara, kNow, 7);
  table.show(kSara, kNow + 1s, 8);
  CHECK(pair_in(table.show(kJan, kNow + 1s, 8)).way == ExchangeWay::one_frame);
}

TEST_CASE("the wait is over at 20 seconds exactly") {
  Pairing table;
  table.show(kSara, kNow, 1);
  CHECK(table.waiting(kNow + 20s - 1ms)->first == kSara);
  CHECK_FALSE(table.waiting(kNow + 20s));

  const auto late = table.show(kJan, kNow + 20s, 2);
  REQUIRE(std::holds_alternative<Pairing::Waiting>(late));
  CHECK(std::get<Pairing::Waiting>(late).first == kJan);

  table.show(kSara, kNow + 30s, 3);
  CHECK_FALSE(table.waiting(kNow + 30s));
  table.show(kSara, kNow, 4);
  CHECK(pair_in(table.show(kJan, kNow + 20s - 1ms, 5)).a == kSara);
}

TEST_CASE("the same person again prolongs the wait and never pairs with themselves") {
  Pairing table;
  table.show(kSara, kNow, 1);
  CHECK(std::holds_alternative<Pairing::Waiting>(table.show(kSara, kNow + 15s, 1)));
  CHECK(table.waiting(kNow + 34s)->first == kSara);
  CHECK(table.waiting(kNow + 34s)->until == kNow + 35s);
  CHECK_FALSE(table.waiting(kNow + 35s));
}

TEST_CASE("a clock that is set back ends the wait rather than prolonging it for hours") {
  Pairing table;
  table.show(kSara, kNow, 1);
  CHECK_FALSE(table.waiting(kNow - 1h));
  CHECK(std::holds_alternative<Pairing::Waiting>(table.show(kJan, kNow - 1h, 2)));
}

TEST_CASE("a table that forgets is empty") {
  Pairing table;
  table.show(kSara, kNow, 1);
  table.forget();
  CHECK_FALSE(table.waiting(kNow));
  CHECK(std::holds_alternative<Pairing::Waiting>(table.show(kJan, kNow, 1)));
}

struct Table {
  Table() {
    evening.expects(1);
    evening.expects(2);
  }
  void consents(const base::AttendeeId& who, bool given, ConsentKind kind = ConsentKind::exchange) {
    evening.happens(ConsentChanged{who, kind, given});
  }
  ExchangeDecision decide(ExchangeWay way = ExchangeWay::two_badges) {
    return decide_exchange(evening.state(), {kSara, kJan, way});
  }
  std::vector<base::AttendeeId> missing() {
    const auto decision = decide();
    REQUIRE(std::holds_alternative<ConsentMissing>(decision));
    return std::get<ConsentMissing>(decision).of;
  }
  Evening evening;
};

TEST_CASE("cards are swapped only when both said yes to swapping") {
  Table table;
  CHECK(table.missing() == std::vector{kSara, kJan});
  table.consents(kJan, true);
  CHECK(table.missing() == std::vector{kSara});
  table.consents(kSara, true, ConsentKind::matching);
  CHECK(table.missing() == std::vector{kSara});
  table.consents(kSara, true);
  CHECK(table.decide(ExchangeWay::one_frame) ==
        ExchangeDecision{CardsExchanged{kSara, kJan, ExchangeWay::one_frame, std::nullopt, std::nullopt}});
  table.consents(kJan, false);
  CHECK(table.missing() == std::vector{kJan});
}

TEST_CASE("nobody swaps with strangers, erased people or themselves") {
  Table table;
  table.consents(kSara, true);
  table.consents(kJan, true);
  const auto of = [&](const Pairing::Pair& pair) {
    return std::get<ConsentMissing>(decide_exchange(table.evening.state(), pair)).of;
  };
  CHECK(of({kSara, person(9)}) == std::vector{person(9)});
  CHECK(of({kSara, kSara}).empty());
  table.evening.happens(AttendeeErased{kJan});
  CHECK(of({kSara, kJan}) == std::vector{kJan});
}

TEST_CASE("people who swapped before are told so, in either order, while both still consent") {
  Table table;
  table.consents(kSara, true);
  table.consents(kJan, true);
  const CardsExchanged before{kJan, kSara, ExchangeWay::phone, std::nullopt, std::nullopt};
  table.evening.happens(before);
  const auto again = table.decide();
  REQUIRE(std::holds_alternative<AlreadyExchanged>(again));
  CHECK(std::get<AlreadyExchanged>(again).earlier.cards == before);
  table.consents(kSara, false);
  CHECK(table.missing() == std::vector{kSara});
}

}  // namespace
}  // namespace kiosk::event
