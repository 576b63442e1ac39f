#include "kiosk/screen/scene_wall_pages.hpp"
#include "kiosk/screen/scenes.hpp"

#include <array>

namespace kiosk::screen {

namespace {

void heading(const flow::WallShown& wall, Rect bar, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Phrase time = plain(wall.clock_trusted || wall.time.empty() ? wall.time : wall.time + "?");
  const Rect clock = sheet.text({.words = time,
                                 .type = {Face::display, 700, 28, 1.2, -0.01},
                                 .colour = sheet.inks().title,
                                 .align = Align::right},
                                bar, Vertical::middle);
  if (!time.empty()) bar.width = clock.x - bar.x - u(20);
  sheet.text({.words = plain(wall.event_name),
              .type = {Face::display, 700, 28, 1.2, -0.01},
              .colour = sheet.inks().title,
              .smallest = 0.4},
             bar, Vertical::middle);
}

/// How many pages there are, and which one this is.
void dots(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  constexpr std::size_t kMostDots = 24;
  if (wall.count < 2 || wall.count > kMostDots) return;
  const double side = sheet.u(7);
  const double step = sheet.u(13);
  const double width = step * static_cast<double>(wall.count - 1) + side;
  for (std::size_t i = 0; i < wall.count; ++i) {
    sheet.add(Panel{
        .place = {room.right() - width + step * static_cast<double>(i), room.y + (room.height - side) / 2, side, side},
        .radius = side / 2,
        .fill = i == wall.index ? colours::kCopper : colours::kLatte});
  }
}

Phrase figures(const flow::WallShown& wall, const Words& words) {
  Phrase line = wall.expected > 0 ? words.say("<b>{1}</b> of {2} people are here", {wall.present, wall.expected})
                                  : words.say("<b>{1}</b> people are here", {wall.present});
  if (wall.exchanges > 0)
    line = joined(line, "  ·  ", words.count("<b>{1}</b> card swap", "<b>{1}</b> card swaps", wall.exchanges));
  if (wall.introductions > 0)
    line =
        joined(line, "  ·  ", words.count("<b>{1}</b> introduction", "<b>{1}</b> introductions", wall.introductions));
  return line;
}

void footer(const flow::WallShown& wall, Rect bar, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.add(Panel{.place = {bar.x, bar.y, bar.width, u(1.5)}, .radius = 0, .fill = colours::kLatte});
  bar.cut_top(u(10));
  sheet.text({.words = figures(wall, sheet.words()),
              .type = types::kBody,
              .colour = sheet.inks().body,
              .lines = 2,
              .smallest = 0.5,
              .one_line_down_to = 0.8},
             bar.cut_top(sheet.upright() ? u(56) : bar.height / 2), Vertical::middle);
  dots(wall, bar, sheet);
  if (wall.count > 1) bar.cut_right(u(13) * static_cast<double>(wall.count) + u(10));
  sheet.text({.words = sheet.words().say("Join in: show your badge at the kiosk"),
              .type = {Face::text, 600, 18, 1.3, 0},
              .colour = colours::kCopperInk,
              .smallest = 0.5},
             bar, Vertical::middle);
}

/// Heading and figures stand in one place all day: every few pages all of it moves by less than anybody sees, so that
/// no edge burns in.
Rect moved_a_little(const Rect& room, std::size_t turn, double step) {
  constexpr std::size_t kPagesAPlace = 8;
  constexpr std::array kPlaces{Point{0, 0},  Point{1, 0},   Point{1, 1},  Point{0, 1}, Point{-1, 1},
                               Point{-1, 0}, Point{-1, -1}, Point{0, -1}, Point{1, -1}};
  const Point place = kPlaces.at(turn / kPagesAPlace % kPlaces.size());
  return {room.x + place.x * step, room.y + place.y * step, room.width, room.height};
}

}  // namespace

void lay_out(const flow::WallShown& wall, const flow::Scene&, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  Rect room = moved_a_little(sheet.glass().inset(u(32), u(20)), wall.turn, u(5));
  heading(wall, room.cut_top(u(40)), sheet);
  footer(wall, room.cut_bottom(u(sheet.upright() ? 98 : 72)), sheet);
  room.cut_top(u(8));
  room.cut_bottom(u(14));
  switch (wall.page) {
    case flow::WallPage::welcome:
      return wall_welcome(wall, room, sheet);
    case flow::WallPage::occasions:
      return wall_occasions(wall, room, sheet);
    case flow::WallPage::wanted:
      return wall_wanted(wall, room, sheet);
    case flow::WallPage::spotlight:
      return wall_spotlight(wall, room, sheet);
    case flow::WallPage::tables:
      return wall_tables(wall, room, sheet);
  }
}

}  // namespace kiosk::screen
