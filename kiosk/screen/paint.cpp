#include "kiosk/screen/paint.hpp"

#include "kiosk/screen/cairo_handles.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numbers>
#include <string>

namespace kiosk::screen {

namespace {

void use(cairo_t* cairo, const Colour& colour) {
  cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, colour.opacity);
}

void rounded(cairo_t* cairo, const Rect& place, double radius) {
  const double r = std::min({radius, place.width / 2, place.height / 2});
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_new_path(cairo);
  cairo_arc(cairo, place.right() - r, place.y + r, r, -kQuarter, 0);
  cairo_arc(cairo, place.right() - r, place.bottom() - r, r, 0, kQuarter);
  cairo_arc(cairo, place.x + r, place.bottom() - r, r, kQuarter, 2 * kQuarter);
  cairo_arc(cairo, place.x + r, place.y + r, r, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cairo);
}

void paint(cairo_t* cairo, const Panel& panel) {
  if (panel.fill.opacity > 0) {
    rounded(cairo, panel.place, panel.radius);
    use(cairo, panel.fill);
    cairo_fill(cairo);
  }
  if (panel.border_width <= 0) return;
  rounded(cairo, panel.place.inset(panel.border_width / 2), panel.radius - panel.border_width / 2);
  use(cairo, panel.border);
  cairo_set_line_width(cairo, panel.border_width);
  if (panel.dashed) {
    const double around = 2 * std::numbers::pi * (panel.radius - panel.border_width / 2);
    const double dash = around / 2 / std::round(around / (4.6 * panel.border_width));
    const std::array dashes{dash * 1.1, dash * 0.9};
    cairo_set_dash(cairo, dashes.data(), 2, 0);
  }
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

void paint(cairo_t* cairo, const Mark& mark) {
  use(cairo, mark.colour);
  draw_icon(cairo, mark.icon, mark.place, mark.weight);
}

void paint(cairo_t* cairo, const Emblem& emblem) {
  const double side = emblem.place.width;
  rounded(cairo, emblem.place, side / 2);
  use(cairo, emblem.disc);
  cairo_fill(cairo);
  use(cairo, emblem.colour);
  draw_icon(cairo, emblem.icon, emblem.place.middle(side * 0.58, side * 0.58), 2.7);
}

void paint(cairo_t* cairo, const Button& button, const Typesetter& typesetter, bool focused, bool pressed) {
  const double radius = (button.card ? 20 : 16) * button.unit;
  const Rect place = button.place.inset(button.margin);
  const double border = (button.card ? 1.5 : 2) * button.unit;
  paint(cairo, Panel{.place = place,
                     .radius = radius,
                     .fill = button.fill,
                     .border = button.border,
                     .border_width = button.border.opacity > 0 ? border : 0});
  if (button.icon_only) {
    const double side = 26 * button.unit;
    paint(cairo, Mark{.place = place.middle(side, side), .icon = button.icon, .colour = button.text, .weight = 3});
  } else if (!button.card) {
    const auto measured = typesetter.measure(button.label, button.type, place.width, 1, true);
    typesetter.draw(cairo, Text{.place = place.middle(place.width - 4 * button.unit, measured.height),
                                .words = button.label,
                                .type = button.type,
                                .colour = button.text,
                                .align = Align::centre,
                                .break_words = true});
  }
  if (pressed) {
    rounded(cairo, place, radius);
    use(cairo, button.text.faded(0.14));
    cairo_fill(cairo);
  }
  if (focused) {
    const double line = 4 * button.unit;
    paint(cairo, Panel{.place = place.inset(-1.75 * line),
                       .radius = radius + 1.75 * line,
                       .fill = {0, 0, 0, 0},
                       .border = button.focus,
                       .border_width = line});
  }
}

void paint(cairo_t* cairo, const Rating& rating) {
  constexpr int kStars = 5;
  const double side = rating.place.height;
  const double step = (rating.place.width - side) / (kStars - 1);
  for (int i = 0; i < kStars; ++i) {
    use(cairo, i < rating.count ? rating.colour : rating.rest);
    draw_icon(cairo, Icon::star, {rating.place.x + i * step, rating.place.y, side, side});
  }
}

void paint(cairo_t* cairo, const Meter& meter) {
  const double radius = meter.place.height / 2;
  paint(cairo, Panel{.place = meter.place, .radius = radius, .fill = colours::kLatte});
  if (meter.share <= 0) return;
  const CairoPattern pattern{cairo_pattern_create_linear(meter.place.x, 0, meter.place.right(), 0)};
  const Colour from = colours::kHoney;
  const Colour to = colours::kLeaf;
  cairo_pattern_add_color_stop_rgb(pattern.get(), 0, from.red, from.green, from.blue);
  cairo_pattern_add_color_stop_rgb(pattern.get(), 1, to.red, to.green, to.blue);
  Rect filled = meter.place;
  filled.width = std::max(meter.place.height, meter.place.width * meter.share);
  rounded(cairo, filled, radius);
  cairo_set_source(cairo, pattern.get());
  cairo_fill(cairo);
}

/// Dark at the edges, a warm glow in the middle; over the camera's picture only a shade.
void paint(cairo_t* cairo, const Viewfinder& viewfinder, ViewfinderState state) {
  const Rect& place = viewfinder.place;
  const bool live = state == ViewfinderState::live;
  if (live) {
    cairo_save(cairo);
    cairo_set_operator(cairo, CAIRO_OPERATOR_CLEAR);
    cairo_rectangle(cairo, place.x, place.y, place.width, place.height);
    cairo_fill(cairo);
    cairo_restore(cairo);
  }
  const Point middle = viewfinder.brackets.centre();
  const double radius = std::max(viewfinder.brackets.width, viewfinder.brackets.height) * 0.85;
  const CairoPattern glow{cairo_pattern_create_radial(middle.x, middle.y, 0, middle.x, middle.y, radius)};
  const Colour inner = rgb(0x57443A);
  const Colour outer = colours::kNight;
  if (live) {
    cairo_pattern_add_color_stop_rgba(glow.get(), 0.55, outer.red, outer.green, outer.blue, 0);
    cairo_pattern_add_color_stop_rgba(glow.get(), 1, outer.red, outer.green, outer.blue, 0.5);
  } else {
    cairo_pattern_add_color_stop_rgb(glow.get(), 0, inner.red, inner.green, inner.blue);
    cairo_pattern_add_color_stop_rgb(glow.get(), 1, outer.red, outer.green, outer.blue);
  }
  cairo_rectangle(cairo, place.x, place.y, place.width, place.height);
  cairo_set_source(cairo, glow.get());
  cairo_fill(cairo);

  const double line = 7 * viewfinder.unit;
  const double arm = 64 * viewfinder.unit;
  const double bend = 24 * viewfinder.unit;
  const Rect b = viewfinder.brackets;
  cairo_save(cairo);
  use(cairo, colours::kFoam);
  cairo_set_line_width(cairo, line);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  for (int corner = 0; corner < 4; ++corner) {
    cairo_save(cairo);
    cairo_translate(cairo, corner % 2 == 0 ? b.x : b.right(), corner < 2 ? b.y : b.bottom());
    cairo_scale(cairo, corner % 2 == 0 ? 1 : -1, corner < 2 ? 1 : -1);
    cairo_new_path(cairo);
    cairo_move_to(cairo, 0, arm);
    cairo_line_to(cairo, 0, bend);
    cairo_arc(cairo, bend, bend, bend, std::numbers::pi, 1.5 * std::numbers::pi);
    cairo_line_to(cairo, arm, 0);
    cairo_stroke(cairo);
    cairo_restore(cairo);
  }
  cairo_restore(cairo);
}

void paint(cairo_t* cairo, const Qr& qr) {
  use(cairo, rgb(0x000000));
  cairo_save(cairo);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
  const double inner = qr.code.size * qr.module;
  const Rect modules = qr.place.middle(inner, inner);
  for (int row = 0; row < qr.code.size; ++row) {
    for (int column = 0; column < qr.code.size; ++column) {
      if (!qr.code.at(column, row)) continue;
      cairo_rectangle(cairo, std::round(modules.x) + column * qr.module, std::round(modules.y) + row * qr.module,
                      qr.module, qr.module);
    }
  }
  cairo_fill(cairo);
  cairo_restore(cairo);
}

void paint(cairo_t* cairo, const Countdown& countdown, const Typesetter& typesetter, base::Instant now) {
  paint(cairo, Panel{.place = countdown.place, .radius = countdown.place.height / 2, .fill = countdown.fill});
  std::string words = countdown.pattern;
  if (const auto at = words.find("{1}"); at != std::string::npos) {
    words.replace(at, 3, std::to_string(seconds_left(countdown.until, now)));
  }
  const auto measured = typesetter.measure({words}, countdown.type, countdown.place.width, 1);
  typesetter.draw(cairo, Text{.place = countdown.place.middle(countdown.place.width, measured.height),
                              .words = {words},
                              .type = countdown.type,
                              .colour = countdown.text,
                              .align = Align::centre});
}

void paint_scan_line(cairo_t* cairo, const Rect& place) {
  rounded(cairo, place, place.height / 2);
  use(cairo, colours::kEmber);
  cairo_fill(cairo);
}

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

}  // namespace

bool moves(const Widget& widget) {
  return std::holds_alternative<Emblem>(widget) || std::holds_alternative<ScanLine>(widget) ||
         std::holds_alternative<Countdown>(widget);
}

void paint_still(cairo_t* cairo, const Page& page, const Typesetter& typesetter, const Touch& touch,
                 ViewfinderState viewfinder) {
  use(cairo, page.ground);
  cairo_paint(cairo);
  std::size_t button = 0;
  for (const Widget& widget : page.widgets) {
    std::visit(Overloaded{[&](const Panel& panel) { paint(cairo, panel); },
                          [&](const Text& text) { typesetter.draw(cairo, text); },
                          [&](const Mark& mark) { paint(cairo, mark); },
                          [&](const Button& b) {
                            paint(cairo, b, typesetter, touch.focused == button, touch.pressed == button);
                            ++button;
                          },
                          [&](const Viewfinder& v) { paint(cairo, v, viewfinder); },
                          [&](const Qr& qr) { paint(cairo, qr); }, [&](const Rating& rating) { paint(cairo, rating); },
                          [&](const Meter& meter) { paint(cairo, meter); }, [](const auto&) {}},
               widget);
  }
}

void paint_moving(cairo_t* cairo, const Widget& widget, const Typesetter& typesetter, base::Instant now, double phase) {
  std::visit(
      Overloaded{[&](const Emblem& emblem) { paint(cairo, emblem); },
                 [&](const ScanLine&) { paint_scan_line(cairo, place_of(widget, phase)); },
                 [&](const Countdown& countdown) { paint(cairo, countdown, typesetter, now); }, [](const auto&) {}},
      widget);
}

Rect place_of(const Widget& widget, double phase) {
  return std::visit(Overloaded{[&](const ScanLine& line) -> Rect {
                                 const double thickness = 4 * line.unit;
                                 const double run = line.track.height - thickness;
                                 return {line.track.x, line.track.y + run * phase, line.track.width, thickness};
                               },
                               [](const auto& other) -> Rect { return other.place; }},
                    widget);
}

long seconds_left(base::Instant until, base::Instant now) {
  return std::max<long>(0, static_cast<long>(std::chrono::ceil<std::chrono::seconds>(until - now).count()));
}

}  // namespace kiosk::screen
