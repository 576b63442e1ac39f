#pragma once

#include "kiosk/app/options.hpp"

namespace kiosk::app {

/// Runs one kiosk until it is asked to end (window closed, Ctrl+Q, SIGINT, SIGTERM, --exit-after) and returns the exit
/// code that `koffietijd-kiosk --help` documents. Call once, from the main thread.
[[nodiscard]] int run_kiosk(const Options& options);

}  // namespace kiosk::app
