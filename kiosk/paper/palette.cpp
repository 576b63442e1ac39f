#include "kiosk/paper/palette.hpp"

namespace kiosk::paper {
namespace {

consteval Colour hex(unsigned rgb) {
  return {static_cast<double>(rgb >> 16) / 255.0, static_cast<double>((rgb >> 8) & 0xFF) / 255.0,
          static_cast<double>(rgb & 0xFF) / 255.0};
}

constexpr Colour kWhite = hex(0xFFFFFF);
constexpr Colour kBlack = hex(0x000000);

constexpr Palette kHouse{.paper = hex(0xFBF6EE),
                         .stain = hex(0xF3E9DB),
                         .panel = kWhite,
                         .edge = hex(0xE9DDCF),
                         .ink = hex(0x2A1B14),
                         .soft_ink = hex(0x6B5246),
                         .accent = hex(0xB65F2A),
                         .on_band = hex(0xFBF6EE)};

constexpr Palette kBlackAndWhite{.paper = kWhite,
                                 .stain = kWhite,
                                 .panel = kWhite,
                                 .edge = kBlack,
                                 .ink = kBlack,
                                 .soft_ink = kBlack,
                                 .accent = kBlack,
                                 .on_band = kWhite};

}  // namespace

const Palette& palette_of(PaperSize badge) {
  const bool label = badge == PaperSize::label_62 || badge == PaperSize::label_54;
  return label ? kBlackAndWhite : kHouse;
}

}  // namespace kiosk::paper
