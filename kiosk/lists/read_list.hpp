#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/base/bytes.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/event/settings.hpp"
#include "kiosk/lists/text_encoding.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::lists {

inline constexpr std::size_t kLargestList = 64 * 1024 * 1024;  ///< bytes of a list file
inline constexpr std::size_t kLargestJson =
    32 * 1024 * 1024;                              ///< bytes of a JSON list, which takes more memory to read
inline constexpr std::size_t kMostRows = 100'000;  ///< rows of a list

/// Where a list comes from, told by its columns.
enum class ListSystem {
  plain,  ///< our own columns, or a list made by hand
  pretix_check_in,
  pretix_positions,
  pretix_json,
  eventbrite,
  meetup,
  linkedin,
  google,
  outlook,
  vcards,
};

/// "pretix check-in list", "Eventbrite list", …: as reports write it.
[[nodiscard]] std::string_view name_of(ListSystem system);

/// How a list is written down.
enum class ListForm { csv, json, vcards };

/// One person as a row of the list says it.
struct ListRow {
  std::size_t row =
      0;  ///< as the spreadsheet numbers it (the header is usually row 1); the place in a JSON or .vcf list
  event::AttendeeRecord attendee;
  bool states_status = false;  ///< the list says whether the ticket is valid; else `attendee.status` is only a default
  std::optional<bool> blocked;
  std::optional<bool> consent_exchange;  ///< none: the list does not say
  std::optional<bool> consent_matching;
  std::vector<std::string> remarks;  ///< one sentence each: what was kept in another way than it was written
};

/// Something in a row that could not be understood. `row_left_out`: the whole row; else only this cell.
struct RowError {
  std::size_t row = 0;
  std::string column;  ///< as the file names it; empty when it is about the whole row
  std::string problem;
  std::string remedy;
  bool row_left_out = false;
  bool operator==(const RowError&) const = default;
};

/// Rows that are not meant to come in.
struct Skipped {
  std::string reason;  ///< "refunded", "empty row", …
  std::size_t rows = 0;
  bool operator==(const Skipped&) const = default;
};

/// A list, read row by row, with everything that was not understood.
/// rows.size() + rows left out by `errors` + all skipped = rows_read.
struct ReadList {
  ListSystem system = ListSystem::plain;
  ListForm form = ListForm::csv;
  TextEncoding encoding = TextEncoding::utf8;
  char separator = ',';  ///< of a CSV
  std::size_t rows_read = 0;
  std::vector<ListRow> rows;
  std::vector<ListRow> withdrawn;  ///< skipped rows of tickets that were given back (refunded, deleted, transferred)
  std::vector<RowError> errors;
  std::vector<Skipped> skipped;
  std::vector<std::string> unused_columns;    ///< columns that hold nothing an event needs, or that nobody knows
  std::vector<std::string> remarks;           ///< about the file as a whole
  std::vector<badge::PublicKey> pretix_keys;  ///< from a pretix JSON export: they verify signed tickets
};

/// Reads an attendee list: CSV (comma, semicolon, tab or bar), JSON (an array of objects, JSON Lines or a pretix
/// export) or vCards, in any TextEncoding. Columns are recognised by name in English, Dutch and (pretix) German.
/// Times without an offset are local to the event (`settings.zone`, `settings.date`). Pure; any thread.
/// A row that cannot be understood costs that row (RowError), never the list. Error invalid_input, with what to do:
/// empty or binary file, over the limits above, a quote that is never closed, no known column, not JSON; not_found: no
/// such time zone.
[[nodiscard]] base::Result<ReadList> read_list(base::ByteView file, const event::Settings& settings);

}  // namespace kiosk::lists
