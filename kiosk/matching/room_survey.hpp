#pragma once

#include "kiosk/flow/flow.hpp"
#include "matcher/crowd/crowd.hpp"

namespace kiosk::matching {

/// What the people in `crowd` live by, and whom they lack: for the wall. No person in it, and no moment that only one
/// of them lives by. Linear in the crowd. For the thread that owns the crowd.
[[nodiscard]] flow::RoomSurveyed survey_room(const matcher::crowd::Crowd& crowd, flow::Language language);

}  // namespace kiosk::matching
