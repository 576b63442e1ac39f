#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>

namespace kiosk::screen {

namespace {

struct Way {
  Icon icon;
  Phrase title;
  Phrase advice;
};

void way_card(const Way& way, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(place);
  Rect room = place.inset(u(18), u(10));
  const Rect disc = room.cut_left(u(60)).middle(u(60), u(60));
  sheet.add(Panel{.place = disc, .radius = u(30), .fill = colours::kHoneyTint});
  sheet.add(Mark{.place = disc.middle(u(32), u(32)), .icon = way.icon, .colour = colours::kHoneyInk, .weight = 2});
  room.cut_left(u(18));
  Column{sheet}
      .text({.words = way.title,
             .type = {Face::text, 600, 20, 1.3, 0},
             .colour = colours::kEspresso,
             .lines = 2,
             .smallest = 0.7})
      .text({.words = way.advice,
             .type = {Face::text, 500, 16, 1.35, 0},
             .colour = colours::kMocha,
             .lines = 3,
             .smallest = 0.7,
             .one_line_down_to = 0.94,
             .balanced = true},
            2)
      .place(room, Vertical::middle);
}

}  // namespace

void lay_out(const flow::NoBadge&, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(words.say("No badge? No problem."), scene, sheet);
  const bool can_register = std::ranges::contains(scene.actions, flow::Action::register_self);
  const std::array ways{
      Way{Icon::phone, words.say("Is it on your phone?"),
          words.say("Open the QR code in your mail, turn up the brightness and hold it up to the camera.")},
      Way{Icon::desk_bell, words.say("Left it at home?"),
          words.say("Give your name at the desk. They'll find you in a moment.")},
      Way{Icon::pencil, words.say("Not signed up yet?"),
          can_register ? words.say("You can sign up right here. It takes a minute.")
                       : words.say("The desk will tell you whether you can still join.")}};

  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 96 : 72));
  room.cut_bottom(u(28));
  const auto actions = sheet.offered(scene);
  const double rows = sheet.button_rows_height(actions, room.width);
  if (rows > 0) {
    sheet.button_row(actions, room.cut_bottom(rows));
    room.cut_bottom(u(18));
  }
  const double height = std::min((room.height - 2 * u(12)) / 3, u(sheet.upright() ? 150 : 104));
  for (const Way& way : ways) {
    way_card(way, room.cut_top(height), sheet);
    room.cut_top(u(12));
  }
}

}  // namespace kiosk::screen
