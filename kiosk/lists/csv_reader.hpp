#pragma once

#include "kiosk/base/result.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::lists {

inline constexpr std::size_t kLargestCell = 1024 * 1024;  ///< bytes of one cell
inline constexpr std::size_t kMostColumns = 1000;         ///< cells kept of one row

/// One row of a CSV file, as a spreadsheet shows it.
struct CsvRow {
  std::size_t number = 0;  ///< from 1, empty rows counted; a row with line breaks in a cell is one row
  std::vector<std::string> cells;
  std::size_t width = 0;  ///< cells in the file; more than `cells.size()` when over kMostColumns
};

/// Takes one row; false stops the reading, an error too.
using OnCsvRow = std::function<base::Result<bool>(CsvRow&&)>;

/// Error invalid_input, with the row, when a quoted cell holds a lone quote and then a line break: it may have
/// swallowed the rows after it, and nobody can tell. Pure.
[[nodiscard]] base::Result<> check_quotes(std::string_view text, char separator);

/// Reads RFC 4180 text and what spreadsheets make of it: any of CRLF, LF and CR, quotes that stand inside unquoted
/// cells, spaces around cells (dropped). Rows without any cell are not handed over. Pure apart from the callback.
/// Error invalid_input, with the row: a quote that is never closed, a cell over kLargestCell. Errors of `on_row` pass.
[[nodiscard]] base::Result<> read_csv(std::string_view text, char separator, const OnCsvRow& on_row);

}  // namespace kiosk::lists
