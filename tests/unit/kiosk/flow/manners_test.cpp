#include "tests/unit/kiosk/flow/visit.hpp"

// The glass waits for who is still here, and rests when nobody is.

using namespace flow_test;
using flow::Action;

namespace {

/// A table, and two people who agreed to everything.
struct Table : Visit {
  Table() : Visit{event::Role::table} {
    for (const auto& who : {mila, joris}) {
      consent(who);
      consent(who, event::ConsentKind::matching);
    }
  }
};

void suggest_joris(Visit& visit) {
  flow::Suggestion joris;
  joris.person = visit.joris;
  visit.give(flow::Suggested{.attendee = visit.mila, .people = {joris}});
}

/// Each leads to a scene that goes by itself.
struct Way {
  std::string name;
  std::function<void(Visit&)> go;
};

std::vector<Way> ways_at_a_table() {
  const auto suggestions = [](Visit& visit) {
    visit.show_badge(2);
    visit.tap(Action::close);
    visit.show_badge(1);
    visit.tap(Action::suggestions);
    suggest_joris(visit);
  };
  const auto cards = [](Visit& visit) {
    visit.show_badge(1);
    visit.show_badge(2);
    visit.tap(Action::my_cards);
  };
  return {{"help without a badge", [](Visit& visit) { visit.tap(Action::no_badge); }},
          {"legibility", [](Visit& visit) { visit.tap(Action::legibility); }},
          {"a refusal", [](Visit& visit) { visit.show_code("no such code"); }},
          {"waiting for the second badge", [](Visit& visit) { visit.show_badge(1); }},
          {"a question",
           [](Visit& visit) {
             visit.show_badge(1);
             visit.show_badge(3);
           }},
          {"suggestions", suggestions},
          {"one person",
           [=](Visit& visit) {
             suggestions(visit);
             visit.tap(Action::first_person);
           }},
          {"a card", cards},
          {"passing a card on", [=](Visit& visit) {
             cards(visit);
             visit.tap(Action::pass_on);
           }}};
}

}  // namespace

TEST_CASE("Every scene that goes by itself after eight seconds or more waits for who is still here") {
  for (const auto& way : ways_at_a_table()) {
    INFO(way.name);
    Table visit;
    way.go(visit);
    REQUIRE(visit.scene().until);
    const auto lasts = *visit.scene().until - visit.scene().since;
    REQUIRE(lasts >= 8s);
    const auto body = visit.scene().body.index();
    CHECK(visit.offers(Action::stay));

    visit.pass(lasts - 1s);
    visit.tap(Action::stay);
    CHECK(visit.scene().body.index() == body);
    CHECK(*visit.scene().until - visit.now == lasts);
    visit.pass(lasts - 1s);
    CHECK(visit.scene().body.index() == body);
    CHECK(visit.offers(Action::stay));
    visit.pass(1s);
    CHECK(visit.scene().body.index() != body);
  }
}

TEST_CASE("A welcome of five seconds has nothing to wait for, until there is somebody to meet") {
  Visit visit{event::Role::door};
  visit.consent(visit.mila, event::ConsentKind::matching);
  visit.consent(visit.joris, event::ConsentKind::matching);
  visit.show_badge(2);
  CHECK_FALSE(visit.offers(Action::stay));
  visit.pass(5s);
  visit.show_badge(1);
  CHECK_FALSE(visit.offers(Action::stay));
  suggest_joris(visit);
  CHECK(visit.offers(Action::stay));
}

TEST_CASE("Whoever stays while a table waits for the second badge can still swap") {
  Table visit;
  visit.show_badge(1);
  visit.pass(19s);
  visit.tap(Action::stay);
  visit.pass(19s);
  visit.show_badge(2);
  CHECK(visit.on_glass<flow::ExchangeShown>().step == flow::ExchangeStep::done);
}

TEST_CASE("Staying at a question keeps the question, also to who just wrote a card") {
  Visit visit{event::Role::door};
  visit.tap(Action::no_badge);
  visit.tap(Action::register_self);
  visit.give(flow::TextTyped{"Ali"});
  while (std::holds_alternative<flow::FormShown>(visit.scene().body)) visit.tap(Action::forward);
  visit.on_glass<flow::ConsentAsked>();
  visit.pass(59s);
  visit.tap(Action::stay);
  visit.pass(59s);
  visit.tap(Action::yes);
  visit.tap(Action::no);
  CHECK(visit.on_glass<flow::RegisteredShown>().person.name == "Ali");
}

TEST_CASE("A link for a phone does not stay on the glass longer than it works") {
  Visit visit{event::Role::door, event::ReentryPolicy::once, true};
  visit.tap(Action::no_badge);
  visit.tap(Action::register_self);
  visit.tap(Action::on_my_phone);
  const auto ends = visit.now + 3min;
  visit.give(flow::LinkMade{.question = visit.links.back().question, .url = "https://example", .until = ends});
  visit.pass(100s);
  visit.tap(Action::stay);
  CHECK(visit.scene().until == ends);
}

TEST_CASE("A badge takes the glass from everything but who writes") {
  for (const auto& way : ways_at_a_table()) {
    INFO(way.name);
    Table visit;
    visit.add(4, "Ali", "Demir", "Demir Verhuur", "nl");
    way.go(visit);
    const auto before = visit.scene().body;
    visit.show_code("another code");
    if (std::holds_alternative<flow::VerdictShown>(before)) visit.pass(1600ms);
    CHECK(visit.on_glass<flow::VerdictShown>().kind == event::VerdictKind::unknown);
    CHECK(visit.scene().since > base::Instant{});
  }
}

TEST_CASE("After five minutes of nobody the glass is saved, and something small wanders over it") {
  Visit visit{event::Role::door};
  visit.pass(5min - 100ms);
  visit.on_glass<flow::Start>();
  visit.pass(100ms);
  const auto first = visit.on_glass<flow::SaverShown>();
  CHECK(first.event_name == "Open Coffee Emmen");
  CHECK(first.time == "09:19");
  CHECK_FALSE(visit.scene().until);
  visit.pass(1min);
  CHECK(visit.on_glass<flow::SaverShown>().turn == first.turn + 1);
}

TEST_CASE("A touch ends the saver at once, a badge too, and gets its welcome") {
  Visit visit{event::Role::door};
  visit.pass(6min);
  visit.give(flow::Touched{});
  visit.on_glass<flow::Start>();
  visit.pass(4min);
  visit.on_glass<flow::Start>();

  visit.pass(2min);
  visit.on_glass<flow::SaverShown>();
  visit.slow = true;
  visit.show_badge(1);
  visit.on_glass<flow::Start>();
  visit.answer(visit.appended.back());
  CHECK(visit.on_glass<flow::VerdictShown>().person.name == "Mila Verhoef");
}

TEST_CASE("The saver stays while facts of others come in, and goes for a lost camera") {
  Visit visit{event::Role::door};
  visit.pass(6min);
  visit.give(flow::StateChanged{});
  visit.on_glass<flow::SaverShown>();
  visit.give(flow::CameraChanged{flow::CameraState::lost});
  CHECK(visit.on_glass<flow::Start>().camera == flow::CameraState::lost);
  visit.pass(10min);
  visit.on_glass<flow::Start>();
}

TEST_CASE("Nothing is saved on a wall, in an alarm, out of order, or where it is switched off") {
  Visit wall{event::Role::wall};
  wall.pass(6min);
  wall.on_glass<flow::WallShown>();

  Visit broken{event::Role::door};
  broken.broken = base::Error{base::ErrorKind::disk_full, "full"};
  broken.show_badge(1);
  broken.pass(6min);
  broken.on_glass<flow::Alarm>();

  Visit never{event::Role::door, event::ReentryPolicy::once, false, {}, 0ms};
  never.pass(30min);
  never.on_glass<flow::Start>();
}

TEST_CASE("A clock that is set back does not keep the saver away") {
  Visit visit{event::Role::door};
  visit.now -= 10h;
  visit.pass(6min);
  visit.on_glass<flow::SaverShown>();
}

TEST_CASE("At night a glass without people is dim; a touch or a badge lights it for that visit") {
  // 09:14 local time, as every visit begins
  Visit visit{event::Role::door, event::ReentryPolicy::once, false, {}, 5min, flow::Night{.from = 9h, .until = 10h}};
  CHECK_FALSE(visit.scene().dim);
  visit.pass(30s);
  CHECK(visit.scene().dim);

  visit.give(flow::Touched{});
  CHECK_FALSE(visit.scene().dim);
  visit.pass(30s);
  CHECK(visit.scene().dim);

  visit.show_badge(1);
  CHECK_FALSE(visit.scene().dim);
  visit.pass(5s);
  visit.on_glass<flow::Start>();
  CHECK_FALSE(visit.scene().dim);
  visit.pass(30s);
  CHECK(visit.scene().dim);

  visit.pass(45min);
  CHECK_FALSE(visit.scene().dim);
}

TEST_CASE("A clock that nobody vouches for makes no night") {
  Visit visit{event::Role::door, event::ReentryPolicy::once, false, {}, 5min, flow::Night{.from = 9h, .until = 10h}};
  visit.clock_trusted = false;
  visit.pass(1min);
  CHECK_FALSE(visit.scene().dim);
}

TEST_CASE("A night may go over midnight, and is written as people write it") {
  const auto night = flow::parse_night("22:00-07:00");
  REQUIRE(night);
  CHECK(night->holds(22h));
  CHECK(night->holds(23h + 59min));
  CHECK(night->holds(0min));
  CHECK(night->holds(6h + 59min));
  CHECK_FALSE(night->holds(7h));
  CHECK_FALSE(night->holds(21h + 59min));
  const auto noon = flow::parse_night("12:30-13:00");
  REQUIRE(noon);
  CHECK(noon->holds(12h + 30min));
  CHECK_FALSE(noon->holds(13h));
  for (const auto* wrong : {"", "22:00", "22-7", "25:00-07:00", "22:00-22:00", "22:00-07:00x", "nacht-dag"}) {
    INFO(wrong);
    const auto read = flow::parse_night(wrong);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.contains("22:00-07:00"));
  }
}

TEST_CASE("How somebody wants the glass goes with their visit, and ends with it") {
  Visit visit{event::Role::door};
  visit.tap(Action::legibility);
  visit.on_glass<flow::LegibilityShown>();
  visit.tap(Action::large_text);
  visit.tap(Action::high_contrast);
  visit.tap(Action::low_controls);
  visit.tap(Action::high_contrast);
  const flow::Legibility wanted{.large_text = true, .high_contrast = false, .low_controls = true};
  CHECK(visit.scene().legibility == wanted);
  visit.tap(Action::done);
  visit.on_glass<flow::Start>();
  CHECK(visit.scene().legibility == wanted);
  visit.tap(Action::no_badge);
  visit.tap(Action::close);
  CHECK(visit.scene().legibility == wanted);

  visit.show_badge(1);
  visit.on_glass<flow::VerdictShown>();
  CHECK(visit.scene().legibility == wanted);
  visit.pass(5s);
  visit.on_glass<flow::Start>();
  CHECK(visit.scene().legibility == flow::Legibility{});
}

TEST_CASE("Who scans again keeps language and legibility") {
  Visit visit{event::Role::door};
  visit.tap(Action::switch_language);
  visit.tap(Action::legibility);
  visit.tap(Action::large_text);
  visit.show_code("no such code");
  CHECK(visit.scene().legibility.large_text);
  visit.tap(Action::scan_again);
  CHECK(visit.scene().legibility.large_text);
  CHECK(visit.scene().language == flow::Language::en);
}

TEST_CASE("What somebody chose and walked away from is gone after a minute") {
  Visit visit{event::Role::door};
  visit.tap(Action::switch_language);
  visit.tap(Action::legibility);
  visit.tap(Action::large_text);
  visit.pass(30s);
  visit.on_glass<flow::Start>();
  CHECK(visit.scene().legibility.large_text);
  visit.pass(60s);
  CHECK(visit.scene().legibility == flow::Legibility{});
  CHECK(visit.scene().language == flow::Language::nl);
}

TEST_CASE("Two people at the door with their check-ins still being stored each get their own welcome") {
  Visit visit{event::Role::door};
  visit.slow = true;
  visit.show_badge(1, 7);
  visit.show_badge(2, 7);
  REQUIRE(visit.appended.size() == 2);
  visit.answer(visit.appended[1]);  // the store may answer as it likes
  CHECK(visit.on_glass<flow::VerdictShown>().person.name == "Joris Stam");
  visit.answer(visit.appended[0]);
  CHECK(visit.on_glass<flow::VerdictShown>().person.name == "Joris Stam");
  visit.pass(1600ms);
  CHECK(visit.on_glass<flow::VerdictShown>().person.name == "Mila Verhoef");
}

TEST_CASE("Suggestions for somebody who went are never shown to who came after") {
  Table visit;
  visit.show_badge(2);
  visit.tap(Action::close);
  visit.show_badge(1);
  visit.tap(Action::suggestions);
  visit.tap(Action::done);
  visit.show_badge(2);
  suggest_joris(visit);
  CHECK(visit.on_glass<flow::ExchangeShown>().first.name == "Joris Stam");
  CHECK_FALSE(std::holds_alternative<flow::SuggestionsShown>(visit.scene().body));
}
