#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace kiosk::screen {

namespace {

using flow::MenuItem;
using flow::MenuPage;

constexpr double kRow = 60;
constexpr double kGap = 12;
constexpr int kHot = 80;  ///< °C: the processor slows itself down

struct Choice {
  MenuItem item;
  Phrase label;
  bool chosen = false;
};

void item_button(const Choice& choice, const Rect& place, Sheet& sheet) {
  sheet.button(flow::Action::item, std::string{flow::name_of(choice.item)}, choice.label, place, choice.chosen);
}

/// Equal buttons side by side.
void choices(const std::vector<Choice>& all, const Rect& room, Sheet& sheet) {
  const auto places = room.grid(all.size(), all.size(), sheet.u(kGap), sheet.u(kRow));
  for (std::size_t i = 0; i < all.size(); ++i) item_button(all[i], places[i], sheet);
}

/// A row with what it is about at the left, and what is to be tapped at the right (below it on an upright glass).
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

void figure(std::size_t number, const Phrase& what, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(place, 16);
  Column{sheet}
      .text({.words = plain(std::to_string(number)),
             .type = {Face::display, 700, 32, 1.1, -0.02},
             .colour = colours::kEspresso,
             .smallest = 0.4})
      .text({.words = what, .type = types::kSmall, .colour = colours::kMocha, .lines = 2, .smallest = 0.7})
      .place(place.inset(u(14), u(8)), Vertical::middle);
}

struct State {
  bool well = true;
  Phrase what;
};

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

Phrase camera_words(flow::CameraState camera, const Words& words) {
  using enum flow::CameraState;
  switch (camera) {
    case ready:
      return words.say("The camera works");
    case absent:
      return words.say("No camera: badges come from the scanner");
    case lost:
      return words.say("The camera is gone: check its cable");
  }
  return {};
}

std::string listed(const std::vector<std::string>& texts) {
  std::string line;
  for (const auto& text : texts) line += (line.empty() ? "" : ", ") + text;
  return line;
}

std::vector<State> states_of(const flow::MenuShown& shown, const Words& words) {
  const auto& board = shown.board;
  std::vector<State> states{
      {shown.clock_trusted, shown.clock_trusted ? words.say("The clock is right")
                                                : words.say("The clock isn't certain: times refuse nobody")},
      {shown.camera != flow::CameraState::lost, camera_words(shown.camera, words)},
      {board.sound, board.sound ? words.say("There is sound") : words.say("No sound: check the loudspeaker")},
      {!board.addresses.empty(), board.addresses.empty()
                                     ? words.say("No network: this kiosk works on by itself")
                                     : words.say("On the network as {1}", {listed(board.addresses)})},
      {true, words.say("{1} free on the disk", {shown.free_space})}};
  if (board.temperature) {
    const bool hot = *board.temperature >= kHot;
    const auto degrees = std::to_string(*board.temperature);
    states.push_back({!hot, hot ? words.say("{1} °C: too hot, give it air", {degrees})
                                : words.say("{1} °C: cool enough", {degrees})});
  }
  return states;
}

void overview(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  const std::size_t columns = sheet.upright() ? 2 : 4;
  const double gap = u(kGap);
  const double height = u(92);
  struct Figure {
    std::size_t number;
    Phrase what;
  };
  const std::array figures{Figure{shown.present, words.say("here, of {1} expected", {shown.expected})},
                           Figure{shown.exchanges, words.say("card swaps")},
                           Figure{shown.refused, words.say("refused scans")},
                           Figure{shown.facts, words.say("facts recorded")}};
  const auto places = room.grid(figures.size(), columns, gap, height);
  for (std::size_t i = 0; i < figures.size(); ++i) figure(figures.at(i).number, figures.at(i).what, places[i], sheet);
  room.cut_top((sheet.upright() ? 2 : 1) * (height + gap) + u(2));
  const auto states = states_of(shown, words);
  const std::size_t state_columns = sheet.upright() ? 1 : 2;
  const double state_width =
      (room.width - u(20) * static_cast<double>(state_columns - 1)) / static_cast<double>(state_columns);
  const auto state_rows = std::ceil(static_cast<double>(states.size()) / static_cast<double>(state_columns));
  const double state_height = std::min(u(sheet.upright() ? 52 : 46), room.height / state_rows);
  for (std::size_t i = 0; i < states.size(); ++i) {
    const auto column = static_cast<double>(i % state_columns);
    const auto row = static_cast<double>(i / state_columns);
    state_line(states[i],
               {room.x + column * (state_width + u(20)), room.y + row * state_height, state_width, state_height},
               sheet);
  }
}

void kiosk_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  const auto& setup = shown.setup;
  choices({{MenuItem::role_door, words.say("Door"), setup.role == event::Role::door},
           {MenuItem::role_table, words.say("Table"), setup.role == event::Role::table},
           {MenuItem::role_wall, words.say("Wall"), setup.role == event::Role::wall}},
          labelled_row(words.say("Where it stands"), room, sheet), sheet);
  choices({{MenuItem::dutch, plain("Nederlands"), setup.language == flow::Language::nl},
           {MenuItem::english, plain("English"), setup.language == flow::Language::en}},
          labelled_row(words.say("Language"), room, sheet), sheet);
  if (!shown.has_lists) return;
  const auto list = setup.list.empty() ? words.say("Every ticket") : plain(setup.list);
  choices({{MenuItem::next_list, joined(list, "  ", plain("›"))}},
          labelled_row(words.say("Check-in list"), room, sheet), sheet);
}

void step_row(const Phrase& label, int percent, MenuItem less, MenuItem more, Rect& room, Sheet& sheet) {
  Rect row = labelled_row(label, room, sheet);
  const double side = sheet.u(96);
  item_button({less, plain("–")}, row.cut_left(side), sheet);
  item_button({more, plain("+")}, row.cut_right(side), sheet);
  sheet.text({.words = plain(std::to_string(percent) + " %"),
              .type = types::kHeading,
              .colour = colours::kEspresso,
              .align = Align::centre,
              .smallest = 0.6},
             row, Vertical::middle);
}

void senses_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  step_row(words.say("Volume"), shown.setup.volume, MenuItem::quieter, MenuItem::louder, room, sheet);
  if (shown.board.brightness) {
    step_row(words.say("Brightness"), shown.setup.brightness, MenuItem::darker, MenuItem::brighter, room, sheet);
  }
  const auto moment = joined(plain(shown.time), " · ", plain(words.day(shown.date)));
  Rect row = labelled_row(moment, room, sheet);
  if (shown.clock_trusted) {
    state_line({true, words.say("The clock is right")}, row, sheet);
  } else {
    choices({{MenuItem::clock_right, words.say("Yes, that's the time"), true}}, row, sheet);
  }
}

void sure_page(MenuItem asked, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  const auto question = asked == MenuItem::restart     ? words.say("Restart this kiosk?")
                        : asked == MenuItem::shut_down ? words.say("Shut this kiosk down?")
                                                       : words.say("Put this kiosk out of order?");
  const auto note = asked == MenuItem::restart ? words.say("It's back in about a minute. Nothing is lost.")
                    : asked == MenuItem::shut_down
                        ? words.say("Afterwards it takes somebody at the plug to switch it on again. Nothing is lost.")
                        : words.say("It sends people to the desk until you put it back with your badge.");
  const auto agreed = asked == MenuItem::restart     ? words.say("Yes, restart")
                      : asked == MenuItem::shut_down ? words.say("Yes, shut down")
                                                     : words.say("Yes, out of order");
  const Rect buttons = room.cut_bottom(sheet.u(kRow));
  choices({{MenuItem::no, words.say("No, go back")}, {MenuItem::yes, agreed, true}}, buttons, sheet);
  room.cut_bottom(sheet.u(kGap));
  Column{sheet}
      .text({.words = question, .type = types::kTitle, .colour = colours::kEspresso, .lines = 2, .smallest = 0.6})
      .text({.words = note, .type = types::kBody, .colour = colours::kMocha, .lines = 3, .smallest = 0.7}, 8)
      .place(room, Vertical::middle);
}

void power_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  if (shown.asked) return sure_page(*shown.asked, room, sheet);
  choices({shown.setup.out_of_order ? Choice{MenuItem::back_in_order, words.say("Back in service"), true}
                                    : Choice{MenuItem::out_of_order, words.say("Out of order")},
           {MenuItem::new_pin, words.say("New PIN")}},
          labelled_row(words.say("This kiosk"), room, sheet), sheet);
  choices({{MenuItem::restart, words.say("Restart")}, {MenuItem::shut_down, words.say("Shut down")}},
          labelled_row(words.say("The machine"), room, sheet), sheet);
  if (shown.power_refused) {
    sheet.text(
        {.words = words.say("The system doesn't let this kiosk switch it off. Use the plug or the power button."),
         .type = types::kBody,
         .colour = colours::kBrick,
         .lines = 3,
         .smallest = 0.7},
        room, Vertical::top);
  }
}

}  // namespace

void lay_out(const flow::MenuShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(joined(plain(shown.event_name), " · ", plain(shown.kiosk_name)), scene, sheet);
  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 90 : 66));
  room.cut_bottom(u(24));
  const Rect bottom = room.cut_bottom(u(kRow));
  room.cut_bottom(u(kGap));
  const auto page = [&](MenuItem item, MenuPage its, const Phrase& label) {
    return Choice{item, label, shown.page == its};
  };
  const auto first = page(MenuItem::page_overview, MenuPage::overview, words.say("Overview"));
  const auto second = page(MenuItem::page_kiosk, MenuPage::kiosk, words.say("Kiosk"));
  const auto third = page(MenuItem::page_senses, MenuPage::senses, words.say("Sound and time"));
  const auto fourth = page(MenuItem::page_power, MenuPage::power, words.say("Off"));
  if (sheet.upright()) {
    choices({first, second}, room.cut_top(u(kRow)), sheet);
    room.cut_top(u(kGap));
    choices({third, fourth}, room.cut_top(u(kRow)), sheet);
  } else {
    choices({first, second, third, fourth}, room.cut_top(u(kRow)), sheet);
  }
  room.cut_top(u(sheet.upright() ? 20 : 16));
  switch (shown.page) {
    case MenuPage::overview:
      overview(shown, room, sheet);
      break;
    case MenuPage::kiosk:
      kiosk_page(shown, room, sheet);
      break;
    case MenuPage::senses:
      senses_page(shown, room, sheet);
      break;
    case MenuPage::power:
      power_page(shown, room, sheet);
      break;
  }
  sheet.button(flow::Action::close, {bottom.x, bottom.y, sheet.button_width(words.say("Close")), bottom.height}, false);
}

}  // namespace kiosk::screen
