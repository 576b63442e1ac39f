#include "kiosk/base/local_time.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk::base;
using namespace std::chrono_literals;

namespace {

const std::chrono::time_zone& amsterdam() {
  return **find_zone("Europe/Amsterdam");
}

Instant utc(const char* text) {
  return *parse_time(text, amsterdam());
}

}  // namespace

TEST_CASE("A moment is written with its local offset, summer and winter") {
  CHECK(iso8601(utc("2026-11-26T08:14:05Z"), amsterdam()) == "2026-11-26T09:14:05+01:00");
  CHECK(iso8601(utc("2026-07-01T08:14:05.120Z"), amsterdam()) == "2026-07-01T10:14:05.120+02:00");
  CHECK(hour_minute(utc("2026-11-26T08:14:59Z"), amsterdam()) == "09:14");
}

TEST_CASE("A moment is read back from every form an organiser may write") {
  const auto nine = utc("2026-11-26T08:00:00Z");
  for (const char* text :
       {"2026-11-26T09:00", "2026-11-26 09:00", "2026-11-26T09:00:00", "2026-11-26T09:00:00.000",
        "2026-11-26T09:00+01:00", "2026-11-26T09:00:00+01:00", "2026-11-26T03:00-05:00", " 2026-11-26T08:00Z "}) {
    INFO(text);
    REQUIRE(parse_time(text, amsterdam()));
    CHECK(*parse_time(text, amsterdam()) == nine);
  }
  CHECK(*parse_time("09:00", amsterdam(), parse_date("2026-11-26").value()) == nine);
  CHECK(*parse_time("2026-11-26", amsterdam()) == nine - 9h);
}

TEST_CASE("What was written reads back as the same moment") {
  const auto start = utc("2026-10-24T22:00:00Z");
  for (auto moment = start; moment < start + 36h; moment += 17min + 123ms) {
    CHECK(*parse_time(iso8601(moment, amsterdam()), amsterdam()) == moment);
  }
}

TEST_CASE("The hour that does not exist in spring reads as the moment the clock jumps") {
  CHECK(*parse_time("2026-03-29T02:30", amsterdam()) == utc("2026-03-29T01:00:00Z"));
}

TEST_CASE("What is no time is refused with the forms that are") {
  for (const char* text : {"", "gisteren", "26-11-2026", "2026-11-26T25:00", "2026-13-01", "2026-02-30", "09:00",
                           "2026-11-26T09:00 uur", "2026-11-26T09:00+99:00:00:00:00:00:00:00:00:00:00:00"}) {
    INFO(text);
    const auto read = parse_time(text, amsterdam());
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::invalid_input);
    CHECK(read.error().message.find("2026-11-26T09:14") != std::string::npos);
  }
  CHECK_FALSE(parse_date("2026-02-30"));
}

TEST_CASE("An unknown time zone is named in the error") {
  const auto zone = find_zone("Europe/Emmen");
  REQUIRE_FALSE(zone);
  CHECK(zone.error().message.find("Europe/Emmen") != std::string::npos);
}

TEST_CASE("A date is written out in the reader's language") {
  const auto date = parse_date("2026-03-01").value();
  CHECK(long_date(date, "nl") == "1 maart 2026");
  CHECK(long_date(date, "en") == "1 March 2026");
}
