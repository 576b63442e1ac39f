#include "kiosk/screen/scene_wall_pages.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kiosk::screen {

namespace {

constexpr double kGap = 14;
constexpr double kCardRadius = 18;

void page_title(const Phrase& title, Rect& room, Sheet& sheet) {
  sheet.text({.words = title, .type = types::kTitle, .colour = sheet.inks().title, .smallest = 0.45},
             room.cut_top(sheet.u(52)), Vertical::middle);
  room.cut_top(sheet.u(10));
}

std::string with_capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

/// "Sara · Holt Muziek".
Phrase signature(const flow::WallPerson& person) {
  return joined(plain(person.first_name), " · ", plain(person.company));
}

void occasion_card(const flow::WallOccasion& occasion, const Rect& place, Sheet& sheet) {
  sheet.white_card(place, kCardRadius);
  Column{sheet}
      .text({.words = plain(with_capital(occasion.name)),
             .type = {Face::display, 700, 30, 1.15, -0.015},
             .colour = colours::kEspresso,
             .lines = 2,
             .smallest = 0.5})
      .text({.words = sheet.words().count("{1} trade around it", "{1} trades around it", occasion.trades),
             .type = {Face::text, 600, 19, 1.3, 0},
             .colour = colours::kCopperInk,
             .smallest = 0.5},
            6)
      .place(place.inset(sheet.u(18), sheet.u(12)), Vertical::middle);
}

void gap_list(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(room, kCardRadius);
  room = room.inset(u(20), u(14));
  sheet.text({.words = sheet.words().say("Nobody here yet who is a …"),
              .type = types::kKicker,
              .colour = colours::kCopperInk,
              .smallest = 0.5},
             room.cut_top(u(28)), Vertical::middle);
  room.cut_top(u(6));
  const double row = std::min(room.height / static_cast<double>(wall.gaps.size()), u(66));
  for (const auto& gap : wall.gaps) {
    Column{sheet}
        .text({.words = plain(gap.trade),
               .type = {Face::display, 700, 25, 1.15, -0.015},
               .colour = colours::kEspresso,
               .smallest = 0.45})
        .text({.words = sheet.words().say("for: {1}", {gap.occasion}),
               .type = {Face::text, 500, 16, 1.25, 0},
               .colour = colours::kMocha,
               .smallest = 0.6})
        .place(room.cut_top(row), Vertical::middle);
  }
}

void seeker_list(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(room, kCardRadius);
  room = room.inset(u(20), u(14));
  sheet.text({.words = sheet.words().say("People here look for"),
              .type = types::kKicker,
              .colour = colours::kCopperInk,
              .smallest = 0.5},
             room.cut_top(u(28)), Vertical::middle);
  room.cut_top(u(6));
  const double row = std::min(room.height / static_cast<double>(wall.people.size()), u(82));
  for (const auto& person : wall.people) {
    Column{sheet}
        .text({.words = plain(person.line),
               .type = {Face::display, 700, 21, 1.2, -0.01},
               .colour = colours::kEspresso,
               .lines = 2,
               .smallest = 0.7})
        .text({.words = signature(person),
               .type = {Face::text, 500, 16, 1.25, 0},
               .colour = colours::kMocha,
               .smallest = 0.7},
              1)
        .place(room.cut_top(row).inset(0, u(3)), Vertical::middle);
  }
}

void spotlight_card(const flow::WallPerson& person, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(place, kCardRadius);
  Rect room = place.inset(u(22), u(18));
  Rect foot = room.cut_bottom(u(58));
  room.cut_bottom(u(8));
  sheet.add(Panel{.place = {room.x, room.y, u(44), u(5)}, .radius = u(2.5), .fill = avatar_colour(person.first_name)});
  room.cut_top(u(16));
  sheet.text({.words = plain(person.line),
              .type = {Face::display, 700, 29, 1.2, -0.015},
              .colour = colours::kEspresso,
              .lines = 9,
              .smallest = 0.5},
             room);
  Column{sheet}
      .text({.words = plain(person.first_name),
             .type = {Face::text, 700, 22, 1.25, 0},
             .colour = colours::kEspresso,
             .smallest = 0.5})
      .text({.words = plain(person.company),
             .type = {Face::text, 500, 17, 1.3, 0},
             .colour = colours::kMocha,
             .smallest = 0.6})
      .place(foot, Vertical::bottom);
}

void table_card(const flow::WallTable& table, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(place, kCardRadius);
  Rect room = place.inset(u(14), u(8));
  sheet.text({.words = sheet.words().say("Table {1}", {table.number}),
              .type = {Face::display, 700, 23, 1.15, -0.015},
              .colour = colours::kCopperInk,
              .smallest = 0.5},
             room.cut_top(u(30)), Vertical::middle);
  room.cut_top(u(2));
  const double row = std::min(room.height / static_cast<double>(std::max<std::size_t>(table.people.size(), 4)), u(30));
  for (const auto& person : table.people) {
    Rect line = room.cut_top(row);
    const Rect name = sheet.text({.words = plain(person.first_name.empty() ? person.company : person.first_name),
                                  .type = {Face::text, 700, 18, 1.2, 0},
                                  .colour = colours::kEspresso,
                                  .smallest = 0.5},
                                 line, Vertical::middle);
    if (person.first_name.empty() || person.company.empty()) continue;
    line.cut_left(name.width + u(8));
    // two of one name are told apart by where they work; beside a long name there is no room for that
    if (line.width < u(48)) continue;
    sheet.text({.words = plain(person.company),
                .type = {Face::text, 500, 14, 1.2, 0},
                .colour = colours::kMocha,
                .smallest = 0.75},
               line, Vertical::middle);
  }
}

Phrase round_title(const flow::WallShown& wall, const Words& words) {
  if (wall.round_time.empty()) return words.say("Round {1}: your table", {wall.round});
  return wall.round_runs ? words.say("Round {1} runs until {2}", {wall.round, wall.round_time})
                         : words.say("Round {1} starts at {2}", {wall.round, wall.round_time});
}

}  // namespace

void wall_welcome(const flow::WallShown& wall, const Rect& room, Sheet& sheet) {
  const bool empty = wall.present == 0;
  Column{sheet}
      .text(
          {.words = empty ? sheet.words().say("Welcome! The coffee is ready.") : sheet.words().say("Good to see you!"),
           .type = {Face::display, 700, 64, 1.1, -0.024},
           .colour = sheet.inks().title,
           .lines = 3,
           .smallest = 0.5,
           .balanced = true})
      .text(
          {.words = empty ? sheet.words().say("Show your badge at the kiosk, and the morning begins.")
                          : sheet.words().say("Want to know whom to meet, and be on this wall? Say yes at the kiosk."),
           .type = {Face::text, 500, 27, 1.4, 0},
           .colour = sheet.inks().soft,
           .lines = 4,
           .smallest = 0.5,
           .balanced = true},
          18)
      .place(room.inset(sheet.u(10), 0), Vertical::middle);
}

void wall_occasions(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  page_title(sheet.words().say("What this room hears first"), room, sheet);
  const std::size_t columns = sheet.upright() ? 2 : wall.occasions.size() > 4 ? 3 : 2;
  const auto places = room.grid(wall.occasions.size(), columns, sheet.u(kGap), sheet.u(160));
  for (std::size_t i = 0; i < places.size(); ++i) occasion_card(wall.occasions[i], places[i], sheet);
}

void wall_wanted(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  page_title(sheet.words().say("Still looking for …"), room, sheet);
  if (wall.people.empty()) return gap_list(wall, room, sheet);
  if (wall.gaps.empty()) return seeker_list(wall, room, sheet);
  const auto places = room.grid(2, sheet.upright() ? 1 : 2, sheet.u(kGap), sheet.u(1000));
  gap_list(wall, places[0], sheet);
  seeker_list(wall, places[1], sheet);
}

void wall_spotlight(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  page_title(sheet.words().say("When do you call whom?"), room, sheet);
  const auto places =
      room.grid(wall.people.size(), sheet.upright() ? 1 : wall.people.size(), sheet.u(kGap), sheet.u(1000));
  for (std::size_t i = 0; i < places.size(); ++i) spotlight_card(wall.people[i], places[i], sheet);
}

void wall_tables(const flow::WallShown& wall, Rect room, Sheet& sheet) {
  page_title(round_title(wall, sheet.words()), room, sheet);
  const std::size_t columns = sheet.upright() ? 2 : wall.tables.size() > 6 ? 4 : 3;
  const auto places = room.grid(wall.tables.size(), columns, sheet.u(kGap), sheet.u(190));
  for (std::size_t i = 0; i < places.size(); ++i) table_card(wall.tables[i], places[i], sheet);
}

}  // namespace kiosk::screen
