#include "kiosk/lists/plan_import.hpp"

#include "kiosk/lists/known_people.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kiosk::lists {
namespace {

using base::ErrorKind;
using event::ConsentKind;

constexpr std::size_t kShortestSecret = 16;
constexpr std::size_t kLongestSecret = 64;

std::string label(const event::AttendeeRecord& record) {
  auto who = record.card.name.display();
  if (who.empty()) who = record.card.email();
  if (who.empty()) return record.card.company.empty() ? "a ticket without a name" : record.card.company;
  return record.card.company.empty() ? who : who + " (" + record.card.company + ")";
}

std::string row_name(std::size_t row) {
  return "row " + std::to_string(row);
}

/// Works one list into a plan: first who each row is, then what that changes.
class Planning {
public:
  Planning(const event::Projection& state, const ReadList& list, base::ByteView secret)
      : state_{state}, list_{list}, secret_{secret}, people_{state} {}

  ImportPlan run() &&;

private:
  void claim_known();
  void place(std::size_t index);
  std::optional<PersonIndex> match(const Recognition& who);
  bool contradicts(PersonIndex person, const Recognition& who);
  void claim(std::size_t index, PersonIndex person);
  void merge_rows();
  void leave_out(std::size_t index, std::string why);
  void withdraw(const ListRow& row);
  void settle(PersonIndex person);
  void settle_new(Person& person, PlannedRow& row);
  void settle_known(Person& person, PlannedRow& row);
  bool settle_answers(const Person& person, PlannedRow& row);
  bool settle_consent(const Person& person, ConsentKind kind, std::optional<bool> listed, PlannedRow& row);
  void count();

  const event::Projection& state_;
  const ReadList& list_;
  base::ByteView secret_;
  KnownPeople people_;
  std::vector<Recognition> recognised_;
  std::vector<bool> placed_;
  std::vector<std::optional<PersonIndex>> owner_;                ///< whose row each is; none: left out
  std::vector<PersonIndex> in_order_;                            ///< people of this file, by their first row
  std::unordered_map<PersonIndex, std::size_t> planned_row_of_;  ///< where in plan_.rows a person's first row is
  ImportPlan plan_;
};

std::optional<PersonIndex> Planning::match(const Recognition& who) {
  if (const auto person = people_.by_code(who)) return person;
  return people_.by_email_and_name(who);
}

/// A code or id leads to somebody whom another row of this file gives another name.
bool Planning::contradicts(PersonIndex index, const Recognition& who) {
  const auto& person = people_.at(index);
  return person.first_row != 0 && !who.name.empty() && !person.name.empty() && who.name != person.name;
}

void Planning::leave_out(std::size_t index, std::string why) {
  const auto& row = list_.rows[index];
  plan_.rows[index] = {row.row, RowOutcome::left_out, {}, label(row.attendee), {std::move(why)}};
  placed_[index] = true;
}

void Planning::claim(std::size_t index, PersonIndex person_index) {
  const auto& row = list_.rows[index];
  const auto& who = recognised_[index];
  auto& person = people_.at(person_index);
  placed_[index] = true;
  plan_.rows[index] = {row.row, RowOutcome::unchanged, person.id, label(row.attendee), {}};
  owner_[index] = person_index;
  if (person.first_row == 0) {
    person.first_row = row.row;
    person.name = who.name;
    person.email = who.email;
  } else {
    person.first_row = std::min(person.first_row, row.row);
    if (person.email.empty()) person.email = who.email;
    if (person.name.empty()) person.name = who.name;
  }
  people_.index(person_index, who);
}

/// Puts the rows of each person together, in the order of the file: however they were recognised, and so also the next
/// time, the same rows say the same.
void Planning::merge_rows() {
  for (std::size_t index = 0; index < list_.rows.size(); ++index) {
    if (!owner_[index]) continue;
    const auto& row = list_.rows[index];
    auto& person = people_.at(*owner_[index]);
    if (planned_row_of_.try_emplace(*owner_[index], index).second) {
      person.listed = first_row(row);
      in_order_.push_back(*owner_[index]);
      continue;
    }
    const auto before = person.listed.record;
    add_row(person.listed, row);
    const auto& now = person.listed.record;
    const auto first = row_name(person.first_row);
    auto& planned = plan_.rows[index];
    planned.outcome = RowOutcome::repeated;
    planned.remarks.push_back(now.ticket_codes.size() > before.ticket_codes.size()
                                  ? "a second ticket of the person in " + first
                              : now == before ? "the same person as in " + first
                                              : "the same person as in " + first + "; both rows count");
  }
}

/// People on the list already, by ticket code or address and name. All rows get the chance before any of them is
/// matched by the weaker name and company.
void Planning::claim_known() {
  for (std::size_t i = 0; i < list_.rows.size(); ++i) {
    const auto person = match(recognised_[i]);
    if (!person) continue;
    const auto by_email = people_.by_email_and_name(recognised_[i]);
    if (by_email && *by_email != *person) {
      leave_out(i, "its ticket code is that of " + label(people_.at(*person).known->record) +
                       ", its name and address are somebody else's. Correct the code or the name");
    } else if (contradicts(*person, recognised_[i])) {
      leave_out(i, "its ticket code is also in " + row_name(people_.at(*person).first_row) +
                       ", for another name. Give each person their own code");
    } else {
      claim(i, *person);
    }
  }
}

void Planning::place(std::size_t index) {
  const auto& who = recognised_[index];
  auto person = match(who);
  const auto id = derive_attendee(natural_key(who, list_.rows[index].attendee), secret_);
  if (!person) person = people_.by_id(id);
  if (!person) person = people_.by_likeness(who);
  if (person && contradicts(*person, who)) {
    return leave_out(index, "its ticket code is also in " + row_name(people_.at(*person).first_row) +
                                ", for another name. Give each person their own code");
  }
  if (!person) {
    if (const auto* erased = state_.find(id); erased != nullptr && erased->erased) {
      return leave_out(index, "this person was erased from the event, and is not imported again");
    }
    person = people_.add(id, who);
  }
  claim(index, *person);
}

/// A ticket that was given back closes the door for whoever came in with it, unless the file has another one for them.
void Planning::withdraw(const ListRow& row) {
  const auto who = recognise(row.attendee);
  const auto index = match(who);
  if (!index) return;
  auto& person = people_.at(*index);
  if (person.known == nullptr || person.first_row != 0) return;
  person.first_row = row.row;
  if (person.known->record.status == event::TicketStatus::cancelled) return;
  auto record = person.known->record;
  record.status = event::TicketStatus::cancelled;
  plan_.rows.push_back({row.row, RowOutcome::changed, person.id, label(record), {"the ticket was given back"}});
  plan_.facts.emplace_back(event::AttendeeListed{person.id, event::Origin::changed, std::move(record)});
}

bool Planning::settle_consent(const Person& person, ConsentKind kind, std::optional<bool> listed, PlannedRow& row) {
  if (!listed) return false;
  const auto now = person.known == nullptr         ? std::nullopt
                   : kind == ConsentKind::exchange ? person.known->consent_exchange
                                                   : person.known->consent_matching;
  if (now == listed) return false;
  if (now == false) {
    row.remarks.push_back(std::string{kind == ConsentKind::exchange ? "consent_exchange" : "consent_matching"} +
                          ": the list says yes, the attendee said no; no stands until they say yes at a kiosk");
    return false;
  }
  plan_.facts.emplace_back(event::ConsentChanged{person.id, kind, *listed});
  return true;
}

bool Planning::settle_answers(const Person& person, PlannedRow& row) {
  bool changed = settle_consent(person, ConsentKind::exchange, person.listed.consent_exchange, row);
  changed = settle_consent(person, ConsentKind::matching, person.listed.consent_matching, row) || changed;
  const bool blocked_now = person.known != nullptr && person.known->blocked;
  if (person.listed.blocked && *person.listed.blocked != blocked_now) {
    plan_.facts.emplace_back(event::AttendeeBlocked{person.id, *person.listed.blocked});
    changed = true;
  }
  return changed;
}

void Planning::settle_new(Person& person, PlannedRow& row) {
  row.outcome = RowOutcome::added;
  plan_.facts.emplace_back(event::AttendeeListed{person.id, event::Origin::imported, person.listed.record});
  plan_.facts.emplace_back(event::BadgeIssued{person.id, derive_badge(person.id, secret_), 0});
  settle_answers(person, row);
}

void Planning::settle_known(Person& person, PlannedRow& row) {
  auto record = updated(person.known->record, person.listed);
  const auto parts = differences(person.known->record, record);
  if (!parts.empty()) {
    std::string changed = "changed:";
    for (const auto& part : parts) changed += " " + part;
    row.remarks.push_back(std::move(changed));
    plan_.facts.emplace_back(event::AttendeeListed{person.id, event::Origin::changed, std::move(record)});
  }
  const bool answers = settle_answers(person, row);
  row.outcome = !parts.empty() || answers ? RowOutcome::changed : RowOutcome::unchanged;
}

void Planning::settle(PersonIndex index) {
  auto& person = people_.at(index);
  auto& row = plan_.rows[planned_row_of_.at(index)];
  if (person.known == nullptr) {
    settle_new(person, row);
  } else {
    settle_known(person, row);
  }
}

void Planning::count() {
  for (const auto& row : plan_.rows) {
    switch (row.outcome) {
      case RowOutcome::added:
        ++plan_.added;
        break;
      case RowOutcome::changed:
        ++plan_.changed;
        break;
      case RowOutcome::unchanged:
        ++plan_.unchanged;
        break;
      case RowOutcome::repeated:
        ++plan_.repeated;
        break;
      case RowOutcome::left_out:
        ++plan_.left_out;
        break;
    }
  }
}

ImportPlan Planning::run() && {
  plan_.rows.resize(list_.rows.size());
  placed_.resize(list_.rows.size());
  owner_.resize(list_.rows.size());
  recognised_.reserve(list_.rows.size());
  for (const auto& row : list_.rows) recognised_.push_back(recognise(row.attendee));
  claim_known();
  for (std::size_t i = 0; i < list_.rows.size(); ++i) {
    if (!placed_[i]) place(i);
  }
  merge_rows();
  for (const auto person : in_order_) settle(person);
  for (const auto& row : list_.withdrawn) withdraw(row);
  std::ranges::stable_sort(plan_.rows, {}, &PlannedRow::row);
  count();
  return std::move(plan_);
}

}  // namespace

std::string_view name_of(RowOutcome outcome) {
  switch (outcome) {
    case RowOutcome::added:
      return "added";
    case RowOutcome::changed:
      return "changed";
    case RowOutcome::unchanged:
      return "unchanged";
    case RowOutcome::repeated:
      return "repeated";
    case RowOutcome::left_out:
      return "left out";
  }
  return {};
}

base::Result<ImportPlan> plan_import(const event::Projection& state, const ReadList& list, base::ByteView secret) {
  if (secret.size() < kShortestSecret || secret.size() > kLongestSecret) {
    return base::fail(ErrorKind::invalid_input, "an import needs the event key: 16 to 64 secret bytes");
  }
  return Planning{state, list, secret}.run();
}

}  // namespace kiosk::lists
