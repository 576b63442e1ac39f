#include "kiosk/portal/calendar.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace kiosk::portal {
namespace {

using namespace std::chrono_literals;

const auto kNow = base::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 27} + 20h};

card::BusinessCard card_of(std::string first) {
  card::BusinessCard card;
  card.name.first = std::move(first);
  return card;
}

TEST_CASE("after a Friday, one calls on Monday, a quarter of an hour each") {
  const auto mila = card_of("Mila");
  const auto jan = card_of("Jan");
  const std::vector<FollowUp> people{{.id = "a", .card = &mila}, {.id = "b", .card = &jan}};
  const auto text = follow_up_calendar(people, std::chrono::year{2026} / 11 / 27, kNow, "en");
  CHECK(text.contains(
      "UID:a@koffietijd\r\nDTSTAMP:20261127T200000Z\r\nDTSTART:20261130T090000\r\nDTEND:20261130T091500\r\n"
      "SUMMARY:Call Mila\r\n"));
  CHECK(text.contains("DTSTART:20261130T091500\r\nDTEND:20261130T093000\r\nSUMMARY:Call Jan\r\n"));
}

TEST_CASE("a full day goes on the next working day") {
  const auto one = card_of("A");
  const std::vector<FollowUp> people(33, {.id = "a", .card = &one});
  const auto text = follow_up_calendar(people, std::chrono::year{2026} / 11 / 26, kNow, "nl");
  CHECK(text.contains("DTSTART:20261127T164500"));
  CHECK(text.contains("DTSTART:20261130T090000"));
}

TEST_CASE("texts are escaped, and lines folded between characters") {
  auto card = card_of("Zoë; \"X\", Y\\Z");
  card.pitch.call_me_when = "é" + std::string(70, 'x') + "ééééé";
  card.company = "BEGIN:VEVENT\nEND:VCALENDAR";
  const std::vector<FollowUp> people{{.id = "a", .card = &card}};
  const auto text = follow_up_calendar(people, std::chrono::year{2026} / 11 / 26, kNow, "nl");
  CHECK(text.contains("SUMMARY:Bel Zoë\\; \"X\"\\, Y\\\\Z\r\n"));
  CHECK_FALSE(text.contains("\nEND:VCALENDAR\\n"));
  std::size_t begin = 0;
  for (auto end = text.find("\r\n"); end != std::string::npos; begin = end + 2, end = text.find("\r\n", begin)) {
    CHECK(end - begin <= 75);
    CHECK((static_cast<unsigned char>(text[begin + (text[begin] == ' ' ? 1 : 0)]) & 0xC0) != 0x80);
  }
}

}  // namespace
}  // namespace kiosk::portal
