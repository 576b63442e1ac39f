#include "kiosk/screen/scenes.hpp"

#include <algorithm>

namespace kiosk::screen {

namespace {

constexpr double kSmallestModule = 5;  ///< design units: what a phone reads from an arm's length

/// The white card with the code; returns what it covers.
Rect qr_card(const FittedQr& qr, const Rect& room, Sheet& sheet) {
  const Rect card{room.right() - qr.side, room.y + (room.height - qr.side) / 2, qr.side, qr.side};
  sheet.white_card(card.inset(-sheet.u(6)));
  put_qr(qr, card, sheet);
  return card;
}

void trigger_card(const flow::CardShown& shown, const Rect& room, Sheet& sheet) {
  const Phrase sentence = shown.trigger.empty() ? Phrase{} : sheet.words().say("\"{1}\"", {shown.trigger});
  if (sentence.empty()) return;
  const double padding = sheet.u(20);
  const Text text = sheet.fit({.words = sentence,
                               .type = {Face::text, 600, 21, 1.32, 0},
                               .colour = colours::kEspresso,
                               .lines = 7,
                               .smallest = 0.62},
                              room.width - 2 * padding, room.height - 2 * sheet.u(16));
  const Rect card{room.x, room.y, room.width, std::min(room.height, text.place.height + 2 * sheet.u(18))};
  sheet.white_card(card);
  sheet.put(text, card.inset(padding, 0), Vertical::middle);
}

void owner_block(const flow::CardShown& shown, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  if (!shown.owner.initials.empty()) {
    const Rect strip = room.cut_left(u(76));
    sheet.avatar(shown.owner, strip.middle(u(76), u(76)), avatar_colour(shown.owner.initials));
    room.cut_left(u(16));
  }
  Column{sheet}
      .text({.words = plain(shown.owner.name),
             .type = {Face::display, 700, 30, 1.1, -0.02},
             .colour = sheet.inks().title,
             .lines = 2,
             .smallest = 0.55,
             .one_line_down_to = 0.8})
      .text({.words = joined(plain(shown.job_title), " · ", plain(shown.owner.company)),
             .type = types::kSmall,
             .colour = sheet.inks().soft,
             .lines = 2,
             .smallest = 0.9},
            3)
      .place(room, Vertical::middle);
}

/// Back and forth as arrows, everything else in words.
void card_buttons(const flow::Scene& scene, Rect room, Sheet& sheet) {
  const double gap = sheet.u(10);
  std::vector<flow::Action> worded;
  for (const auto action : scene.actions) {
    if (action == flow::Action::previous_card) {
      sheet.icon_button(action, Icon::back, room.cut_left(sheet.u(64)), false);
      room.cut_left(gap);
    } else if (action == flow::Action::next_card) {
      sheet.icon_button(action, Icon::forward, room.cut_right(sheet.u(64)), true);
      room.cut_right(gap);
    } else {
      worded.push_back(action);
    }
  }
  double wanted = 0;
  for (const auto action : worded) wanted += sheet.button_width(label_of(action, sheet.words()));
  const double spread = room.width - gap * (static_cast<double>(worded.size()) - 1);
  for (const auto action : worded) {
    const double width = spread * sheet.button_width(label_of(action, sheet.words())) / wanted;
    sheet.button(action, room.cut_left(width), false);
    room.cut_left(gap);
  }
}

Phrase position_of(const flow::CardShown& shown, const Words& words) {
  if (shown.count < 2) return words.say("Business card");
  return words.say("Card {1} of {2}", {shown.index + 1, shown.count});
}

}  // namespace

void lay_out(const flow::CardShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  Rect room = sheet.glass().inset(u(28), u(sheet.upright() ? 28 : 16));
  const double most = sheet.upright() ? room.width : room.height;
  const auto qr = fit_qr(shown.qr_text, u(sheet.upright() ? 400 : 385), most, u(kSmallestModule));
  if (qr) {
    Rect card_room = sheet.upright() ? room.cut_bottom(qr->side) : room.cut_right(qr->side);
    if (sheet.upright()) {
      card_room = card_room.middle(qr->side, qr->side);
      room.cut_bottom(u(20));
    } else {
      room.cut_right(u(22));
    }
    qr_card(*qr, card_room, sheet);
  }
  Rect bar = room.cut_top(u(sheet.upright() ? 30 : 38));
  bar = sheet.countdown(scene, bar);
  sheet.chip(position_of(shown, sheet.words()), sheet.inks().chip, sheet.inks().chip_text, bar);
  room.cut_top(u(4));
  owner_block(shown, room.cut_top(u(108)), sheet);
  room.cut_top(u(10));
  if (!scene.actions.empty()) {
    card_buttons(scene, room.cut_bottom(u(60)), sheet);
    room.cut_bottom(u(14));
  }
  if (qr) {
    const Phrase hint = shown.holder.name.empty()
                            ? sheet.words().say("Scan the card with your phone's camera.")
                            : sheet.words().say("{1}, scan the card with your phone's camera.", {shown.holder.name});
    const Text text =
        sheet.fit({.words = hint, .type = types::kSmall, .colour = sheet.inks().soft, .lines = 3}, room.width, u(66));
    sheet.put(text, room.cut_bottom(text.place.height), Vertical::bottom);
    room.cut_bottom(u(12));
  }
  trigger_card(shown, room, sheet);
}

}  // namespace kiosk::screen
