#include "kiosk/screen/scenes.hpp"

#include <algorithm>

namespace kiosk::screen {

namespace {

void person_in(const Ring& ring, const Rect& place, Sheet& sheet) {
  const double disc = place.width * 0.4;
  Column{sheet}
      .block(disc,
             [&](Rect strip) {
               if (!ring.person.initials.empty())
                 sheet.avatar(ring.person, strip.middle(disc, disc), ring.avatar);
               else
                 sheet.add(Mark{.place = strip.middle(disc, disc), .icon = Icon::people, .colour = ring.avatar});
             })
      .text({.words = plain(ring.person.name),
             .type = {Face::text, 700, 20, 1.2, 0},
             .colour = colours::kEspresso,
             .align = Align::centre,
             .lines = 2,
             .smallest = 0.6,
             .one_line_down_to = 0.85,
             .balanced = true},
            10)
      .place(place.inset(place.width * 0.15, place.width * 0.13), Vertical::middle);
}

void draw(const Ring& ring, const Rect& place, Sheet& sheet) {
  sheet.add(Panel{.place = place,
                  .radius = place.width / 2,
                  .fill = ring.fill,
                  .border = ring.line,
                  .border_width = sheet.u(4),
                  .dashed = ring.dashed});
  if (ring.words.empty()) return person_in(ring, place, sheet);
  sheet.text({.words = ring.words,
              .type = {Face::text, 600, 20, 1.2, 0},
              .colour = colours::kMocha,
              .align = Align::centre,
              .lines = 4,
              .balanced = true},
             place.inset(place.width * 0.15, place.width * 0.2), Vertical::middle);
}

}  // namespace

void two_rings(const Ring& first, Icon between, const Colour& sign, const Ring& second, const Rect& room,
               Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const double gap = u(sheet.upright() ? 72 : 156);
  const double along = sheet.upright() ? room.height : room.width;
  const double across = sheet.upright() ? room.width : room.height;
  const double side = std::min({u(230), across, (along - gap) / 2});
  const Rect place = sheet.upright()
                         ? Rect{room.x, room.y + (along - gap) / 2 - side, room.width, side}.middle(side, side)
                         : Rect{room.x + (along - gap) / 2 - side, room.y, side, room.height}.middle(side, side);
  Rect other = place;
  (sheet.upright() ? other.y : other.x) += side + gap;
  draw(first, place, sheet);
  sheet.add(Mark{.place = room.middle(u(46), u(46)), .icon = between, .colour = sign, .weight = 3});
  draw(second, other, sheet);
}

void two_lines(const Phrase& main, const Phrase& more, const Rect& room, Sheet& sheet) {
  Column{sheet}
      .text({.words = main,
             .type = {Face::text, 500, 18, 1.3, 0},
             .colour = sheet.inks().body,
             .align = Align::centre,
             .lines = sheet.upright() ? 3 : 1,
             .smallest = 0.7,
             .balanced = true})
      .text({.words = more,
             .type = {Face::text, 500, 15, 1.3, 0},
             .colour = sheet.inks().soft,
             .align = Align::centre,
             .lines = sheet.upright() ? 3 : 1,
             .smallest = 0.75,
             .balanced = true},
            2)
      .place(room, Vertical::middle);
}

const std::string& called(const flow::PersonLine& person) {
  return person.first_name.empty() ? person.name : person.first_name;
}

}  // namespace kiosk::screen
