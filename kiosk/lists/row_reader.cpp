#include "kiosk/lists/row_reader.hpp"

#include "kiosk/badge/presented.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/lists/cells.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::lists {
namespace {

using base::trimmed;
using Use = Columns::Use;

constexpr std::size_t kShortText = 300;  ///< characters of a name, a company, an address
constexpr std::size_t kLongText = 1000;  ///< characters of a pitch field or a note
constexpr std::size_t kMostOfOne = 10;   ///< addresses, numbers and sites kept of one person

/// One row on its way to becoming a ListRow.
class Row {
public:
  Row(std::size_t number, const EventTimes& times, ReadList& list) : times_{times}, list_{list} { row_.row = number; }

  void take(const Use& use, std::string_view raw);
  void finish(const Columns& columns);

private:
  event::AttendeeRecord& record() { return row_.attendee; }
  card::BusinessCard& card() { return row_.attendee.card; }

  void take_text(std::string& into, const Use& use, std::string_view cell, std::size_t limit);
  void take_several(std::vector<std::string>& into, const Use& use, std::string_view cell);
  void take_words(std::vector<std::string>& into, std::string_view cell);
  void take_emails(const Use& use, std::string_view cell);
  void take_codes(const Use& use, std::string_view cell);
  void take_status(const Use& use, std::string_view cell);
  void take_paid(const Use& use, std::string_view cell);
  void take_rsvp(const Use& use, std::string_view cell);
  void take_guests(std::string_view cell);
  void take_language(const Use& use, std::string_view cell);
  void take_moment(std::optional<base::Instant>& into, const Use& use, std::string_view cell, bool end);
  std::optional<bool> yes_no(const Use& use, std::string_view cell);
  void take_yes_no(std::optional<bool>& into, const Use& use, std::string_view cell);
  void settle_name();
  bool is_anybody() const;

  void remark(const Use& use, std::string_view says) { row_.remarks.push_back(use.name + ": " + std::string{says}); }
  void error(const Use& use, std::string problem, std::string remedy) {
    list_.errors.push_back({row_.row, use.name, std::move(problem), std::move(remedy), false});
  }

  const EventTimes& times_;
  ReadList& list_;
  ListRow row_;
  std::string full_name_;
  std::string middle_name_;
  std::string given_back_;  ///< why this ticket has left the list
  std::string not_coming_;  ///< why this row is nobody to expect
  bool attention_ = false;
};

std::string in_quotes(std::string_view cell) {
  return "'" + base::clean_line(cell, 60) + "'";
}

void Row::take_text(std::string& into, const Use& use, std::string_view cell, std::size_t limit) {
  into = base::clean_line(cell, limit);
  const bool may_be_longer = cell.size() > limit;
  if (may_be_longer && base::clean_line(cell, limit + 1).size() > into.size()) {
    remark(use, "shortened to " + std::to_string(limit) + " characters");
  }
}

void Row::take_several(std::vector<std::string>& into, const Use& use, std::string_view cell) {
  // Google writes several in one cell with " ::: " between
  while (!cell.empty()) {
    const auto end = std::min(cell.find(":::"), cell.size());
    std::string text;
    take_text(text, use, cell.substr(0, end), kShortText);
    const bool known = std::ranges::find(into, text) != into.end();
    if (!text.empty() && !known && into.size() < kMostOfOne) into.push_back(std::move(text));
    cell.remove_prefix(std::min(end + 3, cell.size()));
  }
}

void Row::take_words(std::vector<std::string>& into, std::string_view cell) {
  for (const auto& part : split_words(cell.substr(0, 4 * kLongText))) {
    auto word = base::clean_line(part);
    const bool known = std::ranges::find(into, word) != into.end();
    if (!word.empty() && !known && into.size() < kMostOfOne) into.push_back(std::move(word));
  }
}

void Row::take_emails(const Use& use, std::string_view cell) {
  if (cell.size() > 4096) cell = cell.substr(0, 4096);
  auto& emails = card().emails;
  for (const auto& found : split_emails(cell)) {
    auto email = base::clean_line(found);
    if (!is_email(email)) {
      error(use, in_quotes(found) + " is not an e-mail address", "write it as name@example.nl");
    } else if (emails.size() < kMostOfOne && std::ranges::find(emails, email) == emails.end()) {
      emails.push_back(std::move(email));
    }
  }
}

void Row::take_codes(const Use& use, std::string_view cell) {
  auto& codes = record().ticket_codes;
  while (!cell.empty()) {
    const auto end = std::min(cell.find('\n'), cell.size());
    const auto code = trimmed(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
    if (code.empty()) continue;
    if (code.size() > badge::kLongestPayload || !base::is_utf8(code) || code.contains('\0')) {
      error(use, "this ticket code cannot be in a QR code", "it must be text of at most 7,089 bytes");
    } else if (is_rounded_number(code)) {
      error(use, in_quotes(code) + " is a ticket code that a spreadsheet has rounded",
            "import the file as the ticket shop made it, or format the column as text before opening it");
    } else if (codes.size() < kMostOfOne && std::ranges::find(codes, code) == codes.end()) {
      codes.emplace_back(code);
    }
  }
}

void Row::take_status(const Use& use, std::string_view cell) {
  const auto word = read_status(cell);
  if (!word) {
    error(use, in_quotes(cell) + " is not a status", "write paid, pending, cancelled or refunded; taken as valid");
    return;
  }
  record().status = word->status;
  row_.states_status = true;
  given_back_ = word->given_back;
}

void Row::take_paid(const Use& use, std::string_view cell) {
  const auto paid = yes_no(use, cell);
  if (!paid) return;
  row_.states_status = true;
  if (record().status != event::TicketStatus::cancelled) {
    record().status = *paid ? event::TicketStatus::valid : event::TicketStatus::unpaid;
  }
}

void Row::take_rsvp(const Use& use, std::string_view cell) {
  const auto word = base::ascii_lower(trimmed(cell));
  if (word.starts_with("wait") || word.starts_with("wacht")) {
    not_coming_ = "on the waiting list";
  } else if (const auto comes = read_yes_no(word)) {
    if (!*comes) not_coming_ = "said no to the invitation";
  } else if (word != "going" && word != "attended") {
    error(use, in_quotes(cell) + " is not an answer to an invitation", "write Yes, No or Waiting list; taken as Yes");
  }
}

void Row::take_guests(std::string_view cell) {
  const auto count = trimmed(cell);
  if (count != "0") row_.remarks.push_back("brings guests without a name (" + base::clean_line(count, 20) + ")");
}

void Row::take_language(const Use& use, std::string_view cell) {
  if (auto language = read_language(cell)) {
    card().language = std::move(*language);
  } else {
    remark(use, in_quotes(cell) + " is not spoken by the kiosk (nl or en); the event's own language is used");
  }
}

void Row::take_moment(std::optional<base::Instant>& into, const Use& use, std::string_view cell, bool end) {
  const auto moment = read_moment(cell, *times_.zone, times_.day, end);
  if (moment) {
    into = *moment;
  } else {
    error(use, in_quotes(cell) + " is not a time", "write it as 2026-11-26 09:00, 26-11-2026 09:00 or 2026-11-26");
  }
}

std::optional<bool> Row::yes_no(const Use& use, std::string_view cell) {
  const auto answer = read_yes_no(cell);
  if (!answer) error(use, in_quotes(cell) + " is neither yes nor no", "write ja or nee, yes or no, 1 or 0");
  return answer;
}

void Row::take_yes_no(std::optional<bool>& into, const Use& use, std::string_view cell) {
  if (const auto answer = yes_no(use, cell)) into = answer;
}

void Row::take(const Use& use, std::string_view raw) {
  if (raw.contains('\0')) remark(use, "holds control characters, which were left out");
  const auto cell = fused(raw);
  if (trimmed(cell).empty()) return;
  // a signed ticket may well begin with "=", and a status or a date is understood or refused anyhow
  if (cell.size() == raw.size() && use.column != Column::ticket_code && is_formula(cell)) {
    remark(use, "looks like a spreadsheet formula; kept as text");
  }
  auto& pitch = card().pitch;
  switch (use.column) {
    case Column::first_name:
      return take_text(card().name.first, use, cell, kShortText);
    case Column::infix:
      return take_text(card().name.infix, use, cell, kShortText);
    case Column::last_name:
      return take_text(card().name.last, use, cell, kShortText);
    case Column::full_name:
      return take_text(full_name_, use, cell, kShortText);
    case Column::middle_name:
      return take_text(middle_name_, use, cell, kShortText);
    case Column::company:
      return take_text(card().company, use, cell, kShortText);
    case Column::job_title:
      return take_text(card().job_title, use, cell, kShortText);
    case Column::email:
      return take_emails(use, cell);
    case Column::phone:
      return take_several(card().phones, use, cell);
    case Column::website:
      return take_several(card().websites, use, cell);
    case Column::call_me_when:
      return take_text(pitch.call_me_when, use, cell, kLongText);
    case Column::what_i_do:
      return take_text(pitch.what_i_do, use, cell, kLongText);
    case Column::result:
      return take_text(pitch.result, use, cell, kLongText);
    case Column::price:
      return take_text(pitch.price, use, cell, kLongText);
    case Column::why:
      return take_text(pitch.why, use, cell, kLongText);
    case Column::seeking:
      return take_text(pitch.seeking, use, cell, kLongText);
    case Column::language:
      return take_language(use, cell);
    case Column::ticket_code:
      return take_codes(use, cell);
    case Column::ticket_type:
      return take_text(record().ticket_type, use, cell, kShortText);
    case Column::status:
      return take_status(use, cell);
    case Column::paid:
      return take_paid(use, cell);
    case Column::valid_from:
      return take_moment(record().valid_from, use, cell, false);
    case Column::valid_until:
      return take_moment(record().valid_until, use, cell, true);
    case Column::list:
      return take_words(record().lists, cell);
    case Column::tags:
      return take_words(record().tags, cell);
    case Column::note_for_desk:
      record().note_for_desk = base::clean_paragraph(cell, kLongText);
      return;
    case Column::attention:
      attention_ = yes_no(use, cell).value_or(false);
      return;
    case Column::blocked:
      return take_yes_no(row_.blocked, use, cell);
    case Column::consent_exchange:
      return take_yes_no(row_.consent_exchange, use, cell);
    case Column::consent_matching:
      return take_yes_no(row_.consent_matching, use, cell);
    case Column::rsvp:
      return take_rsvp(use, cell);
    case Column::guests:
      return take_guests(cell);
  }
}

/// Parts win over a name in one piece; a middle name that is an infix becomes one.
void Row::settle_name() {
  auto& name = card().name;
  if (name.first.empty() && name.last.empty()) {
    if (!full_name_.empty()) name = card::split_name(full_name_);
    return;
  }
  if (middle_name_.empty()) return;
  const auto tried = card::split_name("X " + middle_name_ + " Y");
  if (name.infix.empty() && tried.infix == middle_name_) {
    name.infix = middle_name_;
  } else if (middle_name_ != name.infix) {
    name.first += (name.first.empty() ? "" : " ") + middle_name_;
  }
}

bool Row::is_anybody() const {
  const auto& record = row_.attendee;
  return record.card.name != card::PersonName{} || !record.card.emails.empty() || !record.card.company.empty() ||
         !record.ticket_codes.empty();
}

void Row::finish(const Columns& columns) {
  settle_name();
  if (attention_ && record().note_for_desk.empty()) record().note_for_desk = "pretix: requires special attention";
  if (!not_coming_.empty()) return skip(list_, not_coming_);
  if (!is_anybody()) {
    const bool has_code = columns.has(Column::ticket_code);
    list_.errors.push_back(
        {row_.row, "", "nobody is named: no name, company or e-mail address",
         has_code ? "fill in a name or a ticket code, or delete the row" : "fill in a name, or delete the row", true});
    return;
  }
  if (!given_back_.empty()) {
    skip(list_, given_back_);
    list_.withdrawn.push_back(std::move(row_));
    return;
  }
  list_.rows.push_back(std::move(row_));
}

}  // namespace

void skip(ReadList& list, std::string_view reason) {
  const auto known = std::ranges::find(list.skipped, reason, &Skipped::reason);
  if (known != list.skipped.end()) {
    ++known->rows;
  } else {
    list.skipped.push_back({std::string{reason}, 1});
  }
}

base::Result<> count_row(ReadList& list) {
  if (list.rows_read == kMostRows) {
    return base::fail(base::ErrorKind::invalid_input,
                      "the list has more than 100,000 rows. Split it and import the parts one after the other");
  }
  ++list.rows_read;
  return {};
}

RowReader::RowReader(Columns columns, EventTimes times, ReadList& list)
    : columns_{std::move(columns)}, times_{times}, list_{list} {
  list_.system = columns_.system;
  list_.unused_columns = columns_.unused;
  for (const auto& name : columns_.repeated) {
    list_.remarks.push_back("the column '" + name +
                            "' occurs again, or says the same as another; the first one is read");
  }
}

base::Result<> RowReader::read(std::size_t row, std::span<const std::string> cells, std::size_t width) {
  const auto is_blank = [](std::string_view cell) { return trimmed(cell).empty(); };
  if (width == cells.size() && std::ranges::all_of(cells, is_blank)) {
    if (auto counted = count_row(list_); !counted) return counted;
    skip(list_, "empty row");
    return {};
  }
  if (auto counted = count_row(list_); !counted) return counted;
  const bool too_long =
      width > columns_.width && (width > cells.size() || !std::ranges::all_of(cells.subspan(columns_.width), is_blank));
  if (width < columns_.width || too_long) {
    list_.errors.push_back(
        {row, "", "has " + std::to_string(width) + " cells where the header has " + std::to_string(columns_.width),
         "look for a separator too few or too many, or a cell that needs quotes around it", true});
    return {};
  }
  Row reading{row, times_, list_};
  for (const auto& use : columns_.uses) reading.take(use, cells[use.index]);
  reading.finish(columns_);
  return {};
}

}  // namespace kiosk::lists
