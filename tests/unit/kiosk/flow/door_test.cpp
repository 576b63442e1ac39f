#include "tests/unit/kiosk/flow/visit.hpp"

using namespace flow_test;
using event::VerdictKind;

TEST_CASE("A kiosk starts up, and shows the way in once the facts are read") {
  doubles::Ledger empty;
  flow::Flow flow{{.place = {.kiosk = empty.kiosk()}}, empty.state};
  CHECK(std::holds_alternative<flow::StartingUp>(flow.scene().body));
  CHECK(flow.handle(flow::BadgeRead{.presented = badge::Forged{}, .payload = "x"}, base::Instant{}, true).empty());

  Visit visit{event::Role::door};
  const auto& start = visit.on_glass<flow::Start>();
  CHECK(start.event_name == "Open Coffee Emmen");
  CHECK(start.time == "09:14");
  CHECK(start.present == 0);
  CHECK_FALSE(visit.scene().until);
}

TEST_CASE("The welcome appears after the check-in is durable, never before") {
  Visit visit{event::Role::door};
  visit.slow = true;
  visit.show_badge(1);
  visit.on_glass<flow::Start>();
  CHECK(visit.signals.empty());
  REQUIRE(visit.appended.size() == 1);

  visit.answer(visit.appended.front());
  const auto& welcome = visit.on_glass<flow::VerdictShown>();
  CHECK(welcome.kind == VerdictKind::admitted);
  CHECK(welcome.person.name == "Mila Verhoef");
  CHECK(welcome.person.company == "Verhoef Patisserie");
  CHECK(welcome.time == "09:14");
  CHECK(visit.signals == std::vector{VerdictKind::admitted});
}

TEST_CASE("A badge held up while its check-in is being stored is not taken twice") {
  Visit visit{event::Role::door};
  visit.slow = true;
  visit.show_badge(1);
  visit.show_badge(1);
  CHECK(visit.appended.size() == 1);
}

TEST_CASE("A name leaves the glass by itself") {
  Visit visit{event::Role::door};
  visit.show_badge(1);
  REQUIRE(visit.scene().until);
  visit.pass(5s);
  CHECK(visit.on_glass<flow::Start>().present == 1);
}

TEST_CASE("A badge shown again within ten seconds gets its welcome again; later it is already in") {
  Visit visit{event::Role::door};
  visit.show_badge(1);
  visit.pass(6s);
  visit.show_badge(1);
  CHECK(visit.on_glass<flow::VerdictShown>().kind == VerdictKind::admitted);
  CHECK(visit.count_facts<event::Moved>() == 1);
  CHECK(visit.count_facts<event::ScanRefused>() == 0);

  visit.pass(10s);
  visit.show_badge(1);
  const auto& again = visit.on_glass<flow::VerdictShown>();
  CHECK(again.kind == VerdictKind::already_in);
  CHECK(again.time == "09:14");
  CHECK(again.place.empty());
  CHECK(visit.count_facts<event::ScanRefused>() == 1);
}

TEST_CASE("With in-and-out, a badge that lingers does not send its owner out again") {
  Visit visit{event::Role::door, event::ReentryPolicy::in_out};
  visit.show_badge(1);
  visit.pass(3s);
  visit.show_badge(1);
  CHECK(visit.on_glass<flow::VerdictShown>().kind == VerdictKind::admitted);
  CHECK(visit.ledger.state.present() == 1);
  visit.pass(30min);
  visit.show_badge(1);
  CHECK(visit.on_glass<flow::VerdictShown>().kind == VerdictKind::left);
  CHECK(visit.ledger.state.present() == 0);
}

TEST_CASE("Somebody already in at another kiosk is told where") {
  Visit visit{event::Role::door};
  event::HybridClock clock;
  const base::KioskId north{"northern"};
  visit.ledger.state.apply(
      {.id = {north, 1}, .time = clock.tick(visit.now), .body = event::KioskIntroduced{"Ingang Noord"}});
  visit.ledger.state.apply(
      {.id = {north, 2}, .time = clock.tick(visit.now), .body = event::Moved{.attendee = visit.mila}});
  visit.show_badge(1);
  const auto& shown = visit.on_glass<flow::VerdictShown>();
  CHECK(shown.kind == VerdictKind::already_in);
  CHECK(shown.place == "Ingang Noord");
}

TEST_CASE("Two people at once each get their verdict, one after the other") {
  Visit visit{event::Role::door};
  visit.show_badge(1, 7);
  visit.show_badge(2, 7);
  CHECK(visit.on_glass<flow::VerdictShown>().person.name == "Mila Verhoef");
  CHECK(visit.ledger.state.present() == 2);
  visit.pass(1600ms);
  CHECK(visit.on_glass<flow::VerdictShown>().person.name == "Joris Stam");
  CHECK(visit.signals.size() == 2);
}

TEST_CASE("A scene speaks the attendee's language and the next one the house's") {
  Visit visit{event::Role::door};
  visit.show_badge(3);
  CHECK(visit.scene().language == flow::Language::en);
  visit.pass(5s);
  CHECK(visit.scene().language == flow::Language::nl);
}

TEST_CASE("The language button changes the start until somebody's visit is over") {
  Visit visit{event::Role::door};
  visit.tap(flow::Action::switch_language);
  CHECK(visit.scene().language == flow::Language::en);
  visit.show_code("no such code");
  CHECK(visit.scene().language == flow::Language::en);
  visit.pass(11s);
  CHECK(visit.scene().language == flow::Language::nl);
}

TEST_CASE("An unknown code is refused with a fact, and can be scanned again") {
  Visit visit{event::Role::door};
  visit.show_code("7XKPQ");
  CHECK(visit.on_glass<flow::VerdictShown>().kind == VerdictKind::unknown);
  CHECK(visit.on_glass<flow::VerdictShown>().person.name.empty());
  CHECK(visit.count_facts<event::ScanRefused>() == 1);
  visit.tap(flow::Action::scan_again);
  visit.on_glass<flow::Start>();
}

TEST_CASE("A button that the scene does not offer does nothing") {
  Visit visit{event::Role::door};
  for (const auto action :
       {flow::Action::yes, flow::Action::next_card, flow::Action::my_cards, flow::Action::suggestions}) {
    visit.tap(action);
    visit.on_glass<flow::Start>();
  }
}

TEST_CASE("A full disk raises an alarm instead of a welcome, and service resumes by itself") {
  Visit visit{event::Role::door};
  visit.broken = base::Error{base::ErrorKind::disk_full, "no room"};
  visit.show_badge(1);
  CHECK(visit.on_glass<flow::Alarm>().cause == flow::AlarmCause::disk_full);
  CHECK(visit.signals.empty());
  CHECK(visit.ledger.state.present() == 0);

  CHECK(visit.alarm_signals == 1);

  visit.show_badge(2);
  visit.on_glass<flow::Alarm>();
  visit.pass(3s);
  CHECK(visit.probes == 3);

  visit.broken.reset();
  visit.give(flow::StoreRecovered{});
  visit.on_glass<flow::Start>();
  visit.show_badge(1);
  CHECK(visit.on_glass<flow::VerdictShown>().kind == VerdictKind::admitted);
}

TEST_CASE("A revoked organiser's badge opens nothing") {
  Visit visit{event::Role::door};
  visit.ledger.append(event::BadgeRevoked{.badge = {}, .issue = 0}, visit.now);
  visit.give(flow::BadgeRead{.presented = badge::OrganiserBadge{}, .payload = "organiser"});
  visit.on_glass<flow::Start>();
}

TEST_CASE("A lost camera is told on the start scene, and its return too") {
  Visit visit{event::Role::door};
  visit.give(flow::CameraChanged{flow::CameraState::lost});
  CHECK(visit.on_glass<flow::Start>().camera == flow::CameraState::lost);
  visit.give(flow::CameraChanged{flow::CameraState::ready});
  CHECK(visit.on_glass<flow::Start>().camera == flow::CameraState::ready);
}

TEST_CASE("A wall reads no badges but the organiser's") {
  Visit visit{event::Role::wall};
  visit.show_badge(1);
  visit.on_glass<flow::WallShown>();
  CHECK(visit.appended.empty());
  visit.give(flow::BadgeRead{.presented = badge::OrganiserBadge{}, .payload = "organiser"});
  visit.on_glass<flow::PinAsked>();
}
