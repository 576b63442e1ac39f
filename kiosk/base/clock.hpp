#pragma once

#include <chrono>

namespace kiosk::base {

/// A moment in UTC, to the millisecond: the precision facts are stored with.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using std::chrono::milliseconds;

/// Where the house gets the time from. Boards have no battery clock, so a clock also says whether to believe it.
/// Implementations are safe to call from any thread.
class Clock {
public:
  virtual ~Clock() = default;

  /// Now. May jump when the clock is synchronised; whoever orders events uses event::HybridClock.
  [[nodiscard]] virtual Instant now() const = 0;

  /// True once the time was synchronised (or confirmed by the organiser). An untrusted clock never refuses anyone.
  [[nodiscard]] virtual bool trusted() const = 0;
};

/// The operating system's clock; trusted when the kernel says it is synchronised (adjtimex).
class SystemClock final : public Clock {
public:
  [[nodiscard]] Instant now() const override;
  [[nodiscard]] bool trusted() const override;
};

}  // namespace kiosk::base
