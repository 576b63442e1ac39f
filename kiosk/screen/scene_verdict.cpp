#include "kiosk/screen/scenes.hpp"
#include "kiosk/screen/verdict_words.hpp"

namespace kiosk::screen {

namespace {

/// What else is there for somebody who comes in: people to meet, cards to collect.
Phrase note_for(const flow::VerdictShown& shown, const Words& words) {
  if (shown.kind != event::VerdictKind::admitted && shown.kind != event::VerdictKind::already_in) return {};
  Phrase welcoming;
  if (!shown.welcoming.name.empty()) {
    welcoming = words.say("<b>{1}</b> says yes: go and say hello.", {shown.welcoming.name});
  }
  Phrase people;
  if (shown.suggestions > 0) {
    people = words.count("<b>{1} person</b> here is a good match for you.",
                         "<b>{1} people</b> here are a good match for you.", shown.suggestions);
  }
  Phrase cards;
  if (shown.cards_waiting > 0) {
    cards = words.count("<b>{1} card</b> is waiting for you.", "<b>{1} cards</b> are waiting for you.",
                        shown.cards_waiting);
  }
  return joined(welcoming, "\n", joined(people, "\n", cards));
}

}  // namespace

void lay_out(const flow::VerdictShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const VerdictLook look = look_of(shown.kind);
  sheet.paint(look.inks);
  const VerdictWords words = words_for(shown, scene, sheet.words());
  const bool personal = !shown.person.name.empty();
  Announcement page;
  page.icon = look.icon;
  page.disc = look.disc;
  page.mark = look.mark;
  page.kicker = {.words = words.kicker, .type = types::kKicker, .colour = look.kicker, .lines = 2, .smallest = 0.7};
  page.title = {.words = personal ? plain(shown.person.name) : words.title,
                .type = personal ? types::kName : types::kTitle,
                .colour = look.inks.title,
                .lines = personal ? 2 : 3,
                .smallest = personal ? 0.42 : 0.55,
                .one_line_down_to = personal ? 0.74 : 1,
                .balanced = true};
  for (const Phrase& line : words.lines) {
    page.lines.push_back({.words = line,
                          .type = types::kLine,
                          .colour = look.inks.body,
                          .lines = sheet.upright() ? 4 : 2,
                          .smallest = 0.62,
                          .one_line_down_to = 0.9,
                          .balanced = true});
  }
  page.note = note_for(shown, sheet.words());
  if (const auto code = event::desk_code(shown.kind); !code.empty()) {
    page.corner = sheet.words().say("code {1}", {code});
  }
  announce(page, scene, sheet);
}

}  // namespace kiosk::screen
