#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

namespace {

using flow::PassOnRemark;
using flow::PassOnStep;

constexpr double kLevelHeight = 62;
constexpr double kLevelGap = 12;

struct PassOnWords {
  Phrase heading;
  Phrase main;
  Phrase more;
};

PassOnWords words_for(const flow::PassOnShown& shown, const Words& words) {
  const auto& by = called(shown.by);
  const auto& owner = called(shown.owner);
  const auto& to = called(shown.to);
  switch (shown.step) {
    case PassOnStep::permission:
      return {words.say("Passing a card on"),
              words.say("{1}, show your badge: then {2} may pass your card on.", {owner, by}),
              shown.remark == PassOnRemark::passers_own
                  ? words.say("That was {1}'s badge. Only {2} can say yes to this.", {by, owner})
                  : words.say("Your badge is your yes. Rather not? Then just leave it.")};
    case PassOnStep::recipient: {
      Phrase more = words.say("They get the card at once.");
      if (shown.remark == PassOnRemark::owners_own)
        more = words.say("That was {1}'s own badge. Who gets the card?", {owner});
      if (shown.remark == PassOnRemark::passers_own)
        more = words.say("You already have it, {1}. Who gets the card?", {by});
      return {words.say("Passing a card on"), words.say("Now the badge of who gets {1}'s card.", {owner}), more};
    }
    case PassOnStep::level:
      return {words.say("Passed on!"), words.say("{1}, how did you introduce {2} to {3}?", {by, owner, to}), {}};
    case PassOnStep::done:
      return {words.say("Thank you, {1}!", {by}), words.say("{1} now has {2}'s card.", {to, owner}),
              words.say("This is how people help each other on.")};
    case PassOnStep::refused:
      return {words.say("Nothing was passed on"), words.say("One of you would rather not. That's perfectly fine."),
              words.say("Nobody's details were shared.")};
  }
  return {};
}

Ring expected(const flow::PersonLine& person, const Phrase& words) {
  return {.person = person, .words = words, .line = colours::kMocha, .avatar = colours::kMocha, .dashed = true};
}

Ring here(const flow::PersonLine& person) {
  return {.person = person, .words = {}, .line = colours::kLeaf, .fill = colours::kLeafTint};
}

void rings(const flow::PassOnShown& shown, const Rect& room, Sheet& sheet) {
  const Words& words = sheet.words();
  switch (shown.step) {
    case PassOnStep::permission:
      return two_rings(expected(shown.owner, {}), Icon::forward, colours::kCopper,
                       expected({}, words.say("Then who gets the card")), room, sheet);
    case PassOnStep::recipient:
      return two_rings(here(shown.owner), Icon::forward, colours::kCopper, expected({}, words.say("And who gets it?")),
                       room, sheet);
    case PassOnStep::level:
    case PassOnStep::done:
      return two_rings(here(shown.owner), Icon::check, colours::kLeaf, here(shown.to), room, sheet);
    case PassOnStep::refused: {
      Ring owner{.person = shown.owner, .words = {}, .line = colours::kMocha, .fill = colours::kFoam};
      owner.avatar = colours::kMocha;
      Ring to = owner;
      to.person = shown.to;
      return two_rings(owner, Icon::ban, colours::kMocha, to, room, sheet);
    }
  }
}

/// All levels look the same: an honest answer, not a score.
void level_buttons(std::span<const flow::Action> actions, std::size_t columns, const Rect& room, Sheet& sheet) {
  const auto places = room.grid(actions.size(), columns, sheet.u(kLevelGap), sheet.u(kLevelHeight));
  for (std::size_t i = 0; i < actions.size(); ++i) sheet.button(actions[i], places[i], false);
}

void lay_out_level(const PassOnWords& words, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  Rect room = sheet.glass().inset(u(28), u(28));
  room.cut_top(u(sheet.upright() ? 70 : 38));
  const auto actions = sheet.offered(scene);
  const std::size_t columns = (sheet.upright() ? 1 : 2) + (sheet.low() ? 1 : 0);
  const std::size_t rows = (actions.size() + columns - 1) / columns;
  const Rect grid = room.cut_bottom(static_cast<double>(rows) * u(kLevelHeight + kLevelGap) - u(kLevelGap));
  room.cut_bottom(u(14));
  sheet.text({.words = words.main,
              .type = types::kTitle,
              .colour = sheet.inks().title,
              .lines = 3,
              .smallest = 0.5,
              .balanced = true},
             room, Vertical::middle);
  level_buttons(actions, columns, grid, sheet);
}

}  // namespace

void lay_out(const flow::PassOnShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  const PassOnWords words = words_for(shown, sheet.words());
  heading_bar(words.heading, scene, sheet);
  if (shown.step == PassOnStep::level) return lay_out_level(words, scene, sheet);

  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 84 : 66));
  room.cut_bottom(u(28));
  const auto actions = sheet.offered(scene);
  const double rows = sheet.button_rows_height(actions, room.width);
  if (rows > 0) {
    sheet.button_row(actions, room.cut_bottom(rows), Align::centre);
    room.cut_bottom(u(12));
  }
  two_lines(words.main, words.more, room.cut_bottom(u(sheet.upright() ? 110 : 60)), sheet);
  room.cut_bottom(u(8));
  rings(shown, room, sheet);
}

}  // namespace kiosk::screen
