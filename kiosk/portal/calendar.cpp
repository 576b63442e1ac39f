#include "kiosk/portal/calendar.hpp"

#include "kiosk/card/pitch_note.hpp"

#include <format>

namespace kiosk::portal {
namespace {

using namespace std::chrono;

constexpr std::size_t kLineBytes = 75;
constexpr hours kBegin{9};
constexpr minutes kEach{15};
constexpr int kADay = 32;  ///< appointments before the next day begins

/// A text as a calendar takes it: backslashes, commas, semicolons and line breaks escaped.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\n') {
      safe += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      safe += '\\';
      safe += c;
    } else if (c != '\r') {
      safe += c;
    }
  }
  return safe;
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// One content line, folded without cutting a character.
void add_line(std::string& calendar, std::string_view line) {
  std::size_t room = kLineBytes;
  while (line.size() > room) {
    auto end = room;
    while (continues_character(line[end])) --end;
    calendar += std::format("{}\r\n ", line.substr(0, end));
    line.remove_prefix(end);
    room = kLineBytes - 1;  // the space counts
  }
  calendar += std::format("{}\r\n", line);
}

local_days first_working_day(local_days day) {
  do { day += days{1}; } while (weekday{day} == Saturday || weekday{day} == Sunday);
  return day;
}

std::string description_of(const card::BusinessCard& card) {
  std::string text;
  const auto add = [&](std::string_view line) {
    if (!line.empty()) text += std::format("{}{}", text.empty() ? "" : "\n", line);
  };
  add(card.job_title);
  add(card.company);
  add(card::trigger_sentence(card));
  add(card.phone());
  add(card.email());
  return text;
}

}  // namespace

std::string follow_up_calendar(std::span<const FollowUp> people, year_month_day event_day, base::Instant now,
                               std::string_view language) {
  const bool english = language == "en";
  std::string calendar;
  add_line(calendar, "BEGIN:VCALENDAR");
  add_line(calendar, "VERSION:2.0");
  add_line(calendar, "PRODID:-//Koffietijd//Follow-up//NL");
  auto day = first_working_day(local_days{event_day});
  int place = 0;
  for (const auto& one : people) {
    if (place == kADay) {
      day = first_working_day(day);
      place = 0;
    }
    const auto begin = local_time<minutes>{day} + kBegin + place++ * kEach;
    add_line(calendar, "BEGIN:VEVENT");
    add_line(calendar, std::format("UID:{}@koffietijd", one.id));
    add_line(calendar, std::format("DTSTAMP:{:%Y%m%dT%H%M%S}Z", floor<seconds>(now)));
    add_line(calendar, std::format("DTSTART:{:%Y%m%dT%H%M}00", begin));
    add_line(calendar, std::format("DTEND:{:%Y%m%dT%H%M}00", begin + kEach));
    add_line(calendar, "SUMMARY:" + escaped(std::format("{} {}", english ? "Call" : "Bel", one.card->name.display())));
    add_line(calendar, "DESCRIPTION:" + escaped(description_of(*one.card)));
    add_line(calendar, "END:VEVENT");
  }
  add_line(calendar, "END:VCALENDAR");
  return calendar;
}

}  // namespace kiosk::portal
