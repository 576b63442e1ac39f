#pragma once

#include "kiosk/base/clock.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace kiosk::event {

/// One day of an event, by the clocks on its wall: [start, end). 23 or 25 hours long when the clocks change.
struct LocalDay {
  base::Instant start{};
  base::Instant end{};

  [[nodiscard]] bool holds(base::Instant when) const { return start <= when && when < end; }
};

/// The day that `when` falls on in the IANA zone of this name; in UTC when this machine does not know the zone.
[[nodiscard]] LocalDay local_day(base::Instant when, std::string_view zone);

/// `when` for a log: ISO 8601 with the zone's offset; in UTC when this machine does not know the zone.
[[nodiscard]] std::string local_text(base::Instant when, std::string_view zone);

}  // namespace kiosk::event
