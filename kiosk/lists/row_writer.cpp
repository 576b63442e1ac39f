#include "kiosk/lists/row_writer.hpp"

#include "kiosk/base/local_time.hpp"
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

std::string text_of(const Cell& cell, const std::chrono::time_zone& zone) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* when = std::get_if<base::Instant>(&cell)) return base::iso8601(*when, zone);
  return std::to_string(std::get<std::uint64_t>(cell));
}

std::string csv_row(std::span<const std::string> cells) {
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

std::string json_row(std::span<const std::string_view> columns, std::span<const std::string> cells) {
  boost::json::object row;
  row.reserve(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) row.emplace(columns[i], cells[i]);
  return boost::json::serialize(row) + "\n";
}

std::string csv_header(const Table& table, bool byte_order_mark) {
  const std::vector<std::string> names{table.columns.begin(), table.columns.end()};
  return (byte_order_mark ? "\xEF\xBB\xBF" : "") + csv_row(names);
}

base::Result<std::uint64_t> write_text(const Table& table, const LogOptions& options, const Sink& sink) {
  PieceWriter pieces{sink};
  const bool csv = options.format == LogFormat::csv;
  if (csv) {
    if (auto begun = pieces.write(csv_header(table, options.byte_order_mark)); !begun) {
      return std::unexpected{begun.error()};
    }
  }
  std::vector<std::string> texts;
  for (std::size_t row = 0; row < table.rows; ++row) {
    texts.clear();
    for (const auto& cell : table.row(row)) texts.push_back(text_of(cell, table.zone));
    if (auto written = pieces.write(csv ? csv_row(texts) : json_row(table.columns, texts)); !written) {
      return std::unexpected{written.error()};
    }
  }
  if (auto finished = pieces.finish(); !finished) return std::unexpected{finished.error()};
  return table.rows;
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

base::Result<std::uint64_t> write_table(const Table& table, const LogOptions& options, const Sink& sink) {
  switch (options.format) {
    case LogFormat::csv:
    case LogFormat::jsonl:
      return write_text(table, options, sink);
    case LogFormat::xlsx:
      return write_workbook(table, sink);
    case LogFormat::vcf:
    case LogFormat::zip:
      break;
  }
  return base::fail(base::ErrorKind::invalid_input,
                    std::string{table.name} + " are no cards. Write them as csv or jsonl or xlsx");
}

}  // namespace kiosk::lists
