#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>

namespace kiosk::screen {

namespace {

struct Choice {
  flow::Action action = flow::Action::switch_exchange;
  Phrase title;
  Phrase meaning;
  bool on = false;
};

/// Whether it is on, in words and as the place of a knob.
void switch_of(bool on, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Rect track = room.cut_top(u(38)).middle(u(74), u(38));
  const double knob = u(28);
  sheet.add(Panel{.place = track, .radius = u(19), .fill = on ? colours::kLeaf : colours::kMocha});
  sheet.add(Panel{.place = {on ? track.right() - knob - u(5) : track.x + u(5), track.y + u(5), knob, knob},
                  .radius = knob / 2,
                  .fill = colours::kFoam});
  sheet.text({.words = on ? sheet.words().say("On") : sheet.words().say("Off"),
              .type = {Face::text, 600, 16, 1.2, 0},
              .colour = on ? colours::kLeafInk : colours::kMocha,
              .align = Align::centre,
              .smallest = 0.6},
             room, Vertical::middle);
}

void choice_card(const Choice& choice, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.card_button(choice.action, choice.title, place);
  Rect room = place.inset(u(22), u(12));
  const Rect right = room.cut_right(u(90));
  switch_of(choice.on, right.middle(right.width, u(66)), sheet);
  room.cut_right(u(16));
  Column{sheet}
      .text({.words = choice.title,
             .type = {Face::text, 700, 21, 1.2, -0.01},
             .colour = colours::kEspresso,
             .smallest = 0.6})
      .text({.words = choice.meaning,
             .type = types::kBody,
             .colour = colours::kMocha,
             .lines = sheet.upright() ? 5 : 4,
             .smallest = 0.6},
            4)
      .place(room, Vertical::middle);
}

}  // namespace

void lay_out(const flow::ConsentsShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  const bool upright = sheet.upright();
  sheet.paint(Inks{});
  const auto& name = called(shown.person);
  heading_bar(name.empty() ? words.say("Your choices") : words.say("{1}, your choices", {name}), scene, sheet);

  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(upright ? 84 : 66));
  room.cut_bottom(u(28));
  auto others = sheet.offered(scene);
  std::erase_if(others, [](flow::Action action) {
    return action == flow::Action::switch_exchange || action == flow::Action::switch_matching;
  });
  const Rect row = room.cut_bottom(sheet.button_rows_height(others, room.width));
  room.cut_bottom(u(12));
  const double gap = u(12);
  const std::size_t columns = sheet.low() && !upright ? 2 : 1;
  const auto rows = static_cast<double>(2 / columns);
  const double low_height = rows * u(136) + (rows - 1) * gap;
  Rect cards = sheet.low() ? room.cut_bottom(low_height) : Rect{};
  if (sheet.low()) room.cut_bottom(u(10));
  const Rect kept = sheet.low() ? room : room.cut_bottom(u(upright ? 96 : 52));
  room.cut_bottom(u(10));
  if (!sheet.low()) cards = room;

  const std::array choices{
      Choice{.action = flow::Action::switch_exchange,
             .title = words.say("Swap cards with others"),
             .meaning = shown.exchange
                            ? words.say("Whoever you swap with gets your name, company and contact details.")
                            : words.say("Nobody gets your card here. What is on a phone already stays there."),
             .on = shown.exchange},
      Choice{.action = flow::Action::switch_matching,
             .title = words.say("Meet people"),
             .meaning = shown.matching ? words.say("We suggest you to people you fit, and them to you.")
                                       : words.say("Nobody sees you suggested, and you see nobody."),
             .on = shown.matching}};
  const auto places = cards.grid(choices.size(), columns, gap, u(upright ? 190 : 150));
  for (std::size_t i = 0; i < choices.size(); ++i) choice_card(choices.at(i), places[i], sheet);
  sheet.text({.words = words.say("What we keep: your card, your choices, and when you came in and swapped cards. Want "
                                 "it all gone? Ask the desk."),
              .type = types::kSmall,
              .colour = sheet.inks().soft,
              .lines = upright ? 4 : 2,
              .smallest = 0.7},
             kept, Vertical::middle);
  sheet.button_row(others, row);
}

}  // namespace kiosk::screen
