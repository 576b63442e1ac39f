#include "kiosk/lists/cells.hpp"

#include "kiosk/base/local_time.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/lists/column_names.hpp"

#include <algorithm>
#include <array>
#include <format>

namespace kiosk::lists {
namespace {

using base::trimmed;

/// True when `word` is one of the space-separated `words`.
bool is_one_of(std::string_view word, std::string_view words) {
  if (word.contains(' ')) return false;
  for (std::size_t at = words.find(word); at != std::string_view::npos && !word.empty();
       at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const bool ends = at + word.size() == words.size() || words[at + word.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

struct StatusWords {
  std::string_view words;
  StatusWord means;
};
constexpr std::array kStatusWords{
    StatusWords{"valid geldig ok paid betaald bezahlt p complete completed confirmed bevestigd attending going yes ja "
                "active actief gultig approved checkedin ingecheckt free gratis",
                {event::TicketStatus::valid, {}}},
    StatusWords{"unpaid onbetaald nietbetaald pending n open openstaand inafwachting afwachting offen ausstehend "
                "unbezahlt awaitingpayment paymentpending wachtopbetaling",
                {event::TicketStatus::unpaid, {}}},
    StatusWords{"cancelled canceled geannuleerd storniert abgebrochen c e expired verlopen abgelaufen invalid ongeldig "
                "vervallen no nee",
                {event::TicketStatus::cancelled, {}}},
    StatusWords{"refunded terugbetaald partiallyrefunded r erstattet", {event::TicketStatus::cancelled, "refunded"}},
    StatusWords{"deleted verwijderd geloscht", {event::TicketStatus::cancelled, "deleted"}},
    StatusWords{"transferred overgedragen", {event::TicketStatus::cancelled, "transferred"}},
    StatusWords{"notattending declined afgemeld komtniet", {event::TicketStatus::cancelled, "not attending"}},
};

std::vector<std::string> split(std::string_view cell, std::string_view separators) {
  std::vector<std::string> parts;
  while (!cell.empty()) {
    const auto end = std::min(cell.find_first_of(separators), cell.size());
    if (const auto part = trimmed(cell.substr(0, end)); !part.empty()) parts.emplace_back(part);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

/// "26-11-2026…" and "26.11.2026…" with the year first; other texts as they are. A slash says nothing about the order
/// of day and month, so it is read only where one of them is above 12.
std::string year_first(std::string_view text) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto number = [&](std::size_t at, std::size_t digits) {
    int value = 0;
    for (std::size_t i = at; i < at + digits; ++i) value = value * 10 + (text[i] - '0');
    return value;
  };
  const std::size_t first = digit(0) ? (digit(1) ? 2 : 1) : 0;
  if (first == 0 || first >= text.size()) return std::string{text};
  const char mark = text[first];
  if (mark != '-' && mark != '.' && mark != '/') return std::string{text};
  const std::size_t second = digit(first + 1) ? (digit(first + 2) ? 2 : 1) : 0;
  const auto year = first + second + 2;
  if (second == 0 || year > text.size() || text[year - 1] != mark) return std::string{text};
  if (!digit(year) || !digit(year + 1) || !digit(year + 2) || !digit(year + 3)) return std::string{text};
  auto day = number(0, first);
  auto month = number(first + 1, second);
  if (mark == '/') {
    if (day <= 12 && month <= 12 && day != month) return std::string{text};
    if (month > 12) std::swap(day, month);
  }
  auto rest = text.substr(year + 4);
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',')) rest.remove_prefix(1);
  const bool short_hour = rest.size() > 1 && rest[1] == ':';
  return std::format("{:04}-{:02}-{:02}{}{}{}", number(year, 4), month, day, rest.empty() ? "" : "T",
                     short_hour ? "0" : "", rest);
}

/// A date that begins with its year in full, or a time of the day alone.
bool has_whole_year(std::string_view text) {
  const auto mark = text.find_first_of("-/.");
  return mark == std::string_view::npos || mark == 4 || text.find(':') < mark;
}

constexpr std::string_view kFormulaMarks = "=+-@\t\r";

bool begins_formula(std::string_view cell) {
  return !cell.empty() && kFormulaMarks.contains(cell.front());
}

/// Behind any "'" at the start.
std::string_view behind_quotes(std::string_view cell) {
  return cell.substr(std::min(cell.find_first_not_of('\''), cell.size()));
}

}  // namespace

std::optional<StatusWord> read_status(std::string_view word) {
  const auto bare = bare_name(word);
  for (const auto& entry : kStatusWords) {
    if (is_one_of(bare, entry.words)) return entry.means;
  }
  return std::nullopt;
}

std::optional<bool> read_yes_no(std::string_view word) {
  const auto text = base::ascii_lower(trimmed(word));
  if (is_one_of(text, "ja j yes y 1 true waar wahr x v on akkoord agree agreed given gegeven ✓ ✔ ☑ ✅")) return true;
  if (is_one_of(text, "nee n no nein 0 false onwaar falsch off - ✗ ✘ ☐ ❌")) return false;
  return std::nullopt;
}

std::optional<std::string> read_language(std::string_view word) {
  auto text = base::ascii_lower(trimmed(word));
  text = text.substr(0, text.find_first_of("-_; "));
  if (is_one_of(text, "nl nld dut ned nederlands dutch hollands niederländisch vlaams flemish")) return "nl";
  if (is_one_of(text, "en eng english engels englisch")) return "en";
  return std::nullopt;
}

std::vector<std::string> split_emails(std::string_view cell) {
  constexpr std::string_view kMailto = "mailto:";
  std::vector<std::string> emails;
  std::string plain{cell};
  for (auto at = plain.find(":::"); at != std::string::npos; at = plain.find(":::", at)) plain.replace(at, 3, ";");
  for (auto& part : split(plain, ",;\n")) {
    std::string_view email = part;
    const auto open = email.find('<');
    if (open != std::string_view::npos && email.ends_with('>')) email = email.substr(open + 1, email.size() - open - 2);
    if (base::ascii_lower(email.substr(0, kMailto.size())) == kMailto) email.remove_prefix(kMailto.size());
    emails.emplace_back(trimmed(email));
  }
  return emails;
}

std::vector<std::string> split_words(std::string_view cell) {
  return split(cell, ";,|\n");
}

base::Result<base::Instant> read_moment(std::string_view cell, const std::chrono::time_zone& zone,
                                        std::optional<std::chrono::year_month_day> day, bool end) {
  const auto text = year_first(trimmed(cell));
  if (!has_whole_year(text)) {
    return base::fail(base::ErrorKind::invalid_input,
                      "a date begins or ends with its year in four digits, as 2026-11-26");
  }
  if (end) {
    if (const auto date = base::parse_date(text)) {
      const auto next = std::chrono::local_days{*date} + std::chrono::days{1};
      return std::chrono::floor<base::milliseconds>(zone.to_sys(next, std::chrono::choose::earliest));
    }
  }
  return base::parse_time(text, zone, day);
}

bool is_rounded_number(std::string_view cell) {
  const auto exponent = cell.find("E+");
  if (exponent == std::string_view::npos || exponent < 3 || cell.size() - exponent < 3) return false;
  const auto is_digit = [](char character) { return character >= '0' && character <= '9'; };
  const bool comma = is_digit(cell[0]) && (cell[1] == '.' || cell[1] == ',');
  return comma && std::ranges::all_of(cell.substr(2, exponent - 2), is_digit) &&
         std::ranges::all_of(cell.substr(exponent + 2), is_digit);
}

bool is_formula(std::string_view cell) {
  if (!begins_formula(cell)) return false;
  if (cell.front() != '+' && cell.front() != '-') return true;
  return !std::ranges::all_of(cell.substr(1), [](char character) {
    return (character >= '0' && character <= '9') || std::string_view{" ().-/,"}.contains(character);
  });
}

std::string defused(std::string_view cell) {
  return begins_formula(behind_quotes(cell)) ? "'" + std::string{cell} : std::string{cell};
}

std::string_view fused(std::string_view cell) {
  return cell.starts_with('\'') && begins_formula(behind_quotes(cell)) ? cell.substr(1) : cell;
}

}  // namespace kiosk::lists
