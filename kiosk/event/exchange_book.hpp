#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/event/stamp.hpp"

#include <cstddef>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kiosk::event {

struct Exchange {
  Stamp stamp;
  CardsExchanged cards;
  [[nodiscard]] base::Instant when() const { return cards.at.value_or(stamp.time.wall); }
  bool operator==(const Exchange&) const = default;
};

/// Who swapped cards with whom: one exchange for each pair of people, the earliest in the agreed order.
class ExchangeBook {
public:
  /// People met, by when.
  using Met = std::map<Stamp, base::AttendeeId>;

  /// Somebody "meeting" themselves is left out.
  void insert(const Exchange& exchange);

  [[nodiscard]] std::size_t count() const { return pairs_.size(); }
  /// Nothing when they never met. Stays valid until the next insert.
  [[nodiscard]] const Exchange* between(const base::AttendeeId& a, const base::AttendeeId& b) const;
  [[nodiscard]] std::vector<Exchange> in_order() const;
  [[nodiscard]] const Met& met_by(const base::AttendeeId& person) const;

  bool operator==(const ExchangeBook&) const = default;

private:
  using Pair = std::pair<base::AttendeeId, base::AttendeeId>;  ///< smaller id first
  static Pair pair_of(const base::AttendeeId& a, const base::AttendeeId& b);

  std::map<Pair, Exchange> pairs_;
  std::unordered_map<base::AttendeeId, Met, base::IdHash> met_;
};

}  // namespace kiosk::event
