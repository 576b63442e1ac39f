#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

namespace {

void lay_out_answered(const flow::IntroductionShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const Words& words = sheet.words();
  const auto& name = called(shown.other);
  const bool welcomed = shown.step == flow::IntroductionStep::welcomed;
  sheet.paint(Inks{});
  Announcement page;
  page.icon = welcomed ? Icon::people : Icon::check;
  page.disc = welcomed ? colours::kLeaf : colours::kMocha;
  page.mark = colours::kFoam;
  page.kicker = {
      .words = plain(shown.person.name), .type = types::kKicker, .colour = colours::kCopperInk, .smallest = 0.7};
  page.title = announced_title(welcomed ? words.say("Lovely! {1} will hear it", {name}) : words.say("That's fine"),
                               sheet.inks());
  page.lines.push_back(announced_line(welcomed ? words.say("At the next scan {1} sees that you said yes.", {name})
                                               : words.say("{1} won't hear about it.", {name}),
                                      sheet.inks()));
  announce(page, scene, sheet);
}

}  // namespace

void lay_out(const flow::IntroductionShown& shown, const flow::Scene& scene, Sheet& sheet) {
  if (shown.step != flow::IntroductionStep::question) return lay_out_answered(shown, scene, sheet);
  const Words& words = sheet.words();
  ask_plainly({.about = shown.other,
               .kicker = joined(plain(shown.other.name), " · ", plain(shown.other.company)),
               .title = words.say("May {1} come and say hello?", {called(shown.other)}),
               .more = shown.trigger.empty() ? Phrase{} : words.say("\"{1}\"", {shown.trigger}),
               .assurance = words.say("If you say no, or nothing, {1} won't hear about it.", {called(shown.other)})},
              scene, sheet);
}

}  // namespace kiosk::screen
