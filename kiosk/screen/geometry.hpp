#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kiosk::screen {

/// A picture's size in pixels.
struct Size {
  int width = 0;
  int height = 0;
  bool operator==(const Size&) const = default;
};

/// A place on the glass in pixels, from the top left.
struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

/// A rectangle on the glass. Pages are laid out by cutting pieces off a rectangle.
struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }

  [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  /// True when `inner` lies within this one, with half a pixel of slack for rounding.
  [[nodiscard]] bool contains(const Rect& inner) const {
    return inner.x >= x - 0.5 && inner.y >= y - 0.5 && inner.right() <= right() + 0.5 &&
           inner.bottom() <= bottom() + 0.5;
  }
  [[nodiscard]] bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /// The rectangle without a margin on all sides.
  [[nodiscard]] Rect inset(double horizontal, double vertical) const {
    return {x + horizontal, y + vertical, std::max(0.0, width - 2 * horizontal), std::max(0.0, height - 2 * vertical)};
  }
  [[nodiscard]] Rect inset(double margin) const { return inset(margin, margin); }
  /// A square (or smaller rectangle) in the middle.
  [[nodiscard]] Rect middle(double inner_width, double inner_height) const {
    return {x + (width - inner_width) / 2, y + (height - inner_height) / 2, inner_width, inner_height};
  }

  /// Cuts a strip off and returns it; what remains is this rectangle.
  Rect cut_top(double amount) {
    const Rect strip{x, y, width, amount};
    y += amount;
    height = std::max(0.0, height - amount);
    return strip;
  }
  Rect cut_bottom(double amount) {
    height = std::max(0.0, height - amount);
    return {x, bottom(), width, amount};
  }
  Rect cut_left(double amount) {
    const Rect strip{x, y, amount, height};
    x += amount;
    width = std::max(0.0, width - amount);
    return strip;
  }
  Rect cut_right(double amount) {
    width = std::max(0.0, width - amount);
    return {right(), y, amount, height};
  }

  /// `count` equal places in rows of `columns` with `gap` between them, as high as the rows fit in and at most
  /// `most_height`.
  [[nodiscard]] std::vector<Rect> grid(std::size_t count, std::size_t columns, double gap, double most_height) const {
    const auto rows = (count + columns - 1) / columns;
    const double column_width = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double row_height =
        std::min((height - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows), most_height);
    std::vector<Rect> places;
    for (std::size_t i = 0; i < count; ++i) {
      places.push_back({x + static_cast<double>(i % columns) * (column_width + gap),
                        y + static_cast<double>(i / columns) * (row_height + gap), column_width, row_height});
    }
    return places;
  }
};

}  // namespace kiosk::screen
