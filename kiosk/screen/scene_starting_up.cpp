#include "kiosk/screen/scenes.hpp"

namespace kiosk::screen {

void lay_out(const flow::StartingUp&, const flow::Scene& scene, Sheet& sheet) {
  sheet.paint(Inks{});
  Rect bar = sheet.glass().inset(sheet.u(28), 0);
  bar.y = sheet.u(20);
  bar.height = sheet.u(30);
  sheet.countdown(scene, bar);
  const double side = sheet.u(120);
  Column{sheet}
      .block(side,
             [&](Rect place) {
               sheet.add(Mark{
                   .place = place.middle(side, side), .icon = Icon::cup, .colour = colours::kCopper, .weight = 1.5});
             })
      .text({.words = sheet.words().say("Almost ready"),
             .type = types::kTitle,
             .colour = sheet.inks().title,
             .align = Align::centre,
             .lines = 3,
             .balanced = true},
            22)
      .text({.words = sheet.words().say("The attendee list is being read. Your badge can stay in your pocket for now."),
             .type = types::kBody,
             .colour = sheet.inks().soft,
             .align = Align::centre,
             .lines = 4,
             .balanced = true},
            10)
      .place(sheet.glass().inset(sheet.u(48), sheet.u(56)), Vertical::middle);
}

}  // namespace kiosk::screen
