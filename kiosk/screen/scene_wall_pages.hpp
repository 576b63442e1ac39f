#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/sheet.hpp"

namespace kiosk::screen {

// One function a page of the wall: what stands between its heading and its foot, to be read from five metres.

void wall_welcome(const flow::WallShown& wall, const Rect& room, Sheet& sheet);
void wall_occasions(const flow::WallShown& wall, Rect room, Sheet& sheet);
void wall_wanted(const flow::WallShown& wall, Rect room, Sheet& sheet);
void wall_spotlight(const flow::WallShown& wall, Rect room, Sheet& sheet);
void wall_tables(const flow::WallShown& wall, Rect room, Sheet& sheet);

}  // namespace kiosk::screen
