#include "tests/integration/shell/shell.hpp"

#include "kiosk/badge/k1.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/store/event_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using integration::Evening;
using integration::text_of;

namespace {

constexpr auto kMila = "badges/mila-verhoef.png";
constexpr auto kJoris = "badges/joris-van-der-berg.png";

/// A badge of this event, signed by somebody who does not have its key.
std::string forged_badge(const Evening& evening) {
  const kiosk::base::SystemClock clock;
  const auto event = kiosk::store::open_event(evening.folder() / "emmen", clock);
  REQUIRE(event);
  const kiosk::badge::K1Claims claims{
      .organiser = false, .event = event->state.settings().keys.event, .issue = 0, .id = kiosk::badge::new_badge_id()};
  return kiosk::badge::issue_k1(claims, kiosk::badge::SigningKey::generate());
}

}  // namespace

TEST_CASE("a badge at the door is admitted once, and the answer tells who it is") {
  Evening evening;
  const auto welcome = evening.scan(kMila, {"--at", "09:14"});
  CHECK(text_of(welcome, "file") == kMila);
  CHECK(text_of(welcome, "verdict") == "admitted");
  CHECK(text_of(welcome.at("attendee").as_object(), "name") == "Mila Verhoef");
  CHECK(text_of(welcome.at("attendee").as_object(), "email") == "mila@verhoef.example.nl");

  const auto again = evening.scan(kMila, {"--at", "10:00"});
  CHECK(text_of(again, "verdict") == "already_in");
  CHECK(text_of(again.at("since").as_object(), "time") == "2026-11-26T09:14:00+01:00");
  CHECK(evening.done({"verify", "emmen"}).contains("3 people on the list, 1 present"));
}

TEST_CASE("without --json each badge is a sentence that says its own things once") {
  Evening evening;
  CHECK(evening.done({"scan", "emmen", kMila}) == "badges/mila-verhoef.png: admitted Mila Verhoef\n");
  const auto said = evening.done({"scan", "emmen", kMila});
  CHECK(said.starts_with("badges/mila-verhoef.png: already_in Mila Verhoef (W-101, Checked in before, at "));
  CHECK_FALSE(said.contains("since"));
}

TEST_CASE("who may come back in depends on the policy") {
  SECTION("once: not on another day either") {
    Evening evening;
    CHECK(evening.verdict(kMila, {"--at", "2026-11-26T09:00"}) == "admitted");
    CHECK(evening.verdict(kMila, {"--at", "2026-11-27T09:00"}) == "already_in");
  }
  SECTION("daily: once a day") {
    Evening evening{{"--policy", "daily"}};
    CHECK(evening.verdict(kMila, {"--at", "2026-11-26T09:00"}) == "admitted");
    CHECK(evening.verdict(kMila, {"--at", "2026-11-26T10:00"}) == "already_in");
    CHECK(evening.verdict(kMila, {"--at", "2026-11-27T09:00"}) == "admitted");
  }
  SECTION("in-out: each scan turns in into out") {
    Evening evening{{"--policy", "in-out"}};
    CHECK(evening.verdict(kMila, {"--at", "09:00"}) == "admitted");
    CHECK(evening.verdict(kMila, {"--at", "10:00"}) == "left");
    CHECK(evening.verdict(kMila, {"--at", "10:30"}) == "admitted");
  }
}

TEST_CASE("the door is closed before it opens, from its closing time on, and when the room is full") {
  Evening evening{{"--opens", "08:30", "--closes", "11:00", "--capacity", "1"}};
  CHECK(evening.verdict(kMila, {"--at", "08:29"}) == "too_early");
  CHECK(evening.verdict(kMila, {"--at", "11:00"}) == "too_late");
  CHECK(evening.verdict(kMila, {"--at", "08:30"}) == "admitted");
  CHECK(evening.verdict(kJoris, {"--at", "09:00"}) == "full");
  const auto at = evening.koffietijd({"scan", "emmen", kMila, "--at", "negen uur"});
  CHECK(at.exit == 3);
  CHECK(at.err.contains("'negen uur' is not a time. Write"));
}

TEST_CASE("a badge of another event, a forged one and an unknown code are refused, and kept as facts") {
  Evening evening;
  evening.done({"event", "new", "assen", "--name", "Relatiedag Assen", "--date", "2026-11-26"});
  evening.done({"import", "assen", "guests.csv"});
  evening.done({"badges", "assen", "--png", "assen-badges", "--size", "a7", "--dpi", "150"});
  evening.draw_code("forged.png", forged_badge(evening));
  evening.draw_code("unknown.png", "https://example.nl/ticket/1");
  const auto before = evening.facts();
  CHECK(evening.verdict("assen-badges/mila-verhoef.png") == "other_event");
  CHECK(evening.verdict("forged.png") == "forged");
  CHECK(evening.verdict("unknown.png") == "unknown");
  CHECK(evening.facts() == before + 3);
}

TEST_CASE("hostile codes are unknown, and no control character of theirs reaches the terminal") {
  Evening evening;
  evening.draw_code("digits.png", std::string(7089, '7'));
  evening.draw_code("nul.png", std::string{"K1\0\0ABC", 7});
  evening.draw_code("not-utf8.png", "\xFF\xFE\x80 abc");
  evening.draw_code("escapes.png", "\x1B[2J\x1B]0;gehackt\x07 admitted\r\n");
  evening.draw_code("short.png", "K1ABC");
  evening.draw_code("card.png", "BEGIN:VCARD\r\nFN:a" + std::string(1500, '\n'));
  for (const auto* const name : {"digits", "nul", "not-utf8", "escapes", "short", "card"}) {
    INFO(name);
    CHECK(evening.verdict(std::string{name} + ".png") == "unknown");
    const auto sentence = evening.done({"scan", "emmen", std::string{name} + ".png"});
    CHECK(std::ranges::none_of(sentence, [](char letter) { return letter >= 0 && letter < ' ' && letter != '\n'; }));
  }
}

TEST_CASE("a picture without a code, and a file that is no picture, cost only themselves") {
  Evening evening;
  evening.write("text.png", "no picture");
  evening.write("empty.png", "");
  evening.write("half.png", evening.read(kJoris).substr(0, 4000));
  evening.draw_code("code.png", "x");
  for (const auto* const name : {"text.png", "empty.png", "half.png", "emmen", "/dev/zero"}) {
    INFO(name);
    const auto said = evening.koffietijd({"scan", "emmen", name, kMila});
    CHECK(said.exit == 3);
    CHECK(said.err.contains(name));
    CHECK_FALSE(said.err.contains("..\n"));
    CHECK(said.out.contains("Mila Verhoef"));
  }
  CHECK(evening.koffietijd({"scan", "emmen", "weg.png"}).exit == 4);
  CHECK(evening.koffietijd({"scan", "emmen"}).exit == 2);
  CHECK(evening.koffietijd({"scan", "emmen", "--role", "bar", kMila}).exit == 2);
}

TEST_CASE("one badge at six doors of one event at once is admitted at one of them") {
  Evening evening;
  std::vector<integration::Started> doors;
  for (int i = 0; i < 6; ++i) doors.push_back(evening.start({"scan", "emmen", "--json", kMila}));
  int admitted = 0;
  for (auto& door : doors) {
    const auto said = door.wait();
    INFO(said.out << said.err);
    CHECK(said.exit == 0);
    admitted += said.out.contains(R"("verdict":"admitted")") ? 1 : 0;
  }
  CHECK(admitted == 1);
}

TEST_CASE("two badges at a table swap cards, after each other or in one picture") {
  Evening evening;
  const auto said = [&](const integration::Shell::Words& pictures) {
    integration::Shell::Words words{"scan", "emmen", "--json", "--role", "table"};
    words.insert(words.end(), pictures.begin(), pictures.end());
    return integration::objects(evening.done(words));
  };
  SECTION("after each other") {
    const auto badges = said({kMila, kJoris});
    REQUIRE(badges.size() == 2);
    CHECK(badges[0].at("exchanges").as_array().empty());
    const auto& exchange = badges[1].at("exchanges").as_array().at(0).as_object();
    CHECK(text_of(exchange, "way") == "two_badges");
    CHECK(text_of(exchange.at("with").as_object(), "name") == "Mila Verhoef");
  }
  SECTION("in one picture") {
    evening.draw_together("both.png", kMila, kJoris);
    const auto badges = said({"both.png"});
    REQUIRE(badges.size() == 2);
    CHECK(text_of(badges[1].at("exchanges").as_array().at(0).as_object(), "way") == "one_frame");
    CHECK(evening.done({"verify", "emmen"}).contains("1 exchange."));
  }
  SECTION("not without the consent of both") {
    const auto badges = said({kMila, "badges/sara-holt.png"});
    REQUIRE(badges.size() == 2);
    CHECK(badges[1].at("exchanges").as_array().empty());
    CHECK(text_of(badges[1].at("without_consent").as_array().at(0).as_object(), "name") == "Sara Holt");
    CHECK(evening.done({"verify", "emmen"}).contains("0 exchanges."));
  }
}
