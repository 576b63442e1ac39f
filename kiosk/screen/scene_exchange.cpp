#include "kiosk/screen/scenes.hpp"

#include <algorithm>

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

void person_in_ring(const flow::PersonLine& person, const Mood& mood, const Rect& ring, Sheet& sheet) {
  sheet.add(Panel{
      .place = ring, .radius = ring.width / 2, .fill = mood.fill, .border = mood.ring, .border_width = sheet.u(4)});
  const double disc = ring.width * 0.4;
  Rect room = ring.inset(ring.width * 0.15, ring.width * 0.13);
  Column{sheet}
      .block(disc,
             [&](Rect place) {
               if (!person.initials.empty())
                 sheet.avatar(person, place.middle(disc, disc), mood.avatar);
               else
                 sheet.add(Mark{.place = place.middle(disc, disc), .icon = Icon::people, .colour = mood.avatar});
             })
      .text({.words = plain(person.name),
             .type = {Face::text, 700, 20, 1.2, 0},
             .colour = colours::kEspresso,
             .align = Align::centre,
             .lines = 2,
             .smallest = 0.6,
             .one_line_down_to = 0.85,
             .balanced = true},
            10)
      .place(room, Vertical::middle);
}

void empty_ring(const Rect& ring, Sheet& sheet) {
  sheet.add(Panel{.place = ring,
                  .radius = ring.width / 2,
                  .fill = {0, 0, 0, 0},
                  .border = colours::kMocha,
                  .border_width = sheet.u(4),
                  .dashed = true});
  sheet.text({.words = sheet.words().say("Now the second badge"),
              .type = {Face::text, 600, 20, 1.2, 0},
              .colour = colours::kMocha,
              .align = Align::centre,
              .lines = 4,
              .balanced = true},
             ring.inset(ring.width * 0.15, ring.width * 0.2), Vertical::middle);
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
  const double rows = sheet.button_rows_height(scene.actions, room.width);
  if (rows > 0) {
    sheet.button_row(scene.actions, room.cut_bottom(rows), Align::centre);
    room.cut_bottom(u(12));
  }
  Rect lines = room.cut_bottom(u(sheet.upright() ? 110 : 60));
  room.cut_bottom(u(8));
  Column{sheet}
      .text({.words = words.main,
             .type = {Face::text, 500, 18, 1.3, 0},
             .colour = sheet.inks().body,
             .align = Align::centre,
             .lines = sheet.upright() ? 3 : 1,
             .smallest = 0.7,
             .balanced = true})
      .text({.words = words.more,
             .type = {Face::text, 500, 15, 1.3, 0},
             .colour = sheet.inks().soft,
             .align = Align::centre,
             .lines = sheet.upright() ? 3 : 1,
             .smallest = 0.75,
             .balanced = true},
            2)
      .place(lines, Vertical::middle);

  const double gap = u(sheet.upright() ? 72 : 156);
  const double along = sheet.upright() ? room.height : room.width;
  const double across = sheet.upright() ? room.width : room.height;
  const double ring = std::min({u(230), across, (along - gap) / 2});
  const Rect first = sheet.upright()
                         ? Rect{room.x, room.y + (along - gap) / 2 - ring, room.width, ring}.middle(ring, ring)
                         : Rect{room.x + (along - gap) / 2 - ring, room.y, ring, room.height}.middle(ring, ring);
  Rect second = first;
  (sheet.upright() ? second.y : second.x) += ring + gap;
  person_in_ring(shown.first, mood, first, sheet);
  sheet.add(Mark{.place = room.middle(u(46), u(46)), .icon = mood.between, .colour = mood.sign, .weight = 3});
  if (shown.step == flow::ExchangeStep::waiting)
    empty_ring(second, sheet);
  else
    person_in_ring(shown.second, mood, second, sheet);
}

}  // namespace kiosk::screen
