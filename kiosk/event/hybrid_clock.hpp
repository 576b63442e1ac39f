#pragma once

#include "kiosk/event/fact.hpp"

namespace kiosk::event {

/// Hands out hybrid logical times that never run backwards, whatever the wall clock does. Not thread-safe.
class HybridClock {
public:
  /// Time for a new fact made when the wall clock says `now`: later than every time handed out or seen.
  [[nodiscard]] HybridTime tick(base::Instant now);

  /// Takes notice of another kiosk's (or an older) fact, so that the next tick comes after it.
  void see(const HybridTime& other);

private:
  HybridTime last_;
};

}  // namespace kiosk::event
