#include "kiosk/screen/scenes.hpp"

#include <algorithm>

namespace kiosk::screen {

namespace {

/// The camera's half: brackets on its picture, one line of help; or, without a camera, what to do instead.
void camera_half(const flow::Start& start, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  if (start.camera == flow::CameraState::ready) {
    const double side = std::min(u(240), std::min(room.width, room.height) * 0.62);
    const Rect brackets = Rect{room.x, room.y, room.width, room.height - u(20)}.middle(side, side);
    sheet.add(Viewfinder{.place = room, .brackets = brackets, .unit = u(1)});
    sheet.add(ScanLine{.track = brackets.inset(u(14), u(24)), .unit = u(1)});
    const Rect line{room.x, brackets.bottom() + (room.bottom() - brackets.bottom()) / 2 - u(10), room.width, u(36)};
    const Text hint = sheet.fit({.words = sheet.words().say("Hold the QR code at 15-30 cm"),
                                 .type = {Face::text, 500, 17, 1.35, 0},
                                 .colour = colours::kFoam,
                                 .align = Align::centre},
                                room.width - u(48), u(36));
    sheet.add(Panel{
        .place = line.middle(hint.place.width + u(32), u(36)), .radius = u(18), .fill = colours::kNight.faded(0.72)});
    sheet.put(hint, line, Vertical::middle);
    return;
  }
  sheet.add(Panel{.place = room, .radius = 0, .fill = colours::kNight});
  const bool lost = start.camera == flow::CameraState::lost;
  const double side = u(112);
  Column{sheet}
      .block(side,
             [&](Rect place) {
               sheet.add(Mark{.place = place.middle(side, side),
                              .icon = lost ? Icon::camera_off : Icon::scanner,
                              .colour = colours::kEmber,
                              .weight = 1.5});
             })
      .text({.words = lost ? sheet.words().say("We're getting the camera going again. This usually takes a moment.")
                           : sheet.words().say("Point the hand scanner at the code on your badge."),
             .type = {Face::text, 500, 18, 1.4, 0},
             .colour = colours::kFoam.faded(0.9),
             .align = Align::centre,
             .lines = 5,
             .balanced = true},
            24)
      .place(room.inset(u(40), u(40)), Vertical::middle);
}

struct Invitation {
  Phrase title;
  Phrase advice;
};

Invitation invitation(const flow::Start& start, const Words& words) {
  using enum flow::CameraState;
  const bool table = start.role == event::Role::table;
  if (start.camera == lost) {
    return {words.say("The camera is taking a break"),
            table ? words.say("You can still swap cards at another table, or ask the desk.")
                  : words.say("Walk over to the desk and they will check you in.")};
  }
  if (start.camera == absent) {
    return {table ? words.say("Scan your badges here") : words.say("Scan your badge here"),
            words.say("Doesn't it work? The desk is glad to help.")};
  }
  if (table) {
    return {words.say("Swap cards here"),
            words.say("Hold your badges up to the camera: one after the other, or both at once.")};
  }
  return {words.say("Hold your badge up to the camera"), words.say("One second and you're in. Good to see you!")};
}

void chips(const flow::Start& start, Rect room, Sheet& sheet) {
  if (start.present > 0) {
    const Rect placed = sheet.chip(sheet.words().count("{1} person here", "{1} people here", start.present),
                                   colours::kLeafTint, colours::kLeafInk, room);
    room.cut_left(placed.width + sheet.u(12));
  }
  if (start.exchanges > 0 && room.width > sheet.u(60)) {
    sheet.chip(sheet.words().count("{1} card swap", "{1} card swaps", start.exchanges), sheet.inks().chip,
               sheet.inks().chip_text, room);
  }
}

/// Two letters say enough of it.
bool is_small(flow::Action action) {
  return action == flow::Action::legibility || action == flow::Action::switch_language;
}

/// In their order; small ones as wide as they must be, the others share the rest.
void start_buttons(const flow::Scene& scene, Rect room, Sheet& sheet) {
  const double gap = sheet.u(12);
  const double small = sheet.u(76);
  const auto all = static_cast<double>(scene.actions.size());
  const auto smalls = static_cast<double>(std::ranges::count_if(scene.actions, is_small));
  const double wide = (room.width - gap * (all - 1) - small * smalls) / std::max(all - smalls, 1.0);
  for (const auto action : scene.actions) {
    sheet.button(action, room.cut_left(is_small(action) ? small : wide), false);
    room.cut_left(gap);
  }
}

}  // namespace

void lay_out(const flow::Start& start, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  Rect glass = sheet.glass();
  camera_half(start, sheet.upright() ? glass.cut_top(glass.height * 0.5) : glass.cut_left(glass.width * 0.5), sheet);

  Rect room = glass.inset(u(30), 0);
  room.cut_top(u(20));
  Rect bar = room.cut_top(u(36));
  const Phrase time = plain(start.clock_trusted || start.time.empty() ? start.time : start.time + "?");
  const Rect clock = sheet.text(
      {.words = time, .type = {Face::text, 600, 15, 1.35, 0}, .colour = sheet.inks().title, .align = Align::right}, bar,
      Vertical::middle);
  if (!time.empty()) bar.width = clock.x - bar.x - u(14);
  sheet.text({.words = plain(start.event_name), .type = types::kSmall, .colour = sheet.inks().soft, .smallest = 0.8},
             bar, Vertical::middle);

  room.cut_bottom(u(28));
  start_buttons(scene, room.cut_bottom(scene.actions.empty() ? 0 : u(60)), sheet);
  if (start.present > 0 || start.exchanges > 0) {
    room.cut_bottom(u(18));
    chips(start, room.cut_bottom(u(30)), sheet);
  }
  const Invitation words = invitation(start, sheet.words());
  Column{sheet}
      .text({.words = words.title,
             .type = types::kHero,
             .colour = sheet.inks().title,
             .lines = 3,
             .smallest = 0.55,
             .balanced = true})
      .text({.words = words.advice, .type = types::kBody, .colour = sheet.inks().soft, .lines = 4, .balanced = true},
            14)
      .place(room.inset(0, u(8)), Vertical::middle);
}

}  // namespace kiosk::screen
