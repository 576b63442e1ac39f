#include "tests/integration/live_session.hpp"

#include "kiosk/app/sounds.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using namespace kiosk;
using namespace integration;
using event::VerdictKind;

namespace {

const base::Instant kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 8h};

struct Evening {
  TemporaryFolder place;
  doubles::AdvanceableClock clock{kMorning};
  RealEvent event{place.path / "event", clock};

  /// From another program.
  void record(const std::vector<event::FactBody>& facts) {
    auto other = event.reopened();
    REQUIRE(store::record(other, facts));
  }
};

}  // namespace

TEST_CASE("A session begins with the way in, from what the store holds") {
  Evening evening;
  const auto badge = evening.event.invite("Mila Verhoef");
  LiveSession kiosk{evening.event, evening.clock};
  const auto* start = kiosk.on_glass<flow::Start>();
  REQUIRE(start);
  CHECK(start->event_name == "Open Coffee Emmen");
  CHECK(kiosk->state().expected() == 1);
}

TEST_CASE("A welcome comes with the answer of the store, not before, and is heard once") {
  Evening evening;
  const auto badge = evening.event.invite("Mila Verhoef");
  LiveSession kiosk{evening.event, evening.clock};
  kiosk.show_badge(badge);
  CHECK(kiosk.on_glass<flow::Start>());
  CHECK(kiosk->state().present() == 0);
  REQUIRE(kiosk.settles([&] { return kiosk.verdict() == VerdictKind::admitted; }));
  CHECK(kiosk->state().present() == 1);
  CHECK(evening.event.reopened().state.present() == 1);
  const auto signals = kiosk->take_signals();
  REQUIRE(signals.size() == 1);
  CHECK(app::sound_for(signals.front()) == firmware::signal::Sound::welcome);
  CHECK(kiosk->take_signals().empty());
}

TEST_CASE("Two badges at a table swap cards, durably") {
  Evening evening;
  const auto mila = evening.event.invite("Mila Verhoef");
  const auto joris = evening.event.invite("Joris Stam");
  LiveSession kiosk{evening.event, evening.clock, event::Role::table};
  kiosk.show_badge(mila);
  kiosk.show_badge(joris);
  const auto swapped = [&] {
    const auto* shown = kiosk.on_glass<flow::ExchangeShown>();
    return shown && shown->step == flow::ExchangeStep::done;
  };
  REQUIRE(kiosk.settles(swapped));
  CHECK(evening.event.reopened().state.exchange_count() == 1);
  const auto signals = kiosk->take_signals();
  REQUIRE(signals.size() == 1);
  CHECK(app::sound_for(signals.front()) == firmware::signal::Sound::exchange);
}

TEST_CASE("A guest whom another program puts on the list is welcome without a restart") {
  Evening evening;
  LiveSession kiosk{evening.event, evening.clock};
  const auto badge = evening.event.invite("Sara Holt", "en");
  REQUIRE(kiosk.settles([&] { return kiosk->state().expected() == 1; }));
  kiosk.show_badge(badge);
  REQUIRE(kiosk.settles([&] { return kiosk.verdict() == VerdictKind::admitted; }));
  CHECK(kiosk->scene().language == flow::Language::en);
}

TEST_CASE("A check-in that another program makes is counted on the start scene") {
  Evening evening;
  static_cast<void>(evening.event.invite("Mila Verhoef"));
  LiveSession kiosk{evening.event, evening.clock};
  auto other = evening.event.reopened();
  REQUIRE(store::record(other, {event::Moved{.attendee = RealEvent::attendee(1)}}));
  REQUIRE(kiosk.settles([&] { return kiosk.on_glass<flow::Start>() && kiosk.on_glass<flow::Start>()->present == 1; }));
}

TEST_CASE("A note becomes durable, and is known here, without a word on the glass") {
  Evening evening;
  LiveSession kiosk{evening.event, evening.clock};
  const auto id = kiosk->place().kiosk;
  kiosk->note({event::KioskIntroduced{"Ingang Noord"}});
  REQUIRE(kiosk.settles([&] { return kiosk->state().kiosk_name(id) == "Ingang Noord"; }));
  CHECK(kiosk.on_glass<flow::Start>());
  CHECK(kiosk->take_signals().empty());
  CHECK(evening.event.reopened().state.kiosk_name(id) == "Ingang Noord");
}

TEST_CASE("Whom to meet is asked of the matcher, and its answer is offered beside the welcome") {
  Evening evening;
  const auto mila = evening.event.invite("Mila Verhoef");
  static_cast<void>(evening.event.invite("Joris Stam"));
  for (const std::uint8_t guest : {std::uint8_t{1}, std::uint8_t{2}}) {
    evening.record({event::ConsentChanged{RealEvent::attendee(guest), event::ConsentKind::matching, true}});
  }
  evening.record({event::Moved{.attendee = RealEvent::attendee(2)}});
  LiveSession kiosk{evening.event, evening.clock};
  kiosk->on_suggest([&](const flow::Suggest& asked) {
    flow::Suggestion joris{
        .person = RealEvent::attendee(2), .reasons = {}, .listen_for = {}, .opener = {}, .stars = {}};
    kiosk->suggested({.attendee = asked.attendee, .people = {joris}});
  });
  kiosk.show_badge(mila);
  REQUIRE(kiosk.settles([&] { return kiosk.verdict() && kiosk.on_glass<flow::VerdictShown>()->suggestions == 1; }));
  CHECK(kiosk->scene().actions.front() == flow::Action::suggestions);
}

TEST_CASE("Without a matcher nobody fits, and the glass says so") {
  Evening evening;
  const auto mila = evening.event.invite("Mila Verhoef");
  evening.record({event::ConsentChanged{RealEvent::attendee(1), event::ConsentKind::matching, true}});
  LiveSession kiosk{evening.event, evening.clock};
  kiosk.show_badge(mila);
  REQUIRE(kiosk.settles([&] { return std::ranges::contains(kiosk->scene().actions, flow::Action::suggestions); }));
  kiosk->handle(flow::Tapped{flow::Action::suggestions});
  const auto* shown = kiosk.on_glass<flow::SuggestionsShown>();
  REQUIRE(shown);
  CHECK(shown->because == flow::NobodyBecause::nobody_fits);
}

TEST_CASE("What was read just before the end is durable") {
  Evening evening;
  const auto badge = evening.event.invite("Mila Verhoef");
  {
    LiveSession kiosk{evening.event, evening.clock};
    kiosk.show_badge(badge);
  }
  CHECK(evening.event.reopened().state.present() == 1);
}
