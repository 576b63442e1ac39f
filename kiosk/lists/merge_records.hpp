#pragma once

#include "kiosk/event/fact.hpp"
#include "kiosk/lists/read_list.hpp"

#include <string>
#include <vector>

namespace kiosk::lists {

/// What all rows of one person in one file say together.
struct ListedPerson {
  event::AttendeeRecord record;
  bool states_status = false;
  std::optional<bool> blocked;
  std::optional<bool> consent_exchange;
  std::optional<bool> consent_matching;
};

[[nodiscard]] ListedPerson first_row(const ListRow& row);

/// Takes one more row of the same person in: cells that were empty are filled, a second good ticket adds its code and
/// widens the validity, a better ticket (valid before unpaid before cancelled) replaces a worse one. Where two rows
/// disagree about consent, no counts.
void add_row(ListedPerson& person, const ListRow& row);

/// The record of somebody known, after what the list says of them now: filled cells replace, empty ones keep; codes are
/// added.
[[nodiscard]] event::AttendeeRecord updated(const event::AttendeeRecord& known, const ListedPerson& listed);

/// The names of the parts in which two records differ: "phone", "ticket_code", …
[[nodiscard]] std::vector<std::string> differences(const event::AttendeeRecord& a, const event::AttendeeRecord& b);

}  // namespace kiosk::lists
