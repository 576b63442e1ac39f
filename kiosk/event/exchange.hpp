#pragma once

#include "kiosk/event/projection.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace kiosk::event {

/// How long a table waits for the second badge.
inline constexpr std::chrono::seconds kPairingTime{20};

/// Brings two badges at one table together. Pure: the caller owns the time. Not thread-safe.
class Pairing {
public:
  struct Waiting {
    base::AttendeeId first;
    base::Instant until;
  };
  struct Pair {
    base::AttendeeId a;
    base::AttendeeId b;
    ExchangeWay way = ExchangeWay::two_badges;
  };
  using Outcome = std::variant<Waiting, Pair>;

  /// Somebody showed a badge. `frame` names the picture it was seen in: two people in one picture make a `one_frame`
  /// pair. The same person again keeps (and prolongs) the wait. After a pair the table is empty again.
  Outcome show(const base::AttendeeId& who, base::Instant now, std::uint64_t frame);

  /// Who waits, if anybody still does at `now`: the wait ends at `until` exactly, and at once when the clock is set
  /// back.
  [[nodiscard]] std::optional<Waiting> waiting(base::Instant now) const;

  void forget() { waiting_.reset(); }

private:
  std::optional<Waiting> waiting_;
  std::uint64_t frame_ = 0;
};

/// Why two people cannot swap cards (yet): who never said yes, withdrew it, or is not on the list.
struct ConsentMissing {
  std::vector<base::AttendeeId> of;  ///< one or both, in the order shown; none for a "pair" of one person
  bool operator==(const ConsentMissing&) const = default;
};
/// They swapped before; both still hold the cards, as both still consent.
struct AlreadyExchanged {
  Exchange earlier;
  bool operator==(const AlreadyExchanged&) const = default;
};

using ExchangeDecision = std::variant<CardsExchanged, ConsentMissing, AlreadyExchanged>;

/// Whether a pair may swap cards, from the present state alone. `at` is now, while the clock is trusted (see
/// CardsExchanged::at). `suggestion_rank` is left to whoever knows what was
/// suggested.
[[nodiscard]] ExchangeDecision decide_exchange(const Projection& state, const Pairing::Pair& pair,
                                               std::optional<base::Instant> at = std::nullopt);

}  // namespace kiosk::event
