#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::lists {

/// How a log is written down.
enum class LogFormat {
  csv,    ///< RFC 4180, CRLF; cells that a spreadsheet would run are defused with "'"
  jsonl,  ///< one JSON object a line, with the same names and texts as the CSV
  vcf,    ///< vCards 3.0 of the people in it who consented to exchange, in one file
  xlsx,   ///< a workbook of one sheet: moments are dates local to the event, texts are never formulas
  zip,    ///< the same vCards, a file each
};

/// "csv", "jsonl", "vcf", "xlsx", "zip".
[[nodiscard]] std::string_view name_of(LogFormat format);
[[nodiscard]] std::optional<LogFormat> log_format_named(std::string_view name);

/// Which part of the event a log is about. Everything: all of it.
struct LogFilter {
  std::optional<base::Instant> from;
  std::optional<base::Instant> until;  ///< this moment is not in it
  std::string kiosk;                   ///< name or id, in any letter case; empty: every kiosk

  [[nodiscard]] bool everything() const { return !from && !until && kiosk.empty(); }
};

struct LogOptions {
  LogFormat format = LogFormat::csv;
  bool byte_order_mark = false;  ///< before a CSV, for spreadsheets that take UTF-8 for something else
  LogFilter filter{};
};

/// Takes the next piece of a log, at most about 64 KiB; an error stops the writing and passes through.
using Sink = std::function<base::Result<>(std::string_view)>;

// Each writes piece by piece and returns how many rows (or cards) it wrote, for the Downloaded fact. Times are local to
// the event, with offset. Pure apart from the sink, and from a temporary folder for xlsx and zip, which is gone
// afterwards; the thread that owns `state`, not the UI thread. Memory does not grow with the text that is written.
// Errors: those of the sink; not_found when this machine does not have the event's time zone or no kiosk has the name
// asked for; for xlsx, invalid_input when there are more rows than a sheet has or a text is longer than a cell takes.

/// Swapped cards, in the agreed order. Names, companies and addresses of people who withdrew their consent or were
/// erased are blank. As vcf: everyone who swapped cards, once.
[[nodiscard]] base::Result<std::uint64_t> write_exchanges(const event::Projection& state, const LogOptions& options,
                                                          const Sink& sink);

/// Check-ins, check-outs and refused scans, in the agreed order. Error invalid_input for vcf: scans are no cards.
[[nodiscard]] base::Result<std::uint64_t> write_checkins(const event::Projection& state, const LogOptions& options,
                                                         const Sink& sink);

/// The attendee list, by last name, in columns that read_list understands. Without consent to exchange, job title,
/// contact and pitch are blank; name, company and ticket stay. Erased people are not in it. With a filter: who came in
/// or went out there and then.
[[nodiscard]] base::Result<std::uint64_t> write_attendees(const event::Projection& state, const LogOptions& options,
                                                          const Sink& sink);

/// What can be written.
enum class Log { exchanges, checkins, attendees };

/// "exchanges", "checkins", "attendees".
[[nodiscard]] std::string_view name_of(Log log);
[[nodiscard]] std::optional<Log> log_named(std::string_view name);

/// One of the three: the door for everybody who lets somebody download. Whoever calls it appends `downloaded` of it
/// once the download is whole.
[[nodiscard]] base::Result<std::uint64_t> write_log(const event::Projection& state, Log log, const LogOptions& options,
                                                    const Sink& sink);

/// The fact that something left the kiosk; `by` is who took it.
[[nodiscard]] event::Downloaded downloaded(Log log, const LogOptions& options, std::uint64_t rows, std::string by);

}  // namespace kiosk::lists
