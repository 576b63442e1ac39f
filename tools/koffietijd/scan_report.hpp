#pragma once

#include "kiosk/event/projection.hpp"

#include <string>
#include <vector>

namespace tools {

/// What came of one code in one picture.
struct ScannedBadge {
  std::string file;
  kiosk::event::Verdict verdict;
  std::vector<kiosk::event::Exchange> exchanges;         ///< at a table: cards swapped by this badge
  std::vector<kiosk::base::AttendeeId> without_consent;  ///< at a table: who must say yes first
};

/// One JSON object on one line: file, verdict, code (for the desk), attendee {id, name, company, email} or null,
/// reason, since {time, kiosk} or null, exchanges [{id, with {…}, way}].
[[nodiscard]] std::string as_json(const ScannedBadge& scanned, const kiosk::event::Projection& state);

/// The same for a person: one line, exchanges on lines of their own.
[[nodiscard]] std::string as_sentence(const ScannedBadge& scanned, const kiosk::event::Projection& state);

}  // namespace tools
