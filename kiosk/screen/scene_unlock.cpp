#include "kiosk/screen/scenes.hpp"

#include <algorithm>

namespace kiosk::screen {

namespace {

void camera_part(const flow::UnlockShown& shown, const Rect& room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  if (shown.camera == flow::CameraState::ready) {
    const double side = std::min(u(240), std::min(room.width, room.height) * 0.62);
    const Rect brackets = room.middle(side, side);
    sheet.add(Viewfinder{.place = room, .brackets = brackets, .unit = u(1)});
    sheet.add(ScanLine{.track = brackets.inset(u(14), u(24)), .unit = u(1)});
    return;
  }
  sheet.add(Panel{.place = room, .radius = 0, .fill = colours::kNight});
  const double side = u(112);
  sheet.add(Mark{.place = room.middle(side, side), .icon = Icon::scanner, .colour = colours::kEmber, .weight = 1.5});
}

}  // namespace

void lay_out(const flow::UnlockShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  Rect room = sheet.glass();
  camera_part(shown, sheet.upright() ? room.cut_top(room.height * 0.42) : room.cut_left(room.width * 0.46), sheet);
  room = room.inset(u(36), u(28));
  Rect bar = room.cut_top(u(30));
  sheet.countdown(scene, bar);
  const auto actions = sheet.offered(scene);
  const double rows = sheet.button_rows_height(actions, room.width);
  if (rows > 0) {
    sheet.button_row(actions, room.cut_bottom(rows));
    room.cut_bottom(u(16));
  }
  const double icon = u(64);
  Column{sheet}
      .block(icon,
             [&](Rect strip) {
               sheet.add(Mark{.place = strip.cut_left(icon), .icon = Icon::shield, .colour = colours::kCopper});
             })
      .text({.words = words.say("Show the organiser's badge"),
             .type = {Face::display, 700, 34, 1.1, -0.02},
             .colour = sheet.inks().title,
             .lines = 3,
             .smallest = 0.6,
             .balanced = true},
            12)
      .text({.words = words.say("This event is locked. Badge and PIN open it; then the kiosk begins."),
             .type = types::kBody,
             .colour = sheet.inks().body,
             .lines = 5,
             .smallest = 0.7},
            10)
      .text({.words = shown.other_badge ? words.say("That was no organiser's badge of this event.") : Phrase{},
             .type = {Face::text, 600, 18, 1.35, 0},
             .colour = colours::kCopperInk,
             .lines = 3,
             .smallest = 0.7},
            12)
      .place(room, Vertical::middle);
}

}  // namespace kiosk::screen
