#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

void lay_out(const flow::OutOfOrder& shown, const flow::Scene& scene, Sheet& sheet) {
  const Words& words = sheet.words();
  sheet.paint(inks_on_tint(colours::kLatte));
  const Inks& inks = sheet.inks();
  Announcement page;
  page.icon = Icon::cup;
  page.disc = colours::kEspresso;
  page.mark = colours::kFoam;
  page.kicker = {
      .words = words.say("Out of order"), .type = types::kKicker, .colour = inks.soft, .lines = 2, .smallest = 0.7};
  page.title = announced_title(words.say("This kiosk is sitting one out"), inks);
  page.lines = {announced_line(words.say("Please go to the desk or to another kiosk. Your badge works there."), inks)};
  if (!shown.broken.empty()) {
    page.note = shown.time.empty() ? words.say("<b>Organiser:</b> {1}", {shown.broken})
                                   : words.say("<b>Organiser:</b> {1} (since {2})", {shown.broken, shown.time});
    page.corner = words.say("code {1}", {"S-103"});
  }
  announce(page, scene, sheet);
}

}  // namespace kiosk::screen
