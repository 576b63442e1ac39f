#pragma once

#include "kiosk/event/decide.hpp"

#include <optional>
#include <string>

namespace kiosk::event {

/// Somebody without a badge who wrote their own card at a kiosk.
struct Registration {
  std::string code;  ///< new, and not to be guessed: it opens the door from now on. See badge::new_door_code
  card::BusinessCard card;
  bool exchange = false;  ///< agreed to swap cards
  bool matching = false;  ///< agreed to be suggested
};

/// Why nobody can register here now: needs_desk where the event takes no walk-ins, or too_late, too_early, full;
/// nothing when anybody can. An untrusted clock refuses nobody. Pure.
[[nodiscard]] std::optional<Verdict> registration_objection(const Projection& state, const Place& place,
                                                            base::Instant now, bool clock_trusted);

/// Admitted, with everything that must be durable together: the listing, what they agreed to and the check-in; or the
/// objection without a fact. Who did not agree to something was asked and gets no fact about it.
[[nodiscard]] Decision decide_registration(const Projection& state, const Place& place, Registration registration,
                                           base::Instant now, bool clock_trusted);

}  // namespace kiosk::event
