#pragma once

#include "kiosk/event/verdict.hpp"
#include "kiosk/screen/icons.hpp"

#include <cstdint>

namespace kiosk::screen {

/// sRGB with opacity, each from 0 to 1.
struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
  double opacity = 1;
  bool operator==(const Colour&) const = default;

  [[nodiscard]] constexpr Colour faded(double to) const { return {red, green, blue, to}; }
};

/// 0xRRGGBB.
[[nodiscard]] constexpr Colour rgb(std::uint32_t code) {
  return {((code >> 16) & 0xFF) / 255.0, ((code >> 8) & 0xFF) / 255.0, (code & 0xFF) / 255.0, 1.0};
}

/// `over` painted on the opaque colour `ground`.
[[nodiscard]] Colour blend(const Colour& over, const Colour& ground);
/// Contrast ratio of WCAG 2.1 between two opaque colours: 1 to 21.
[[nodiscard]] double contrast(const Colour& a, const Colour& b);

/// Warm paper, espresso ink, one colour a verdict.
namespace colours {
inline constexpr Colour kCrema = rgb(0xFBF6EE);
inline constexpr Colour kFoam = rgb(0xFFFFFF);
inline constexpr Colour kEspresso = rgb(0x2A1B14);
inline constexpr Colour kMocha = rgb(0x6B5246);
inline constexpr Colour kLatte = rgb(0xE9DDCF);
inline constexpr Colour kTray = rgb(0xF1E8DC);  ///< under the keyboard
inline constexpr Colour kCopper = rgb(0xB65F2A);
inline constexpr Colour kCopperInk = rgb(0x8A4318);
inline constexpr Colour kLeaf = rgb(0x1B7A57);
inline constexpr Colour kLeafTint = rgb(0xE3F3EB);
inline constexpr Colour kLeafInk = rgb(0x0F5A3D);
inline constexpr Colour kHoney = rgb(0xC28500);
inline constexpr Colour kHoneyTint = rgb(0xFDF1D4);
inline constexpr Colour kHoneyInk = rgb(0x7A5400);
inline constexpr Colour kBrick = rgb(0xB3261E);
inline constexpr Colour kBrickTint = rgb(0xFBE6E4);
inline constexpr Colour kSky = rgb(0x2F5D8C);
inline constexpr Colour kNight = rgb(0x1E1410);  ///< around the viewfinder
inline constexpr Colour kEmber = rgb(0xE9A15B);  ///< the scan line
}  // namespace colours

/// The inks of a page: what text, buttons and chips on it are painted with.
struct Inks {
  Colour ground = colours::kCrema;
  Colour title = colours::kEspresso;
  Colour body = colours::kEspresso;
  Colour soft = colours::kMocha;
  Colour button = colours::kEspresso;  ///< the one thing to do
  Colour button_text = colours::kFoam;
  Colour other_button = colours::kFoam;  ///< everything else one can do
  Colour other_text = colours::kEspresso;
  Colour other_border = colours::kLatte;
  Colour chip = colours::kLatte;
  Colour chip_text = colours::kEspresso;
  Colour focus = colours::kCopper;
};

/// The colours of a page on a deep colour: white ink.
[[nodiscard]] Inks inks_on(const Colour& deep);
/// The colours of a page on a light tint: espresso ink.
[[nodiscard]] Inks inks_on_tint(const Colour& tint);

/// How a verdict looks before a word is read: its own colour family and its own icon.
struct VerdictLook {
  Inks inks;
  Colour kicker;  ///< the line above the title
  Colour disc;    ///< behind the icon
  Colour mark;    ///< the icon
  Icon icon = Icon::cross;
};

[[nodiscard]] VerdictLook look_of(event::VerdictKind kind);

/// Colour of a person's avatar: the same initials always get the same one.
[[nodiscard]] Colour avatar_colour(const std::string& seed);

}  // namespace kiosk::screen
