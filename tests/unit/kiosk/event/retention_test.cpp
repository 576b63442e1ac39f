#include "kiosk/event/retention.hpp"

#include "evening.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <variant>

namespace kiosk::event {
namespace {

const auto kUntil = local("2026-12-26 00:00");

/// An evening with two people on the list, of whom one came in.
Evening kept_until(std::optional<base::Instant> until) {
  Settings settings{.name = "Relatiedag", .date = std::chrono::year{2026} / 11 / 26};
  settings.keep_until = until;
  Evening evening{settings};
  evening.expects(1, {.card = {.name = {"Mila", "", "Verhoef"}}});
  evening.expects(2, {.card = {.name = {"Joris", "van der", "Berg"}}});
  evening.scan(badge_scan(1, local("2026-11-26 09:14")));
  return evening;
}

void close(Evening& evening) {
  for (auto& fact : close_event(evening.state(), "test")) evening.happens(kUntil, std::move(fact));
}

}  // namespace

TEST_CASE("personal data is kept until the moment of the settings, not a millisecond longer") {
  const auto evening = kept_until(kUntil);
  CHECK_FALSE(retention_is_over(evening.state(), kUntil - base::milliseconds{1}, true));
  CHECK(retention_is_over(evening.state(), kUntil, true));
}

TEST_CASE("a clock that is not trusted destroys nothing, and neither does an event without that moment") {
  CHECK_FALSE(retention_is_over(kept_until(kUntil).state(), kUntil + std::chrono::years{10}, false));
  CHECK_FALSE(retention_is_over(kept_until({}).state(), kUntil + std::chrono::years{10}, true));
}

TEST_CASE("closing erases everybody once and tells who did it") {
  auto evening = kept_until(kUntil);
  REQUIRE(people_kept(evening.state()) == 2);
  const auto facts = close_event(evening.state(), "anneke");
  REQUIRE(facts.size() == 3);
  CHECK(std::get<AttendeeErased>(facts[0]).attendee == person(1));
  CHECK(std::get<AttendeeErased>(facts[1]).attendee == person(2));
  CHECK(std::get<Audited>(facts[2]).by == "anneke");

  close(evening);
  CHECK(people_kept(evening.state()) == 0);
  CHECK_FALSE(retention_is_over(evening.state(), kUntil, true));
  CHECK(close_event(evening.state(), "anneke").empty());
}

TEST_CASE("who registers after the event was closed is forgotten at the next look") {
  auto evening = kept_until(kUntil);
  close(evening);
  evening.expects(3, {.card = {.name = {"Sara", "", "Holt"}}});
  CHECK(retention_is_over(evening.state(), kUntil, true));
}

TEST_CASE("the report of a closed event counts and names nobody") {
  auto evening = kept_until(kUntil);
  close(evening);
  const auto report = closing_report(evening.state(), kUntil);
  CHECK(report.contains("Relatiedag on 2026-11-26"));
  CHECK(report.contains("Personal data destroyed: of 2. Still readable: of 0."));
  CHECK(report.contains("came in 1,"));
  CHECK(report.contains("2026-12-26T00:00:00+01:00"));
  CHECK_FALSE(report.contains("Verhoef"));
}

}  // namespace kiosk::event
