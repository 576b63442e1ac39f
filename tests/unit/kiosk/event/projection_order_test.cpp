#include "kiosk/event/projection.hpp"

#include "found.hpp"
#include "random_facts.hpp"

#include <algorithm>
#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>
#include <set>

namespace kiosk::event {
namespace {

Projection fold(const std::vector<Fact>& facts) {
  Projection state;
  for (const auto& fact : facts) state.apply(fact);
  return state;
}

TEST_CASE("the same facts give the same state in whatever order they arrive, and however often") {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    INFO("seed " << seed);
    RandomFacts random{seed};
    auto facts = random.history(3000);
    const auto in_order = fold(facts);

    auto arrivals = facts;
    for (int i = 0; i < 1000; ++i) arrivals.push_back(facts.at(random.below(facts.size())));
    for (int shuffle = 0; shuffle < 4; ++shuffle) {
      std::ranges::shuffle(arrivals, random.dice());
      REQUIRE(fold(arrivals) == in_order);
    }
    std::ranges::reverse(facts);
    REQUIRE(fold(facts) == in_order);
    REQUIRE(in_order.fact_count() == 3000);
  }
}

TEST_CASE("one fact less is another state") {
  RandomFacts random{99};
  auto facts = random.history(200);
  const auto whole = fold(facts);
  const auto left_out = facts.back();
  facts.pop_back();
  auto state = fold(facts);
  CHECK(state != whole);
  state.apply(left_out);
  CHECK(state == whole);
}

/// The state of one person told the slow way: by walking through all facts in the agreed order.
struct Told {
  AttendeeRecord record;
  bool listed = false;
  bool erased = false;
  bool blocked = false;
  std::optional<bool> exchange;
  std::optional<bool> matching;
  std::vector<Direction> movements;
};

struct Story {
  explicit Story(std::vector<Fact> facts) {
    std::ranges::sort(facts, {}, [](const Fact& fact) { return Stamp{fact.time, fact.id}; });
    for (const auto& fact : facts) {
      if (const auto* gone = std::get_if<AttendeeErased>(&fact.body)) people[gone->attendee].erased = true;
    }
    for (const auto& fact : facts) std::visit([&](const auto& body) { tell(body); }, fact.body);
  }

  void tell(const auto&) {}
  void tell(const AttendeeListed& body) {
    auto& told = people[body.attendee];
    if (told.erased) return;
    told.record = body.record;
    told.listed = true;
  }
  void tell(const AttendeeBlocked& body) {
    if (auto& told = people[body.attendee]; !told.erased) told.blocked = body.blocked;
  }
  void tell(const ConsentChanged& body) {
    auto& told = people[body.attendee];
    if (!told.erased) (body.kind == ConsentKind::exchange ? told.exchange : told.matching) = body.given;
  }
  void tell(const Moved& body) { people[body.attendee].movements.push_back(body.direction); }
  void tell(const CodeBarred& body) { standings[body.digest] = body.standing; }
  void tell(const BadgeIssued& body) {
    people[body.attendee];
    holders[body.badge] = body.attendee;
    badges[body.attendee] = body;
    least[body.badge] = std::max<int>(least[body.badge], body.issue);
  }
  void tell(const BadgeRevoked& body) { least[body.badge] = std::max(least[body.badge], body.issue + 1); }
  void tell(const CardsExchanged& body) {
    if (body.a == body.b || exchange(body.a, body.b) != nullptr) return;
    exchanges.push_back(body);
  }

  const CardsExchanged* exchange(const base::AttendeeId& a, const base::AttendeeId& b) const {
    const auto found = std::ranges::find_if(exchanges, [&](const CardsExchanged& cards) {
      return (cards.a == a && cards.b == b) || (cards.a == b && cards.b == a);
    });
    return found == exchanges.end() ? nullptr : &*found;
  }

  std::map<base::AttendeeId, Told> people;
  std::map<CodeDigest, CodeStanding> standings;
  std::map<base::BadgeId, base::AttendeeId> holders;
  std::map<base::BadgeId, int> least;
  std::map<base::AttendeeId, BadgeIssued> badges;
  std::vector<CardsExchanged> exchanges;
};

/// The first person, by id, of whom `holds` is true.
template <class Holds>
std::optional<base::AttendeeId> first_with(const Story& story, Holds holds) {
  for (const auto& [id, told] : story.people) {
    if (holds(told)) return id;
  }
  return std::nullopt;
}

void check_people(const Projection& state, const Story& story) {
  std::size_t expected = 0;
  std::size_t present = 0;
  REQUIRE(state.attendees().size() == story.people.size());
  for (const auto& [id, told] : story.people) {
    const auto* attendee = state.find(id);
    REQUIRE(attendee != nullptr);
    REQUIRE(attendee->id == id);
    REQUIRE(attendee->record == told.record);
    REQUIRE(attendee->erased == told.erased);
    REQUIRE(attendee->listed() == told.listed);
    REQUIRE(attendee->blocked == told.blocked);
    REQUIRE(attendee->consent_exchange == told.exchange);
    REQUIRE(attendee->consent_matching == told.matching);
    REQUIRE(std::ranges::equal(attendee->movements, told.movements, {},
                               [](const Movement& one) { return one.moved.direction; }));
    REQUIRE(std::ranges::is_sorted(attendee->movements, {}, &Movement::stamp));
    if (told.listed && told.record.status != TicketStatus::cancelled) ++expected;
    if (told.listed && attendee->present()) ++present;
  }
  REQUIRE(state.expected() == expected);
  REQUIRE(state.present() == present);
  REQUIRE(state.present_since(base::Instant::min()) == present);
}

void check_look_ups(const Projection& state, const Story& story) {
  for (std::size_t i = 0; i < RandomFacts::kCodes; ++i) {
    const auto code = RandomFacts::code(i);
    REQUIRE(id_of(state.by_code(code)) ==
            first_with(story, [&](const Told& told) { return std::ranges::contains(told.record.ticket_codes, code); }));
    const auto standing = story.standings.find(code_digest(code));
    REQUIRE(state.standing_of(code) == (standing == story.standings.end() ? CodeStanding::cleared : standing->second));
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const auto tail = RandomFacts::email(i).substr(1);
    const auto first = first_with(story, [&](const Told& told) {
      return std::ranges::any_of(told.record.card.emails, [&](const auto& one) { return one.substr(1) == tail; });
    });
    REQUIRE(id_of(state.by_email("p" + tail)) == first);
    REQUIRE(id_of(state.by_email("P" + tail)) == first);
  }
  for (std::size_t i = 0; i < RandomFacts::kBadges; ++i) {
    const auto badge = RandomFacts::badge(i);
    const auto holder = story.holders.find(badge);
    REQUIRE(id_of(state.by_badge(badge)) ==
            (holder == story.holders.end() ? std::nullopt : std::optional{holder->second}));
    const auto least = story.least.find(badge);
    REQUIRE(state.least_valid_issue(badge) == (least == story.least.end() ? 0 : least->second));
  }
  for (std::size_t i = 0; i < RandomFacts::kPeople; ++i) {
    const auto person = RandomFacts::person(i);
    const auto badge = story.badges.find(person);
    REQUIRE(state.badge_of(person) == (badge == story.badges.end() ? std::nullopt : std::optional{badge->second}));
  }
}

void check_exchanges(const Projection& state, const Story& story) {
  const auto exchanges = state.exchanges();
  REQUIRE(std::ranges::equal(exchanges, story.exchanges, {}, &Exchange::cards));
  REQUIRE(state.exchange_count() == story.exchanges.size());
  for (const auto& [me, told] : story.people) {
    std::vector<base::AttendeeId> cards;
    for (const auto& exchange : story.exchanges) {
      if (exchange.a != me && exchange.b != me) continue;
      const auto other = exchange.a == me ? exchange.b : exchange.a;
      const auto known = story.people.find(other);
      if (told.exchange == true && known != story.people.end() && known->second.exchange == true)
        cards.push_back(other);
    }
    REQUIRE(state.cards_of(me) == cards);
  }
}

TEST_CASE("the state is what the facts tell in their agreed order") {
  for (std::uint32_t seed = 100; seed < 400; ++seed) {
    INFO("seed " << seed);
    RandomFacts random{seed};
    auto facts = random.history(10 + random.below(200));
    const Story story{facts};
    std::ranges::shuffle(facts, random.dice());
    const auto state = fold(facts);
    check_people(state, story);
    check_look_ups(state, story);
    check_exchanges(state, story);
  }
}

}  // namespace
}  // namespace kiosk::event
