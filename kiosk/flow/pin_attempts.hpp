#pragma once

#include "kiosk/base/clock.hpp"

#include <cstddef>

namespace kiosk::flow {

/// How often the organiser's PIN may be tried: five times, then after a wait that doubles up to a quarter of an hour.
/// Nobody is locked out for good. An attempt counts as wrong from the moment it is made, so that leaving the pad before
/// the answer comes wins nothing.
class PinAttempts {
public:
  static constexpr std::size_t kFree = 5;
  static constexpr base::milliseconds kFirstWait = std::chrono::seconds{30};
  static constexpr base::milliseconds kLongestWait = std::chrono::minutes{15};

  PinAttempts() = default;
  /// Goes on from what was kept: see `wrong` and `last`.
  PinAttempts(std::size_t wrong, base::Instant last) : wrong_{wrong}, last_{last} {}

  void begin(base::Instant now);
  /// The attempt was right after all: counting starts again.
  void succeeded() { wrong_ = 0; }

  /// Attempts before the next wait; at least one.
  [[nodiscard]] std::size_t left() const { return wrong_ < kFree ? kFree - wrong_ : 1; }
  /// How long until the next attempt is taken; zero: now. A clock that jumps back makes it no longer.
  [[nodiscard]] base::milliseconds wait(base::Instant now) const;

  /// What a restart must not forget.
  [[nodiscard]] std::size_t wrong() const { return wrong_; }
  [[nodiscard]] base::Instant last() const { return last_; }
  bool operator==(const PinAttempts&) const = default;

private:
  std::size_t wrong_ = 0;
  base::Instant last_{};
};

}  // namespace kiosk::flow
