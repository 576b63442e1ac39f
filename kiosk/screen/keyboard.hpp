#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/sheet.hpp"

namespace kiosk::screen {

/// The keyboard on the glass: four rows over the whole width of `room`, the touch areas side by side without a gap, the
/// drawn keys a little smaller. Every key is a Button with Action::key; what it types is its `key`.
void keyboard(flow::KeyLayer layer, flow::Shift shift, bool for_email, const Rect& room, Sheet& sheet);

/// How high it wants to be, in design units.
[[nodiscard]] double keyboard_height(const Sheet& sheet);

}  // namespace kiosk::screen
