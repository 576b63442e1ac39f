#pragma once

#include "kiosk/screen/widgets.hpp"

#include <memory>

using cairo_t = struct _cairo;
using PangoContext = struct _PangoContext;
using PangoLayout = struct _PangoLayout;

namespace kiosk::screen {

/// Measures and draws texts with Pango: shaping, fallback fonts, both directions, ellipsis. Not thread-safe.
class Typesetter {
public:
  Typesetter();

  struct Measure {
    double width = 0;
    double height = 0;
    int lines = 0;
    bool cut = false;  ///< needs more lines, or has a word wider than the room
  };

  /// The text in `width` pixels and at most `lines` lines. With `break_words`, long words break and the rest ends in
  /// an ellipsis (`cut` says so).
  [[nodiscard]] Measure measure(const Phrase& words, const Type& type, double width, int lines,
                                bool break_words = false) const;

  /// The narrowest width that takes no more lines than `width` does: lines of about equal length.
  [[nodiscard]] double balanced_width(const Phrase& words, const Type& type, double width, int lines) const;

  /// Where the next character would come: a rectangle without width.
  [[nodiscard]] Rect caret(const Text& text) const;

  void draw(cairo_t* cairo, const Text& text) const;

private:
  struct Release {
    void operator()(PangoContext* context) const;
    void operator()(PangoLayout* layout) const;
  };
  using Layout = std::unique_ptr<PangoLayout, Release>;
  [[nodiscard]] Layout lay_out(const Phrase& words, const Type& type, double width, int lines, bool break_words) const;

  std::unique_ptr<PangoContext, Release> context_;
};

}  // namespace kiosk::screen
