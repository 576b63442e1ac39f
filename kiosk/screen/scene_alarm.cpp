#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

void lay_out(const flow::Alarm& alarm, const flow::Scene& scene, Sheet& sheet) {
  const Words& words = sheet.words();
  const bool full = alarm.cause == flow::AlarmCause::disk_full;
  sheet.paint(inks_on(colours::kBrick));
  const Inks& inks = sheet.inks();
  Announcement page;
  page.icon = Icon::disk;
  page.disc = colours::kFoam.faded(0.17);
  page.mark = colours::kFoam;
  page.kicker = {.words = words.say("This kiosk needs a moment"),
                 .type = types::kKicker,
                 .colour = inks.soft,
                 .lines = 2,
                 .smallest = 0.7};
  page.title = announced_title(words.say("Please check in at the desk"), inks);
  page.lines = {announced_line(words.say("It can't save anything right now, so scanning here doesn't count."), inks)};
  page.note = full ? words.say("<b>Organiser:</b> the disk is full. Make room; the kiosk then carries on by itself.")
                   : words.say(
                         "<b>Organiser:</b> the disk isn't responding. Check the card or stick; the kiosk keeps "
                         "trying and carries on by itself.");
  page.corner = words.say("code {1}", {full ? "S-101" : "S-102"});
  announce(page, scene, sheet);
}

}  // namespace kiosk::screen
