#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/store/event_key.hpp"

#include <string>

namespace tools {

/// One line that nobody looking along may see: asked for at a terminal without showing what is typed; from a pipe, its
/// next line. Error invalid_input when there is none.
[[nodiscard]] kiosk::base::Result<std::string> read_secret(const std::string& question);

/// The code on the organiser's badge: from `what`, which is a picture of it, a file with the code, or the code itself.
/// Errors: not_found, invalid_input (a picture without a code, or with several).
[[nodiscard]] kiosk::base::Result<std::string> badge_code(const std::string& what);

/// The same, of the file that KOFFIETIJD_UNLOCK_WITH names, else asked for as `read_secret` does.
[[nodiscard]] kiosk::base::Result<std::string> read_badge_code();

/// The key of a locked event, opened with the organiser's badge and PIN, which are asked for. Errors as EventLock::open
/// and the above.
[[nodiscard]] kiosk::base::Result<kiosk::store::EventKey> key_from_organiser(const std::string& folder);

}  // namespace tools
