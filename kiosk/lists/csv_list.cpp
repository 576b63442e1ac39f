#include "kiosk/lists/csv_reader.hpp"
#include "kiosk/lists/list_forms.hpp"

#include "kiosk/base/text.hpp"

#include <array>
#include <optional>

namespace kiosk::lists {
namespace {

using base::ErrorKind;
using base::fail;

constexpr std::array kSeparators{',', ';', '\t', '|'};
/// LinkedIn, for one, writes a few lines of explanation above its header.
constexpr std::size_t kRowsBeforeHeader = 10;
constexpr std::size_t kHeaderBytes = 64 * 1024;

/// Excel's own way to name the separator: a first line "sep=;", which it does not show as a row.
std::optional<char> take_separator_line(std::string_view& text) {
  if (text.size() < 5 || base::ascii_lower(text.substr(0, 4)) != "sep=") return std::nullopt;
  const char separator = text[4];
  const auto rest = text.substr(5);
  if (!rest.empty() && rest.front() != '\r' && rest.front() != '\n') return std::nullopt;
  if (separator == '"' || separator == '\r' || separator == '\n') return std::nullopt;
  text = rest.substr(rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, rest.size()));
  return separator;
}

struct Header {
  std::size_t row = 0;
  char separator = ',';
  std::size_t known = 0;
  std::size_t width = 0;

  [[nodiscard]] bool better_than(const Header& other) const {
    return known > other.known || (known == other.known && width > other.width);
  }
};

/// The row that names most columns, among the first ones.
Header find_header(std::string_view text, char separator) {
  Header best;
  const auto look = [&](CsvRow&& row) -> base::Result<bool> {
    const Header header{row.number, separator, known_columns(row.cells), row.width};
    if (header.known > best.known) best = header;
    return row.number < kRowsBeforeHeader;
  };
  // this is only a look ahead: what is wrong further on is reported when the rows are read
  (void)read_csv(text.substr(0, kHeaderBytes), separator, look);
  return best;
}

Header find_header(std::string_view text, std::optional<char> separator) {
  if (separator) return find_header(text, *separator);
  Header best;
  for (const char candidate : kSeparators) {
    const auto header = find_header(text, candidate);
    if (header.better_than(best)) best = header;
  }
  return best;
}

}  // namespace

base::Result<> read_csv_list(std::string_view text, const EventTimes& times, ReadList& list) {
  const auto separator = take_separator_line(text);
  const auto header = find_header(text, separator);
  if (header.known == 0) {
    return fail(ErrorKind::invalid_input,
                "no row near the top names columns. Give the first row names such as first_name, last_name, company, "
                "email (or voornaam, achternaam, bedrijf, e-mail)");
  }
  if (header.width > kMostColumns) {
    return fail(ErrorKind::invalid_input, "the header has more than 1,000 columns. Keep the ones that matter");
  }
  list.separator = header.separator;
  if (auto clear = check_quotes(text, header.separator); !clear) return clear;
  if (header.row > 1) {
    list.remarks.push_back("the column names are in row " + std::to_string(header.row) +
                           "; what is above was not read");
  }
  std::optional<RowReader> reader;
  return read_csv(text, header.separator, [&](CsvRow&& row) -> base::Result<bool> {
    if (row.number < header.row) return true;
    if (row.number == header.row) {
      reader.emplace(read_header(row.cells), times, list);
      return true;
    }
    if (!reader) return fail(ErrorKind::internal, "the row that names the columns was passed over");
    if (auto read = reader->read(row.number, row.cells, row.width); !read) return std::unexpected{read.error()};
    return true;
  });
}

}  // namespace kiosk::lists
