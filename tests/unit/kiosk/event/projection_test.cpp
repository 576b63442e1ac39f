#include "kiosk/event/projection.hpp"

#include "found.hpp"
#include "random_facts.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::event {
namespace {

/// Stamps facts minute by minute at one kiosk or another.
class Log {
public:
  Fact operator()(FactBody body, std::string kiosk = "noord") {
    const auto wall = base::Instant{std::chrono::minutes{++minute_}};
    return {{{kiosk}, static_cast<std::uint64_t>(minute_)}, {wall, 0}, true, std::move(body)};
  }

private:
  int minute_ = 0;
};

const auto kSara = RandomFacts::person(0);
const auto kPiet = RandomFacts::person(2);
const auto kJan = RandomFacts::person(1);
const auto kBadge = RandomFacts::badge(0);

AttendeeListed listing(const base::AttendeeId& who, std::string email, std::vector<std::string> codes = {}) {
  AttendeeRecord record;
  record.card.name.first = "Sara";
  record.card.emails = {std::move(email)};
  record.ticket_codes = std::move(codes);
  return {who, Origin::imported, record};
}

TEST_CASE("a kiosk goes by its id until it introduces itself") {
  Log log;
  Projection state;
  CHECK(state.kiosk_name({"noord"}) == "noord");
  state.apply(log(KioskIntroduced{"Ingang Noord"}));
  CHECK(state.kiosk_name({"noord"}) == "Ingang Noord");
  state.apply(log(KioskIntroduced{"Ingang Zuid"}, "zuid"));
  state.apply(log(KioskIntroduced{"Achterdeur"}));
  CHECK(state.kiosk_name({"noord"}) == "Achterdeur");
  CHECK(state.kiosk_name({"zuid"}) == "Ingang Zuid");
}

TEST_CASE("a changed record is found under its new e-mail address and code, not under the old ones") {
  Log log;
  Projection state;
  state.apply(log(listing(kSara, "Sara@Example.org", {"old"})));
  CHECK(id_of(state.by_email("sara@example.ORG")) == kSara);
  CHECK(id_of(state.by_code("old")) == kSara);
  CHECK(state.by_code("OLD") == nullptr);
  state.apply(log(listing(kSara, "sara@elsewhere.example", {"new", "newer"})));
  CHECK(state.by_email("sara@example.org") == nullptr);
  CHECK(state.by_code("old") == nullptr);
  CHECK(id_of(state.by_email("sara@elsewhere.example")) == kSara);
  CHECK(id_of(state.by_code("newer")) == kSara);
}

TEST_CASE("people who share a code or address are all found again when one of them leaves it") {
  Log log;
  Projection state;
  state.apply(log(listing(kSara, "info@example.org", {"ORDER"})));
  state.apply(log(listing(kJan, "info@example.org", {"ORDER"})));
  const auto [first, second] = std::minmax(kSara, kJan);
  CHECK(id_of(state.by_code("ORDER")) == first);
  state.apply(log(AttendeeErased{first}));
  CHECK(id_of(state.by_code("ORDER")) == second);
  CHECK(id_of(state.by_email("info@example.org")) == second);
}

TEST_CASE("a re-issued badge makes the older issues invalid, a revoked issue itself too") {
  Log log;
  Projection state;
  CHECK(state.least_valid_issue(kBadge) == 0);
  state.apply(log(BadgeIssued{kSara, kBadge, 2}));
  CHECK(state.least_valid_issue(kBadge) == 2);
  state.apply(log(BadgeRevoked{kBadge, 2}));
  CHECK(state.least_valid_issue(kBadge) == 3);
  state.apply(log(BadgeIssued{kSara, kBadge, 1}));
  CHECK(state.least_valid_issue(kBadge) == 3);
  state.apply(log(BadgeRevoked{kBadge, 255}));
  CHECK(state.least_valid_issue(kBadge) == 256);
}

TEST_CASE("an erased person stays countable but is nobody any more, whatever arrives later") {
  Log log;
  Projection state;
  state.apply(log(EventConfigured{}));
  const auto listed = log(listing(kSara, "sara@example.org", {"code"}));
  state.apply(listed);
  state.apply(log(ConsentChanged{kSara, ConsentKind::exchange, true}));
  state.apply(log(Moved{kSara, Direction::in, "", ReadingSource::camera}));
  CHECK(state.expected() == 1);
  CHECK(state.present() == 1);

  state.apply(log(AttendeeErased{kSara}));
  state.apply(log(listing(kSara, "sara@example.org", {"code"})));
  state.apply(log(ConsentChanged{kSara, ConsentKind::matching, true}));
  state.apply(log(AttendeeBlocked{kSara, true}));

  Attendee gone;
  gone.id = kSara;
  gone.erased = true;
  gone.movements = state.find(kSara)->movements;
  CHECK(*state.find(kSara) == gone);
  CHECK(gone.movements.size() == 1);
  CHECK(state.by_code("code") == nullptr);
  CHECK(state.by_email("sara@example.org") == nullptr);
  CHECK(state.expected() == 0);
  CHECK(state.present() == 0);
}

TEST_CASE("a check-in that comes before the listing counts once the listing is there") {
  Log log;
  Projection state;
  const auto listed = log(listing(kSara, "sara@example.org"));
  state.apply(log(Moved{kSara, Direction::in, "", ReadingSource::camera}));
  CHECK(state.present() == 0);
  CHECK(state.expected() == 0);
  CHECK_FALSE(state.find(kSara)->listed());
  state.apply(listed);
  CHECK(state.present() == 1);
  CHECK(state.expected() == 1);
}

TEST_CASE("cancelled people are not expected") {
  Log log;
  Projection state;
  auto cancelled = listing(kSara, "sara@example.org");
  cancelled.record.status = TicketStatus::cancelled;
  state.apply(log(cancelled));
  CHECK(state.expected() == 0);
  state.apply(log(listing(kSara, "sara@example.org")));
  CHECK(state.expected() == 1);
}

TEST_CASE("two people hold each other's cards while both consent") {
  Log log;
  Projection state;
  for (const auto& who : {kSara, kJan}) {
    state.apply(log(listing(who, "x@example.org")));
    state.apply(log(ConsentChanged{who, ConsentKind::exchange, true}));
  }
  const auto exchange = log(CardsExchanged{kSara, kJan, ExchangeWay::two_badges, {}, {}});
  state.apply(exchange);
  state.apply(log(CardsExchanged{kJan, kSara, ExchangeWay::phone, {}, {}}));
  CHECK(state.cards_of(kSara) == std::vector{kJan});
  CHECK(state.cards_of(kJan) == std::vector{kSara});
  REQUIRE(state.exchange_between(kJan, kSara) != nullptr);
  CHECK(state.exchange_between(kJan, kSara)->stamp.id == exchange.id);
  CHECK(state.exchange_count() == 1);

  state.apply(log(ConsentChanged{kJan, ConsentKind::exchange, false}));
  CHECK(state.cards_of(kSara).empty());
  CHECK(state.cards_of(kJan).empty());
  CHECK(state.exchange_count() == 1);
}

TEST_CASE("check-ins at two kiosks with no check-out between them are reported as double") {
  Log log;
  Projection state;
  state.apply(log(listing(kSara, "x@example.org")));
  const Moved in{kSara, Direction::in, "", ReadingSource::camera};
  const Moved out{kSara, Direction::out, "", ReadingSource::camera};
  const auto first = log(in, "noord");
  const auto second = log(in, "zuid");
  state.apply(second);
  state.apply(first);
  state.apply(log(in, "zuid"));  // the same kiosk again: no second place
  state.apply(log(out, "zuid"));
  state.apply(log(in, "noord"));
  const DoubleCheckIn expected{kSara, {first.time.wall, {"noord"}}, {second.time.wall, {"zuid"}}};
  CHECK(state.double_check_ins() == std::vector{expected});
}

TEST_CASE("where people come in once a day, the next day's check-in elsewhere is no double one") {
  using namespace std::chrono_literals;
  Projection state;
  Settings daily;
  daily.policy = ReentryPolicy::daily;
  const auto late =
      base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 22h + 50min};  // 23:50 local
  const Moved in{kSara, Direction::in, "", ReadingSource::camera};
  state.apply({{{"noord"}, 1}, {late, 0}, true, EventConfigured{daily}});
  state.apply({{{"noord"}, 2}, {late, 1}, true, listing(kSara, "x@example.org")});
  state.apply({{{"noord"}, 3}, {late, 2}, true, in});
  state.apply({{{"zuid"}, 1}, {late + 15min, 0}, true, in});
  CHECK(state.double_check_ins().empty());
  state.apply({{{"oost"}, 1}, {late + 5min, 0}, true, in});
  CHECK(state.double_check_ins().size() == 1);
}

TEST_CASE("refusals, answers, referrals and introductions are kept in the agreed order") {
  Log log;
  Projection state;
  const auto refusal = log(ScanRefused{VerdictKind::full, kSara, "A", ReadingSource::nfc, "0123456789abcdef"});
  const auto answer = log(Answered{kSara, kJan, MetAnswer::met});
  const auto referral = log(Referred{kSara, kJan, kSara, 3});
  const auto introduction = log(PassedOn{kSara, kJan, kSara});
  for (const auto& fact : {introduction, referral, answer, refusal, refusal}) state.apply(fact);
  REQUIRE(state.refused_scans().size() == 1);
  CHECK(state.refused_scans().begin()->second.scan == std::get<ScanRefused>(refusal.body));
  CHECK(state.answers().begin()->second == std::get<Answered>(answer.body));
  CHECK(state.referrals().begin()->second == std::get<Referred>(referral.body));
  CHECK(state.introductions().begin()->second == std::get<PassedOn>(introduction.body));
  CHECK(state.newest() == introduction.time);
  CHECK(state.fact_count() == 4);
}

TEST_CASE("who asked to be introduced waits in the order of asking, until the other answers") {
  Log log;
  const auto first = log(IntroductionAsked{.by = kSara, .to = kJan});
  const auto again = log(IntroductionAsked{.by = kSara, .to = kJan});
  const auto second = log(IntroductionAsked{.by = kPiet, .to = kJan});
  const auto to_themselves = log(IntroductionAsked{.by = kJan, .to = kJan});
  const auto yes = log(IntroductionAnswered{.by = kSara, .to = kJan, .welcome = true});
  const auto no = log(IntroductionAnswered{.by = kPiet, .to = kJan, .welcome = false});
  Projection state;
  for (const auto& fact : {to_themselves, second, again, first}) state.apply(fact);
  const auto& requests = state.introduction_requests();
  CHECK(requests.waiting_for(kJan) == std::vector{kSara, kPiet});
  CHECK(requests.between(kSara, kJan) == IntroductionStanding::open);
  CHECK(requests.between(kJan, kSara) == IntroductionStanding::not_asked);
  state.apply(no);
  state.apply(yes);
  CHECK(requests.waiting_for(kJan).empty());
  CHECK(requests.between(kSara, kJan) == IntroductionStanding::welcomed);
  CHECK(requests.between(kPiet, kJan) == IntroductionStanding::declined);
  CHECK(requests.welcoming(kSara) == std::vector{kJan});
  CHECK(requests.welcoming(kPiet).empty());
}

TEST_CASE("an answer that arrives before its question counts once the question is known") {
  Log log;
  const auto asked = log(IntroductionAsked{.by = kSara, .to = kJan});
  const auto yes = log(IntroductionAnswered{.by = kSara, .to = kJan, .welcome = true});
  Projection state;
  state.apply(yes);
  CHECK(state.introduction_requests().between(kSara, kJan) == IntroductionStanding::not_asked);
  CHECK(state.introduction_requests().welcoming(kSara).empty());
  state.apply(asked);
  CHECK(state.introduction_requests().between(kSara, kJan) == IntroductionStanding::welcomed);
}

TEST_CASE("a projection of nothing knows nothing") {
  const Projection state;
  CHECK(state.find(kSara) == nullptr);
  CHECK(state.by_badge(kBadge) == nullptr);
  CHECK(state.by_code("") == nullptr);
  CHECK(state.by_email("") == nullptr);
  CHECK_FALSE(state.badge_of(kSara));
  CHECK(state.exchange_between(kSara, kJan) == nullptr);
  CHECK(state.cards_of(kSara).empty());
  CHECK(state.newest() == HybridTime{});
  CHECK(state.fact_count() == 0);
}

TEST_CASE("The latest table plan of a round counts, without the erased; one without tables calls the round off") {
  Log log;
  Projection state;
  const auto first = log(TablesPlanned{.round = 1, .tables = {{kSara, kJan}}});
  const auto second = log(TablesPlanned{.round = 1, .tables = {{kSara}, {kJan}}});
  state.apply(second);
  state.apply(first);
  state.apply(log(TablesPlanned{.round = 2, .tables = {{kJan}}}));
  REQUIRE(state.tables().size() == 2);
  CHECK(state.tables()[0].tables == std::vector<std::vector<base::AttendeeId>>{{kSara}, {kJan}});

  state.apply(log(AttendeeErased{kSara}));
  CHECK(state.tables()[0].tables == std::vector<std::vector<base::AttendeeId>>{{}, {kJan}});

  state.apply(log(TablesPlanned{.round = 2}));
  REQUIRE(state.tables().size() == 1);
  CHECK(state.tables()[0].round == 1);
}

}  // namespace
}  // namespace kiosk::event
