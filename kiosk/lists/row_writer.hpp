#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::lists {

/// Hands text to a sink in pieces of moderate size. Not thread-safe; `sink` must outlive it.
class PieceWriter {
public:
  explicit PieceWriter(const Sink& sink) : sink_{sink} {}

  [[nodiscard]] base::Result<> write(std::string_view text);
  /// What is left. Nothing may be written after.
  [[nodiscard]] base::Result<> finish();

private:
  const Sink& sink_;
  std::string pending_;
};

/// Clean UTF-8, a moment, or a number. An empty text is an empty cell.
using Cell = std::variant<std::string, base::Instant, std::uint64_t>;

/// Rows under fixed column names, made one at a time while they are written.
struct Table {
  std::string_view name;  ///< of the sheet
  std::span<const std::string_view> columns;
  const std::chrono::time_zone& zone;  ///< that moments are written in
  std::size_t rows = 0;
  std::function<std::vector<Cell>(std::size_t row)> row;  ///< a cell for each column
};

/// Writes a table as CSV, JSON Lines or workbook; how many rows there were. Errors as write_logs says; invalid_input
/// for formats that hold cards.
[[nodiscard]] base::Result<std::uint64_t> write_table(const Table& table, const LogOptions& options, const Sink& sink);

/// As write_table, as a workbook.
[[nodiscard]] base::Result<std::uint64_t> write_workbook(const Table& table, const Sink& sink);

}  // namespace kiosk::lists
