#pragma once

#include "kiosk/badge/presented.hpp"
#include "kiosk/event/projection.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::event {

enum class Role { door, table, wall };

/// Where a badge is shown.
struct Place {
  base::KioskId kiosk;
  Role role = Role::door;
  std::string list;  ///< check-in list of this kiosk; empty: takes every ticket
};

/// One badge in front of one kiosk.
struct Scan {
  badge::Presented presented;
  std::string_view payload;  ///< as read; only its digest is kept
  base::Instant now{};
  bool clock_trusted = true;  ///< false: times refuse nobody
  ReadingSource source = ReadingSource::camera;
};

/// The answer and what must be durable before it is shown. Every refusal is a fact too.
struct Decision {
  Verdict verdict;
  std::vector<FactBody> facts;
};

/// Decides about one badge from the present state alone: pure and deterministic. The first that applies:
///   what the code means     forged, other_event, unknown
///   its standing            revoked (also an issue of a badge that a newer one replaced), blocked
///   whose it is             unknown (also people erased)
///   the person              blocked, cancelled, unpaid
///   the re-entry policy     already_in; left, with a check-out
///   the ticket              wrong_list, needs_desk (unless the desk itself reads the badge)
///   the time                too_late, too_early: the event's and the ticket's; an untrusted clock refuses nobody
///   the room                full
/// and else admitted, with a check-in. A signed ticket that no list names is a good ticket of a nameless guest: its
/// check-in comes with an AttendeeListed.
///
/// A table or wall stops after the person: it recognises everybody with a good badge. Who is not in is checked in
/// there, and who is in is admitted again without a fact.
///
/// "Once a day" needs to know the day: with an untrusted clock it lets everybody in again.
///
/// Each refusal (all but admitted and left) comes with a ScanRefused. An organiser's badge never comes here (the flow
/// opens the organiser's screen); if it does, it is unknown without a fact.
[[nodiscard]] Decision decide(const Projection& state, const Place& place, const Scan& scan);

/// The id of the nameless guest with this signed ticket: the same at every kiosk (BLAKE2b of the code).
[[nodiscard]] base::AttendeeId guest_id(std::string_view code);

/// 16 hex digits that tell equal codes from others: the first 8 bytes of BLAKE2b-128, unkeyed, of the payload; see
/// ScanRefused.
[[nodiscard]] std::string digest_of(std::string_view payload);

}  // namespace kiosk::event
