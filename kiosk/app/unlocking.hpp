#pragma once

#include "kiosk/app/options.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/screen.hpp"
#include "kiosk/store/event_lock.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace kiosk::app {

/// Asks on the glass for the organiser's badge and PIN until they open `lock`. Nothing: the kiosk was to end first, as
/// `ends` says, which sees what came from the glass. Error invalid_input when the camera is not there. Main thread; the
/// key is tried on another.
[[nodiscard]] base::Result<std::optional<store::EventKey>> unlock_on_glass(
    screen::Screen& glass, const store::EventLock& lock, const Options& options, flow::Language language,
    const base::Clock& clock, const std::function<bool(const std::vector<screen::ScreenInput>&)>& ends);

}  // namespace kiosk::app
