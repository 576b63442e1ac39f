#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <format>

namespace kiosk::screen {

namespace {

constexpr double kSmallestModule = 5;  ///< design units: what a phone reads from an arm's length

constexpr double kLowestTrigger = 110;  ///< below that it takes the hint's place too
constexpr double kLowestSentence = 70;  ///< a card lower than that holds no sentence to read

/// The white card with the code; returns what it covers.
Rect qr_card(const FittedQr& qr, const Rect& room, Sheet& sheet) {
  const Rect card{room.right() - qr.side, room.y + (room.height - qr.side) / 2, qr.side, qr.side};
  sheet.white_card(card.inset(-sheet.u(6)));
  put_qr(qr, card, sheet);
  return card;
}

void trigger_card(const flow::CardShown& shown, const Rect& room, Sheet& sheet) {
  const Phrase sentence = shown.trigger.empty() ? Phrase{} : sheet.words().say("\"{1}\"", {shown.trigger});
  if (sentence.empty() || room.height < sheet.u(kLowestSentence)) return;
  const double padding = sheet.u(20);
  const Text text = sheet.fit({.words = sentence,
                               .type = {Face::text, 600, 21, 1.32, 0},
                               .colour = colours::kEspresso,
                               .lines = 7,
                               .smallest = 0.5},
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

constexpr double kButtonHeight = 60;
constexpr double kButtonGap = 10;
constexpr double kArrow = 64;
constexpr double kNarrowest = 84;  ///< that a word of ours fits on

bool pages(flow::Action action) {
  return action == flow::Action::previous_card || action == flow::Action::next_card;
}

/// What is written on buttons of the lowest row.
std::vector<flow::Action> worded(const flow::Scene& scene) {
  auto actions = scene.actions;
  std::erase_if(actions, [](flow::Action action) {
    return pages(action) || action == flow::Action::stay || action == flow::Action::all_in_one;
  });
  return actions;
}

/// Whether words and arrows side by side would be too narrow to hit.
bool arrows_above(const flow::Scene& scene, double width, const Sheet& sheet) {
  if (!std::ranges::any_of(scene.actions, pages)) return false;
  const auto words = static_cast<double>(worded(scene).size());
  return width - sheet.u(2 * (kArrow + kButtonGap)) < words * sheet.u(kNarrowest + kButtonGap);
}

double card_buttons_height(const flow::Scene& scene, double width, const Sheet& sheet) {
  if (scene.actions.empty()) return 0;
  const bool two_rows =
      std::ranges::contains(scene.actions, flow::Action::all_in_one) || arrows_above(scene, width, sheet);
  return sheet.u(two_rows ? 2 * kButtonHeight + kButtonGap : kButtonHeight);
}

/// Back and forth as arrows, everything else in words; all cards in one code on a row of its own.
void card_buttons(const flow::Scene& scene, Rect room, Sheet& sheet) {
  const double gap = sheet.u(kButtonGap);
  Rect upper = room.cut_top(room.height - sheet.u(kButtonHeight));
  upper.cut_bottom(gap);
  const bool all_in_one = std::ranges::contains(scene.actions, flow::Action::all_in_one);
  const bool above = arrows_above(scene, room.width, sheet);
  Rect& arrows = above ? upper : room;
  const double width = above && !all_in_one ? (upper.width - gap) / 2 : sheet.u(kArrow);
  for (const auto action : scene.actions) {
    if (action == flow::Action::previous_card) {
      sheet.icon_button(action, Icon::back, arrows.cut_left(width), false);
      arrows.cut_left(gap);
    } else if (action == flow::Action::next_card) {
      sheet.icon_button(action, Icon::forward, arrows.cut_right(width), true);
      arrows.cut_right(gap);
    }
  }
  if (all_in_one) sheet.button(flow::Action::all_in_one, upper, false);
  const auto words = worded(scene);
  double wanted = 0;
  for (const auto action : words) wanted += sheet.button_width(label_of(action, sheet.words()));
  const double spread = room.width - gap * (static_cast<double>(words.size()) - 1);
  for (const auto action : words) {
    const double share = spread * sheet.button_width(label_of(action, sheet.words())) / wanted;
    sheet.button(action, room.cut_left(share), false);
    room.cut_left(gap);
  }
}

/// The code at the right, or at the bottom of an upright glass. What is left beside it stays in `room`.
void put_code(const FittedQr& qr, Rect& room, Sheet& sheet) {
  Rect place = sheet.upright() ? room.cut_bottom(qr.side) : room.cut_right(qr.side);
  if (sheet.upright()) {
    place = place.middle(qr.side, qr.side);
    room.cut_bottom(sheet.u(20));
  } else {
    room.cut_right(sheet.u(22));
  }
  qr_card(qr, place, sheet);
}

void position_and_countdown(const Phrase& position, const flow::Scene& scene, Rect& room, Sheet& sheet) {
  const Rect bar = sheet.countdown(scene, room.cut_top(sheet.u(38)));
  if (!position.empty()) sheet.chip(position, sheet.inks().chip, sheet.inks().chip_text, bar);
  room.cut_top(sheet.u(12));
}

Phrase position_of(std::size_t index, std::size_t count) {
  return count < 2 ? Phrase{} : plain(std::format("{} / {}", index + 1, count));
}

/// The buttons at the bottom of `room`. With low controls "still here" has a row of its own.
void buttons_at_bottom(const flow::Scene& scene, Rect& room, Sheet& sheet) {
  if (scene.actions.empty()) return;
  card_buttons(scene, room.cut_bottom(card_buttons_height(scene, room.width, sheet)), sheet);
  if (sheet.low() && std::ranges::contains(scene.actions, flow::Action::stay)) {
    room.cut_bottom(sheet.u(10));
    sheet.button(flow::Action::stay, room.cut_bottom(sheet.u(60)), false);
  }
  room.cut_bottom(sheet.u(14));
}

}  // namespace

void lay_out(const flow::CardShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  Rect room = sheet.glass().inset(u(28), u(sheet.upright() ? 28 : 16));
  const double most = sheet.upright() ? room.width : room.height;
  const auto qr = fit_qr(shown.qr_text, u(sheet.upright() ? 400 : 385), most, u(kSmallestModule));
  const bool under_code = sheet.upright() && sheet.low();
  if (under_code) buttons_at_bottom(scene, room, sheet);
  if (qr) put_code(*qr, room, sheet);
  position_and_countdown(position_of(shown.index, shown.count), scene, room, sheet);
  const bool tight = card_buttons_height(scene, room.width, sheet) > u(kButtonHeight);
  owner_block(shown, room.cut_top(u(tight ? 80 : 108)), sheet);
  room.cut_top(u(10));
  if (!under_code) buttons_at_bottom(scene, room, sheet);
  if (qr) {
    const Phrase hint = shown.holder.name.empty()
                            ? sheet.words().say("Scan the card with your phone's camera.")
                            : sheet.words().say("{1}, scan the card with your phone's camera.", {shown.holder.name});
    const Text text =
        sheet.fit({.words = hint, .type = types::kSmall, .colour = sheet.inks().soft, .lines = 3}, room.width, u(66));
    // a code speaks for itself; the sentence on the card does not
    if (room.height - text.place.height >= u(kLowestTrigger)) {
      sheet.put(text, room.cut_bottom(text.place.height), Vertical::bottom);
      room.cut_bottom(u(12));
    }
  }
  trigger_card(shown, room, sheet);
}

void lay_out(const flow::CardsCodeShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  // as much glass as there is: such a code has many modules
  Rect room = sheet.glass().inset(u(sheet.upright() ? 16 : 28), u(16));
  const double most = sheet.upright() ? room.width : room.height;
  const bool under_code = sheet.upright() && sheet.low();
  if (under_code) buttons_at_bottom(scene, room, sheet);
  if (const auto qr = fit_qr(shown.qr_text, u(385), most, u(kSmallestModule))) put_code(*qr, room, sheet);
  if (sheet.upright()) room = room.inset(u(12), 0);
  position_and_countdown({}, scene, room, sheet);
  if (!under_code) buttons_at_bottom(scene, room, sheet);

  Column column{sheet};
  column.text({.words = position_of(shown.index, shown.count), .type = types::kSmall, .colour = sheet.inks().soft});
  column.text({.words = words.count("{1} card at once", "{1} cards at once", shown.owners.size()),
               .type = {Face::display, 700, 30, 1.1, -0.02},
               .colour = sheet.inks().title,
               .lines = 2,
               .smallest = 0.55,
               .one_line_down_to = 0.8});
  for (const auto& owner : shown.owners) {
    column.text({.words = joined(plain(owner.name), " · ", plain(owner.company)),
                 .type = types::kSmall,
                 .colour = sheet.inks().body,
                 .lines = 2,
                 .smallest = 0.7,
                 .one_line_down_to = 0.85},
                8);
  }
  column
      .text({.words = shown.holder.name.empty()
                          ? words.say("Scan the code with your phone's camera and save them all.")
                          : words.say("{1}, scan the code with your phone's camera and save them all.",
                                      {called(shown.holder)}),
             .type = types::kBody,
             .colour = sheet.inks().soft,
             .lines = 5,
             .smallest = 0.7},
            16)
      .place(room.inset(0, u(6)), Vertical::middle);
}

}  // namespace kiosk::screen
