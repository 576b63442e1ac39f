#include "kiosk/screen/icons.hpp"

#include <cairo.h>

#include <cmath>
#include <initializer_list>
#include <numbers>

namespace kiosk::screen {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

/// A pen on the square of 24 units.
class Pen {
public:
  explicit Pen(cairo_t* cairo) : cairo_{cairo} {}

  void line(std::initializer_list<Point> points) const {
    cairo_new_sub_path(cairo_);
    for (const Point& p : points) cairo_line_to(cairo_, p.x, p.y);
    cairo_stroke(cairo_);
  }
  void shape(std::initializer_list<Point> points) const {
    cairo_new_sub_path(cairo_);
    for (const Point& p : points) cairo_line_to(cairo_, p.x, p.y);
    cairo_close_path(cairo_);
    cairo_stroke(cairo_);
  }
  void circle(double x, double y, double radius) const { arc(x, y, radius, 0, 1); }
  /// From and to in turns, clockwise from three o'clock.
  void arc(double x, double y, double radius, double from, double to) const {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, x, y, radius, from * kTurn, to * kTurn);
    cairo_stroke(cairo_);
  }
  void dot(double x, double y, double radius) const {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, x, y, radius, 0, kTurn);
    cairo_fill(cairo_);
  }
  void box(double x, double y, double width, double height, double radius) const {
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, x + width - radius, y + radius, radius, -kTurn / 4, 0);
    cairo_arc(cairo_, x + width - radius, y + height - radius, radius, 0, kTurn / 4);
    cairo_arc(cairo_, x + radius, y + height - radius, radius, kTurn / 4, kTurn / 2);
    cairo_arc(cairo_, x + radius, y + radius, radius, kTurn / 2, kTurn * 3 / 4);
    cairo_close_path(cairo_);
    cairo_stroke(cairo_);
  }

  [[nodiscard]] cairo_t* cairo() const { return cairo_; }

private:
  cairo_t* cairo_;
};

void exclamation(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_move_to(cairo, 9.5, 2.6);
  cairo_line_to(cairo, 14.5, 2.6);
  cairo_line_to(cairo, 13.8, 14.8);
  cairo_line_to(cairo, 10.2, 14.8);
  cairo_close_path(cairo);
  cairo_fill(cairo);
  pen.dot(12, 19.6, 2.3);
}

void question(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_move_to(cairo, 8.2, 8.2);
  cairo_curve_to(cairo, 8.2, 2.6, 16, 2.6, 16, 8);
  cairo_curve_to(cairo, 16, 11.4, 12, 11.4, 12, 15);
  cairo_stroke(cairo);
  pen.dot(12, 19.6, 1.6);
}

void moon(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 12, 12, 8.6, 0.09 * kTurn, 0.715 * kTurn);
  cairo_curve_to(cairo, 8.2, 9.6, 12.6, 16.6, 19.2, 16.6);
  cairo_stroke(cairo);
}

void shield(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_move_to(cairo, 12, 2.8);
  cairo_line_to(cairo, 19.5, 5.4);
  cairo_line_to(cairo, 19.5, 11.4);
  cairo_curve_to(cairo, 19.5, 16.2, 16, 19.6, 12, 21.2);
  cairo_curve_to(cairo, 8, 19.6, 4.5, 16.2, 4.5, 11.4);
  cairo_line_to(cairo, 4.5, 5.4);
  cairo_close_path(cairo);
  cairo_stroke(cairo);
  pen.line({{9.4, 9.2}, {14.6, 14.4}});
  pen.line({{14.6, 9.2}, {9.4, 14.4}});
}

void people(const Pen& pen) {
  pen.circle(9, 8, 3.6);
  pen.arc(9, 20.2, 6.4, 0.5, 1);
  pen.arc(16.2, 8.2, 3.1, -0.3, 0.3);
  pen.arc(16.6, 20.2, 5.2, -0.2, 0);
}

void ticket(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_move_to(cairo, 3, 7);
  cairo_line_to(cairo, 21, 7);
  cairo_line_to(cairo, 21, 9.8);
  cairo_arc_negative(cairo, 21, 12, 2.2, -kTurn / 4, kTurn / 4);
  cairo_line_to(cairo, 21, 17);
  cairo_line_to(cairo, 3, 17);
  cairo_line_to(cairo, 3, 14.2);
  cairo_arc_negative(cairo, 3, 12, 2.2, kTurn / 4, -kTurn / 4);
  cairo_close_path(cairo);
  cairo_stroke(cairo);
  pen.line({{9.8, 14.2}, {14.2, 9.8}});
  pen.line({{9.8, 9.8}, {14.2, 14.2}});
}

void renewed(const Pen& pen) {
  pen.arc(12, 12, 8, 0.54, 0.9);
  pen.line({{19.6, 3.6}, {19, 8.2}, {14.4, 7.6}});
  pen.arc(12, 12, 8, 0.04, 0.4);
  pen.line({{4.4, 20.4}, {5, 15.8}, {9.6, 16.4}});
}

void speech(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_move_to(cairo, 7.6, 21);
  cairo_line_to(cairo, 7.6, 17);
  cairo_line_to(cairo, 6.4, 17);
  cairo_arc(cairo, 6.4, 13.6, 3.4, kTurn / 4, kTurn / 2);
  cairo_arc(cairo, 6.4, 7.4, 3.4, kTurn / 2, kTurn * 3 / 4);
  cairo_arc(cairo, 17.6, 7.4, 3.4, -kTurn / 4, 0);
  cairo_arc(cairo, 17.6, 13.6, 3.4, 0, kTurn / 4);
  cairo_line_to(cairo, 12.2, 17);
  cairo_close_path(cairo);
  cairo_stroke(cairo);
  for (const double x : {8.2, 12.0, 15.8}) pen.dot(x, 10.5, 1.15);
}

void swap(const Pen& pen) {
  pen.line({{3, 8.2}, {20.5, 8.2}});
  pen.line({{15.8, 3.6}, {20.6, 8.2}, {15.8, 12.4}});
  pen.line({{21, 15.8}, {3.5, 15.8}});
  pen.line({{8.2, 11.6}, {3.4, 15.8}, {8.2, 20.4}});
}

void camera_off(const Pen& pen) {
  pen.line({{9, 6}, {14.5, 6}, {15.5, 8}, {20, 8}, {20, 16.4}});
  pen.line({{4.6, 8}, {3.6, 8.6}, {3.6, 19}, {17.6, 19}});
  pen.arc(12, 13.2, 3.6, -0.2, 0.05);
  pen.arc(12, 13.2, 3.6, 0.25, 0.55);
  pen.line({{3, 3.4}, {21, 21.4}});
}

void scanner(const Pen& pen) {
  pen.line({{3, 8}, {3, 4}, {7, 4}});
  pen.line({{17, 4}, {21, 4}, {21, 8}});
  pen.line({{21, 16}, {21, 20}, {17, 20}});
  pen.line({{7, 20}, {3, 20}, {3, 16}});
  for (const double x : {7.5, 10.5, 13.5, 16.5}) pen.line({{x, 8.5}, {x, 15.5}});
}

void cup(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_move_to(cairo, 4, 10);
  cairo_line_to(cairo, 17, 10);
  cairo_line_to(cairo, 17, 15.5);
  cairo_arc(cairo, 12.5, 15.5, 4.5, 0, kTurn / 4);
  cairo_arc(cairo, 8.5, 15.5, 4.5, kTurn / 4, kTurn / 2);
  cairo_close_path(cairo);
  cairo_stroke(cairo);
  pen.arc(17, 13.4, 3.2, -0.25, 0.25);
  cairo_set_line_width(cairo, 0.75 * cairo_get_line_width(cairo));  // or steam runs together where lines are bold
  for (const double x : {8.2, 12.8}) {
    cairo_move_to(cairo, x, 7);
    cairo_curve_to(cairo, x - 1.5, 5.4, x + 1.5, 4.4, x, 2.8);
    cairo_stroke(cairo);
  }
}

void desk_bell(const Pen& pen) {
  cairo_t* cairo = pen.cairo();
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 12, 16, 7.6, kTurn / 2, kTurn);
  cairo_close_path(cairo);
  cairo_stroke(cairo);
  pen.line({{2.8, 19.6}, {21.2, 19.6}});
  pen.line({{12, 8}, {12, 5.4}});
  pen.line({{9.8, 4.8}, {14.2, 4.8}});
}

void contrast(const Pen& pen) {
  pen.circle(12, 12, 9);
  cairo_t* cairo = pen.cairo();
  cairo_new_path(cairo);
  cairo_arc(cairo, 12, 12, 9, kTurn / 4, kTurn * 3 / 4);
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

void star(const Pen& pen) {
  constexpr int kPoints = 5;
  constexpr double kOuter = 11.6;
  constexpr double kInner = 4.9;
  cairo_t* cairo = pen.cairo();
  cairo_new_sub_path(cairo);
  for (int i = 0; i < 2 * kPoints; ++i) {
    const double angle = i * kTurn / (2 * kPoints);
    const double radius = i % 2 == 0 ? kOuter : kInner;
    cairo_line_to(cairo, 12 + radius * std::sin(angle), 12.9 - radius * std::cos(angle));
  }
  cairo_close_path(cairo);
  cairo_fill(cairo);
}

void draw_shape(const Pen& pen, Icon icon) {
  switch (icon) {
    case Icon::check:
      return pen.line({{4.2, 12.6}, {9.6, 18}, {20, 6.2}});
    case Icon::exclamation:
      return exclamation(pen);
    case Icon::cross:
      pen.line({{4.5, 4.5}, {19.5, 19.5}});
      return pen.line({{19.5, 4.5}, {4.5, 19.5}});
    case Icon::question:
      return question(pen);
    case Icon::clock:
      pen.circle(12, 12, 9);
      return pen.line({{12, 6.6}, {12, 12}, {15.8, 14.4}});
    case Icon::moon:
      return moon(pen);
    case Icon::ban:
      pen.circle(12, 12, 9);
      return pen.line({{5.7, 5.7}, {18.3, 18.3}});
    case Icon::people:
      return people(pen);
    case Icon::leave:
      pen.line({{13, 3.6}, {4.4, 3.6}, {4.4, 20.4}, {13, 20.4}});
      pen.line({{10, 12}, {20.6, 12}});
      return pen.line({{16.4, 7.6}, {20.8, 12}, {16.4, 16.4}});
    case Icon::shield:
      return shield(pen);
    case Icon::calendar:
      pen.box(3.6, 5, 16.8, 15.6, 2.6);
      pen.line({{3.8, 10}, {20.2, 10}});
      pen.line({{8, 2.8}, {8, 6.6}});
      pen.line({{16, 2.8}, {16, 6.6}});
      return pen.line({{9.2, 15.3}, {14.8, 15.3}});
    case Icon::euro:
      pen.arc(13.6, 12, 7.4, 0.15, 0.85);
      pen.line({{3.6, 10.2}, {13.4, 10.2}});
      return pen.line({{3.6, 13.8}, {12.6, 13.8}});
    case Icon::ticket:
      return ticket(pen);
    case Icon::renewed:
      return renewed(pen);
    case Icon::signpost:
      pen.shape({{4, 4.2}, {16, 4.2}, {20.4, 8.4}, {16, 12.6}, {4, 12.6}});
      return pen.line({{11, 13}, {11, 21.2}});
    case Icon::speech:
      return speech(pen);
    case Icon::swap:
      return swap(pen);
    case Icon::back:
      return pen.line({{15, 4.5}, {7.5, 12}, {15, 19.5}});
    case Icon::forward:
      return pen.line({{9, 4.5}, {16.5, 12}, {9, 19.5}});
    case Icon::camera_off:
      return camera_off(pen);
    case Icon::scanner:
      return scanner(pen);
    case Icon::phone:
      pen.box(6.5, 2.5, 11, 19, 2.4);
      return pen.line({{10.8, 18}, {13.2, 18}});
    case Icon::desk_bell:
      return desk_bell(pen);
    case Icon::pencil:
      pen.shape({{4, 20}, {5, 15.4}, {16.2, 4.2}, {19.8, 7.8}, {8.6, 19}});
      return pen.line({{13.4, 7}, {17, 10.6}});
    case Icon::cup:
      return cup(pen);
    case Icon::disk:
      pen.box(3.4, 4, 17.2, 16, 2.6);
      pen.line({{3.6, 13.4}, {20.4, 13.4}});
      return pen.dot(16.6, 16.8, 1.3);
    case Icon::star:
      return star(pen);
    case Icon::letter:
      pen.line({{2.6, 19.4}, {8.6, 4.6}, {14.6, 19.4}});
      pen.line({{4.8, 14.4}, {12.4, 14.4}});
      pen.line({{15.4, 19.4}, {18.6, 11.4}, {21.8, 19.4}});
      return pen.line({{16.8, 16.6}, {20.4, 16.6}});
    case Icon::contrast:
      return contrast(pen);
    case Icon::lower:
      pen.line({{12, 3}, {12, 15}});
      pen.line({{7, 10.4}, {12, 15.4}, {17, 10.4}});
      return pen.line({{4, 20.4}, {20, 20.4}});
  }
}

}  // namespace

void draw_icon(cairo_t* cairo, Icon icon, const Rect& place, double weight) {
  cairo_save(cairo);
  cairo_translate(cairo, place.x, place.y);
  cairo_scale(cairo, place.width / 24, place.height / 24);
  cairo_set_line_width(cairo, weight);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  draw_shape(Pen{cairo}, icon);
  cairo_restore(cairo);
}

}  // namespace kiosk::screen
