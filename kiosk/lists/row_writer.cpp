#include "kiosk/lists/row_writer.hpp"

#include "kiosk/lists/cells.hpp"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <csv.h>

#include <vector>

namespace kiosk::lists {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

void append_quoted(std::string& row, std::string_view cell) {
  std::string quoted(csv_write(nullptr, 0, cell.data(), cell.size()), '\0');
  csv_write(quoted.data(), quoted.size(), cell.data(), cell.size());
  row += quoted;
}

/// RFC 4180 wants quotes around separators, quotes and line breaks; around spaces at the ends readers differ, so too.
bool needs_quotes(std::string_view cell) {
  return cell.find_first_of(",;\t\"\r\n") != std::string_view::npos || cell.starts_with(' ') || cell.ends_with(' ');
}

}  // namespace

base::Result<> PieceWriter::write(std::string_view text) {
  pending_ += text;
  return pending_.size() < kPiece ? base::Result<>{} : finish();
}

base::Result<> PieceWriter::finish() {
  if (pending_.empty()) return {};
  auto taken = sink_(pending_);
  pending_.clear();
  return taken;
}

RowWriter::RowWriter(std::span<const std::string_view> columns, const LogOptions& options, const Sink& sink)
    : columns_{columns}, options_{options}, pieces_{sink} {}

base::Result<> RowWriter::begin() {
  if (options_.format != LogFormat::csv) return {};
  const std::vector<std::string> names{columns_.begin(), columns_.end()};
  return pieces_.write((options_.byte_order_mark ? "\xEF\xBB\xBF" : "") + csv_row(names));
}

base::Result<> RowWriter::write(std::span<const std::string> cells) {
  ++rows_;
  return pieces_.write(options_.format == LogFormat::csv ? csv_row(cells) : json_row(cells));
}

base::Result<std::uint64_t> RowWriter::finish() {
  if (auto finished = pieces_.finish(); !finished) return std::unexpected{finished.error()};
  return rows_;
}

std::string RowWriter::csv_row(std::span<const std::string> cells) const {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    const auto cell = defused(cells[i]);
    if (needs_quotes(cell)) {
      append_quoted(row, cell);
    } else {
      row += cell;
    }
  }
  return row + "\r\n";
}

std::string RowWriter::json_row(std::span<const std::string> cells) const {
  boost::json::object row;
  row.reserve(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) row.emplace(columns_[i], cells[i]);
  return boost::json::serialize(row) + "\n";
}

}  // namespace kiosk::lists
