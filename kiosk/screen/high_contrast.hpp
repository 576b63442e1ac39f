#pragma once

#include "kiosk/screen/widgets.hpp"

namespace kiosk::screen {

/// The same page in black and white: whatever was deep is black, whatever was light is white, and what is written or
/// drawn on either is the other. Cards and buttons that would melt into what is behind them get an outline.
[[nodiscard]] Page in_high_contrast(Page page);

}  // namespace kiosk::screen
