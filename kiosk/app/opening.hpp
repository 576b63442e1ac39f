#pragma once

#include "kiosk/app/options.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/screen/screen.hpp"
#include "kiosk/store/event_folder.hpp"

#include <chrono>
#include <optional>

namespace kiosk::app {

/// Whether the program has run for as long as `--exit-after` allows, reckoned from `since`.
[[nodiscard]] bool time_is_up(const Options& options, std::chrono::steady_clock::time_point since);

/// Opens the event, and tells on the glass what takes time or stands in the way: a locked event asks for the
/// organiser's badge and PIN, a full or failing disk is tried again until it works, and what an organiser has to mend
/// stays there until somebody ends the program. Nothing: the kiosk was to end before the event was open.
/// Errors: not_found and invalid_input at once, since they are told at the command line; what kept the event shut, once
/// the program was to end. Main thread. `begun`: when the program was started.
[[nodiscard]] base::Result<std::optional<store::EventFolder>> open_on_glass(
    screen::Screen& glass, const Options& options, const base::Clock& clock,
    std::chrono::steady_clock::time_point begun);

}  // namespace kiosk::app
