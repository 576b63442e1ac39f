#include "kiosk/lists/merge_records.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::lists {
namespace {

using card::BusinessCard;
using card::PersonName;
using card::Pitch;
using event::AttendeeRecord;
using Texts = std::vector<std::string>;

/// Applies `each(column name, part of a, part of b)` to every text and every list of a record but the ticket's.
template <class A, class B, class Each>
void for_each_part(A& a, B& b, const Each& each) {
  each("first_name", a.card.name.first, b.card.name.first);
  each("infix", a.card.name.infix, b.card.name.infix);
  each("last_name", a.card.name.last, b.card.name.last);
  each("company", a.card.company, b.card.company);
  each("job_title", a.card.job_title, b.card.job_title);
  each("email", a.card.emails, b.card.emails);
  each("phone", a.card.phones, b.card.phones);
  each("website", a.card.websites, b.card.websites);
  each("address", a.card.address, b.card.address);
  each("note", a.card.note, b.card.note);
  each("language", a.card.language, b.card.language);
  each("call_me_when", a.card.pitch.call_me_when, b.card.pitch.call_me_when);
  each("what_i_do", a.card.pitch.what_i_do, b.card.pitch.what_i_do);
  each("result", a.card.pitch.result, b.card.pitch.result);
  each("price", a.card.pitch.price, b.card.pitch.price);
  each("why", a.card.pitch.why, b.card.pitch.why);
  each("seeking", a.card.pitch.seeking, b.card.pitch.seeking);
  each("ticket_type", a.ticket_type, b.ticket_type);
  each("note_for_desk", a.note_for_desk, b.note_for_desk);
  each("list", a.lists, b.lists);
  each("tags", a.tags, b.tags);
}

void add_missing(Texts& into, const Texts& from) {
  for (const auto& text : from) {
    if (std::ranges::find(into, text) == into.end()) into.push_back(text);
  }
}

bool begins_with(const Texts& all, const Texts& first) {
  return all.size() >= first.size() && std::ranges::equal(first, Texts(all.begin(), all.begin() + std::ssize(first)));
}

/// 0 is best.
int rank(event::TicketStatus status) {
  switch (status) {
    case event::TicketStatus::valid:
      return 0;
    case event::TicketStatus::unpaid:
      return 1;
    case event::TicketStatus::cancelled:
      return 2;
  }
  return 2;
}

void fill_missing(AttendeeRecord& into, const AttendeeRecord& from) {
  for_each_part(into, from, [](std::string_view, auto& mine, const auto& theirs) {
    if (mine.empty()) mine = theirs;
  });
}

void join_tickets(AttendeeRecord& record, const AttendeeRecord& other) {
  add_missing(record.ticket_codes, other.ticket_codes);
  add_missing(record.lists, other.lists);
  add_missing(record.tags, other.tags);
  record.valid_from =
      record.valid_from && other.valid_from ? std::min(record.valid_from, other.valid_from) : std::nullopt;
  record.valid_until =
      record.valid_until && other.valid_until ? std::max(record.valid_until, other.valid_until) : std::nullopt;
}

void join_answer(std::optional<bool>& mine, const std::optional<bool>& theirs) {
  if (theirs) mine = mine.value_or(true) && *theirs;
}

}  // namespace

ListedPerson first_row(const ListRow& row) {
  return {row.attendee, row.states_status, row.blocked, row.consent_exchange, row.consent_matching};
}

void add_row(ListedPerson& person, const ListRow& row) {
  auto& record = person.record;
  const auto mine = rank(record.status);
  const auto theirs = rank(row.attendee.status);
  if (theirs < mine) {
    auto better = row.attendee;
    fill_missing(better, record);
    record = std::move(better);
    person.blocked = row.blocked;
  } else {
    // a list without check-in lists is good for all of them, and stays so
    const bool everywhere = record.lists.empty() || row.attendee.lists.empty();
    if (theirs == mine) join_tickets(record, row.attendee);
    fill_missing(record, row.attendee);
    if (theirs == mine && everywhere) record.lists.clear();
    if (theirs == mine && row.blocked) person.blocked = person.blocked.value_or(true) && *row.blocked;
  }
  person.states_status = person.states_status || row.states_status;
  join_answer(person.consent_exchange, row.consent_exchange);
  join_answer(person.consent_matching, row.consent_matching);
}

AttendeeRecord updated(const AttendeeRecord& known, const ListedPerson& listed) {
  auto record = known;
  for_each_part(record, listed.record, [](std::string_view name, auto& mine, const auto& theirs) {
    if (theirs.empty()) return;
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(mine)>, Texts>) {
      // the list knows one address or number; those that the person added behind it stay
      const bool of_card = name == "email" || name == "phone" || name == "website";
      if (of_card && begins_with(mine, theirs)) return;
    }
    mine = theirs;
  });
  // a name comes as a whole: no infix is left behind of another one
  if (listed.record.card.name != PersonName{}) record.card.name = listed.record.card.name;
  add_missing(record.ticket_codes, listed.record.ticket_codes);
  if (listed.states_status) record.status = listed.record.status;
  if (listed.record.valid_from) record.valid_from = listed.record.valid_from;
  if (listed.record.valid_until) record.valid_until = listed.record.valid_until;
  return record;
}

std::vector<std::string> differences(const AttendeeRecord& a, const AttendeeRecord& b) {
  std::vector<std::string> names;
  const auto compare = [&](std::string_view name, const auto& mine, const auto& theirs) {
    if (mine != theirs) names.emplace_back(name);
  };
  for_each_part(a, b, compare);
  compare("ticket_code", a.ticket_codes, b.ticket_codes);
  compare("status", a.status, b.status);
  compare("valid_from", a.valid_from, b.valid_from);
  compare("valid_until", a.valid_until, b.valid_until);
  return names;
}

}  // namespace kiosk::lists
