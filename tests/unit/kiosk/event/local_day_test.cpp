#include "kiosk/event/local_day.hpp"

#include "evening.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::event {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a day lasts 24 hours, and 23 or 25 when the clocks change") {
  const auto length = [](std::string_view time) {
    const auto day = local_day(local(time), "Europe/Amsterdam");
    return day.end - day.start;
  };
  CHECK(length("2026-11-26 09:14") == 24h);
  CHECK(length("2026-03-29 12:00") == 23h);
  CHECK(length("2026-10-25 12:00") == 25h);
}

TEST_CASE("a day holds its first moment and not the next day's") {
  const auto day = local_day(local("2026-11-26 09:14"), "Europe/Amsterdam");
  CHECK(day.start == local("2026-11-26 00:00"));
  CHECK(day.holds(day.start));
  CHECK(day.holds(local("2026-11-26 23:59:59.999")));
  CHECK_FALSE(day.holds(local("2026-11-27 00:00")));
}

}  // namespace
}  // namespace kiosk::event
