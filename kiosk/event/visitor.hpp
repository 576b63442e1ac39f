#pragma once

#include "kiosk/event/decide.hpp"
#include "kiosk/event/projection.hpp"

#include <expected>
#include <optional>

namespace kiosk::event {

/// Whoever holds a code that is good for something here: someone on the list, or a guest whom no list names but whose
/// signed ticket verifies.
struct Visitor {
  base::AttendeeId id;
  const Attendee* attendee = nullptr;   ///< null: nothing known of them; borrowed from the projection
  std::optional<AttendeeListed> guest;  ///< what puts a nameless guest on the list
  std::optional<base::Instant> ticket_from;
  std::optional<base::Instant> ticket_until;

  [[nodiscard]] const AttendeeRecord& record() const { return guest ? guest->record : attendee->record; }
  [[nodiscard]] bool present() const { return attendee != nullptr && attendee->present(); }
  [[nodiscard]] const Movement* last_check_in() const {
    return attendee == nullptr ? nullptr : attendee->last_check_in();
  }
};

/// Who a code stands for, or the verdict that says why it stands for nobody who may come in: forged, other_event,
/// unknown, or a code or badge that is revoked or blocked.
[[nodiscard]] std::expected<Visitor, Verdict> identify(const Projection& state, const badge::Presented& presented);

}  // namespace kiosk::event
