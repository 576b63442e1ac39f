#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/ids.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::event {

/// What a kiosk says to a badge.
enum class VerdictKind {
  admitted,
  already_in,
  left,  ///< an exit scan: checked out
  unknown,
  forged,
  other_event,
  too_early,
  too_late,
  unpaid,
  cancelled,
  blocked,
  revoked,  ///< replaced by a re-issue, or on the list of revoked tickets
  full,
  wrong_list,
  needs_desk,  ///< the organiser left a note: the desk helps first
};

inline constexpr std::array kAllVerdicts{VerdictKind::admitted,  VerdictKind::already_in, VerdictKind::left,
                                         VerdictKind::unknown,   VerdictKind::forged,     VerdictKind::other_event,
                                         VerdictKind::too_early, VerdictKind::too_late,   VerdictKind::unpaid,
                                         VerdictKind::cancelled, VerdictKind::blocked,    VerdictKind::revoked,
                                         VerdictKind::full,      VerdictKind::wrong_list, VerdictKind::needs_desk};

/// "admitted", "already_in", …: as facts, exports and `scan --json` write it.
[[nodiscard]] std::string_view name_of(VerdictKind kind);
/// The verdict with this name; nothing for any other text.
[[nodiscard]] std::optional<VerdictKind> verdict_named(std::string_view name);

/// A short code for the corner of a refusal ("W-204"), so that the desk knows what the kiosk meant. Empty for a
/// welcome.
[[nodiscard]] std::string_view desk_code(VerdictKind kind);

/// When and where something happened before.
struct Since {
  base::Instant when{};
  base::KioskId kiosk;
  bool operator==(const Since&) const = default;
};

/// The answer to one badge. Reason is one English sentence for logs and exports; the screen writes its own.
struct Verdict {
  VerdictKind kind = VerdictKind::unknown;
  std::optional<base::AttendeeId> attendee;  ///< who, when the badge says so
  std::optional<Since> since;                ///< already_in: since when and where
  std::optional<base::Instant> bound;        ///< too_early: from when; too_late: since when it is over
  std::string reason;

  /// True for the verdicts that let someone through: admitted and left.
  [[nodiscard]] bool welcome() const { return kind == VerdictKind::admitted || kind == VerdictKind::left; }

  bool operator==(const Verdict&) const = default;
};

}  // namespace kiosk::event
