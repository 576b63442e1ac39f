#include "tests/integration/live_session.hpp"
#include "tests/unit/kiosk/store/failing_disk.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <memory>
#include <utility>
#include <vector>

using namespace kiosk;
using namespace integration;
using event::VerdictKind;

namespace {

const base::Instant kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 8h};

std::vector<base::AttendeeId> checked_in(const store::EventFolder& event) {
  std::vector<base::AttendeeId> people;
  const auto read = event.store->since(0, [&](const store::StoredFact& stored) {
    if (const auto* moved = std::get_if<event::Moved>(&stored.fact.body)) people.push_back(moved->attendee);
  });
  REQUIRE(read);
  return people;
}

/// A door whose disk the test breaks and mends.
struct Door {
  TemporaryFolder place;
  doubles::AdvanceableClock clock{kMorning};
  RealEvent event{place.path / "event", clock};
  std::string mila = event.invite("Mila Verhoef");
  std::string joris = event.invite("Joris Stam");
  std::string sara = event.invite("Sara Holt", "en");
  LiveSession kiosk{event, clock};
  std::unique_ptr<store::FailingDisk> fault;

  void break_disk(int code) { fault = std::make_unique<store::FailingDisk>(code); }
  void mend_disk() { fault.reset(); }

  [[nodiscard]] bool alarmed() { return kiosk.on_glass<flow::Alarm>() != nullptr; }

  void welcome(const std::string& badge) {
    kiosk.show_badge(badge);
    REQUIRE(kiosk.settles([&] { return kiosk.verdict().has_value(); }));
    CHECK(kiosk.verdict() == VerdictKind::admitted);
    for (int i = 0; i < 60; ++i) kiosk.tick();
    REQUIRE(kiosk.on_glass<flow::Start>());
  }

  void refused_by_disk(const std::string& badge) {
    kiosk.show_badge(badge);
    REQUIRE(kiosk.settles([&] { return alarmed(); }));
  }

  /// Lets a second and a bit pass, in which the kiosk tries its store again, and waits for the answer.
  void probe() {
    const int before = kiosk.answers();
    for (int i = 0; i < 11; ++i) kiosk.tick();
    CHECK(kiosk.hears(before + 1));
  }
};

}  // namespace

TEST_CASE("A disk that fails raises the alarm: nobody is welcomed, nothing is kept, and only the alarm is heard") {
  const auto [code, cause] =
      GENERATE(std::pair{ENOSPC, flow::AlarmCause::disk_full}, std::pair{EIO, flow::AlarmCause::storage_failed});
  Door door;
  door.welcome(door.mila);
  static_cast<void>(door.kiosk->take_signals());

  door.break_disk(code);
  door.refused_by_disk(door.joris);
  CHECK(door.kiosk.on_glass<flow::Alarm>()->cause == cause);
  const auto heard = door.kiosk->take_signals();
  REQUIRE(heard.size() == 1);
  CHECK(std::holds_alternative<flow::AlarmSignal>(heard.front()));
  CHECK(door.kiosk->state().present() == 1);
  CHECK(checked_in(door.event.reopened()).size() == 1);

  door.kiosk.show_badge(door.sara);
  CHECK(door.alarmed());
  door.mend_disk();
}

TEST_CASE("The alarm stays for as long as the disk fails, and service resumes by itself") {
  Door door;
  door.break_disk(ENOSPC);
  door.refused_by_disk(door.mila);
  for (int i = 0; i < 3; ++i) {
    door.probe();
    CHECK(door.alarmed());
  }

  door.mend_disk();
  door.probe();
  CHECK(door.kiosk.on_glass<flow::Start>());
  door.welcome(door.mila);
  door.welcome(door.joris);
  door.welcome(door.sara);

  const auto event = door.event.reopened();
  CHECK(checked_in(event) == std::vector{RealEvent::attendee(1), RealEvent::attendee(2), RealEvent::attendee(3)});
  const auto report = event.store->integrity();
  REQUIRE(report);
  CHECK(report->faults.empty());
}

TEST_CASE("A disk that gives up between two guests who arrive together keeps whom it welcomed") {
  Door door;
  door.kiosk.show_badge(door.mila);
  REQUIRE(door.kiosk.settles([&] { return door.kiosk.verdict().has_value(); }));
  door.break_disk(EIO);
  const int before = door.kiosk.answers();
  door.kiosk.show_badge(door.joris);
  door.kiosk.show_badge(door.sara);
  REQUIRE(door.kiosk.hears(before + 2));
  CHECK(door.alarmed());
  door.mend_disk();
  CHECK(checked_in(door.event.reopened()) == std::vector{RealEvent::attendee(1)});

  door.probe();
  REQUIRE(door.kiosk.settles([&] { return door.kiosk.on_glass<flow::Start>() != nullptr; }));
  door.welcome(door.joris);
  door.welcome(door.sara);
  CHECK(checked_in(door.event.reopened()).size() == 3);
}

TEST_CASE("An event on a full disk is told from a damaged one, and opens once there is room") {
  const TemporaryFolder place;
  const doubles::AdvanceableClock clock{kMorning};
  RealEvent event{place.path / "event", clock};
  static_cast<void>(event.invite("Mila Verhoef"));
  {
    const store::FailingDisk full{ENOSPC};
    const auto refused = store::open_event(event.folder, clock);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::disk_full);
  }
  CHECK(event.reopened().state.expected() == 1);
}
