// Who may come in again, when, and how many.

#include "evening.hpp"
#include "kiosk/event/decide.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

namespace kiosk::event {
namespace {

using namespace std::chrono_literals;

const Place kNoord{{"noord"}, Role::door, ""};
const Place kZuid{{"zuid"}, Role::door, ""};
const Place kTable{{"tafel"}, Role::table, ""};

Settings with_policy(ReentryPolicy policy) {
  Settings settings;
  settings.policy = policy;
  return settings;
}

VerdictKind kind_at(Evening& evening, std::string_view time, const Place& place = kNoord, std::uint8_t who = 1) {
  return evening.scan(badge_scan(who, local(time)), place).verdict.kind;
}

void checks_out(Evening& evening, std::string_view time) {
  evening.happens(local(time), Moved{person(1), Direction::out, "", ReadingSource::desk});
}

TEST_CASE("once: a second scan says since when and where they are in") {
  Evening evening{with_policy(ReentryPolicy::once)};
  evening.happens(local("2026-11-26 08:00"), KioskIntroduced{"Ingang Noord"});
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 09:14") == VerdictKind::admitted);
  const auto second = evening.scan(badge_scan(1, local("2026-11-27 10:00")), kZuid);
  CHECK(second.verdict.kind == VerdictKind::already_in);
  CHECK(second.verdict.since == Since{local("2026-11-26 09:14"), {"noord"}});
  CHECK(second.verdict.reason.contains("2026-11-26T09:14:00+01:00 at Ingang Noord"));
  CHECK(second.facts.size() == 1);
  CHECK(evening.state().refused_scans().size() == 1);
}

TEST_CASE("once: who left does not come in again, and is told about their last check-in") {
  Evening evening{with_policy(ReentryPolicy::once)};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 09:14") == VerdictKind::admitted);
  checks_out(evening, "2026-11-26 10:00");
  const auto again = evening.scan(badge_scan(1, local("2026-11-26 10:30")));
  CHECK(again.verdict.kind == VerdictKind::already_in);
  CHECK(again.verdict.since == Since{local("2026-11-26 09:14"), {"noord"}});
}

TEST_CASE("daily: the day begins at midnight by the clocks on the wall") {
  Evening evening{with_policy(ReentryPolicy::daily)};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 00:00") == VerdictKind::admitted);
  CHECK(kind_at(evening, "2026-11-26 23:59:59.999") == VerdictKind::already_in);
  CHECK(kind_at(evening, "2026-11-27 00:00") == VerdictKind::admitted);  // 23:00 UTC on the 26th
  checks_out(evening, "2026-11-27 12:00");
  CHECK(kind_at(evening, "2026-11-27 13:00") == VerdictKind::already_in);
}

TEST_CASE("daily: the days on which the clocks change last 23 and 25 hours") {
  struct Line {
    std::string_view first, same_day, next_day;
    base::milliseconds length;
  };
  for (const auto& [first, same_day, next_day, length] :
       {Line{"2026-03-29 00:00", "2026-03-29 23:59", "2026-03-30 00:00", 23h},
        Line{"2026-10-25 00:00", "2026-10-25 23:59", "2026-10-26 00:00", 25h}}) {
    INFO(first);
    CHECK(local(next_day) - local(first) == length);
    Projection state;
    std::uint64_t sequence = 0;
    const auto happens = [&](FactBody body, base::Instant when) {
      state.apply({{{"noord"}, ++sequence}, {when, static_cast<std::uint32_t>(sequence)}, true, std::move(body)});
    };
    happens(EventConfigured{with_policy(ReentryPolicy::daily)}, local("2026-01-01 12:00"));
    happens(AttendeeListed{person(1), Origin::imported, {}}, local("2026-01-01 12:00"));
    happens(BadgeIssued{person(1), badge_of_person(1), 0}, local("2026-01-01 12:00"));
    happens(Moved{person(1), Direction::in, "", ReadingSource::camera}, local(first));
    CHECK(decide(state, kNoord, badge_scan(1, local(same_day))).verdict.kind == VerdictKind::already_in);
    CHECK(decide(state, kNoord, badge_scan(1, local(next_day))).verdict.kind == VerdictKind::admitted);
  }
}

TEST_CASE("daily: days follow the event's zone, and UTC where the zone is unknown") {
  auto settings = with_policy(ReentryPolicy::daily);
  settings.zone = "America/New_York";
  Evening evening{settings};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 20:00") == VerdictKind::admitted);    // 14:00 in New York
  CHECK(kind_at(evening, "2026-11-27 05:59") == VerdictKind::already_in);  // 23:59
  CHECK(kind_at(evening, "2026-11-27 06:00") == VerdictKind::admitted);

  settings.zone = "Mars/Olympus_Mons";
  evening.happens(EventConfigured{settings});
  CHECK(kind_at(evening, "2026-11-28 00:59") == VerdictKind::already_in);  // 23:59 UTC
  CHECK(kind_at(evening, "2026-11-28 01:00") == VerdictKind::admitted);
}

TEST_CASE("daily: a clock that nobody trusts does not know the day, and refuses nobody") {
  Evening evening{with_policy(ReentryPolicy::daily)};
  evening.expects(1);
  auto scan = badge_scan(1, local("2026-11-26 09:14"));
  scan.clock_trusted = false;
  CHECK(evening.scan(scan).verdict.kind == VerdictKind::admitted);
  CHECK(evening.scan(scan).verdict.kind == VerdictKind::admitted);
}

TEST_CASE("a check-in is dated by the kiosk's trusted clock, also when that stands behind the newest fact") {
  Evening evening{with_policy(ReentryPolicy::daily)};
  evening.expects(1);
  evening.happens(local("2027-01-01 12:00"), AttendeeBlocked{person(2), true}, "zuid");
  CHECK(kind_at(evening, "2026-11-26 09:14") == VerdictKind::admitted);
  CHECK(evening.state().find(person(1))->last_check_in()->when() == local("2026-11-26 09:14"));
  CHECK(kind_at(evening, "2026-11-26 09:20") == VerdictKind::already_in);
  CHECK(kind_at(evening, "2026-11-27 09:14") == VerdictKind::admitted);
}

TEST_CASE("a check-in by a clock that nobody trusts is dated by the newest fact") {
  Evening evening;
  evening.expects(1);
  evening.happens(local("2026-11-26 09:00"), AttendeeBlocked{person(2), true}, "zuid");
  auto scan = badge_scan(1, local("1970-01-01 00:10"));
  scan.clock_trusted = false;
  evening.scan(scan);
  CHECK(evening.state().find(person(1))->last_check_in()->when() == local("2026-11-26 09:00"));
}

TEST_CASE("a check-in that the desk took back bars nobody; leaving does") {
  Evening evening;
  evening.expects(1);
  const auto moves = [&](Direction direction, std::string_view now, std::string_view of) {
    evening.happens(local(now), Moved{person(1), direction, "", ReadingSource::desk, local(of)});
  };
  moves(Direction::in, "2026-11-26 09:00", "2026-11-26 09:00");
  moves(Direction::out, "2026-11-26 09:02", "2026-11-26 09:00");
  CHECK(evening.state().find(person(1))->last_check_in() == nullptr);
  CHECK(kind_at(evening, "2026-11-26 09:10") == VerdictKind::admitted);
  checks_out(evening, "2026-11-26 09:20");
  CHECK(kind_at(evening, "2026-11-26 09:30") == VerdictKind::already_in);
}

TEST_CASE("in and out: each scan at the door turns in into out and out into in") {
  Evening evening{with_policy(ReentryPolicy::in_out)};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 09:14") == VerdictKind::admitted);
  CHECK(evening.state().present() == 1);
  const auto exit = evening.scan(badge_scan(1, local("2026-11-26 10:00")));
  CHECK(exit.verdict.kind == VerdictKind::left);
  CHECK(exit.verdict.welcome());
  CHECK(exit.facts ==
        std::vector<FactBody>{Moved{person(1), Direction::out, "", ReadingSource::camera, local("2026-11-26 10:00")}});
  CHECK(evening.state().present() == 0);
  CHECK(kind_at(evening, "2026-11-26 10:05") == VerdictKind::admitted);
}

TEST_CASE("in and out: people leave whatever the time, the list, the note or the crowd says") {
  auto settings = with_policy(ReentryPolicy::in_out);
  Evening evening{settings};
  AttendeeRecord record;
  record.lists = {"Zaal A"};
  evening.expects(1, record);
  CHECK(kind_at(evening, "2026-11-26 09:14") == VerdictKind::admitted);
  record.note_for_desk = "came in without a coat";
  evening.expects(1, record);
  settings.closes = local("2026-11-26 18:00");
  settings.capacity = 0;
  evening.happens(EventConfigured{settings});
  CHECK(kind_at(evening, "2026-11-26 19:00", {{"zuid"}, Role::door, "Zaal B"}) == VerdictKind::left);
}

TEST_CASE("a table recognises who is in without a fact, and checks in who is not") {
  for (const auto policy : {ReentryPolicy::once, ReentryPolicy::daily, ReentryPolicy::in_out}) {
    Evening evening{with_policy(policy)};
    evening.expects(1);
    const auto first = evening.scan(badge_scan(1, local("2026-11-26 09:14")), kTable);
    CHECK(first.verdict.kind == VerdictKind::admitted);
    CHECK(first.facts.size() == 1);
    const auto second = evening.scan(badge_scan(1, local("2026-11-26 09:20")), kTable);
    CHECK(second.verdict.kind == VerdictKind::admitted);
    CHECK(second.verdict.attendee == person(1));
    CHECK(second.facts.empty());
    checks_out(evening, "2026-11-26 10:00");
    const auto third = evening.scan(badge_scan(1, local("2026-11-26 10:30")), kTable);
    CHECK(third.facts ==
          std::vector<FactBody>{Moved{person(1), Direction::in, "", ReadingSource::camera, local("2026-11-26 10:30")}});
    CHECK(evening.state().present() == 1);
  }
}

TEST_CASE("a table checks in again the next day where people come in once a day") {
  Evening evening{with_policy(ReentryPolicy::daily)};
  evening.expects(1);
  CHECK(evening.scan(badge_scan(1, local("2026-11-26 09:14"))).facts.size() == 1);
  CHECK(evening.scan(badge_scan(1, local("2026-11-26 21:00")), kTable).facts.empty());
  CHECK(evening.scan(badge_scan(1, local("2026-11-27 09:00")), kTable).facts.size() == 1);
}

TEST_CASE("a table looks at neither times nor capacity") {
  Settings settings;
  settings.closes = local("2026-11-26 18:00");
  settings.capacity = 0;
  Evening evening{settings};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 19:00", kTable) == VerdictKind::admitted);
}

TEST_CASE("the doors open at the opening time and close at the closing time, to the millisecond") {
  Settings settings;
  settings.opens = local("2026-11-26 09:00");
  settings.closes = local("2026-11-26 18:00");
  struct Line {
    std::string_view time;
    VerdictKind verdict;
  };
  for (const auto& [time, verdict] :
       {Line{"2026-11-25 12:00", VerdictKind::too_early}, Line{"2026-11-26 08:59:59.999", VerdictKind::too_early},
        Line{"2026-11-26 09:00", VerdictKind::admitted}, Line{"2026-11-26 17:59:59.999", VerdictKind::admitted},
        Line{"2026-11-26 18:00", VerdictKind::too_late}, Line{"2026-11-27 09:30", VerdictKind::too_late}}) {
    INFO(time);
    Evening evening{settings};
    evening.expects(1);
    const auto decision = evening.scan(badge_scan(1, local(time)));
    CHECK(decision.verdict.kind == verdict);
    if (verdict == VerdictKind::too_early) CHECK(decision.verdict.bound == settings.opens);
    if (verdict == VerdictKind::too_late) CHECK(decision.verdict.bound == settings.closes);
    if (verdict == VerdictKind::too_early) CHECK(decision.verdict.reason.contains("2026-11-26T09:00:00+01:00"));
  }
}

TEST_CASE("a ticket's own times count as the event's do, and the bound is the one that matters") {
  Settings settings;
  settings.opens = local("2026-11-26 09:00");
  settings.closes = local("2026-11-28 18:00");
  AttendeeRecord second_day;
  second_day.valid_from = local("2026-11-27 00:00");
  second_day.valid_until = local("2026-11-28 00:00");
  struct Line {
    std::string_view time;
    VerdictKind verdict;
    std::optional<base::Instant> bound;
  };
  for (const auto& [time, verdict, bound] : {Line{"2026-11-26 08:00", VerdictKind::too_early, second_day.valid_from},
                                             Line{"2026-11-26 23:59", VerdictKind::too_early, second_day.valid_from},
                                             Line{"2026-11-27 00:00", VerdictKind::admitted, std::nullopt},
                                             Line{"2026-11-28 00:00", VerdictKind::too_late, second_day.valid_until},
                                             Line{"2026-11-28 19:00", VerdictKind::too_late, settings.closes}}) {
    INFO(time);
    Evening evening{settings};
    evening.expects(1, second_day);
    const auto decision = evening.scan(badge_scan(1, local(time)));
    CHECK(decision.verdict.kind == verdict);
    CHECK(decision.verdict.bound == bound);
  }
}

TEST_CASE("what a signed ticket says of its own times counts for somebody on the list too") {
  Evening evening;
  evening.expects(1);
  const auto now = local("2026-11-26 09:14");
  const auto kind = [&](std::optional<base::Instant> from, std::optional<base::Instant> until) {
    const badge::SignedTicket ticket{.code = "code-1", .valid_from = from, .valid_until = until};
    return decide(evening.state(), kNoord, {.presented = ticket, .payload = "code-1", .now = now}).verdict.kind;
  };
  CHECK(kind(now + 1ms, std::nullopt) == VerdictKind::too_early);
  CHECK(kind(now, now + 1ms) == VerdictKind::admitted);
  CHECK(kind(std::nullopt, now) == VerdictKind::too_late);
}

TEST_CASE("a clock that nobody trusts refuses nobody for the time") {
  Settings settings;
  settings.opens = local("2026-11-26 09:00");
  settings.closes = local("2026-11-26 18:00");
  AttendeeRecord record;
  record.valid_from = settings.opens;
  record.valid_until = settings.closes;
  for (const auto* time : {"1970-01-01 01:00", "2026-11-26 08:00", "2026-11-26 18:00", "2038-01-19 04:14"}) {
    INFO(time);
    Evening evening{settings};
    evening.expects(1, record);
    auto scan = badge_scan(1, local(time));
    CHECK_FALSE(decide(evening.state(), kNoord, scan).verdict.welcome());
    scan.clock_trusted = false;
    CHECK(decide(evening.state(), kNoord, scan).verdict.kind == VerdictKind::admitted);
  }
}

TEST_CASE("the last place is given away, the next person waits until somebody leaves") {
  auto settings = with_policy(ReentryPolicy::in_out);
  settings.capacity = 2;
  Evening evening{settings};
  for (std::uint8_t who = 1; who <= 3; ++who) evening.expects(who);
  CHECK(kind_at(evening, "2026-11-26 09:00", kNoord, 1) == VerdictKind::admitted);
  CHECK(kind_at(evening, "2026-11-26 09:01", kZuid, 2) == VerdictKind::admitted);
  const auto third = evening.scan(badge_scan(3, local("2026-11-26 09:02")));
  CHECK(third.verdict.kind == VerdictKind::full);
  CHECK(third.verdict.reason.contains("2 is the most"));
  CHECK(kind_at(evening, "2026-11-26 09:03", kNoord, 1) == VerdictKind::left);
  CHECK(kind_at(evening, "2026-11-26 09:04", kNoord, 3) == VerdictKind::admitted);
  CHECK(kind_at(evening, "2026-11-26 09:05", kNoord, 1) == VerdictKind::full);
}

TEST_CASE("an event for nobody is full, an event without a limit never is") {
  Settings settings;
  settings.capacity = 0;
  Evening evening{settings};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 09:00") == VerdictKind::full);
  evening.happens(EventConfigured{});
  CHECK(kind_at(evening, "2026-11-26 09:00") == VerdictKind::admitted);
}

TEST_CASE("who is in is told so, not that it is full or closed") {
  Settings settings;
  settings.capacity = 1;
  settings.closes = local("2026-11-26 18:00");
  Evening evening{settings};
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 09:00") == VerdictKind::admitted);
  CHECK(kind_at(evening, "2026-11-26 09:01") == VerdictKind::already_in);
  CHECK(kind_at(evening, "2026-11-26 18:30") == VerdictKind::already_in);
}

TEST_CASE("daily: yesterday's visitors take no places today") {
  auto settings = with_policy(ReentryPolicy::daily);
  settings.capacity = 1;
  Evening evening{settings};
  evening.expects(1);
  evening.expects(2);
  CHECK(kind_at(evening, "2026-11-26 09:00", kNoord, 1) == VerdictKind::admitted);
  CHECK(kind_at(evening, "2026-11-26 09:01", kNoord, 2) == VerdictKind::full);
  CHECK(kind_at(evening, "2026-11-27 09:00", kNoord, 2) == VerdictKind::admitted);
  CHECK(kind_at(evening, "2026-11-27 09:01", kNoord, 1) == VerdictKind::full);
}

TEST_CASE("who is in already has a place, also where nobody knows the day") {
  auto settings = with_policy(ReentryPolicy::daily);
  settings.capacity = 1;
  Evening evening{settings};
  evening.expects(1);
  auto scan = badge_scan(1, local("2026-11-26 09:14"));
  scan.clock_trusted = false;
  CHECK(evening.scan(scan).verdict.kind == VerdictKind::admitted);
  CHECK(evening.scan(scan).verdict.kind == VerdictKind::admitted);
}

TEST_CASE("at a full door the time is told before the crowd, and the wrong door before either") {
  Settings settings;
  settings.capacity = 0;
  settings.closes = local("2026-11-26 18:00");
  Evening evening{settings};
  AttendeeRecord record;
  record.note_for_desk = "note";
  record.lists = {"Zaal A"};
  evening.expects(1, record);
  const Place zaal_b{{"noord"}, Role::door, "Zaal B"};
  CHECK(kind_at(evening, "2026-11-26 19:00", zaal_b) == VerdictKind::wrong_list);
  CHECK(kind_at(evening, "2026-11-26 19:00") == VerdictKind::needs_desk);
  evening.expects(1);
  CHECK(kind_at(evening, "2026-11-26 19:00") == VerdictKind::too_late);
  CHECK(kind_at(evening, "2026-11-26 17:00") == VerdictKind::full);
}

}  // namespace
}  // namespace kiosk::event
