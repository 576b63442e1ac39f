#pragma once

#include "kiosk/flow/menu_scenes.hpp"
#include "kiosk/screen/sheet.hpp"

#include <vector>

// What the pages of the organiser's menu are made of.

namespace kiosk::screen::menu {

inline constexpr double kRow = 60;
inline constexpr double kGap = 12;

struct Choice {
  flow::MenuItem item;
  Phrase label;
  bool chosen = false;
};
void item_button(const Choice& choice, const Rect& place, Sheet& sheet);
/// Equal buttons side by side.
void choices(const std::vector<Choice>& all, const Rect& room, Sheet& sheet);

/// Cuts a row off `room` with what it is about at the left; returns what is to be tapped at the right (below it on an
/// upright glass).
Rect labelled_row(const Phrase& label, Rect& room, Sheet& sheet);

/// Something of this kiosk that is well or not.
struct State {
  bool well = true;
  Phrase what;
};
void state_line(const State& state, Rect room, Sheet& sheet);

/// Why there are no pages for laptops and phones.
[[nodiscard]] Phrase portal_trouble(const flow::BoardState& board, const Words& words);

// The pages that tell; the others are in scene_menu.cpp.
void overview_page(const flow::MenuShown& shown, Rect room, Sheet& sheet);
void devices_page(const flow::MenuShown& shown, Rect room, Sheet& sheet);
void data_page(const flow::MenuShown& shown, Rect room, Sheet& sheet);

}  // namespace kiosk::screen::menu
