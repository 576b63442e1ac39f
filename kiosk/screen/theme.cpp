#include "kiosk/screen/theme.hpp"

#include <array>
#include <cmath>
#include <functional>
#include <string>

namespace kiosk::screen {

namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

VerdictLook deep(const Colour& ground, Icon icon) {
  return {inks_on(ground), colours::kFoam.faded(0.9), colours::kFoam.faded(0.17), colours::kFoam, icon};
}

VerdictLook tint(std::uint32_t ground, std::uint32_t disc, std::uint32_t kicker, Icon icon) {
  return {inks_on_tint(rgb(ground)), rgb(kicker), rgb(disc), colours::kFoam, icon};
}

}  // namespace

Colour blend(const Colour& over, const Colour& ground) {
  const auto mix = [&](double a, double b) { return a * over.opacity + b * (1 - over.opacity); };
  return {mix(over.red, ground.red), mix(over.green, ground.green), mix(over.blue, ground.blue), 1.0};
}

double contrast(const Colour& a, const Colour& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Inks inks_on(const Colour& deep_ground) {
  const Colour white = colours::kFoam;
  return {.ground = deep_ground,
          .title = white,
          .body = white,
          .soft = white.faded(0.88),
          .button = white,
          .button_text = colours::kEspresso,
          .other_button = rgb(0x000000).faded(0.18),
          .other_text = white,
          .other_border = white.faded(0.35),
          .chip = rgb(0x000000).faded(0.18),
          .chip_text = white,
          .focus = white};
}

Inks inks_on_tint(const Colour& tint_ground) {
  Inks inks;
  inks.ground = tint_ground;
  inks.chip = colours::kEspresso.faded(0.09);
  return inks;
}

VerdictLook look_of(event::VerdictKind kind) {
  using enum event::VerdictKind;
  switch (kind) {
    case admitted:
      return deep(colours::kLeaf, Icon::check);
    case left:
      return deep(colours::kSky, Icon::leave);
    case already_in:
      return tint(0xFDF1D4, 0xC28500, 0x7A5400, Icon::exclamation);
    case unknown:
      return tint(0xFBE6E4, 0xB3261E, 0xB3261E, Icon::cross);
    case forged:
      return tint(0xF6DDE3, 0x8E1538, 0x8E1538, Icon::shield);
    case other_event:
      return tint(0xDFF0EF, 0x1C6E73, 0x175C60, Icon::calendar);
    case too_early:
      return tint(0xE3ECF5, 0x2F5D8C, 0x2A5480, Icon::clock);
    case too_late:
      return tint(0xE8E5F5, 0x4B3F8F, 0x4B3F8F, Icon::moon);
    case unpaid:
      return tint(0xFBEADB, 0xB65F2A, 0x8A4318, Icon::euro);
    case cancelled:
      return tint(0xECE6E0, 0x6B5246, 0x5C463B, Icon::ticket);
    case blocked:
      return tint(0xF7DDD3, 0x8A2B12, 0x8A2B12, Icon::ban);
    case revoked:
      return tint(0xF3E4F0, 0x7D3372, 0x7D3372, Icon::renewed);
    case full:
      return tint(0xEEF0D9, 0x66701A, 0x575F16, Icon::people);
    case wrong_list:
      return tint(0xE2E9EA, 0x3F5F66, 0x3A575E, Icon::signpost);
    case needs_desk:
      return tint(0xFCE4EC, 0xB0305F, 0x9C2853, Icon::speech);
  }
  return {};
}

Colour avatar_colour(const std::string& seed) {
  static constexpr std::array kPalette{colours::kCopper,   colours::kLeaf, colours::kSky,
                                       colours::kEspresso, rgb(0x7D3372),  rgb(0x1C6E73)};
  std::uint32_t hash = 2166136261U;  // FNV-1a: the same on every machine, so that pictures stay the same
  for (const char c : seed) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  return kPalette[hash % kPalette.size()];
}

}  // namespace kiosk::screen
