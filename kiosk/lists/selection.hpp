#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/lists/write_logs.hpp"

namespace kiosk::lists {

/// Which happenings a filter lets through. `state` and `filter` must outlive it.
class Selection {
public:
  /// Error not_found when no kiosk of the event has the name asked for; names those that there are.
  [[nodiscard]] static base::Result<Selection> make(const event::Projection& state, const LogFilter& filter);

  [[nodiscard]] bool has(base::Instant when, const base::KioskId& kiosk) const;
  /// True when one of the movements is in it; true for everybody when nothing is filtered.
  [[nodiscard]] bool has(const event::Attendee& person) const;

private:
  Selection(const event::Projection& state, const LogFilter& filter) : state_{state}, filter_{filter} {}

  const event::Projection& state_;
  const LogFilter& filter_;
};

}  // namespace kiosk::lists
