#include "kiosk/screen/scenes.hpp"

#include <cmath>

namespace kiosk::screen {

namespace {

constexpr Colour kGlow = rgb(0xC9B8A6);
constexpr Colour kFaintGlow = rgb(0x9C8A7C);

/// Where the small thing stands at its `turn`th place: over time everywhere on the glass as often, and each time well
/// away from the last. Steps of the plastic number spread points evenly over a square.
Rect place_on(const Rect& glass, double width, double height, std::size_t turn) {
  constexpr double kAcross = 0.7548776662466927;
  constexpr double kDown = 0.5698402909980532;
  const auto share = [turn](double step) {
    double whole = 0;
    return std::modf(static_cast<double>(turn) * step, &whole);
  };
  return {glass.x + share(kAcross) * (glass.width - width), glass.y + share(kDown) * (glass.height - height), width,
          height};
}

}  // namespace

void lay_out(const flow::SaverShown& shown, const flow::Scene&, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  Inks inks = inks_on(colours::kNight);
  inks.title = kGlow;
  inks.soft = kFaintGlow;
  sheet.paint(inks);
  const Rect place = place_on(sheet.glass().inset(u(28), u(28)), u(300), u(120), shown.turn);
  Column{sheet}
      .text({.words = plain(shown.time), .type = types::kTitle, .colour = inks.title})
      .text({.words = sheet.words().say("Show your badge"),
             .type = types::kKicker,
             .colour = inks.title,
             .smallest = 0.6},
            2)
      .text({.words = plain(shown.event_name), .type = types::kSmall, .colour = inks.soft, .lines = 2, .smallest = 0.6},
            4)
      .place(place, Vertical::middle);
}

}  // namespace kiosk::screen
