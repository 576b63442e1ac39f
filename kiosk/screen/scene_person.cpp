#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <array>

namespace kiosk::screen {

namespace {

constexpr double kLowestStarRow = 27;  ///< design units
constexpr double kHighestStarRow = 34;
constexpr double kSmallestModule = 4;  ///< design units: one holds the phone close to a code among other things

Phrase since_words(const flow::PersonShown& shown, const Words& words) {
  return shown.since.empty() ? Phrase{} : words.say("in since {1}", {shown.since});
}

void person_block(const flow::PersonShown& shown, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const double disc = u(60);
  if (!shown.person.initials.empty()) {
    sheet.avatar(shown.person, room.cut_left(disc).middle(disc, disc), avatar_colour(shown.person.initials));
    room.cut_left(u(14));
  }
  Column{sheet}
      .text({.words = plain(shown.person.name),
             .type = {Face::display, 700, 28, 1.1, -0.02},
             .colour = sheet.inks().title,
             .lines = 2,
             .smallest = 0.5,
             .one_line_down_to = 0.55})
      .text({.words = joined(joined(plain(shown.job_title), " · ", plain(shown.person.company)), " · ",
                             since_words(shown, sheet.words())),
             .type = types::kSmall,
             .colour = sheet.inks().soft,
             .lines = 2,
             .smallest = 0.8,
             .one_line_down_to = 0.85},
            2)
      .place(room, Vertical::middle);
}

/// The question to begin with: what one reads first. Takes what it needs from the top of `room`.
void opener_card(const flow::PersonShown& shown, Rect& room, Sheet& sheet) {
  if (shown.opener.empty()) return;
  const auto u = [&](double units) { return sheet.u(units); };
  const double side = u(20);
  const Rect whole = room;
  const Text kicker =
      sheet.fit({.words = sheet.words().say("Begin like this"), .type = types::kSmall, .colour = colours::kMocha},
                whole.width - 2 * side, u(22));
  const Text question = sheet.fit({.words = sheet.words().say("\"{1}\"", {shown.opener}),
                                   .type = {Face::text, 600, 23, 1.3, -0.005},
                                   .colour = colours::kEspresso,
                                   .lines = 5,
                                   .smallest = 0.6,
                                   .balanced = true},
                                  whole.width - 2 * side, whole.height - kicker.place.height - u(30));
  const Rect card = room.cut_top(kicker.place.height + question.place.height + u(30));
  sheet.white_card(card);
  Rect inside = card.inset(side, u(13));
  sheet.put(kicker, inside.cut_top(kicker.place.height), Vertical::top);
  inside.cut_top(u(3));
  sheet.put(question, inside, Vertical::top);
}

/// What to listen for at one's own clients. Takes what it needs from the top of `room`.
void listen_box(const flow::PersonShown& shown, Rect& room, Sheet& sheet) {
  if (shown.listen_for.empty()) return;
  const auto u = [&](double units) { return sheet.u(units); };
  const double icon = u(24);
  const Text text = sheet.fit({.words = plain(shown.listen_for),
                               .type = {Face::text, 600, 16, 1.3, 0},
                               .colour = colours::kLeafInk,
                               .lines = 3,
                               .smallest = 0.75,
                               .one_line_down_to = 0.9,
                               .balanced = true},
                              room.width - u(40) - icon - u(12), u(60));
  const Rect box = room.cut_top(std::max(text.place.height, icon) + u(18));
  sheet.add(Panel{.place = box, .radius = u(16), .fill = colours::kLeafTint});
  Rect inside = box.inset(u(20), 0);
  sheet.add(Mark{.place = inside.cut_left(icon).middle(icon, icon), .icon = Icon::speech, .colour = colours::kLeafInk});
  inside.cut_left(u(12));
  sheet.put(text, inside, Vertical::middle);
}

void star_rows(const flow::PersonShown& shown, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const double height = std::min(u(kHighestStarRow), room.height / flow::kValues);
  room = room.middle(room.width, height * flow::kValues);
  const Words& words = sheet.words();
  const std::array<Phrase, flow::kValues> names{words.say("Brings work"), words.say("Recommends"),
                                                words.say("Pays off"), words.say("Know-how")};
  for (std::size_t i = 0; i < names.size(); ++i) {
    Rect row = room.cut_top(height);
    sheet.text(
        {.words = names[i], .type = {Face::text, 600, 15, 1.2, 0}, .colour = sheet.inks().title, .smallest = 0.6},
        row.cut_left(u(124)), Vertical::middle);
    row.cut_left(u(8));
    const Rect stars = sheet.rating(shown.stars[i].count, u(16), row);
    row.cut_left(stars.width + u(14));
    sheet.text({.words = plain(shown.stars[i].evidence),
                .type = {Face::text, 500, 15, 1.2, 0},
                .colour = sheet.inks().soft,
                .lines = 2,
                .smallest = 0.7,
                .one_line_down_to = 0.85},
               row, Vertical::middle);
  }
}

/// What to say gets the room it needs; the stars get what is left.
void talk_and_stars(const flow::PersonShown& shown, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  // an upright glass with its buttons low has no room for both what to listen for and the stars
  const bool listens = !shown.listen_for.empty() && !(sheet.upright() && sheet.low());
  Rect talk = room;
  talk.cut_bottom(u(kLowestStarRow * flow::kValues + 6));
  if (listens) talk.cut_bottom(u(sheet.upright() ? 92 : 74));
  const double before = talk.height;
  opener_card(shown, talk, sheet);
  room.cut_top(before - talk.height);
  room.cut_top(u(8));
  if (listens) {
    listen_box(shown, room, sheet);
    room.cut_top(u(6));
  }
  star_rows(shown, room, sheet);
}

void code_card(const FittedQr& qr, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Text caption = sheet.fit({.words = sheet.words().say("Scan the card"),
                                  .type = types::kSmall,
                                  .colour = colours::kMocha,
                                  .align = Align::centre,
                                  .smallest = 0.7},
                                 room.width - u(24), u(22));
  sheet.white_card(room);
  const double under = qr.side - qr.module;  // the quiet zone is gap enough
  const Rect place = room.middle(qr.side, under + caption.place.height);
  put_qr(qr, place, sheet);
  sheet.put(caption, {room.x + u(12), place.y + under, room.width - u(24), caption.place.height}, Vertical::top);
}

/// Without their yes there is no code: how to come by the card.
void swap_first_card(const flow::PersonShown& shown, const Rect& room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.white_card(room);
  const double icon = u(54);
  Column{sheet}
      .block(icon,
             [&](Rect strip) {
               sheet.add(Mark{
                   .place = strip.middle(icon, icon), .icon = Icon::swap, .colour = colours::kCopper, .weight = 2.2});
             })
      .text({.words = sheet.words().say("Would you like {1}'s card?", {called(shown.person)}),
             .type = {Face::text, 700, 18, 1.25, 0},
             .colour = colours::kEspresso,
             .align = Align::centre,
             .lines = 3,
             .smallest = 0.7,
             .balanced = true},
            12)
      .text({.words = sheet.words().say("Hold both badges up together at a table: then you swap cards."),
             .type = types::kSmall,
             .colour = colours::kMocha,
             .align = Align::centre,
             .lines = 6,
             .smallest = 0.7,
             .balanced = true},
            6)
      .place(room.inset(u(16), u(10)), Vertical::middle);
}

void card_side(const flow::PersonShown& shown, const Rect& room, Sheet& sheet) {
  if (!shown.qr_text.empty()) {
    const double side = std::min(room.width, room.height - sheet.u(32)) - sheet.u(6);
    const auto qr = fit_qr(shown.qr_text, side, side, sheet.u(kSmallestModule));
    if (qr && qr->module >= 2) return code_card(*qr, room, sheet);
  }
  swap_first_card(shown, room, sheet);
}

/// Where each button goes; they are put down in the order of the scene's actions.
struct Places {
  Rect back;
  Rect swap;
  Rect met;
  Rect not_now;
  Rect introduce;
  Rect stay;
};

void put_buttons(const flow::Scene& scene, const Places& places, Sheet& sheet) {
  for (const auto action : sheet.offered(scene)) {
    const Rect& place = action == flow::Action::swap           ? places.swap
                        : action == flow::Action::met          ? places.met
                        : action == flow::Action::back         ? places.back
                        : action == flow::Action::introduce_me ? places.introduce
                        : action == flow::Action::stay         ? places.stay
                                                               : places.not_now;
    sheet.button(action, place, action == flow::Action::swap);
  }
}

/// Where the button to be introduced was: how far that is.
void introduction_note(const flow::PersonShown& shown, const Rect& place, Sheet& sheet) {
  if (shown.introduction == flow::IntroductionState::not_asked) return;
  const bool welcomed = shown.introduction == flow::IntroductionState::welcomed;
  sheet.add(Panel{.place = place, .radius = sheet.u(16), .fill = welcomed ? colours::kLeafTint : colours::kHoneyTint});
  sheet.text({.words = welcomed ? sheet.words().say("{1} says yes!", {called(shown.person)})
                                : sheet.words().say("Asked for you"),
              .type = {Face::text, 600, 16, 1.2, 0},
              .colour = welcomed ? colours::kLeafInk : colours::kHoneyInk,
              .align = Align::centre,
              .lines = 2,
              .smallest = 0.7,
              .balanced = true},
             place.inset(sheet.u(10), sheet.u(4)), Vertical::middle);
}

Rect first_of(Rect& row, double parts, double gap) {
  const Rect part = row.cut_left((row.width - gap * (parts - 1)) / parts);
  row.cut_left(gap);
  return part;
}

/// The lowest of what is left of `room`, and a gap above it.
Rect lowest(Rect& room, double height, double gap) {
  const Rect place = room.cut_bottom(height);
  room.cut_bottom(gap);
  return place;
}

void lay_out_wide(const flow::PersonShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  Places places;
  Rect room = sheet.glass().inset(u(28), u(16));
  Rect right = room.cut_right(u(252));
  room.cut_right(u(18));

  sheet.countdown(scene, right.cut_top(u(60)));
  right.cut_top(u(12));
  if (std::ranges::contains(scene.actions, flow::Action::swap)) places.swap = lowest(right, u(60), u(12));
  if (sheet.low()) {
    Rect row = lowest(right, u(60), u(12));
    places.back = first_of(row, 2, u(12));
    places.stay = row;
  }
  card_side(shown, right, sheet);

  Rect bar = room.cut_top(u(60));
  if (!sheet.low()) {
    places.back = bar.cut_left(sheet.button_width(label_of(flow::Action::back, sheet.words())));
    bar.cut_left(u(16));
  }
  person_block(shown, bar, sheet);
  room.cut_top(u(12));
  Rect answers = lowest(room, u(60), u(10));
  places.met = first_of(answers, 3, u(12));
  places.not_now = first_of(answers, 2, u(12));
  places.introduce = answers;
  introduction_note(shown, answers, sheet);
  talk_and_stars(shown, room, sheet);
  put_buttons(scene, places, sheet);
}

void lay_out_upright(const flow::PersonShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  Places places;
  Rect room = sheet.glass().inset(u(28), u(20));
  Rect bar = room.cut_top(u(60));
  if (!sheet.low()) places.back = bar.cut_left(sheet.button_width(label_of(flow::Action::back, sheet.words())));
  sheet.countdown(scene, bar);
  room.cut_top(u(16));
  person_block(shown, room.cut_top(u(70)), sheet);
  room.cut_top(u(16));

  if (sheet.low()) {
    Rect row = lowest(room, u(60), u(12));
    places.back = first_of(row, 2, u(12));
    places.stay = row;
  }
  Rect bottom = room.cut_bottom(u(272));
  card_side(shown, bottom.cut_left(u(250)), sheet);
  bottom.cut_left(u(14));
  const bool swaps = std::ranges::contains(scene.actions, flow::Action::swap);
  const double gap = u(swaps ? 10 : 14);
  const double height = (bottom.height - gap * (swaps ? 3 : 2)) / (swaps ? 4 : 3);
  places.introduce = lowest(bottom, height, gap);
  places.not_now = lowest(bottom, height, gap);
  places.met = lowest(bottom, height, gap);
  if (swaps) places.swap = bottom.cut_bottom(height);
  introduction_note(shown, places.introduce, sheet);
  room.cut_bottom(u(18));
  talk_and_stars(shown, room, sheet);
  put_buttons(scene, places, sheet);
}

}  // namespace

void lay_out(const flow::PersonShown& shown, const flow::Scene& scene, Sheet& sheet) {
  sheet.paint(Inks{});
  if (sheet.upright()) {
    lay_out_upright(shown, scene, sheet);
  } else {
    lay_out_wide(shown, scene, sheet);
  }
}

}  // namespace kiosk::screen
