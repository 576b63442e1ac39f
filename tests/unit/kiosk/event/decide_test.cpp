// What a badge means, whose it is, and which facts come with the answer.

#include "kiosk/event/decide.hpp"

#include "evening.hpp"
#include "kiosk/event/decide_about.hpp"

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

namespace kiosk::event {
namespace {

const auto kNow = local("2026-11-26 09:14");
const Place kDoor{{"noord"}, Role::door, "Zaal A"};
const Place kTable{{"tafel"}, Role::table, "Zaal A"};
const Place kWall{{"wand"}, Role::wall, ""};

Scan scan_of(badge::Presented presented) {
  return {.presented = std::move(presented), .payload = "payload", .now = kNow};
}

/// The one fact of a refusal; fails when there are others.
ScanRefused refusal(const Decision& decision) {
  REQUIRE(decision.facts.size() == 1);
  REQUIRE(std::holds_alternative<ScanRefused>(decision.facts.front()));
  return std::get<ScanRefused>(decision.facts.front());
}

TEST_CASE("a good badge is admitted with a check-in that says where, and by what it was read") {
  Evening evening;
  evening.expects(1);
  auto scan = badge_scan(1, kNow);
  scan.source = ReadingSource::nfc;
  const auto decision = decide(evening.state(), kDoor, scan);
  CHECK(decision.verdict.kind == VerdictKind::admitted);
  CHECK(decision.verdict.attendee == person(1));
  CHECK(decision.verdict.welcome());
  CHECK(decision.facts == std::vector<FactBody>{Moved{person(1), Direction::in, "Zaal A", ReadingSource::nfc, kNow}});
}

TEST_CASE("codes that are no badge of this event are refused everywhere, each with its own reason") {
  Evening evening;
  struct Line {
    badge::Presented presented;
    VerdictKind verdict;
    std::string_view reason;
  };
  using badge::NonsenseReason;
  for (const auto& [presented, verdict, reason] : {
           Line{badge::Forged{}, VerdictKind::forged, "signature"},
           Line{badge::OtherEvent{4711}, VerdictKind::other_event, "4711"},
           Line{badge::Nonsense{NonsenseReason::empty}, VerdictKind::unknown, "empty"},
           Line{badge::Nonsense{NonsenseReason::too_long}, VerdictKind::unknown, "longer"},
           Line{badge::Nonsense{NonsenseReason::damaged_badge}, VerdictKind::unknown, "damaged"},
           Line{badge::Nonsense{NonsenseReason::damaged_ticket}, VerdictKind::unknown, "keyboard layout"},
           Line{badge::Nonsense{NonsenseReason::not_text}, VerdictKind::unknown, "no text"},
           Line{badge::AttendeeBadge{badge_of_person(9), 0}, VerdictKind::unknown, "nobody on this kiosk's list"},
           Line{badge::OpaqueCode{"what", {}}, VerdictKind::unknown, "not on the list"},
           Line{badge::OpaqueCode{"card", card::BusinessCard{}}, VerdictKind::unknown, "business card"},
       }) {
    for (const auto& place : {kDoor, kTable, kWall}) {
      INFO(reason);
      const auto decision = decide(evening.state(), place, scan_of(presented));
      CHECK(decision.verdict.kind == verdict);
      CHECK(decision.verdict.reason.contains(reason));
      CHECK(decision.verdict.reason.ends_with('.'));
      CHECK_FALSE(decision.verdict.attendee);
      CHECK(refusal(decision) ==
            ScanRefused{verdict, std::nullopt, place.list, ReadingSource::camera, digest_of("payload"), kNow});
    }
  }
}

TEST_CASE("an organiser's badge is unknown and leaves no fact") {
  Evening evening;
  const auto decision = decide(evening.state(), kDoor, scan_of(badge::OrganiserBadge{badge_of_person(1), 0}));
  CHECK(decision.verdict.kind == VerdictKind::unknown);
  CHECK(decision.facts.empty());
}

TEST_CASE("a digest tells codes apart, is stable and does not show the code") {
  CHECK(digest_of("a") == "27c35e6e9373877f");
  CHECK(digest_of("a") != digest_of("b"));
  CHECK(digest_of("").size() == 16);
  CHECK(digest_of(std::string(7089, '1')).size() == 16);
}

TEST_CASE("a replaced badge is revoked, the newer issue is admitted") {
  Evening evening;
  evening.expects(1);
  evening.happens(BadgeIssued{person(1), badge_of_person(1), 1});
  for (const auto& place : {kDoor, kTable}) {
    const auto old = decide(evening.state(), place, scan_of(badge::AttendeeBadge{badge_of_person(1), 0}));
    CHECK(old.verdict.kind == VerdictKind::revoked);
    CHECK(old.verdict.attendee == person(1));
    CHECK(old.verdict.reason.contains("replaced by a newer badge"));
    CHECK(refusal(old).attendee == person(1));
  }
  CHECK(decide(evening.state(), kDoor, scan_of(badge::AttendeeBadge{badge_of_person(1), 1})).verdict.welcome());
  // issued at a kiosk from which no fact has come yet: its signature says enough
  CHECK(decide(evening.state(), kDoor, scan_of(badge::AttendeeBadge{badge_of_person(1), 2})).verdict.welcome());

  evening.happens(BadgeRevoked{badge_of_person(1), 255});
  const auto last = decide(evening.state(), kDoor, scan_of(badge::AttendeeBadge{badge_of_person(1), 255}));
  CHECK(last.verdict.kind == VerdictKind::revoked);
}

TEST_CASE("a revoked badge that belongs to nobody known is still revoked") {
  Evening evening;
  evening.happens(BadgeRevoked{badge_of_person(5), 0});
  const auto decision = decide(evening.state(), kDoor, scan_of(badge::AttendeeBadge{badge_of_person(5), 0}));
  CHECK(decision.verdict.kind == VerdictKind::revoked);
  CHECK_FALSE(decision.verdict.attendee);
}

TEST_CASE("the ticket system's own lists decide before the attendee list") {
  Evening evening;
  evening.expects(1);
  struct Line {
    CodeStanding standing;
    VerdictKind verdict;
  };
  for (const auto& [standing, verdict] :
       {Line{CodeStanding::revoked, VerdictKind::revoked}, Line{CodeStanding::blocked, VerdictKind::blocked},
        Line{CodeStanding::cleared, VerdictKind::admitted}}) {
    evening.happens(CodeBarred{"code-1", standing});
    evening.happens(CodeBarred{"nobody's", standing});
    const auto listed = decide(evening.state(), kDoor, code_scan("code-1", kNow));
    CHECK(listed.verdict.kind == verdict);
    CHECK(listed.verdict.attendee == person(1));
    const auto nobody = decide(evening.state(), kDoor, scan_of(badge::SignedTicket{.code = "nobody's"}));
    CHECK(nobody.verdict.kind == verdict);
  }
  evening.happens(CodeBarred{"code-1", CodeStanding::blocked});
  CHECK(decide(evening.state(), kTable, code_scan("code-1", kNow)).verdict.kind == VerdictKind::blocked);
  CHECK(decide(evening.state(), kDoor, badge_scan(1, kNow)).verdict.welcome());  // the code is barred, not the person
}

TEST_CASE("an erased person is unknown") {
  Evening evening;
  evening.expects(1);
  evening.happens(AttendeeErased{person(1)});
  for (const auto& scan : {badge_scan(1, kNow), code_scan("code-1", kNow)}) {
    for (const auto& place : {kDoor, kTable}) {
      const auto decision = decide(evening.state(), place, scan);
      CHECK(decision.verdict.kind == VerdictKind::unknown);
      CHECK_FALSE(decision.verdict.attendee);
      CHECK_FALSE(refusal(decision).attendee);
    }
  }
}

TEST_CASE("a badge whose holder is not listed yet is unknown until the listing arrives") {
  Evening evening;
  evening.happens(BadgeIssued{person(1), badge_of_person(1), 0});
  CHECK(decide(evening.state(), kDoor, badge_scan(1, kNow)).verdict.kind == VerdictKind::unknown);
  evening.happens(AttendeeListed{person(1), Origin::imported, {}});
  CHECK(decide(evening.state(), kDoor, badge_scan(1, kNow)).verdict.welcome());
}

TEST_CASE("a signed ticket that no list names lets a nameless guest in") {
  Evening evening;
  const badge::SignedTicket ticket{.code = "signed", .valid_from = kNow, .valid_until = kNow + std::chrono::hours{1}};
  AttendeeRecord record;
  record.ticket_codes = {"signed"};
  record.valid_from = ticket.valid_from;
  record.valid_until = ticket.valid_until;
  const auto guest = guest_id("signed");

  const auto decision = evening.scan(scan_of(ticket), kDoor);
  CHECK(decision.verdict.kind == VerdictKind::admitted);
  CHECK(decision.verdict.attendee == guest);
  CHECK(decision.facts == std::vector<FactBody>{AttendeeListed{guest, Origin::registered, record},
                                                Moved{guest, Direction::in, "Zaal A", ReadingSource::camera, kNow}});
  CHECK(evening.state().present() == 1);

  const auto again = evening.scan(scan_of(ticket), kDoor);
  CHECK(again.verdict.kind == VerdictKind::already_in);
  CHECK(again.verdict.attendee == guest);
}

TEST_CASE("a nameless guest has the same id at every kiosk, and another one for another ticket") {
  CHECK(guest_id("signed") == guest_id("signed"));
  CHECK(guest_id("signed") != guest_id("signet"));
  CHECK(guest_id("signed").bytes != code_digest("signed").bytes);
}

TEST_CASE("a nameless guest is checked in at a table too, and refused with nobody's name on it") {
  Evening evening;
  const badge::SignedTicket ticket{.code = "signed", .valid_from = kNow + std::chrono::hours{1}};
  const auto early = decide(evening.state(), kDoor, scan_of(ticket));
  CHECK(early.verdict.kind == VerdictKind::too_early);
  CHECK_FALSE(early.verdict.attendee);
  CHECK_FALSE(refusal(early).attendee);

  const auto table = decide(evening.state(), kTable, scan_of(ticket));
  CHECK(table.verdict.kind == VerdictKind::admitted);
  CHECK(table.facts.size() == 2);
}

TEST_CASE("a nameless guest whose check-in overtook the listing is already in") {
  Evening evening;
  evening.happens(kNow, Moved{guest_id("signed"), Direction::in, "", ReadingSource::camera});
  const auto decision = decide(evening.state(), kDoor, scan_of(badge::SignedTicket{.code = "signed"}));
  CHECK(decision.verdict.kind == VerdictKind::already_in);
}

TEST_CASE("somebody whom the desk finds by name is decided about as if they showed their badge") {
  Evening evening;
  evening.expects(1);
  auto scan = badge_scan(1, kNow);
  scan.source = ReadingSource::desk;
  const auto first = decide_about(evening.state(), kDoor, person(1), scan);
  CHECK(first.verdict.kind == VerdictKind::admitted);
  CHECK(first.facts == decide(evening.state(), kDoor, scan).facts);

  evening.happens(AttendeeBlocked{person(1)});
  CHECK(decide_about(evening.state(), kDoor, person(1), scan).verdict.kind == VerdictKind::blocked);
  const auto nobody = decide_about(evening.state(), kDoor, person(2), scan);
  CHECK(nobody.verdict.kind == VerdictKind::unknown);
  CHECK(nobody.facts.empty());
}

TEST_CASE("an erased nameless guest does not come back with the same ticket") {
  Evening evening;
  evening.scan(scan_of(badge::SignedTicket{.code = "signed"}));
  evening.happens(AttendeeErased{guest_id("signed")});
  const auto decision = decide(evening.state(), kDoor, scan_of(badge::SignedTicket{.code = "signed"}));
  CHECK(decision.verdict.kind == VerdictKind::unknown);
}

TEST_CASE("a signed ticket of somebody on the list is theirs") {
  Evening evening;
  evening.expects(1);
  const auto decision = evening.scan(scan_of(badge::SignedTicket{.code = "code-1"}));
  CHECK(decision.verdict.attendee == person(1));
  CHECK(decision.facts.size() == 1);
}

TEST_CASE("a blocked person, a cancelled and an unpaid ticket are refused at door and table, in this order") {
  Evening evening;
  AttendeeRecord record;
  record.note_for_desk = "ask for the invoice";
  const auto verdict_at = [&](const Place& place) {
    return decide(evening.state(), place, badge_scan(1, kNow)).verdict;
  };
  for (const auto& place : {kDoor, kTable, kWall}) {
    record.status = TicketStatus::unpaid;
    evening.expects(1, record);
    CHECK(verdict_at(place).kind == VerdictKind::unpaid);
    record.status = TicketStatus::cancelled;
    evening.expects(1, record);
    CHECK(verdict_at(place).kind == VerdictKind::cancelled);
    evening.happens(AttendeeBlocked{person(1), true});
    CHECK(verdict_at(place).kind == VerdictKind::blocked);
    CHECK(verdict_at(place).attendee == person(1));
    evening.happens(AttendeeBlocked{person(1), false});
    CHECK(verdict_at(place).kind == VerdictKind::cancelled);
  }
}

TEST_CASE("a ticket for other lists is at the wrong door, a ticket for no list in particular at none") {
  Evening evening;
  evening.expects(1);
  AttendeeRecord elsewhere;
  elsewhere.lists = {"Zaal B", "Diner"};
  evening.expects(2, elsewhere);
  AttendeeRecord both;
  both.lists = {"Zaal B", "Zaal A"};
  evening.expects(3, both);

  CHECK(decide(evening.state(), kDoor, badge_scan(1, kNow)).verdict.welcome());
  CHECK(decide(evening.state(), kDoor, badge_scan(3, kNow)).verdict.welcome());
  const auto wrong = decide(evening.state(), kDoor, badge_scan(2, kNow));
  CHECK(wrong.verdict.kind == VerdictKind::wrong_list);
  CHECK(wrong.verdict.reason.contains(R"("Zaal B", "Diner")"));
  CHECK(wrong.verdict.reason.contains(R"("Zaal A")"));
  CHECK(refusal(wrong).list == "Zaal A");

  CHECK(decide(evening.state(), {{"noord"}, Role::door, ""}, badge_scan(2, kNow)).verdict.welcome());
  CHECK(decide(evening.state(), kTable, badge_scan(2, kNow)).verdict.welcome());
}

TEST_CASE("who has a note goes to the desk first, and the desk lets them in") {
  Evening evening;
  AttendeeRecord record;
  record.note_for_desk = "speaker: hand over the microphone";
  evening.expects(1, record);
  auto scan = badge_scan(1, kNow);
  for (const auto source : {ReadingSource::camera, ReadingSource::scanner, ReadingSource::nfc}) {
    scan.source = source;
    const auto decision = decide(evening.state(), kDoor, scan);
    CHECK(decision.verdict.kind == VerdictKind::needs_desk);
    CHECK_FALSE(decision.verdict.reason.contains("microphone"));
    CHECK(refusal(decision).source == source);
  }
  CHECK(decide(evening.state(), kTable, scan).verdict.welcome());
  scan.source = ReadingSource::desk;
  CHECK(decide(evening.state(), kDoor, scan).verdict.welcome());
}

TEST_CASE("deciding twice about the same thing gives the same answer and changes nothing") {
  Evening evening;
  evening.expects(1);
  const auto before = evening.state();
  const auto first = decide(evening.state(), kDoor, badge_scan(1, kNow));
  const auto second = decide(evening.state(), kDoor, badge_scan(1, kNow));
  CHECK(first.verdict == second.verdict);
  CHECK(first.facts == second.facts);
  CHECK(evening.state() == before);
}

}  // namespace
}  // namespace kiosk::event
