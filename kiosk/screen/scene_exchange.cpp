#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

namespace {

struct Mood {
  Colour ring;
  Colour fill;
  Colour avatar;
  Icon between;
  Colour sign;
};

Mood mood_of(flow::ExchangeStep step) {
  using enum flow::ExchangeStep;
  switch (step) {
    case waiting:
    case done:
      return {colours::kLeaf, colours::kLeafTint, colours::kEspresso, step == done ? Icon::check : Icon::swap,
              step == done ? colours::kLeaf : colours::kCopper};
    case again:
      return {colours::kHoney, colours::kHoneyTint, colours::kEspresso, Icon::renewed, colours::kHoneyInk};
    case refused:
      return {colours::kMocha, colours::kFoam, colours::kMocha, Icon::ban, colours::kMocha};
  }
  return {};
}

struct ExchangeWords {
  Phrase heading;
  Phrase main;
  Phrase more;
};

ExchangeWords words_for(const flow::ExchangeShown& shown, const Words& words) {
  using enum flow::ExchangeStep;
  if (!shown.welcoming.name.empty()) {
    return {words.say("Swapping cards"), words.say("Or hold both badges up to the camera together."),
            words.say("{1} says yes: go and say hello.", {shown.welcoming.name})};
  }
  switch (shown.step) {
    case waiting:
      return {words.say("Swapping cards"), words.say("Or hold both badges up to the camera together."),
              words.say("You each get two cards: one to keep, one to pass on.")};
    case done:
      return {words.say("Cards swapped!"), words.say("You now have each other's card."),
              words.say("Two of them: one to keep, one to pass on.")};
    case again:
      return {words.say("Meeting again"), words.say("You already had each other's card."),
              words.say("You can find it under your cards.")};
    case refused:
      return {words.say("Nothing was swapped"), words.say("One of you would rather not. That's perfectly fine."),
              words.say("Nobody's details were shared.")};
  }
  return {};
}

}  // namespace

void lay_out(const flow::ExchangeShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  const Mood mood = mood_of(shown.step);
  const ExchangeWords words = words_for(shown, sheet.words());
  heading_bar(words.heading, scene, sheet);

  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 84 : 66));
  room.cut_bottom(u(28));
  const auto actions = sheet.offered(scene);
  const double rows = sheet.button_rows_height(actions, room.width);
  if (rows > 0) {
    sheet.button_row(actions, room.cut_bottom(rows), Align::centre);
    room.cut_bottom(u(12));
  }
  Rect lines = room.cut_bottom(u(sheet.upright() ? 110 : 60));
  room.cut_bottom(u(8));
  two_lines(words.main, words.more, lines, sheet);

  const Ring first{.person = shown.first, .words = {}, .line = mood.ring, .fill = mood.fill, .avatar = mood.avatar};
  Ring second = first;
  second.person = shown.second;
  if (shown.step == flow::ExchangeStep::waiting) {
    second = {
        .person = {}, .words = sheet.words().say("Now the second badge"), .line = colours::kMocha, .dashed = true};
  }
  two_rings(first, mood.between, mood.sign, second, room, sheet);
}

}  // namespace kiosk::screen
