// Before a locked event is open: the organiser's badge, then the PIN.

#include "kiosk/flow/unlock.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk;
using namespace std::chrono_literals;
using flow::Action;
using flow::PinRemark;

namespace {

/// A locked kiosk; the PIN is 2580.
struct Locked {
  explicit Locked(flow::PinAttempts kept = {}) : unlock{flow::Language::nl, kept} {}

  void give(const flow::Input& input) {
    if (auto what = unlock.handle(input, now)) tries.push_back(*what);
  }
  void show_organiser_badge() { give(flow::BadgeRead{.presented = badge::OrganiserBadge{}, .payload = "K1ORGANISER"}); }
  void type(const std::string& pin) {
    for (const char digit : pin) give(flow::Tapped{Action::key, std::string{digit}});
    give(flow::Tapped{Action::key, "ok"});
  }
  /// Types it and hears that it is wrong.
  void fail_with(const std::string& pin) {
    type(pin);
    give(flow::PinChecked{.fits = false});
  }
  void pass(base::milliseconds time) {
    for (const auto end = now + time; now < end;) {
      now += 100ms;
      give(flow::Tick{});
    }
  }
  template <class Body>
  const Body& on_glass() const {
    REQUIRE(std::holds_alternative<Body>(unlock.scene().body));
    return std::get<Body>(unlock.scene().body);
  }

  base::Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + 8h};
  flow::Unlock unlock;
  std::vector<flow::UnlockTry> tries;
};

}  // namespace

TEST_CASE("A locked kiosk asks for the organiser's badge, then for the PIN, and tries both together") {
  Locked kiosk;
  CHECK_FALSE(kiosk.on_glass<flow::UnlockShown>().other_badge);
  kiosk.show_organiser_badge();
  CHECK(kiosk.on_glass<flow::PinAsked>().purpose == flow::PinPurpose::unlock);
  kiosk.type("2580");
  REQUIRE(kiosk.tries.size() == 1);
  CHECK(kiosk.tries.front().badge_code == "K1ORGANISER");
  CHECK(kiosk.tries.front().pin == "2580");
  CHECK(kiosk.on_glass<flow::PinAsked>().remark == PinRemark::checking);
  kiosk.type("2580");
  CHECK(kiosk.tries.size() == 1);
}

TEST_CASE("Any other code is told apart, and nobody gets to the PIN with it") {
  Locked kiosk;
  kiosk.give(flow::BadgeRead{.presented = badge::AttendeeBadge{}, .payload = "K1GUEST"});
  CHECK(kiosk.on_glass<flow::UnlockShown>().other_badge);
  kiosk.pass(8s);
  CHECK_FALSE(kiosk.on_glass<flow::UnlockShown>().other_badge);
}

TEST_CASE("After five wrong tries a locked kiosk waits, over a restart as well") {
  Locked kiosk;
  kiosk.show_organiser_badge();
  for (int attempt = 0; attempt < 4; ++attempt) kiosk.fail_with("1111");
  CHECK(kiosk.on_glass<flow::PinAsked>().attempts_left == 1);
  kiosk.fail_with("1111");
  CHECK(kiosk.on_glass<flow::PinAsked>().wait_seconds == 30);
  kiosk.type("2580");
  CHECK(kiosk.tries.size() == 5);

  Locked again{kiosk.unlock.attempts()};
  again.show_organiser_badge();
  CHECK(again.on_glass<flow::PinAsked>().wait_seconds == 30);
  again.pass(30s);
  CHECK(again.on_glass<flow::PinAsked>().wait_seconds == 0);
  again.type("2580");
  CHECK(again.tries.size() == 1);
  again.give(flow::PinChecked{.fits = true});
  CHECK(again.unlock.attempts().wrong() == 0);
}

TEST_CASE("A pad left alone goes, and with it what was typed") {
  Locked kiosk;
  kiosk.show_organiser_badge();
  kiosk.give(flow::Tapped{Action::key, "2"});
  kiosk.pass(60s);
  kiosk.on_glass<flow::UnlockShown>();
  kiosk.show_organiser_badge();
  CHECK(kiosk.on_glass<flow::PinAsked>().digits == 0);
  kiosk.give(flow::Tapped{Action::close});
  kiosk.on_glass<flow::UnlockShown>();
}

TEST_CASE("Too short a PIN costs no attempt; a digit can be taken back; the language can be switched") {
  Locked kiosk;
  kiosk.show_organiser_badge();
  kiosk.type("25");
  CHECK(kiosk.on_glass<flow::PinAsked>().remark == PinRemark::too_short);
  CHECK(kiosk.unlock.attempts().wrong() == 0);
  kiosk.give(flow::Tapped{Action::key, "erase"});
  CHECK(kiosk.on_glass<flow::PinAsked>().digits == 1);
  kiosk.give(flow::Tapped{Action::close});
  kiosk.give(flow::Tapped{Action::switch_language});
  CHECK(kiosk.unlock.scene().language == flow::Language::en);
}
