#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::screen {

namespace {

constexpr double kPencil = 64;

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
              .smallest = 0.6},
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
  bottom.cut_left(stars.width + u(12));
  if (!line.since.empty()) {
    sheet.text({.words = sheet.words().say("in since {1}", {line.since}),
                .type = types::kSmall,
                .colour = colours::kMocha,
                .align = Align::right,
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
  if (!shown.noted) return {};
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
  page.title = {.words = nobody.title,
                .type = types::kTitle,
                .colour = sheet.inks().title,
                .lines = 3,
                .smallest = 0.55,
                .balanced = true};
  for (const Phrase& line : {nobody.what_to_do, noted_words(shown, sheet.words())}) {
    page.lines.push_back({.words = line,
                          .type = types::kLine,
                          .colour = sheet.inks().body,
                          .lines = 4,
                          .smallest = 0.62,
                          .balanced = true});
  }
  announce(page, scene, sheet);
}

/// Everything but the people: where it goes depends on the glass, its order does not.
void other_buttons(const flow::SuggestionsShown& shown, const flow::Scene& scene, Rect room, Sheet& sheet) {
  const auto label = [&](flow::Action action) {
    return action == flow::Action::my_cards ? sheet.words().say("My cards {1}", {shown.cards})
                                            : label_of(action, sheet.words());
  };
  std::vector<flow::Action> others;
  for (const auto action : scene.actions) {
    if (action >= flow::Action::first_person && action <= flow::Action::third_person) continue;
    others.push_back(action);
  }
  const double gap = sheet.u(10);
  const auto improve = std::ranges::find(others, flow::Action::improve_card);
  const bool pencil = improve != others.end();
  if (pencil) room.width -= sheet.u(kPencil) + gap;
  double wanted = 0;
  for (const auto action : others) {
    if (action != flow::Action::improve_card) wanted += sheet.button_width(label(action));
  }
  const double spread = room.width - gap * (static_cast<double>(others.size()) - (pencil ? 2 : 1));
  for (const auto action : others) {
    if (action == flow::Action::improve_card) {
      sheet.icon_button(action, Icon::pencil, {room.x, room.y, sheet.u(kPencil), room.height}, false);
      room.x += sheet.u(kPencil) + gap;
      continue;
    }
    sheet.button(action, label(action), room.cut_left(spread * sheet.button_width(label(action)) / wanted),
                 action == flow::Action::done);
    room.cut_left(gap);
  }
}

double other_buttons_width(const flow::SuggestionsShown& shown, const flow::Scene& scene, const Sheet& sheet) {
  const bool pencil = std::ranges::contains(scene.actions, flow::Action::improve_card);
  const double beside = pencil ? sheet.u(kPencil + 10) : 0;
  double width = sheet.button_width(label_of(flow::Action::done, sheet.words()));
  if (shown.cards > 0) { width += sheet.button_width(sheet.words().say("My cards {1}", {shown.cards})) + sheet.u(10); }
  return beside + std::min(width, sheet.u(pencil ? 350 : 390));
}

void bottom_line(const flow::SuggestionsShown& shown, const Rect& room, Sheet& sheet) {
  if (const Phrase noted = noted_words(shown, sheet.words()); !noted.empty()) {
    sheet.chip(noted, colours::kLeafTint, colours::kLeafInk, room, Align::centre);
    return;
  }
  sheet.text({.words = sheet.words().say("Tap somebody to see how to begin"),
              .type = types::kSmall,
              .colour = sheet.inks().soft,
              .align = Align::centre,
              .smallest = 0.7},
             room, Vertical::middle);
}

}  // namespace

void lay_out(const flow::SuggestionsShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  if (shown.people.empty()) return lay_out_nobody(shown, scene, sheet);

  const bool upright = sheet.upright();
  Rect room = sheet.glass().inset(u(28), u(upright ? 20 : 14));
  Rect bar = room.cut_top(u(upright ? 44 : 60));
  Rect others = upright ? room.cut_bottom(u(60)) : bar.cut_right(other_buttons_width(shown, scene, sheet));
  if (upright) room.cut_bottom(u(10));
  if (!upright) bar.cut_right(u(14));
  bar = sheet.countdown(scene, bar);
  sheet.text({.words = heading_of(shown, sheet.words()),
              .type = types::kHeading,
              .colour = sheet.inks().title,
              .lines = 2,
              .smallest = 0.5,
              .one_line_down_to = 0.7},
             bar, Vertical::middle);
  room.cut_top(u(10));
  const Rect line = room.cut_bottom(u(30));
  room.cut_bottom(u(upright ? 10 : 4));

  const double gap = u(10);
  const double height = (room.height - 2 * gap) / 3;
  for (std::size_t i = 0; i < shown.people.size() && i < scene.actions.size(); ++i) {
    const Rect card = room.cut_top(height);
    room.cut_top(gap);
    sheet.card_button(scene.actions[i], plain(shown.people[i].person.name), card);
    if (upright) {
      tall_card(shown.people[i], card, sheet);
    } else {
      wide_card(shown.people[i], card, sheet);
    }
  }
  bottom_line(shown, line, sheet);
  other_buttons(shown, scene, others, sheet);
}

}  // namespace kiosk::screen
