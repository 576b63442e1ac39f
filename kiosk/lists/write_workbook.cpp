#include "kiosk/base/local_time.hpp"
#include "kiosk/base/temporary_folder.hpp"
#include "kiosk/lists/row_writer.hpp"

#include <xlsxwriter.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace kiosk::lists {
namespace {

using base::ErrorKind;

constexpr int kFirstYear = 1900;  // of spreadsheets; earlier moments are written as text
constexpr double kWidth = 20;     // of a column, in letters

struct FreeWorkbook {
  void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};

base::Result<> check(lxw_error error) {
  switch (error) {
    case LXW_NO_ERROR:
      return {};
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      return base::fail(ErrorKind::invalid_input, "more rows than a sheet takes. Write them as csv");
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
      return base::fail(ErrorKind::invalid_input, "a text is longer than a cell takes. Write it as csv");
    default:
      return base::fail(ErrorKind::io, std::string{"the workbook was not written: "} + lxw_strerror(error));
  }
}

/// The moment as a clock on the wall there shows it; nothing for years that spreadsheets do not have.
std::optional<lxw_datetime> wall_time(base::Instant when, const std::chrono::time_zone& zone) {
  const auto local = zone.to_local(when);
  const auto midnight = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day day{midnight};
  if (static_cast<int>(day.year()) < kFirstYear) return std::nullopt;
  const std::chrono::hh_mm_ss time{local - midnight};
  return lxw_datetime{
      .year = static_cast<int>(day.year()),
      .month = static_cast<int>(static_cast<unsigned>(day.month())),
      .day = static_cast<int>(static_cast<unsigned>(day.day())),
      .hour = static_cast<int>(time.hours().count()),
      .min = static_cast<int>(time.minutes().count()),
      .sec = static_cast<double>(time.seconds().count()) + static_cast<double>(time.subseconds().count()) / 1000.0};
}

/// One sheet. A row goes to the disk when the next one begins.
class Workbook {
public:
  Workbook(const std::string& file, const std::string& folder, const Table& table) : zone_{table.zone} {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.c_str();
    workbook_.reset(workbook_new_opt(file.c_str(), &options));
    if (!workbook_) return;
    heading_ = workbook_add_format(workbook_.get());
    format_set_bold(heading_);
    text_ = workbook_add_format(workbook_.get());
    format_set_num_format(text_, "@");
    moment_ = workbook_add_format(workbook_.get());
    format_set_num_format(moment_, "yyyy-mm-dd hh:mm:ss");
    sheet_ = workbook_add_worksheet(workbook_.get(), std::string{table.name}.c_str());
  }

  base::Result<> begin(std::span<const std::string_view> columns) {
    if (sheet_ == nullptr) return base::fail(ErrorKind::io, "the workbook was not made");
    worksheet_set_column(sheet_, 0, static_cast<lxw_col_t>(columns.size() - 1), kWidth, nullptr);
    worksheet_freeze_panes(sheet_, 1, 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string name{columns[i]};
      if (auto put = check(worksheet_write_string(sheet_, 0, column(i), name.c_str(), heading_)); !put) return put;
    }
    return {};
  }

  base::Result<> write(std::size_t row, std::span<const Cell> cells) {
    if (row + 1 >= LXW_ROW_MAX) return check(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto put = std::visit(
          [&](const auto& value) { return write(static_cast<lxw_row_t>(row + 1), column(i), value); }, cells[i]);
      if (auto done = check(put); !done) return done;
    }
    return {};
  }

  base::Result<> close() { return check(workbook_close(workbook_.release())); }

private:
  static lxw_col_t column(std::size_t index) { return static_cast<lxw_col_t>(index); }

  lxw_error write(lxw_row_t row, lxw_col_t col, const std::string& text) {
    // written as a string whatever it begins with, in a cell of texts: also once edited it is no formula
    return text.empty() ? LXW_NO_ERROR : worksheet_write_string(sheet_, row, col, text.c_str(), text_);
  }
  lxw_error write(lxw_row_t row, lxw_col_t col, std::uint64_t number) {
    return worksheet_write_number(sheet_, row, col, static_cast<double>(number), nullptr);
  }
  lxw_error write(lxw_row_t row, lxw_col_t col, base::Instant when) {
    auto local = wall_time(when, zone_);
    if (!local) return write(row, col, base::iso8601(when, zone_));
    return worksheet_write_datetime(sheet_, row, col, &*local, moment_);
  }

  const std::chrono::time_zone& zone_;
  std::unique_ptr<lxw_workbook, FreeWorkbook> workbook_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* heading_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* moment_ = nullptr;
};

}  // namespace

base::Result<std::uint64_t> write_workbook(const Table& table, const Sink& sink) {
  const auto folder = base::TemporaryFolder::create();
  if (!folder) return std::unexpected{folder.error()};
  const auto file = folder->path() / "log.xlsx";
  Workbook workbook{file.string(), folder->path().string(), table};
  if (auto begun = workbook.begin(table.columns); !begun) return std::unexpected{begun.error()};
  for (std::size_t row = 0; row < table.rows; ++row) {
    if (auto written = workbook.write(row, table.row(row)); !written) return std::unexpected{written.error()};
  }
  if (auto closed = workbook.close(); !closed) return std::unexpected{closed.error()};
  if (auto handed = base::read_in_pieces(file, sink); !handed) return std::unexpected{handed.error()};
  return table.rows;
}

}  // namespace kiosk::lists
