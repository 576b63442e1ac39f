#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/lists/columns.hpp"
#include "kiosk/lists/read_list.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::lists {

/// Where and when times without an offset are meant.
struct EventTimes {
  const std::chrono::time_zone* zone = nullptr;
  std::optional<std::chrono::year_month_day> day;
};

/// Turns the cells of one row after the other into attendees, and writes what it cannot understand into the list.
/// Not thread-safe; `list` must outlive it.
class RowReader {
public:
  RowReader(Columns columns, EventTimes times, ReadList& list);

  /// One row; `width` is how many cells the file has in it. Error invalid_input when the list has over kMostRows.
  [[nodiscard]] base::Result<> read(std::size_t row, std::span<const std::string> cells, std::size_t width);

private:
  Columns columns_;
  EventTimes times_;
  ReadList& list_;
};

/// Counts a row that is not meant to come in.
void skip(ReadList& list, std::string_view reason);

/// Error invalid_input when one more row is too many; else counts it.
[[nodiscard]] base::Result<> count_row(ReadList& list);

}  // namespace kiosk::lists
