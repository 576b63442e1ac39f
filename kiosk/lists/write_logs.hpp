#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace kiosk::lists {

/// How a log is written down.
enum class LogFormat {
  csv,    ///< RFC 4180, CRLF; cells that a spreadsheet would run are defused with "'"
  jsonl,  ///< one JSON object a line, with the same names and texts as the CSV
  vcf,    ///< vCards 3.0 of the people in it who consented to exchange
};

/// "csv", "jsonl", "vcf".
[[nodiscard]] std::string_view name_of(LogFormat format);
[[nodiscard]] std::optional<LogFormat> log_format_named(std::string_view name);

struct LogOptions {
  LogFormat format = LogFormat::csv;
  bool byte_order_mark = false;  ///< before a CSV, for spreadsheets that take UTF-8 for something else
};

/// Takes the next piece of a log, at most about 64 KiB; an error stops the writing and passes through.
using Sink = std::function<base::Result<>(std::string_view)>;

// Each writes piece by piece and returns how many rows (or cards) it wrote, for the Downloaded fact. Times are local to
// the event, with offset. Pure apart from the sink; the thread that owns `state`. Errors: those of the sink, and
// not_found when this machine does not have the event's time zone.

/// Swapped cards, in the agreed order. Names, companies and addresses of people who withdrew their consent or were
/// erased are blank. As vcf: everyone who swapped cards, once.
[[nodiscard]] base::Result<std::uint64_t> write_exchanges(const event::Projection& state, const LogOptions& options,
                                                          const Sink& sink);

/// Check-ins, check-outs and refused scans, in the agreed order. Error invalid_input for vcf: scans are no cards.
[[nodiscard]] base::Result<std::uint64_t> write_checkins(const event::Projection& state, const LogOptions& options,
                                                         const Sink& sink);

/// The attendee list, by last name, in columns that read_list understands. Without consent to exchange, job title,
/// contact and pitch are blank; name, company and ticket stay. Erased people are not in it.
[[nodiscard]] base::Result<std::uint64_t> write_attendees(const event::Projection& state, const LogOptions& options,
                                                          const Sink& sink);

}  // namespace kiosk::lists
