#include "kiosk/screen/menu_parts.hpp"

#include <string>

namespace kiosk::screen::menu {

void item_button(const Choice& choice, const Rect& place, Sheet& sheet) {
  sheet.button(flow::Action::item, std::string{flow::name_of(choice.item)}, choice.label, place, choice.chosen);
}

void choices(const std::vector<Choice>& all, const Rect& room, Sheet& sheet) {
  const auto places = room.grid(all.size(), all.size(), sheet.u(kGap), sheet.u(kRow));
  for (std::size_t i = 0; i < all.size(); ++i) item_button(all[i], places[i], sheet);
}

Rect labelled_row(const Phrase& label, Rect& room, Sheet& sheet) {
  const bool upright = sheet.upright();
  Rect row = room.cut_top(sheet.u(upright ? kRow + 34 : kRow));
  room.cut_top(sheet.u(kGap));
  const Rect words = upright ? row.cut_top(sheet.u(30)) : row.cut_left(sheet.u(210));
  if (upright) row.cut_top(sheet.u(4));
  sheet.text({.words = label,
              .type = {Face::text, 600, 18, 1.25, 0},
              .colour = colours::kEspresso,
              .lines = 2,
              .smallest = 0.6},
             words.inset(0, 0), Vertical::middle);
  return row;
}

void state_line(const State& state, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Rect disc = room.cut_left(u(26)).middle(u(24), u(24));
  sheet.add(Panel{.place = disc, .radius = u(12), .fill = state.well ? colours::kLeaf : colours::kBrick});
  sheet.add(Mark{.place = disc.middle(u(14), u(14)),
                 .icon = state.well ? Icon::check : Icon::exclamation,
                 .colour = colours::kFoam,
                 .weight = 3.4});
  room.cut_left(u(10));
  sheet.text({.words = state.what,
              .type = {Face::text, 500, 16, 1.25, 0},
              .colour = colours::kEspresso,
              .lines = 2,
              .smallest = 0.65},
             room, Vertical::middle);
}

}  // namespace kiosk::screen::menu
