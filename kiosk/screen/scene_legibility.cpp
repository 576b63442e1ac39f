#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <vector>

namespace kiosk::screen {

namespace {

using flow::Action;

struct Choice {
  Action action;
  Icon icon;
  Phrase what;
  bool chosen;
};

/// One choice as a card, dark while it is chosen.
void choice_card(const Choice& choice, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Phrase label = label_of(choice.action, sheet.words());
  const Colour ink = choice.chosen ? sheet.inks().button_text : sheet.inks().other_text;
  sheet.choice_card(choice.action, label, place, choice.chosen);
  Rect room = place.inset(u(18), u(10));
  if (choice.chosen) {
    const Rect corner = Rect{room}.cut_right(u(22));
    sheet.add(
        Mark{.place = {corner.x, corner.y + u(4), u(22), u(22)}, .icon = Icon::check, .colour = ink, .weight = 3});
  }
  const double icon = u(40);
  Column{sheet}
      .block(
          icon,
          [&](Rect strip) {
            sheet.add(Mark{.place = {strip.x, strip.y, icon, icon}, .icon = choice.icon, .colour = ink, .weight = 2.2});
          })
      .text({.words = label, .type = {Face::text, 700, 20, 1.2, 0}, .colour = ink, .lines = 2, .smallest = 0.7}, 6)
      .text({.words = choice.what, .type = types::kSmall, .colour = ink, .lines = 2, .smallest = 0.75}, 2)
      .place(room, Vertical::middle);
}

}  // namespace

void lay_out(const flow::LegibilityShown&, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(words.say("How do you like it?"), scene, sheet);
  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 96 : 74));
  room.cut_bottom(u(20));
  std::vector<Action> others;
  std::ranges::copy_if(sheet.offered(scene), std::back_inserter(others),
                       [](Action action) { return action == Action::done || action == Action::stay; });
  const Rect row = room.cut_bottom(sheet.button_rows_height(others, room.width));
  room.cut_bottom(u(14));

  const auto& now = scene.legibility;
  const std::vector<Choice> choices{
      {Action::large_text, Icon::letter, words.say("Everything easier to read"), now.large_text},
      {Action::high_contrast, Icon::contrast, words.say("Black and white, no tints"), now.high_contrast},
      {Action::low_controls, Icon::lower, words.say("Easy to reach when you sit"), now.low_controls}};
  const double gap = u(12);
  const double height = sheet.upright() ? 3 * u(90) + 2 * gap : u(140);
  const Rect cards = room.cut_bottom(height);
  const auto places = cards.grid(choices.size(), sheet.upright() ? 1 : choices.size(), gap, height);
  for (std::size_t i = 0; i < choices.size(); ++i) choice_card(choices[i], places[i], sheet);
  room.cut_bottom(u(14));
  Column{sheet}
      .text({.words = words.say("This screen adapts to you"),
             .type = types::kTitle,
             .colour = sheet.inks().title,
             .lines = 2,
             .smallest = 0.5,
             .balanced = true})
      .text({.words = words.say("It stays this way until your visit is over. You can choose more than one."),
             .type = types::kBody,
             .colour = sheet.inks().soft,
             .lines = 3,
             .smallest = 0.7,
             .balanced = true},
            8)
      .place(room, sheet.upright() ? Vertical::top : Vertical::middle);
  sheet.button_row(others, row);
}

}  // namespace kiosk::screen
