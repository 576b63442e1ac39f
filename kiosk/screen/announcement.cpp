#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::screen {

namespace {

void note_box(const Phrase& note, const Rect& place, Sheet& sheet) {
  sheet.add(Panel{.place = place, .radius = sheet.u(20), .fill = sheet.inks().chip});
  sheet.text({.words = note,
              .type = {Face::text, 500, 21, 1.4, 0},
              .colour = sheet.inks().body,
              .lines = sheet.upright() ? 6 : 3,
              .smallest = 0.55,
              .balanced = true},
             place.inset(sheet.u(26), sheet.u(12)), Vertical::middle);
}

void corner_code(const Phrase& code, const Rect& room, Sheet& sheet) {
  sheet.text({.words = code, .type = types::kSmall, .colour = sheet.inks().soft, .align = Align::right}, room,
             Vertical::middle);
}

}  // namespace

Setting announced_title(Phrase words, const Inks& inks) {
  return {.words = std::move(words),
          .type = types::kTitle,
          .colour = inks.title,
          .lines = 3,
          .smallest = 0.55,
          .balanced = true};
}

Setting announced_line(Phrase words, const Inks& inks) {
  return {.words = std::move(words),
          .type = types::kLine,
          .colour = inks.body,
          .lines = 4,
          .smallest = 0.62,
          .balanced = true};
}

void announce(const Announcement& what, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  Rect room = sheet.glass().inset(u(sheet.upright() ? 36 : 56), 0);
  Rect bar = sheet.glass().inset(u(28), 0);
  bar.y = u(20);
  bar.height = u(30);
  sheet.countdown(scene, bar);
  room.cut_top(u(sheet.upright() ? 110 : 66));
  room.cut_bottom(u(44));

  const auto actions = sheet.offered(scene);
  const double rows = sheet.button_rows_height(actions, room.width);
  if (!actions.empty()) {
    const Rect row = room.cut_bottom(rows);
    sheet.button_row(actions, row);
    room.cut_bottom(u(16));
    if (!what.corner.empty()) {
      double used = row.x;
      const auto page_bottom = row.bottom() - u(60);
      for (const Button* button : sheet.buttons_so_far()) {
        if (button->place.y >= page_bottom - 1) used = std::max(used, button->place.right());
      }
      Rect beside{used + u(12), page_bottom, row.right() - used - u(12), u(60)};
      if (beside.width < u(110)) beside = room.cut_bottom(u(26));
      corner_code(what.corner, beside, sheet);
    }
  } else if (!what.corner.empty()) {
    corner_code(what.corner, {room.x, room.bottom(), room.width, u(44)}, sheet);
  }
  if (!what.note.empty()) {
    const bool roomy = actions.empty();
    note_box(what.note, room.cut_bottom(u(sheet.upright() ? 150 : roomy ? 103 : 84)), sheet);
    room.cut_bottom(u(16));
  }

  const double side = u(sheet.upright() ? 136 : 150);
  Rect emblem_room = sheet.upright() ? room.cut_top(side) : room.cut_left(side);
  if (sheet.upright()) {
    room.cut_top(u(36));
  } else {
    room.cut_left(u(44));
    emblem_room.cut_top(u(26));
    room.cut_top(u(26));
  }
  sheet.add(Emblem{
      .place = {emblem_room.x, emblem_room.y, side, side}, .disc = what.disc, .icon = what.icon, .colour = what.mark});
  Column column{sheet};
  column.text(what.kicker).text(what.title, 6);
  double gap = 10;
  for (const Setting& line : what.lines) {
    column.text(line, gap);
    gap = 2;
  }
  column.place(room, Vertical::top);
}

void heading_bar(const Phrase& heading, const flow::Scene& scene, Sheet& sheet) {
  Rect bar = sheet.glass().inset(sheet.u(28), 0);
  bar.y = sheet.u(sheet.upright() ? 10 : 20);
  bar.height = sheet.u(sheet.upright() ? 60 : 30);
  const Rect rest = sheet.countdown(scene, bar);
  sheet.text({.words = heading,
              .type = types::kHeading,
              .colour = sheet.inks().title,
              .lines = sheet.upright() ? 2 : 1,
              .smallest = 0.42,
              .one_line_down_to = 0.7},
             rest, Vertical::middle);
}

}  // namespace kiosk::screen
