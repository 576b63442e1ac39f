#include "kiosk/base/local_time.hpp"
#include "kiosk/event/verdict.hpp"
#include "kiosk/lists/row_writer.hpp"
#include "kiosk/lists/selection.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk::lists {
namespace {

using event::VerdictKind;

constexpr std::array<std::string_view, 11> kCheckinColumns{"time",    "attendee",      "ticket_type", "list",
                                                           "kiosk",   "direction",     "verdict",     "reason",
                                                           "offline", "clock_trusted", "reading"};

/// One line of the log, before it is written out: a movement or a refused scan.
struct Happening {
  const event::Stamp* stamp = nullptr;
  const event::Attendee* person = nullptr;
  const event::Movement* movement = nullptr;
  const event::RefusedScan* refused = nullptr;
};

std::vector<Happening> in_order(const event::Projection& state, const Selection& selection) {
  std::vector<Happening> happenings;
  for (const auto& [id, person] : state.attendees()) {
    for (const auto& movement : person.movements) {
      if (!selection.has(movement.when(), movement.stamp.id.kiosk)) continue;
      happenings.push_back({&movement.stamp, &person, &movement, nullptr});
    }
  }
  for (const auto& [stamp, refused] : state.refused_scans()) {
    if (!selection.has(refused.when(), stamp.id.kiosk)) continue;
    const auto* person = refused.scan.attendee ? state.find(*refused.scan.attendee) : nullptr;
    happenings.push_back({&refused.stamp, person, nullptr, &refused});
  }
  std::ranges::sort(happenings, {}, [](const Happening& happening) -> const event::Stamp& { return *happening.stamp; });
  return happenings;
}

std::string_view name_of(event::ReadingSource source) {
  switch (source) {
    case event::ReadingSource::camera:
      return "camera";
    case event::ReadingSource::scanner:
      return "scanner";
    case event::ReadingSource::nfc:
      return "nfc";
    case event::ReadingSource::desk:
      return "desk";
  }
  return {};
}

/// Why somebody was not let in, for who reads the log afterwards.
std::string_view reason_of(VerdictKind verdict) {
  switch (verdict) {
    case VerdictKind::admitted:
    case VerdictKind::left:
      return "";
    case VerdictKind::already_in:
      return "already checked in";
    case VerdictKind::unknown:
      return "not on the list";
    case VerdictKind::forged:
      return "the signature does not verify";
    case VerdictKind::other_event:
      return "a badge of another event";
    case VerdictKind::too_early:
      return "before the ticket or the door opens";
    case VerdictKind::too_late:
      return "after the ticket or the door closes";
    case VerdictKind::unpaid:
      return "the ticket is not paid";
    case VerdictKind::cancelled:
      return "the ticket is cancelled";
    case VerdictKind::blocked:
      return "blocked by the organiser";
    case VerdictKind::revoked:
      return "replaced or revoked";
    case VerdictKind::full:
      return "the room is full";
    case VerdictKind::wrong_list:
      return "the ticket is for another entrance or day";
    case VerdictKind::needs_desk:
      return "the organiser left a note for the desk";
  }
  return {};
}

std::vector<Cell> cells_of(const Happening& happening, const event::Projection& state) {
  const auto yes_no = [](bool value) { return std::string{value ? "yes" : "no"}; };
  const bool moved = happening.movement != nullptr;
  const bool in = moved && happening.movement->moved.direction == event::Direction::in;
  const auto verdict = !moved ? happening.refused->scan.verdict : in ? VerdictKind::admitted : VerdictKind::left;
  const auto* person = happening.person;
  return {moved ? happening.movement->when() : happening.refused->when(),
          person == nullptr ? std::string{} : person->record.card.name.display(),
          person == nullptr ? std::string{} : person->record.ticket_type,
          moved ? happening.movement->moved.list : happening.refused->scan.list,
          state.kiosk_name(happening.stamp->id.kiosk),
          std::string{!moved ? ""
                      : in   ? "in"
                             : "out"},
          std::string{event::name_of(verdict)},
          std::string{reason_of(verdict)},
          std::string{"no"},
          yes_no(moved ? happening.movement->clock_trusted : happening.refused->clock_trusted),
          std::string{name_of(moved ? happening.movement->moved.source : happening.refused->scan.source)}};
}

}  // namespace

base::Result<std::uint64_t> write_checkins(const event::Projection& state, const LogOptions& options,
                                           const Sink& sink) {
  const auto selection = Selection::make(state, options.filter);
  if (!selection) return std::unexpected{selection.error()};
  const auto zone = base::find_zone(state.settings().zone);
  if (!zone) return std::unexpected{zone.error()};
  const auto happenings = in_order(state, *selection);
  return write_table({.name = "checkins",
                      .columns = kCheckinColumns,
                      .zone = **zone,
                      .rows = happenings.size(),
                      .row = [&](std::size_t row) { return cells_of(happenings[row], state); }},
                     options, sink);
}

}  // namespace kiosk::lists
