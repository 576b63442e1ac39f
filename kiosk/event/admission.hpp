#pragma once

#include "kiosk/event/visitor.hpp"

#include <optional>

namespace kiosk::event {

/// One visitor in front of one kiosk. All members are borrowed.
struct Admission {
  const Projection& state;
  const Place& place;
  const Scan& scan;
  const Visitor& visitor;

  /// Whether they are inside now. Where people come in once a day, being in ends with the day.
  [[nodiscard]] bool inside() const;
};

// Each check answers with the verdict that stops this visitor, or nothing when it has no objection.

/// blocked, cancelled, unpaid: everywhere.
[[nodiscard]] std::optional<Verdict> person_objection(const Admission& admission);
/// already_in or left, by the re-entry policy: at a door.
[[nodiscard]] std::optional<Verdict> reentry_answer(const Admission& admission);
/// wrong_list, needs_desk: at a door.
[[nodiscard]] std::optional<Verdict> ticket_objection(const Admission& admission);
/// too_early, too_late: at a door, while the clock is trusted.
[[nodiscard]] std::optional<Verdict> time_objection(const Admission& admission);
/// full: at a door.
[[nodiscard]] std::optional<Verdict> room_objection(const Admission& admission);

}  // namespace kiosk::event
