#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

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

/// Writes rows under fixed column names, as CSV or JSON Lines. Not thread-safe; `columns` and `sink` must outlive it.
class RowWriter {
public:
  RowWriter(std::span<const std::string_view> columns, const LogOptions& options, const Sink& sink);

  /// Before the first row: the header of a CSV.
  [[nodiscard]] base::Result<> begin();
  /// One row, with a cell for each column; clean UTF-8.
  [[nodiscard]] base::Result<> write(std::span<const std::string> cells);
  /// After the last row; how many rows there were.
  [[nodiscard]] base::Result<std::uint64_t> finish();

private:
  [[nodiscard]] std::string csv_row(std::span<const std::string> cells) const;
  [[nodiscard]] std::string json_row(std::span<const std::string> cells) const;

  std::span<const std::string_view> columns_;
  LogOptions options_;
  PieceWriter pieces_;
  std::uint64_t rows_ = 0;
};

}  // namespace kiosk::lists
