#include "kiosk/screen/high_contrast.hpp"

#include <algorithm>
#include <cstddef>

namespace kiosk::screen {

namespace {

constexpr Colour kBlack = rgb(0x000000);
constexpr Colour kWhite = rgb(0xFFFFFF);
constexpr Colour kGivenAway = rgb(0xC4C4C4);  ///< stars that are not given, on white
constexpr Colour kHeldBack = rgb(0x5A5A5A);   ///< the same on black

constexpr double kThinnest = 8;  ///< design units: narrower panels are lines, not cards
constexpr double kOutline = 2;

/// The house writes in white on whatever is this deep.
bool is_deep(const Colour& colour) {
  return contrast(colour, kWhite) > 2.6;
}

Colour shade(bool deep) {
  return deep ? kBlack : kWhite;
}

/// Turns one page, from its ground up.
class Press {
public:
  explicit Press(Page& page) : page_{page} {
    const double longer = std::max(page.size.width, page.size.height);
    const double shorter = std::min(page.size.width, page.size.height);
    unit_ = std::min(longer / 800.0, shorter / 480.0);
    page_.ground = shade(is_deep(page_.ground));
  }

  void print() {
    for (done_ = 0; done_ < page_.widgets.size(); ++done_) {
      std::visit([this](auto& widget) { turn(widget); }, page_.widgets[done_]);
    }
  }

private:
  /// What lies under the middle of `place`, of what is turned already.
  [[nodiscard]] bool on_deep(const Rect& place) const {
    bool deep = page_.ground == kBlack;
    const auto covers = [&](const Rect& under) { return under.contains(place.centre()); };
    for (std::size_t i = 0; i < done_; ++i) {
      const Widget& under = page_.widgets[i];
      if (const auto* panel = std::get_if<Panel>(&under); panel && panel->fill.opacity > 0 && covers(panel->place)) {
        deep = panel->fill == kBlack;
      } else if (const auto* button = std::get_if<Button>(&under); button && covers(button->place)) {
        deep = button->fill == kBlack;
      } else if (const auto* window = std::get_if<Viewfinder>(&under); window && covers(window->place)) {
        deep = true;
      }
    }
    return deep;
  }

  /// A veil takes the side of what is behind it.
  static bool side_of(const Colour& fill, bool behind) { return fill.opacity < 0.5 ? behind : is_deep(fill); }

  void turn(Panel& panel) const {
    const bool behind = on_deep(panel.place);
    const Colour ink = shade(!behind);
    if (std::min(panel.place.width, panel.place.height) < kThinnest * unit_) {
      panel.fill = ink;
      return;
    }
    const bool deep = side_of(panel.fill, behind);
    if (panel.fill.opacity > 0) panel.fill = shade(deep);
    panel.border = ink;
    const bool melts = deep == behind && panel.radius > 0;
    if (melts) panel.border_width = std::max(panel.border_width, kOutline * unit_);
  }

  void turn(Text& text) const { text.colour = shade(!on_deep(text.place)); }
  void turn(Mark& mark) const { mark.colour = shade(!on_deep(mark.place)); }

  void turn(Emblem& emblem) const {
    const bool behind = on_deep(emblem.place);
    emblem.disc = shade(!behind);
    emblem.colour = shade(behind);
  }

  void turn(Button& button) const {
    const bool behind = on_deep(button.place);
    const bool deep = side_of(button.fill, behind);
    button.fill = shade(deep);
    button.text = shade(!deep);
    button.border = deep == behind ? shade(!behind) : Colour{0, 0, 0, 0};
    button.focus = shade(!behind);
  }

  void turn(Countdown& countdown) const {
    const bool behind = on_deep(countdown.place);
    const bool chip = countdown.fill.opacity > 0;
    if (chip) countdown.fill = shade(!behind);
    countdown.text = shade(chip ? behind : !behind);
  }

  void turn(Rating& rating) const {
    const bool behind = on_deep(rating.place);
    rating.colour = shade(!behind);
    rating.rest = behind ? kHeldBack : kGivenAway;
  }

  // black on white, a camera's picture, or a thing beside words that say the same
  static void turn(const Qr&) {}
  static void turn(const Viewfinder&) {}
  static void turn(const ScanLine&) {}
  static void turn(const Meter&) {}

  Page& page_;
  double unit_ = 1;
  std::size_t done_ = 0;
};

}  // namespace

Page in_high_contrast(Page page) {
  Press{page}.print();
  return page;
}

}  // namespace kiosk::screen
