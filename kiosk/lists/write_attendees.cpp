#include "kiosk/base/local_time.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/lists/columns.hpp"
#include "kiosk/lists/row_writer.hpp"
#include "kiosk/lists/selection.hpp"
#include "kiosk/lists/write_cards.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace kiosk::lists {
namespace {

using event::Attendee;
using event::AttendeeRecord;

std::vector<const Attendee*> by_name(const event::Projection& state, const Selection& selection) {
  std::vector<std::pair<std::string, const Attendee*>> keyed;
  for (const auto& [id, person] : state.attendees()) {
    const auto& name = person.record.card.name;
    if (!person.erased && selection.has(person))
      keyed.emplace_back(card::name_search_key(name.last + "\n" + name.first), &person);
  }
  std::ranges::stable_sort(keyed, {}, [](const auto& entry) -> const std::string& { return entry.first; });
  std::vector<const Attendee*> people;
  for (const auto& [key, person] : keyed) people.push_back(person);
  return people;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : std::string{between}) + part;
  return text;
}

std::string_view name_of(event::TicketStatus status) {
  switch (status) {
    case event::TicketStatus::valid:
      return "valid";
    case event::TicketStatus::unpaid:
      return "unpaid";
    case event::TicketStatus::cancelled:
      return "cancelled";
  }
  return {};
}

std::string answer(const std::optional<bool>& consent) {
  return !consent ? "" : *consent ? "yes" : "no";
}

Cell moment(const std::optional<base::Instant>& when) {
  return when ? Cell{*when} : Cell{};
}

/// The cells under kCanonicalColumns.
std::vector<Cell> cells_of(const Attendee& person) {
  const auto& record = person.record;
  const auto& card = record.card;
  const bool shares = shares_card(&person);
  const auto own = [&](std::string_view text) { return shares ? std::string{text} : std::string{}; };
  return {card.name.first,
          card.name.infix,
          card.name.last,
          card.company,
          own(card.job_title),
          own(card.email()),
          own(card.phone()),
          own(card.website()),
          own(card.pitch.call_me_when),
          own(card.pitch.what_i_do),
          own(card.pitch.result),
          own(card.pitch.price),
          own(card.pitch.why),
          own(card.pitch.seeking),
          card.language,
          joined(record.ticket_codes, "\n"),
          record.ticket_type,
          std::string{name_of(record.status)},
          moment(record.valid_from),
          moment(record.valid_until),
          joined(record.lists, "; "),
          joined(record.tags, "; "),
          record.note_for_desk,
          answer(person.consent_exchange),
          answer(person.consent_matching)};
}

}  // namespace

base::Result<std::uint64_t> write_attendees(const event::Projection& state, const LogOptions& options,
                                            const Sink& sink) {
  const auto selection = Selection::make(state, options.filter);
  if (!selection) return std::unexpected{selection.error()};
  const auto people = by_name(state, *selection);
  if (holds_cards(options.format)) return write_cards(people, options.format, sink);
  const auto zone = base::find_zone(state.settings().zone);
  if (!zone) return std::unexpected{zone.error()};
  return write_table({.name = "attendees",
                      .columns = kCanonicalColumns,
                      .zone = **zone,
                      .rows = people.size(),
                      .row = [&](std::size_t row) { return cells_of(*people[row]); }},
                     options, sink);
}

}  // namespace kiosk::lists
