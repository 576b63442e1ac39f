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

/// Writes the file whole or not at all. Errors as base::AtomicFile.
[[nodiscard]] base::Result<> keep_setup(const flow::Setup& setup, const base::KioskId& kiosk,
                                        const std::filesystem::path& folder);

}  // namespace kiosk::app
