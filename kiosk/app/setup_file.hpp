#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/flow/flow.hpp"

#include <filesystem>

namespace kiosk::app {

// What an organiser chose on the glass: kiosk-state.toml in the event's folder. It goes before kiosk.toml and the
// command line. A file of another kiosk (the folder was copied) counts for nothing.

/// `config` with what the file says of `config.place.kiosk`. Error invalid_input when it does not read: then nothing of
/// it counts.
[[nodiscard]] base::Result<flow::Config> with_kept_setup(flow::Config config, const std::filesystem::path& folder);

/// Writes the file whole or not at all; what else it says of this kiosk stays. Errors as base::AtomicFile.
[[nodiscard]] base::Result<> keep_setup(const flow::Setup& setup, const base::KioskId& kiosk,
                                        const std::filesystem::path& folder);

/// The same for the attempts at the PIN, so that a restart makes no wait shorter.
[[nodiscard]] base::Result<> keep_attempts(const flow::PinAttempts& attempts, const base::KioskId& kiosk,
                                           const std::filesystem::path& folder);

/// The attempts to unlock the event, in a file of their own, unlock-state.toml: before that, no kiosk has a name.
[[nodiscard]] base::Result<> keep_unlock_attempts(const flow::PinAttempts& attempts,
                                                  const std::filesystem::path& folder);
/// None where there is no such file, or one that does not read.
[[nodiscard]] flow::PinAttempts kept_unlock_attempts(const std::filesystem::path& folder);

}  // namespace kiosk::app
