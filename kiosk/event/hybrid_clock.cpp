#include "kiosk/event/hybrid_clock.hpp"

#include <algorithm>
#include <limits>

namespace kiosk::event {

HybridTime HybridClock::tick(base::Instant now) {
  if (now > last_.wall) {
    last_ = {now, 0};
  } else if (last_.counter < std::numeric_limits<std::uint32_t>::max()) {
    ++last_.counter;
  } else {
    last_ = {last_.wall + base::milliseconds{1}, 0};
  }
  return last_;
}

void HybridClock::see(const HybridTime& other) {
  last_ = std::max(last_, other);
}

}  // namespace kiosk::event
