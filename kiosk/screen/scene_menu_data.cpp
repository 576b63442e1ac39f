#include "kiosk/screen/menu_parts.hpp"
#include "kiosk/screen/scenes.hpp"

#include <string>

// What an organiser takes along: the contact log on a stick, and the way to their pages.

namespace kiosk::screen::menu {

namespace {

using flow::StickStep;
using flow::StickTrouble;

Phrase trouble_words(StickTrouble trouble, const Words& words) {
  switch (trouble) {
    using enum StickTrouble;
    case not_mounted:
      return words.say("This system doesn't open sticks by itself. Mount it by hand, or install udisks2.");
    case read_only:
      return words.say("This stick can't be written to. Is its switch on lock?");
    case forbidden:
      return words.say("This kiosk may not write on this stick. Try another one.");
    case full:
      return words.say("The stick is full. Nothing was put on it.");
    case gone:
      return words.say("The stick was pulled out too soon. Put it in again and start anew.");
    case failed:
      return words.say("It didn't work, and nothing was put on it. Try another stick.");
  }
  return {};
}

/// What the stick is about, what happens to it, and what to tap.
struct StickWords {
  Phrase line;
  Phrase more;
  Phrase button;
};

StickWords stick_words(const flow::StickState& stick, const Words& words) {
  switch (stick.step) {
    case StickStep::absent:
      return {words.say("Put a USB stick in."), words.say("It gets who swapped cards with whom."), {}};
    case StickStep::there:
      return {words.say("There is a stick."), words.say("It gets who swapped cards with whom."),
              words.say("Put it on the stick")};
    case StickStep::busy:
      return {words.say("Busy… {1} %", {std::to_string(stick.percent)}), words.say("Leave the stick in."), {}};
    case StickStep::done:
      return {words.say("Done: take the stick out"), words.say("It is in the folder {1}.", {stick.folder}), {}};
    case StickStep::failed:
      return {trouble_words(stick.trouble, words),
              {},
              stick.trouble == StickTrouble::gone ? Phrase{} : words.say("Try again")};
  }
  return {};
}

Rect card_with_heading(const Phrase& heading, const Rect& place, Sheet& sheet) {
  sheet.white_card(place, 16);
  Rect room = place.inset(sheet.u(16), sheet.u(12));
  sheet.text({.words = heading, .type = types::kKicker, .colour = colours::kMocha, .smallest = 0.6},
             room.cut_top(sheet.u(24)), Vertical::middle);
  room.cut_top(sheet.u(4));
  return room;
}

void stick_card(const flow::StickState& stick, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  Rect room = card_with_heading(words.say("On a USB stick"), place, sheet);
  const auto said = stick_words(stick, words);
  if (!said.button.empty()) {
    item_button({.item = flow::MenuItem::to_stick, .label = said.button, .chosen = true}, room.cut_bottom(u(kRow)),
                sheet);
    room.cut_bottom(u(10));
  }
  if (stick.step == StickStep::busy) {
    sheet.add(Meter{.place = room.cut_bottom(u(16)), .share = stick.percent / 100.0});
    room.cut_bottom(u(16));
  }
  const bool bad = stick.step == StickStep::failed;
  Column{sheet}
      .text({.words = said.line,
             .type = bad ? types::kBody : types::kHeading,
             .colour = bad ? colours::kBrick : colours::kEspresso,
             .lines = bad ? 4 : 2,
             .smallest = 0.6})
      .text({.words = said.more, .type = types::kBody, .colour = colours::kMocha, .lines = 3, .smallest = 0.6}, 6)
      .place(room, Vertical::middle);
}

void portal_missing(const flow::BoardState& board, const Rect& room, Sheet& sheet) {
  const Words& words = sheet.words();
  const auto more = board.portal_failed ? words.say("The log of this kiosk says why.")
                                        : words.say("They are switched off in kiosk.toml.");
  Column{sheet}
      .text({.words = portal_trouble(board, words),
             .type = types::kHeading,
             .colour = board.portal_failed ? colours::kBrick : colours::kEspresso,
             .lines = 2,
             .smallest = 0.6})
      .text({.words = more, .type = types::kBody, .colour = colours::kMocha, .lines = 3, .smallest = 0.6}, 6)
      .place(room, Vertical::middle);
}

/// "AB:CD:…" with a space after each eight pairs, so that lines end there.
std::string in_groups(std::string fingerprint) {
  constexpr std::size_t kGroup = 24;
  for (auto end = kGroup - 1; end < fingerprint.size(); end += kGroup) fingerprint[end] = ' ';
  return fingerprint;
}

/// What an organiser compares with what a browser shows before they trust it.
void fingerprint_lines(const flow::BoardState& board, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.text({.words = sheet.words().say("Fingerprint of its certificate"),
              .type = types::kSmall,
              .colour = colours::kMocha,
              .smallest = 0.6},
             room.cut_top(u(18)), Vertical::middle);
  sheet.text({.words = plain(in_groups(board.fingerprint)),
              .type = {Face::text, 500, 13, 1.3, 0},
              .colour = colours::kEspresso,
              .lines = 3,
              .smallest = 0.6},
             room, Vertical::top);
}

void portal_card(const flow::BoardState& board, const Rect& place, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  Rect room = card_with_heading(words.say("On your laptop or phone"), place, sheet);
  if (board.portal.empty()) return portal_missing(board, room, sheet);
  fingerprint_lines(board, room.cut_bottom(u(56)), sheet);
  room.cut_bottom(u(6));
  if (const auto qr = fit_qr(board.portal, room.height, room.height, 1)) {
    put_qr(*qr, room.cut_left(qr->side).middle(qr->side, qr->side), sheet);
    room.cut_left(u(12));
  }
  Column{sheet}
      .text({.words = plain(board.portal),
             .type = {Face::text, 600, 17, 1.25, 0},
             .colour = colours::kEspresso,
             .lines = 2,
             .smallest = 0.5,
             .one_line_down_to = 0.7})
      .text({.words = board.setup_code.empty() ? words.say("Scan it, or type the address.")
                                               : words.say("The first time, with this code:"),
             .type = types::kSmall,
             .colour = colours::kMocha,
             .lines = 3,
             .smallest = 0.7},
            8)
      .text({.words = plain(board.setup_code), .type = types::kHeading, .colour = colours::kEspresso, .smallest = 0.4},
            2)
      .place(room, Vertical::middle);
}

}  // namespace

Phrase portal_trouble(const flow::BoardState& board, const Words& words) {
  return board.portal_failed ? words.say("The organisers' pages can't be opened")
                             : words.say("The organisers' pages are off");
}

void data_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const double gap = sheet.u(kGap);
  const bool upright = sheet.upright();
  const auto places = room.grid(2, upright ? 1 : 2, gap, sheet.u(upright ? 230 : 260));
  stick_card(shown.stick, places[0], sheet);
  portal_card(shown.board, places[1], sheet);
}

}  // namespace kiosk::screen::menu
