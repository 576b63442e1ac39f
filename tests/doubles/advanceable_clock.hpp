#pragma once

#include "kiosk/base/clock.hpp"

#include <atomic>
#include <chrono>

namespace doubles {

/// A clock that stands still until the test moves it. Safe from any thread.
class AdvanceableClock final : public kiosk::base::Clock {
public:
  explicit AdvanceableClock(kiosk::base::Instant start) : now_{start.time_since_epoch()} {}

  [[nodiscard]] kiosk::base::Instant now() const override { return kiosk::base::Instant{now_.load()}; }
  [[nodiscard]] bool trusted() const override { return trusted_; }

  void advance(kiosk::base::milliseconds by) { now_ = now_.load() + by; }
  void set(kiosk::base::Instant when) { now_ = when.time_since_epoch(); }
  void trust(bool trusted) { trusted_ = trusted; }

private:
  std::atomic<kiosk::base::milliseconds> now_;
  std::atomic<bool> trusted_ = true;
};

}  // namespace doubles
