#pragma once

#include "kiosk/badge/interpret.hpp"
#include "kiosk/base/clock.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::event {

/// How often one person may come in.
enum class ReentryPolicy {
  once,    ///< one check-in for the whole event
  daily,   ///< one check-in a local day
  in_out,  ///< each scan at the door turns in into out and out into in
};

/// What the organiser decided about the event. One fact carries all of it; the latest one counts.
struct Settings {
  std::string name;
  std::chrono::year_month_day date{};
  std::string zone = "Europe/Amsterdam";  ///< IANA name; days and shown times are local to it
  std::optional<base::Instant> opens;     ///< no check-in before; none: always open
  std::optional<base::Instant> closes;    ///< no check-in from this moment on
  ReentryPolicy policy = ReentryPolicy::once;
  std::optional<std::uint32_t> capacity;    ///< most people present at once; none: no limit
  bool walk_ins = true;                     ///< whoever is on no list may register at a kiosk
  std::string language = "nl";              ///< of the screen until an attendee says otherwise: "nl" or "en"
  std::optional<base::Instant> keep_until;  ///< personal data is destroyed at this moment; none: when somebody says so
  badge::VerificationKeys keys;             ///< public keys only

  bool operator==(const Settings&) const = default;
};

}  // namespace kiosk::event
