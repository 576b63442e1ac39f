#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace kiosk::screen {

namespace {

constexpr double kIconButton = 64;
constexpr double kButtonGap = 10;
constexpr double kWidest = 1.2;  ///< share of the glass that buttons may ask for and still stand in one row

constexpr double kChipHeight = 26;
constexpr double kChipGap = 8;

/// "in since 09:06" under the stars, at the right of the card.
void stars_and_since(const flow::SuggestionLine& line, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.rating(line.stars, u(16), room.cut_top(u(28)), Align::right);
  if (line.since.empty()) return;
  sheet.text({.words = sheet.words().say("in since {1}", {line.since}),
              .type = types::kSmall,
              .colour = colours::kMocha,
              .align = Align::right,
              .lines = 2,
              .smallest = 0.5,
              .one_line_down_to = 0.75},
             room, Vertical::top);
}

struct Chip {
  Text text;
  Rect place;  ///< from the top left of their room
  Colour fill;
};

/// Reasons in the order of their weight, as many as fit in `rows`; the first is always there.
std::vector<Chip> reason_chips(const std::vector<std::string>& reasons, double width, int rows, const Sheet& sheet) {
  struct Tint {
    Colour fill;
    Colour ink;
  };
  static constexpr std::array kTints{Tint{colours::kLeafTint, colours::kLeafInk},
                                     Tint{colours::kHoneyTint, colours::kHoneyInk},
                                     Tint{colours::kLatte, colours::kEspresso}};
  const auto u = [&](double units) { return sheet.u(units); };
  const double padding = u(11);
  std::vector<Chip> chips;
  Point next;
  int row = 1;
  for (std::size_t i = 0; i < reasons.size() && i < kTints.size(); ++i) {
    Text text = sheet.fit({.words = plain(reasons[i]),
                           .type = {Face::text, 600, 13.5, 1.2, 0},
                           .colour = kTints[i].ink,
                           .smallest = 0.85},
                          width - 2 * padding, u(kChipHeight));
    const double wide = std::min(std::ceil(text.place.width) + 2 * padding + 1, width);
    if (next.x + wide > width + 0.5) {
      if (row == rows) continue;
      ++row;
      next = {0, next.y + u(kChipHeight + kChipGap)};
    }
    chips.push_back({std::move(text), {next.x, next.y, wide, u(kChipHeight)}, kTints[i].fill});
    next.x += wide + u(kChipGap);
  }
  return chips;
}

void put_chips(std::vector<Chip> chips, const Rect& room, Sheet& sheet) {
  for (auto& chip : chips) {
    const Rect place{room.x + chip.place.x, room.y + chip.place.y, chip.place.width, chip.place.height};
    sheet.add(Panel{.place = place, .radius = place.height / 2, .fill = chip.fill});
    sheet.put(std::move(chip.text), place.inset(sheet.u(11), 0), Vertical::middle);
  }
}

/// Name and company on one line: the name in full, the company in what is left of it.
void name_line(const flow::PersonLine& person, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Rect name = sheet.text({.words = plain(person.name),
                                .type = {Face::text, 700, 21, 1.2, -0.01},
                                .colour = colours::kEspresso,
                                .smallest = 0.7},
                               room, Vertical::middle);
  room.cut_left(name.width + u(10));
  if (person.company.empty() || room.width < u(60)) return;
  sheet.text({.words = plain(person.company), .type = types::kSmall, .colour = colours::kMocha, .smallest = 0.85}, room,
             Vertical::middle);
}

Setting trigger_of(const flow::SuggestionLine& line, const Sheet& sheet, int lines) {
  const Phrase sentence = line.trigger.empty() ? Phrase{} : sheet.words().say("\"{1}\"", {line.trigger});
  return {.words = sentence,
          .type = {Face::text, 500, 16.5, 1.25, 0},
          .colour = colours::kEspresso,
          .lines = lines,
          .smallest = 0.78,
          .one_line_down_to = 0.9};
}

void wide_card(const flow::SuggestionLine& line, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  room = room.inset(u(18), u(8));
  sheet.avatar(line.person, room.cut_left(u(64)).middle(u(64), u(64)), avatar_colour(line.person.initials));
  room.cut_left(u(16));
  const double full_width = room.width;
  Rect right = room.cut_right(u(132));
  right.cut_top(u(6));
  stars_and_since(line, right, sheet);
  room.cut_right(u(12));
  Column column{sheet};
  column.block(u(26), [&](Rect row) { name_line(line.person, row, sheet); });
  column.text(trigger_of(line, sheet, 2), 1);
  if (auto chips = reason_chips(line.reasons, full_width, 1, sheet); !chips.empty()) {
    column.block(u(kChipHeight), [&, chips](Rect row) { put_chips(chips, row, sheet); }, 6);
  }
  column.place(room, Vertical::middle);
}

void tall_card(const flow::SuggestionLine& line, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  room = room.inset(u(18), u(12));
  Rect bottom = room.cut_bottom(u(22));
  const Rect stars = sheet.rating(line.stars, u(17), bottom);
  const bool beside = bottom.width - stars.width > u(120);
  if (beside) {
    bottom.cut_left(stars.width + u(12));
  } else {
    bottom = room.cut_bottom(u(26));
  }
  if (!line.since.empty()) {
    sheet.text({.words = sheet.words().say("in since {1}", {line.since}),
                .type = types::kSmall,
                .colour = colours::kMocha,
                .align = beside ? Align::right : Align::left,
                .smallest = 0.6},
               bottom, Vertical::middle);
  }
  room.cut_bottom(u(4));
  Column column{sheet};
  column.block(u(56), [&](Rect head) {
    sheet.avatar(line.person, head.cut_left(u(56)).middle(u(56), u(56)), avatar_colour(line.person.initials));
    head.cut_left(u(14));
    Column{sheet}
        .text({.words = plain(line.person.name),
               .type = {Face::text, 700, 21, 1.2, -0.01},
               .colour = colours::kEspresso,
               .lines = 2,
               .smallest = 0.7,
               .one_line_down_to = 0.8})
        .text({.words = plain(line.person.company), .type = types::kSmall, .colour = colours::kMocha, .smallest = 0.8})
        .place(head, Vertical::middle);
  });
  column.text(trigger_of(line, sheet, 2), 12);
  auto chips = reason_chips(line.reasons, room.width, 2, sheet);
  if (!chips.empty()) {
    column.block(chips.back().place.bottom(), [&, chips](Rect rows) { put_chips(chips, rows, sheet); }, 10);
  }
  column.place(room, Vertical::top);
}

Phrase heading_of(const flow::SuggestionsShown& shown, const Words& words) {
  const auto& name = called(shown.holder);
  return name.empty() ? words.say("People to meet today") : words.say("{1}, people to meet today", {name});
}

Phrase noted_words(const flow::SuggestionsShown& shown, const Words& words) {
  if (!shown.noted) {
    const auto& welcoming = called(shown.welcoming);
    return welcoming.empty() ? Phrase{} : words.say("{1} says yes: go and say hello.", {welcoming});
  }
  const auto& name = called(shown.noted->about);
  return shown.noted->answer == event::MetAnswer::met ? words.say("Noted: you met {1}.", {name})
                                                      : words.say("All right, not {1} today.", {name});
}

struct Nobody {
  Icon icon = Icon::cup;
  Phrase title;
  Phrase what_to_do;
};

Nobody nobody_words(const std::optional<flow::NobodyBecause>& because, const Words& words) {
  using enum flow::NobodyBecause;
  if (!because) return {Icon::cup, words.say("Looking around for you…"), words.say("This takes a moment.")};
  switch (*because) {
    case alone:
      return {Icon::cup, words.say("You're the first one here"),
              words.say("Have a coffee. As more people come in, hold up your badge again.")};
    case no_consent:
      return {Icon::people, words.say("Nobody to suggest yet"),
              words.say("We only suggest people who said yes to it. Try again in a while.")};
    case all_met:
      return {Icon::check, words.say("You've met everybody we had for you"),
              words.say("Well done! Look again when new people have come in.")};
    case nobody_fits:
      return {Icon::people, words.say("Nobody who really fits you yet"),
              words.say("Better nobody than just anybody. Look again when new people have come in.")};
    case no_pitch:
      return {Icon::speech, words.say("When should people call you?"),
              words.say("Your card doesn't say so yet. Tell the desk, and we'll find people for you.")};
  }
  return {};
}

void lay_out_nobody(const flow::SuggestionsShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const Nobody nobody = nobody_words(shown.because, sheet.words());
  Announcement page;
  page.icon = nobody.icon;
  page.disc = colours::kCopper;
  page.mark = colours::kFoam;
  page.kicker = {
      .words = plain(shown.holder.name), .type = types::kKicker, .colour = colours::kCopperInk, .smallest = 0.7};
  page.title = announced_title(nobody.title, sheet.inks());
  for (const Phrase& line : {nobody.what_to_do, noted_words(shown, sheet.words())}) {
    page.lines.push_back(announced_line(line, sheet.inks()));
  }
  announce(page, scene, sheet);
}

bool stands_for_person(flow::Action action) {
  return action >= flow::Action::first_person && action <= flow::Action::third_person;
}

/// Everything but the people: where it goes depends on the glass, its order does not.
std::vector<flow::Action> other_actions(const flow::Scene& scene, const Sheet& sheet) {
  auto others = sheet.offered(scene);
  std::erase_if(others, stands_for_person);
  return others;
}

Phrase label_here(flow::Action action, const flow::SuggestionsShown& shown, const Sheet& sheet) {
  return action == flow::Action::my_cards ? sheet.words().say("My cards {1}", {shown.cards})
                                          : label_of(action, sheet.words());
}

/// What is drawn rather than written.
std::optional<Icon> icon_of(flow::Action action) {
  if (action == flow::Action::improve_card) return Icon::pencil;
  if (action == flow::Action::my_choices) return Icon::shield;
  return std::nullopt;
}

/// What buttons as wide as they like to be take: those with words, and all else.
struct Widths {
  double worded = 0;
  double fixed = 0;
};

Widths widths_of(std::span<const flow::Action> actions, const flow::SuggestionsShown& shown, const Sheet& sheet) {
  Widths widths{.fixed = sheet.u(kButtonGap) * (static_cast<double>(actions.size()) - 1)};
  for (const auto action : actions) {
    if (icon_of(action)) {
      widths.fixed += sheet.u(kIconButton);
    } else {
      widths.worded += sheet.button_width(label_here(action, shown, sheet));
    }
  }
  return widths;
}

/// Over the whole room, each as its words need.
void other_buttons(std::span<const flow::Action> actions, const flow::SuggestionsShown& shown, Rect room,
                   Sheet& sheet) {
  const Widths widths = widths_of(actions, shown, sheet);
  const double spread = (room.width - widths.fixed) / widths.worded;
  for (const auto action : actions) {
    if (const auto icon = icon_of(action)) {
      sheet.icon_button(action, *icon, room.cut_left(sheet.u(kIconButton)), false);
    } else {
      const Phrase label = label_here(action, shown, sheet);
      sheet.button(action, label, room.cut_left(sheet.button_width(label) * spread), action == flow::Action::done);
    }
    room.cut_left(sheet.u(kButtonGap));
  }
}

/// What was noted, or what to do. With low controls the buttons beneath the cards say what to do.
void hint_line(const flow::SuggestionsShown& shown, const Rect& room, Align align, Sheet& sheet) {
  if (const Phrase noted = noted_words(shown, sheet.words()); !noted.empty()) {
    sheet.chip(noted, colours::kLeafTint, colours::kLeafInk, room, align);
    return;
  }
  if (sheet.low()) return;
  sheet.text({.words = sheet.words().say("Tap somebody to see how to begin"),
              .type = types::kSmall,
              .colour = sheet.inks().soft,
              .align = align,
              .lines = 2,
              .smallest = 0.7},
             room, Vertical::middle);
}

/// The cards with low controls: to be read, side by side on a wide glass; under them a button with each one's name.
void low_cards(const flow::SuggestionsShown& shown, const flow::Scene& scene, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const auto columns = std::max<std::size_t>(shown.people.size(), sheet.upright() ? 1 : 2);
  const auto names = room.cut_bottom(u(60)).grid(shown.people.size(), columns, u(kButtonGap), u(60));
  room.cut_bottom(u(8));
  const auto cards = room.grid(shown.people.size(), sheet.upright() ? 1 : columns, u(kButtonGap), u(280));
  for (std::size_t i = 0; i < shown.people.size() && i < scene.actions.size(); ++i) {
    sheet.white_card(cards[i]);
    tall_card(shown.people[i], cards[i], sheet);
    sheet.button(scene.actions[i], plain(called(shown.people[i].person)), names[i], false);
  }
}

/// Each card is one button.
void tappable_cards(const flow::SuggestionsShown& shown, const flow::Scene& scene, Rect room, Sheet& sheet) {
  const double gap = sheet.u(10);
  const double height = (room.height - 2 * gap) / 3;
  for (std::size_t i = 0; i < shown.people.size() && i < scene.actions.size(); ++i) {
    const Rect card = room.cut_top(height);
    room.cut_top(gap);
    sheet.card_button(scene.actions[i], plain(shown.people[i].person.name), card);
    sheet.upright() ? tall_card(shown.people[i], card, sheet) : wide_card(shown.people[i], card, sheet);
  }
}

}  // namespace

void lay_out(const flow::SuggestionsShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  if (shown.people.empty()) return lay_out_nobody(shown, scene, sheet);

  const bool upright = sheet.upright();
  Rect room = sheet.glass().inset(u(28), u(upright ? 20 : 14));
  const Rect bar = sheet.countdown(scene, room.cut_top(u(upright ? 60 : 42)));
  sheet.text({.words = heading_of(shown, sheet.words()),
              .type = types::kHeading,
              .colour = sheet.inks().title,
              .lines = 2,
              .smallest = 0.42,
              .one_line_down_to = 0.7},
             bar, Vertical::middle);
  room.cut_top(u(10));

  const auto others = other_actions(scene, sheet);
  const Widths widths = widths_of(others, shown, sheet);
  const bool two_rows = upright && widths.worded + widths.fixed > room.width * kWidest;
  Rect bottom = room.cut_bottom(u(two_rows ? 60 + kButtonGap + 60 : 60));
  room.cut_bottom(u(upright ? 10 : 8));
  const bool beside = !upright && !sheet.low();
  const bool says = !sheet.low() || !noted_words(shown, sheet.words()).empty();
  const double width = std::min(widths.worded + widths.fixed, bottom.width * 0.62);
  const Rect buttons = beside ? bottom.cut_right(width) : bottom;
  bottom.cut_right(u(14));
  const Rect line = beside ? bottom : room.cut_bottom(says ? u(30) : 0);
  if (!beside && says) room.cut_bottom(u(10));
  sheet.low() ? low_cards(shown, scene, room, sheet) : tappable_cards(shown, scene, room, sheet);
  hint_line(shown, line, beside ? Align::left : Align::centre, sheet);
  if (two_rows) {
    const auto first = others.size() / 2 + 1;
    other_buttons(std::span{others}.first(first), shown, Rect{buttons}.cut_top(u(60)), sheet);
    other_buttons(std::span{others}.subspan(first), shown, Rect{buttons}.cut_bottom(u(60)), sheet);
  } else {
    other_buttons(others, shown, buttons, sheet);
  }
}

}  // namespace kiosk::screen
