#pragma once

#include "kiosk/base/clock.hpp"

#include <atomic>

namespace kiosk::app {

/// The system's clock, trusted too once an organiser said that it is right. That lasts until the program ends: a board
/// without a battery does not know the time after a restart.
class OrganiserClock final : public base::Clock {
public:
  /// Any thread.
  void confirm() { confirmed_ = true; }

  [[nodiscard]] base::Instant now() const override { return system_.now(); }
  [[nodiscard]] bool trusted() const override { return confirmed_ || system_.trusted(); }

private:
  base::SystemClock system_;
  std::atomic<bool> confirmed_ = false;
};

}  // namespace kiosk::app
