#include "kiosk/lists/describe.hpp"

#include <algorithm>
#include <format>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::lists {
namespace {

constexpr std::size_t kMostProblems = 200;

/// One line of the table: what a row of the file came to.
struct Line {
  std::size_t row = 0;
  std::string_view outcome;
  std::string text;
};

std::string_view name_of_separator(char separator) {
  switch (separator) {
    case ';':
      return "semicolons";
    case '\t':
      return "tabs";
    case '|':
      return "bars";
    default:
      return "commas";
  }
}

std::string form_of(const ReadList& list) {
  switch (list.form) {
    case ListForm::csv:
      return std::format("CSV with {}, {}", name_of_separator(list.separator), name_of(list.encoding));
    case ListForm::json:
      return std::format("JSON, {}", name_of(list.encoding));
    case ListForm::vcards:
      return std::format("vCard, {}", name_of(list.encoding));
  }
  return {};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : std::string{between}) + part;
  return text;
}

std::string counts(const ReadList& list, const ImportPlan& plan) {
  std::string text;
  const auto line = [&](std::string_view what, std::size_t count, std::string_view why = {}) {
    if (count > 0) text += std::format("  {:<10}{:>7}{}{}\n", what, count, why.empty() ? "" : "  ", why);
  };
  const auto unreadable = static_cast<std::size_t>(std::ranges::count_if(list.errors, &RowError::row_left_out));
  line("added", plan.added);
  line("changed", plan.changed);
  line("unchanged", plan.unchanged);
  line("repeated", plan.repeated, "second tickets and doubles");
  line("left out", plan.left_out + unreadable, "see below");
  for (const auto& skipped : list.skipped) line("skipped", skipped.rows, skipped.reason);
  return text;
}

std::string text_of(const RowError& error) {
  return std::format("{}{}{}. Remedy: {}.", error.column, error.column.empty() ? "" : ": ", error.problem,
                     error.remedy);
}

/// The rows of the report, by number; remarks of reading come before those of planning.
std::vector<Line> lines_of(const ReadList& list, const ImportPlan& plan, ReportDetail detail) {
  std::vector<Line> lines;
  for (const auto& error : list.errors)
    lines.push_back({error.row, error.row_left_out ? "left out" : "look", text_of(error)});
  for (const auto& row : list.rows) {
    for (const auto& remark : row.remarks) lines.push_back({row.row, "note", remark});
  }
  for (const auto& row : plan.rows) {
    const bool worth_a_look = row.outcome == RowOutcome::left_out || row.outcome == RowOutcome::repeated ||
                              (row.outcome == RowOutcome::changed && !row.remarks.empty()) ||
                              (row.outcome == RowOutcome::unchanged && !row.remarks.empty());
    if (detail == ReportDetail::problems && !worth_a_look) continue;
    const auto why = joined(row.remarks, "; ");
    lines.push_back({row.row, name_of(row.outcome), row.who + (why.empty() ? "" : ": ") + why});
  }
  std::ranges::stable_sort(lines, {}, &Line::row);
  return lines;
}

std::string table(const std::vector<Line>& lines, std::size_t most) {
  std::string text;
  for (const auto& line : lines) {
    if (most-- == 0) break;
    text += std::format("{:>8}  {:<9}  {}\n", line.row, line.outcome, line.text);
  }
  return text.empty() ? text : std::format("\n{:>8}  {:<9}  {}\n", "row", "", "what") + text;
}

}  // namespace

std::string describe(const ReadList& list, const ImportPlan& plan, ReportDetail detail) {
  auto text = std::format("Read {} {} of {} {} ({}).\n", list.rows_read, list.rows_read == 1 ? "row" : "rows",
                          name_of(list.system).starts_with("E") || name_of(list.system).starts_with("a") ? "an" : "a",
                          name_of(list.system), form_of(list));
  text += counts(list, plan);
  if (plan.facts.empty()) text += "Nothing changes.\n";
  if (!list.pretix_keys.empty()) {
    text += std::format("Found {} public {} of signed tickets.\n", list.pretix_keys.size(),
                        list.pretix_keys.size() == 1 ? "key" : "keys");
  }

  const auto lines = lines_of(list, plan, detail);
  const auto most = detail == ReportDetail::every_row ? lines.size() : kMostProblems;
  text += table(lines, most);
  if (lines.size() > most) text += std::format("          … and {} more lines\n", lines.size() - most);

  if (!list.remarks.empty() || !list.unused_columns.empty()) text += '\n';
  for (const auto& remark : list.remarks) text += std::format("Note: {}.\n", remark);
  if (!list.unused_columns.empty()) text += std::format("Columns not used: {}.\n", joined(list.unused_columns, ", "));
  return text;
}

}  // namespace kiosk::lists
