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

/// Decides about one badge from the present state alone: pure and deterministic.
/// At a door the re-entry policy, times, capacity and lists count. A table admits nobody it should not, but recognises
/// everybody with a good badge: who is not checked in yet is checked in there, and who is in is `admitted` again
/// without a fact. An organiser's badge never comes here (the flow opens the organiser's screen); if it does, it is
/// `unknown` without a fact.
[[nodiscard]] Decision decide(const Projection& state, const Place& place, const Scan& scan);

/// 16 hex digits that tell equal codes from others (BLAKE2b, unkeyed, of the payload); see ScanRefused.
[[nodiscard]] std::string digest_of(std::string_view payload);

}  // namespace kiosk::event
