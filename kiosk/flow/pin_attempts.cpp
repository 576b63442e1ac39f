#include "kiosk/flow/pin_attempts.hpp"

#include <algorithm>

namespace kiosk::flow {

void PinAttempts::begin(base::Instant now) {
  ++wrong_;
  last_ = now;
}

base::milliseconds PinAttempts::wait(base::Instant now) const {
  if (wrong_ < kFree) return base::milliseconds{0};
  auto whole = kFirstWait;
  for (std::size_t more = kFree; more < wrong_ && whole < kLongestWait; ++more) whole *= 2;
  whole = std::min(whole, kLongestWait);
  return std::clamp<base::milliseconds>(last_ + whole - now, base::milliseconds{0}, whole);
}

}  // namespace kiosk::flow
