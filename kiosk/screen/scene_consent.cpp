#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

namespace {

/// Yes and no look the same: a question, not a push.
void answers(const flow::Scene& scene, Rect room, Sheet& sheet) {
  const auto count = static_cast<double>(scene.actions.size());
  const double gap = sheet.u(14);
  if (sheet.upright()) {
    for (std::size_t i = 0; i < scene.actions.size(); ++i) {
      sheet.button(scene.actions[i], room.cut_top(sheet.u(66)), false);
      room.cut_top(gap);
    }
    return;
  }
  const double width = (room.width - gap * (count - 1)) / count;
  for (std::size_t i = 0; i < scene.actions.size(); ++i) {
    sheet.button(scene.actions[i], room.cut_left(width), false);
    room.cut_left(gap);
  }
}

}  // namespace

void lay_out(const flow::ConsentAsked& asked, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(words.say("A quick question"), scene, sheet);

  Rect room = sheet.glass().inset(u(sheet.upright() ? 36 : 56), 0);
  room.cut_top(u(sheet.upright() ? 110 : 80));
  room.cut_bottom(u(36));
  if (!scene.actions.empty()) {
    const auto count = static_cast<double>(scene.actions.size());
    answers(scene, room.cut_bottom(sheet.upright() ? u(66) * count + u(14) * (count - 1) : u(66)), sheet);
    room.cut_bottom(u(20));
  }

  const double side = u(112);
  if (!asked.person.initials.empty() || !asked.person.name.empty()) {
    const Rect strip = sheet.upright() ? room.cut_top(side) : room.cut_left(side);
    const Rect disc = sheet.upright() ? Rect{strip.x, strip.y, side, side} : strip.middle(side, side);
    sheet.avatar(asked.person, disc, avatar_colour(asked.person.initials));
    if (sheet.upright()) {
      room.cut_top(u(28));
    } else {
      room.cut_left(u(36));
    }
  }
  const bool exchange = asked.kind == event::ConsentKind::exchange;
  Column{sheet}
      .text({.words = plain(asked.person.name), .type = types::kKicker, .colour = colours::kCopperInk, .smallest = 0.7})
      .text({.words = exchange ? words.say("May the people you swap with have your card?")
                               : words.say("May we tell you whom to meet, and them about you?"),
             .type = {Face::display, 700, 36, 1.12, -0.02},
             .colour = sheet.inks().title,
             .lines = 4,
             .smallest = 0.6,
             .balanced = true},
            6)
      .text({.words = exchange ? words.say("It has your name, company and contact details. No answer means no.")
                               : words.say("We compare what you offer and look for with the others here. Whoever fits "
                                           "sees your name, your pitch and your card. No answer means no."),
             .type = types::kBody,
             .colour = sheet.inks().soft,
             .lines = 4,
             .smallest = 0.7,
             .balanced = true},
            12)
      .place(room, sheet.upright() ? Vertical::top : Vertical::middle);
}

}  // namespace kiosk::screen
