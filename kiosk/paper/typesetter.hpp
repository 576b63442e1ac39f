#pragma once

#include "kiosk/paper/palette.hpp"

#include <cairo.h>
#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>

namespace kiosk::paper {

/// Points: 1/72 inch, the unit of everything drawn.
constexpr double mm(double millimetres) {
  return millimetres * 72.0 / 25.4;
}

/// How a text is to look. It is set at the largest size from `largest` down to `smallest`, in points, that fits.
struct TextStyle {
  int weight = 500;  ///< 100 thin … 900 black
  double largest = 12;
  double smallest = 7;
  Colour colour;
  bool display = false;  ///< for names and titles: drawn tighter
};

/// The room that a text has, in points.
struct TextRoom {
  double width = 0;
  double height = 0;
  int lines = 1;
};

struct UnrefObject {
  void operator()(void* object) const;
};

/// A text that was given its size and lines. Empty texts have no height and draw nothing.
class SetText {
public:
  SetText() = default;

  [[nodiscard]] double height() const { return height_; }
  [[nodiscard]] double width() const { return width_; }  ///< of its widest line
  [[nodiscard]] double size() const { return size_; }    ///< of its letters
  [[nodiscard]] bool whole() const { return whole_; }    ///< false when its end was cut

  /// Draws it in a room of `width` whose left upper corner is at (x, y), against the side it was set for.
  void draw(cairo_t* cairo, double x, double y, double width) const;

private:
  friend class Typesetter;
  std::unique_ptr<PangoLayout, UnrefObject> layout_;
  Colour colour_;
  bool at_right_ = false;
  double room_ = 0;
  double width_ = 0;
  double height_ = 0;
  double size_ = 0;
  bool whole_ = true;
};

/// Sets text with Pango: shaping, fallback fonts, right-to-left, line breaks and ellipsis. One thread at a time.
class Typesetter {
public:
  Typesetter();

  /// Which side the texts of one badge keep to; each text still runs its own way.
  enum class Side { left, right };

  /// The side on which a reader of `text` begins.
  [[nodiscard]] Side side_of(const std::string& text) const;

  /// `text` is UTF-8. `language` (a BCP 47 tag) chooses between shapes of the same character. What does not fit
  /// at the smallest size is broken within words; when that does not help, its end is cut with an ellipsis.
  [[nodiscard]] SetText set(const std::string& text, const TextStyle& style, const TextRoom& room, Side side,
                            const std::string& language) const;

private:
  std::unique_ptr<PangoFontMap, UnrefObject> fonts_;
  std::unique_ptr<PangoContext, UnrefObject> context_;
};

}  // namespace kiosk::paper
