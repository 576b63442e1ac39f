#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/qr_code.hpp"
#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/geometry.hpp"
#include "kiosk/screen/icons.hpp"
#include "kiosk/screen/phrase.hpp"
#include "kiosk/screen/theme.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kiosk::screen {

enum class Face { text, display };
enum class Align { left, centre, right };

/// How a text is set.
struct Type {
  Face face = Face::text;
  int weight = 500;
  double size = 18;          ///< pixels
  double line_height = 1.4;  ///< of the size
  double tracking = 0;       ///< of the size, between letters
  bool operator==(const Type&) const = default;
};

/// A rounded rectangle, or a circle when the radius is half its side.
struct Panel {
  Rect place;
  double radius = 0;
  Colour fill;
  Colour border{0, 0, 0, 0};
  double border_width = 0;
  bool dashed = false;
};

/// Words, fitted to their place.
struct Text {
  Rect place;  ///< exactly as wide and high as the lines need, and never outside the room it was given
  Phrase words;
  Type type;
  Colour colour;
  Align align = Align::left;
  int lines = 1;             ///< most lines
  bool break_words = false;  ///< a word was too long for the place even at the smallest size
  bool cut = false;          ///< an ellipsis stands for what did not fit
};

struct Mark {
  Rect place;
  Icon icon = Icon::check;
  Colour colour;
  double weight = 2.4;
};

/// The disc with the icon of a verdict; it comes up with a small movement.
struct Emblem {
  Rect place;
  Colour disc;
  Icon icon = Icon::check;
  Colour colour;
};

/// Something to tap; its order among the page's buttons is the focus order.
struct Button {
  Rect place;
  flow::Action action = flow::Action::close;
  std::string key = {};  ///< as flow::Tapped::text
  Phrase label;
  Type type;
  Colour fill;
  Colour text;
  Colour border{0, 0, 0, 0};
  Colour focus;
  double unit = 1;         ///< pixels a design unit, for radius and lines
  bool icon_only = false;  ///< draws `icon`; the label is for who cannot see it
  Icon icon = Icon::forward;
  bool cut = false;   ///< the label did not fit even at its smallest
  double margin = 0;  ///< of what is drawn within the touch area
  bool card = false;  ///< a whole card with widgets of its own on it; the label is for who cannot see it
};

/// Where the camera's picture shows, with corner brackets that say where to hold the badge.
struct Viewfinder {
  Rect place;
  Rect brackets;
  double unit = 1;
};

/// The line that runs up and down between the brackets.
struct ScanLine {
  Rect track;
  double unit = 1;
};

/// "nog 14 s".
struct Countdown {
  Rect place;
  base::Instant until;
  std::string pattern;  ///< markup with one {1} for the seconds
  Type type;
  Colour fill;
  Colour text;
};

/// One to five stars of five.
struct Rating {
  Rect place;  ///< five squares of its height, spread over its width
  int count = 1;
  Colour colour;
  Colour rest;  ///< of the stars that are not given
};

/// How much of something there is, from honey to leaf.
struct Meter {
  Rect place;
  double share = 0;  ///< 0 … 1
};

/// A QR code, to stand on white; its quiet zone of four modules is included in the place.
struct Qr {
  Rect place;
  base::QrCode code;
  int module = 5;  ///< pixels
};

using Widget = std::variant<Panel, Text, Mark, Emblem, Button, Viewfinder, ScanLine, Countdown, Qr, Rating, Meter>;

/// One page: everything that is drawn, tapped and focused, in the order it is painted.
struct Page {
  Size size;
  Colour ground;
  std::vector<Widget> widgets;
  bool takes_text = false;  ///< what is typed on a real keyboard is for this page
};

/// The page's buttons, in focus order.
[[nodiscard]] std::vector<const Button*> buttons(const Page& page);

/// The first widget of type W, or null.
template <class W>
[[nodiscard]] const W* find(const Page& page) {
  for (const Widget& widget : page.widgets) {
    if (const auto* found = std::get_if<W>(&widget)) return found;
  }
  return nullptr;
}

}  // namespace kiosk::screen
