#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

namespace {

/// Yes and no look the same: a question, not a push.
void answers(std::span<const flow::Action> actions, Rect room, Sheet& sheet) {
  const auto count = static_cast<double>(actions.size());
  const double gap = sheet.u(14);
  if (sheet.upright()) {
    for (const auto action : actions) {
      sheet.button(action, room.cut_top(sheet.u(66)), false);
      room.cut_top(gap);
    }
    return;
  }
  const double width = (room.width - gap * (count - 1)) / count;
  for (const auto action : actions) {
    sheet.button(action, room.cut_left(width), false);
    room.cut_left(gap);
  }
}

}  // namespace

void ask_plainly(const PlainQuestion& question, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  heading_bar(sheet.words().say("A quick question"), scene, sheet);

  Rect room = sheet.glass().inset(u(sheet.upright() ? 36 : 56), 0);
  room.cut_top(u(sheet.upright() ? 110 : 80));
  room.cut_bottom(u(36));
  if (const auto actions = sheet.offered(scene); !actions.empty()) {
    const auto count = static_cast<double>(actions.size());
    answers(actions, room.cut_bottom(sheet.upright() ? u(66) * count + u(14) * (count - 1) : u(66)), sheet);
    room.cut_bottom(u(20));
  }

  const double side = u(112);
  if (!question.about.initials.empty() || !question.about.name.empty()) {
    const Rect strip = sheet.upright() ? room.cut_top(side) : room.cut_left(side);
    const Rect disc = sheet.upright() ? Rect{strip.x, strip.y, side, side} : strip.middle(side, side);
    sheet.avatar(question.about, disc, avatar_colour(question.about.initials));
    if (sheet.upright()) {
      room.cut_top(u(28));
    } else {
      room.cut_left(u(36));
    }
  }
  const Setting body{.type = types::kBody, .colour = sheet.inks().soft, .lines = 4, .smallest = 0.7, .balanced = true};
  Setting more = body;
  more.words = question.more;
  Setting assurance = body;
  assurance.words = question.assurance;
  Column{sheet}
      .text({.words = question.kicker, .type = types::kKicker, .colour = colours::kCopperInk, .smallest = 0.7})
      .text({.words = question.title,
             .type = {Face::display, 700, 36, 1.12, -0.02},
             .colour = sheet.inks().title,
             .lines = 4,
             .smallest = 0.6,
             .balanced = true},
            6)
      .text(more, 12)
      .text(assurance, 12)
      .place(room, sheet.upright() ? Vertical::top : Vertical::middle);
}

void lay_out(const flow::ConsentAsked& asked, const flow::Scene& scene, Sheet& sheet) {
  const Words& words = sheet.words();
  const bool exchange = asked.kind == event::ConsentKind::exchange;
  ask_plainly({.about = asked.person,
               .kicker = plain(asked.person.name),
               .title = exchange ? words.say("May the people you swap with have your card?")
                                 : words.say("May we tell you whom to meet, and them about you?"),
               .more = exchange ? words.say("It has your name, company and contact details. No answer means no.")
                                : words.say("We compare what you offer and look for with the others here. Whoever fits "
                                            "sees your name, your pitch and your card. No answer means no."),
               .assurance = {}},
              scene, sheet);
}

}  // namespace kiosk::screen
