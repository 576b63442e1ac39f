#include "kiosk/screen/scenes.hpp"

#include <array>
#include <string>

namespace kiosk::screen {

namespace {

struct Figure {
  std::string number;
  Phrase what;
};

void tile(const Figure& figure, const Rect& place, Sheet& sheet) {
  sheet.add(Panel{.place = place,
                  .radius = sheet.u(20),
                  .fill = colours::kFoam,
                  .border = colours::kLatte,
                  .border_width = sheet.u(1.5)});
  Column{sheet}
      .text({.words = plain(figure.number),
             .type = {Face::display, 700, 42, 1.1, -0.02},
             .colour = colours::kEspresso,
             .smallest = 0.4})
      .text({.words = figure.what,
             .type = types::kSmall,
             .colour = colours::kMocha,
             .lines = 2,
             .smallest = 0.7,
             .balanced = true},
            2)
      .place(place.inset(sheet.u(18), sheet.u(18)), Vertical::top);
}

struct State {
  bool well = true;
  Phrase what;
};

void state_line(const State& state, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Rect disc = room.cut_left(u(30)).middle(u(26), u(26));
  sheet.add(Panel{.place = disc, .radius = u(13), .fill = state.well ? colours::kLeaf : colours::kBrick});
  sheet.add(Mark{.place = disc.middle(u(15), u(15)),
                 .icon = state.well ? Icon::check : Icon::exclamation,
                 .colour = colours::kFoam,
                 .weight = 3.4});
  room.cut_left(u(10));
  sheet.text({.words = state.what,
              .type = {Face::text, 500, 16, 1.3, 0},
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

}  // namespace

void lay_out(const flow::OrganiserShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(joined(plain(shown.event_name), " · ", plain(shown.kiosk_name)), scene, sheet);

  const std::array figures{Figure{std::to_string(shown.present), words.say("here, of {1} expected", {shown.expected})},
                           Figure{std::to_string(shown.exchanges), words.say("card swaps")},
                           Figure{std::to_string(shown.refused), words.say("refused scans")},
                           Figure{std::to_string(shown.facts), words.say("facts recorded")}};
  const std::array states{
      State{shown.clock_trusted, shown.clock_trusted ? words.say("The clock is right")
                                                     : words.say("The clock isn't certain: times refuse nobody")},
      State{shown.camera != flow::CameraState::lost, camera_words(shown.camera, words)},
      State{true, words.say("{1} free on the disk", {shown.free_space})}};

  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 90 : 72));
  room.cut_bottom(u(28));
  const double rows = sheet.button_rows_height(scene.actions, room.width);
  if (rows > 0) {
    sheet.button_row(scene.actions, room.cut_bottom(rows));
    room.cut_bottom(u(16));
  }
  const double gap = u(12);
  const std::size_t columns = sheet.upright() ? 2 : 4;
  const double width = (room.width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  const double height = u(128);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto column = static_cast<double>(i % columns);
    const auto row = static_cast<double>(i / columns);
    tile(figures[i], {room.x + column * (width + gap), room.y + row * (height + gap), width, height}, sheet);
  }
  room.cut_top((sheet.upright() ? 2 : 1) * (height + gap) + u(10));
  for (const State& state : states) {
    if (!state.what.empty()) state_line(state, room.cut_top(u(sheet.upright() ? 52 : 42)), sheet);
  }
}

}  // namespace kiosk::screen
