#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/card/contacts.hpp"
#include "kiosk/event/fact.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::lists {

/// What a ticket shop says of one ticket.
struct StatusWord {
  event::TicketStatus status = event::TicketStatus::valid;
  std::string_view given_back;  ///< "refunded", "transferred", …: the ticket has left this list; else empty
};

/// "paid", "betaald", "Pending", "geannuleerd", "Refunded", …; nothing for a word that is not known.
[[nodiscard]] std::optional<StatusWord> read_status(std::string_view word);

/// "ja", "no", "1", "false", "x", "✓", …; nothing for other words.
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view word);

/// "nl" or "en" for their codes and names ("nl-NL", "Dutch", "Engels"); nothing for others.
[[nodiscard]] std::optional<std::string> read_language(std::string_view word);

using card::is_email;

/// The addresses in a cell: "a@x.nl", "Jan <a@x.nl>", "mailto:a@x.nl", several with comma, semicolon or " ::: "
/// between.
[[nodiscard]] std::vector<std::string> split_emails(std::string_view cell);

/// The parts of a cell between ";", "," and "|", without empty ones.
[[nodiscard]] std::vector<std::string> split_words(std::string_view cell);

/// A moment as lists write it: base::parse_time, or with the day first ("26-11-2026 09:00", "26.11.2026").
/// A day alone is its first moment, or, when `end`, the first moment after it. Error invalid_input shows the forms.
[[nodiscard]] base::Result<base::Instant> read_moment(std::string_view cell, const std::chrono::time_zone& zone,
                                                      std::optional<std::chrono::year_month_day> day, bool end);

/// True for a long number that a spreadsheet rewrote: "1.00E+11", "1,00120019001E+11". Its last digits are gone.
[[nodiscard]] bool is_rounded_number(std::string_view cell);

/// True when a spreadsheet would run this cell: it begins with = + - @, a tab or CR and is no number or phone number.
[[nodiscard]] bool is_formula(std::string_view cell);

/// A cell that no spreadsheet runs: "'" is put before one that begins with = + - @, a tab or CR (after any "'").
[[nodiscard]] std::string defused(std::string_view cell);

/// Takes the "'" away that `defused` put there; other cells stay as they are.
[[nodiscard]] std::string_view fused(std::string_view cell);

}  // namespace kiosk::lists
