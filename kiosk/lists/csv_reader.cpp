#include "kiosk/lists/csv_reader.hpp"

#include <csv.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace kiosk::lists {
namespace {

using base::ErrorKind;
using base::fail;

constexpr std::size_t kChunk = 64 * 1024;

std::unexpected<base::Error> in_row(std::size_t row, std::string_view problem) {
  return fail(ErrorKind::invalid_input, "row " + std::to_string(row) + ": " + std::string{problem});
}

/// libcsv calls back from C: rows are only gathered there, and handed over between two chunks.
struct Gathering {
  std::vector<CsvRow> rows;
  CsvRow current;
  std::size_t finished = 0;
  bool after_carriage_return = false;

  void cell(const char* text, std::size_t size) {
    after_carriage_return = false;
    ++current.width;
    if (current.cells.size() < kMostColumns) current.cells.emplace_back(text, size);
  }

  void line_break(int character) {
    const bool second_half = character == '\n' && after_carriage_return && current.width == 0;
    after_carriage_return = character == '\r';
    if (second_half) return;
    current.number = ++finished;
    if (current.width > 0) rows.push_back(std::move(current));
    current = {};
  }
};

void on_cell(void* cell, std::size_t size, void* gathering) {
  static_cast<Gathering*>(gathering)->cell(static_cast<const char*>(cell), size);
}

void on_line_break(int character, void* gathering) {
  static_cast<Gathering*>(gathering)->line_break(character);
}

/// The row of a quoted cell that holds a lone quote and then a line break, if any: it may have swallowed the rows after
/// it, and nobody can tell. Follows libcsv's lenient reading, in which a quoted cell ends at a quote before a separator
/// or line break only.
std::optional<std::size_t> swallowing_row(std::string_view text, char separator) {
  enum class At { start, plain, quoted, maybe_end } at = At::start;
  std::size_t row = 1;
  std::size_t opened = 1;
  bool lone = false;
  bool spaces = false;
  char before = 0;
  for (const char letter : text) {
    const bool line_break = letter == '\n' || letter == '\r';
    if (line_break && at == At::quoted && lone) return opened;
    if (line_break && at != At::quoted && !(letter == '\n' && before == '\r')) ++row;
    before = letter;
    if (at == At::quoted) {
      if (letter == '"') at = At::maybe_end, spaces = false;
    } else if (line_break || letter == separator) {
      at = At::start;
    } else if (at == At::maybe_end) {
      const bool doubled = letter == '"' && !spaces;
      spaces = letter == ' ' || letter == '\t';
      if (!spaces) at = At::quoted;
      if (!spaces && !doubled) lone = true;
    } else if (at == At::start && letter != ' ' && letter != '\t') {
      at = letter == '"' ? At::quoted : At::plain;
      opened = row;
      lone = false;
    }
  }
  return std::nullopt;
}

struct FreeParser {
  void operator()(csv_parser* parser) const { csv_free(parser); }
};

/// Hands the gathered rows over; false when the caller has enough.
base::Result<bool> hand_over(Gathering& gathering, const OnCsvRow& on_row) {
  for (auto& row : gathering.rows) {
    if (std::ranges::any_of(row.cells, [](const std::string& cell) { return cell.size() > kLargestCell; })) {
      return in_row(row.number, "a cell holds more than 1 MiB. Shorten it, or look for a quote that is not closed");
    }
    auto more = on_row(std::move(row));
    if (!more || !*more) return more;
  }
  gathering.rows.clear();
  return true;
}

}  // namespace

base::Result<> check_quotes(std::string_view text, char separator) {
  if (const auto row = swallowing_row(text, separator)) {
    return in_row(*row,
                  "a cell in quotes holds a lone quote (\") and runs on into the next row. Write two quotes for one "
                  "inside a cell");
  }
  return {};
}

base::Result<> read_csv(std::string_view text, char separator, const OnCsvRow& on_row) {
  csv_parser parser;
  if (csv_init(&parser, CSV_REPALL_NL) != 0) { return fail(ErrorKind::internal, "the CSV reader did not start"); }
  const std::unique_ptr<csv_parser, FreeParser> owner{&parser};
  csv_set_delim(&parser, static_cast<unsigned char>(separator));

  Gathering gathering;
  while (!text.empty()) {
    const auto chunk = text.substr(0, kChunk);
    text.remove_prefix(chunk.size());
    if (csv_parse(&parser, chunk.data(), chunk.size(), on_cell, on_line_break, &gathering) != chunk.size()) {
      return in_row(gathering.finished + 1, csv_strerror(csv_error(&parser)));
    }
    const auto more = hand_over(gathering, on_row);
    if (!more) return std::unexpected{more.error()};
    if (!*more) return {};
    if (parser.entry_pos > kLargestCell) {
      return in_row(gathering.finished + 1,
                    "a cell holds more than 1 MiB. Shorten it, or look for a quote that is not closed");
    }
  }
  // only at the end: in strict mode throughout, a stray quote inside a cell would end the reading
  csv_set_opts(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  if (csv_fini(&parser, on_cell, on_line_break, &gathering) != 0) {
    return in_row(gathering.finished + 1,
                  "a quote (\") is opened here and never closed. Close it, or write two quotes for one inside a cell");
  }
  const auto more = hand_over(gathering, on_row);
  if (!more) return std::unexpected{more.error()};
  return {};
}

}  // namespace kiosk::lists
