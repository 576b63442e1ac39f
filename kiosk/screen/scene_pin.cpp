#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace kiosk::screen {

namespace {

Phrase remark_of(const flow::PinAsked& asked, const Words& words) {
  if (asked.wait_seconds > 0) {
    return words.count("Wait {1} second before trying again", "Wait {1} seconds before trying again",
                       asked.wait_seconds);
  }
  using enum flow::PinRemark;
  switch (asked.remark) {
    case none:
      return {};
    case checking:
      return words.say("One moment…");
    case wrong:
      return words.count("That isn't it. {1} try left", "That isn't it. {1} tries left", asked.attempts_left);
    case too_short:
      return words.say("A PIN has four digits or more");
    case too_easy:
      return words.say("Too easy to guess: no 1234 or 0000");
    case different:
      return words.say("Those two weren't the same. Choose again");
  }
  return {};
}

Phrase title_of(flow::PinPurpose purpose, const Words& words) {
  using enum flow::PinPurpose;
  switch (purpose) {
    case open:
    case unlock:
      return words.say("Your PIN");
    case choose:
      return words.say("Choose a PIN");
    case repeat:
      return words.say("Once more, to be sure");
  }
  return {};
}

Phrase help_of(flow::PinPurpose purpose, const Words& words) {
  using enum flow::PinPurpose;
  switch (purpose) {
    case open:
      return words.say("Your badge and your PIN open the organiser's menu.");
    case unlock:
      return words.say("Your badge and your PIN open this event.");
    case choose:
      return words.say("From now on it opens the organiser's menu, together with your badge. Four to twelve digits.");
    case repeat:
      return words.say("Type the same PIN again.");
  }
  return {};
}

constexpr double kGap = 12;
constexpr double kButton = 60;

/// One disc a digit, at least four rings.
void dots(std::size_t digits, const Rect& room, Sheet& sheet) {
  const auto shown = std::max<std::size_t>(digits, 4);
  const double step = std::min(sheet.u(34), room.width / static_cast<double>(shown));
  const double side = step * 0.62;
  for (std::size_t i = 0; i < shown; ++i) {
    const Rect place{room.x + step * static_cast<double>(i), room.y + (room.height - side) / 2, side, side};
    const bool typed = i < digits;
    sheet.add(Panel{.place = place,
                    .radius = side / 2,
                    .fill = typed ? colours::kEspresso : colours::kFoam,
                    .border = typed ? colours::kEspresso : colours::kMocha,
                    .border_width = sheet.u(2)});
  }
}

void keys(const Rect& room, std::size_t columns, Sheet& sheet) {
  constexpr std::array kKeys{"1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "ok"};
  const auto places = room.grid(kKeys.size(), columns, sheet.u(kGap), room.height);
  const Words& words = sheet.words();
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const std::string key = kKeys.at(i);
    const Phrase label = key == "ok" ? words.say("OK") : key == "erase" ? words.say("Erase") : plain(key);
    sheet.button(flow::Action::key, key, label, places[i], key == "ok");
  }
}

struct Places {
  Rect words;
  Rect pad;
  Rect close;
  std::size_t columns = 3;
};

/// Words at the left, the pad at the right.
Places wide_places(Rect room, const Sheet& sheet) {
  Places places;
  places.pad = room.cut_right(std::min(room.width * 0.5, sheet.u(420)));
  room.cut_right(sheet.u(32));
  places.close = room.cut_bottom(sheet.u(kButton));
  room.cut_bottom(sheet.u(kGap));
  places.words = room;
  return places;
}

/// Two rows of keys.
Places low_places(Rect room, const Sheet& sheet) {
  Places places{.columns = 6};
  places.close = room.cut_bottom(sheet.u(kButton));
  room.cut_bottom(sheet.u(kGap));
  places.pad = room.cut_bottom(sheet.u(2 * kButton + kGap));
  room.cut_bottom(sheet.u(kGap));
  places.words = room;
  return places;
}

Places upright_places(Rect room, const Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  Places places;
  places.close = room.cut_bottom(u(kButton));
  room.cut_bottom(u(24));
  places.words = room.cut_top(u(250));
  room.cut_top(u(16));
  if (sheet.low()) room.cut_top(room.height - u(4 * kButton + 3 * kGap));
  places.pad = room.middle(room.width, std::min(room.height, u(520)));
  return places;
}

}  // namespace

void lay_out(const flow::PinAsked& asked, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(words.say("For the organiser"), scene, sheet);
  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 90 : 66));
  room.cut_bottom(u(28));
  const Places places = sheet.upright() ? upright_places(room, sheet)
                        : sheet.low()   ? low_places(room, sheet)
                                        : wide_places(room, sheet);
  sheet.button(flow::Action::close,
               {places.close.x, places.close.y, sheet.button_width(words.say("Close")), places.close.height}, false);
  Column{sheet}
      .text({.words = title_of(asked.purpose, words),
             .type = types::kTitle,
             .colour = colours::kEspresso,
             .lines = 2,
             .smallest = 0.5})
      .text({.words = help_of(asked.purpose, words),
             .type = types::kBody,
             .colour = colours::kMocha,
             .lines = 4,
             .smallest = 0.7,
             .balanced = true},
            8)
      .block(
          u(44), [&](const Rect& place) { dots(asked.digits, place, sheet); }, 12)
      .text({.words = remark_of(asked, words),
             .type = {Face::text, 600, 18, 1.3, 0},
             .colour = asked.remark == flow::PinRemark::checking ? colours::kMocha : colours::kBrick,
             .lines = 3,
             .smallest = 0.7},
            10)
      .place(places.words, Vertical::top);
  if (std::ranges::contains(scene.actions, flow::Action::key)) keys(places.pad, places.columns, sheet);
}

}  // namespace kiosk::screen
