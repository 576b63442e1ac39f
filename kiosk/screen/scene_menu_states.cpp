#include "kiosk/screen/menu_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

// The pages of the organiser's menu that tell how it goes.

namespace kiosk::screen::menu {

namespace {

constexpr int kHot = 80;  ///< °C: the processor slows itself down

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

State temperature_state(int degrees, const Words& words) {
  const bool hot = degrees >= kHot;
  const auto number = std::to_string(degrees);
  return {!hot, hot ? words.say("{1} °C: too hot, give it air", {number}) : words.say("{1} °C: cool enough", {number})};
}

State voice_state(const flow::MenuShown& shown, const Words& words) {
  if (!shown.setup.voice) return {true, words.say("Reading aloud is off")};
  if (shown.board.voice) return {true, words.say("It reads aloud")};
  return {false, words.say("It can't read aloud: no voice is installed")};
}

std::vector<State> devices_of(const flow::MenuShown& shown, const Words& words) {
  const auto& board = shown.board;
  std::vector<State> states{
      {shown.camera != flow::CameraState::lost, camera_words(shown.camera, words)},
      {true, board.touch ? words.say("The touchscreen works") : words.say("No touchscreen: a mouse and keys will do")},
      {board.sound, board.sound ? words.say("There is sound") : words.say("No sound: check the loudspeaker")},
      voice_state(shown, words),
      {true, board.lamp ? words.say("The lamps are connected") : words.say("No lamps are connected")}};
  if (!board.missing_fonts.empty())
    states.push_back({false, words.say("Letters are missing: install {1}", {board.missing_fonts})});
  if (board.temperature) states.push_back(temperature_state(*board.temperature, words));
  return states;
}

State unsent_state(const flow::BoardState& board, const Words& words) {
  if (!board.unsent) return {true, words.say("This kiosk works alone: nothing has to be sent")};
  if (*board.unsent == 0) return {true, words.say("The other kiosks know everything")};
  return {false, words.count("{1} fact is still to be sent", "{1} facts are still to be sent", *board.unsent)};
}

std::vector<State> overview_of(const flow::MenuShown& shown, const Words& words) {
  const auto& board = shown.board;
  const auto faults = static_cast<std::size_t>(std::ranges::count(devices_of(shown, words), false, &State::well));
  return {{faults == 0, faults == 0 ? words.say("All devices work")
                                    : words.count("{1} device needs a look", "{1} devices need a look", faults)},
          {shown.clock_trusted, shown.clock_trusted ? words.say("The clock is right")
                                                    : words.say("The clock isn't certain: times refuse nobody")},
          {!board.addresses.empty(), board.addresses.empty()
                                         ? words.say("No network: this kiosk works on by itself")
                                         : words.say("On the network as {1}", {listed(board.addresses)})},
          unsent_state(board, words),
          {true, words.say("{1} free on the disk", {shown.free_space})},
          {!board.portal_failed,
           board.portal.empty() ? portal_trouble(board, words) : words.say("The organisers' pages are on: see Data")}};
}

/// All of them, in two columns (one on an upright glass).
void state_lines(const std::vector<State>& states, const Rect& room, Sheet& sheet) {
  const auto places = room.grid(states.size(), sheet.upright() ? 1 : 2, sheet.u(6), sheet.u(sheet.upright() ? 46 : 42));
  for (std::size_t i = 0; i < states.size(); ++i) state_line(states[i], places[i], sheet);
}

}  // namespace

void overview_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
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
  state_lines(overview_of(shown, words), room, sheet);
}

void devices_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  room.cut_top(sheet.u(8));
  state_lines(devices_of(shown, sheet.words()), room, sheet);
}

}  // namespace kiosk::screen::menu
