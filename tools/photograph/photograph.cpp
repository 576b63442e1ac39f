#include "tools/photograph/photograph.hpp"

#include "tools/photograph/backdrop.hpp"
#include "tools/photograph/lens.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tools::photograph {
namespace {

/// What one style makes of light, lens and pose; ranges at trouble 1.
struct Manner {
  double light_low;
  double light_high;
  double darkest;   ///< of the shade over the frame
  double size_low;  ///< part of the frame's height
  double size_high;
  double tilt;      ///< radians, most
  double lean_low;  ///< radians that the badge leans back
  double lean_high;
  double blur;    ///< pixels at 720 lines, most
  double motion;  ///< pixels at 720 lines, most
  double noise;   ///< levels, most
  double glare;   ///< how often
};

Manner manner_of(Style style) {
  switch (style) {
    case Style::phone:
      return {0.08, 0.45, 0.4, 0.35, 0.75, 0.5, -0.3, 0.3, 1.4, 4, 9, 0.4};
    case Style::table:
      return {0.5, 1.0, 0.7, 0.35, 0.75, 0.3, 0.2, 0.85, 1.2, 0, 6, 0.2};
    case Style::hand:
      break;
  }
  return {0.5, 1.0, 0.5, 0.3, 0.75, 0.5, -0.4, 0.4, 1.6, 6, 7, 0.3};
}

/// A frame's part for one badge: they lie in rows and columns, each somewhere in its own cell.
struct Cell {
  double left;
  double top;
  double width;
  double height;
};

Cell cell_of(std::size_t index, std::size_t count, const Shot& shot) {
  const double aspect = static_cast<double>(shot.width) / shot.height;
  const double columns =
      std::clamp(std::ceil(std::sqrt(static_cast<double>(count) * aspect) - 0.5), 1.0, static_cast<double>(count));
  const double rows = std::ceil(static_cast<double>(count) / columns);
  const double column = std::fmod(static_cast<double>(index), columns);
  const double row = std::floor(static_cast<double>(index) / columns);
  return {column * shot.width / columns, row * shot.height / rows, shot.width / columns, shot.height / rows};
}

/// The screen of a telephone that shows the badge: dark glass, little contrast, dark mode by chance.
Surface on_phone(cairo_surface_t* badge, Chance& chance) {
  const int width = cairo_image_surface_get_width(badge);
  const int height = cairo_image_surface_get_height(badge);
  const double rim = 0.12 * std::max(width, height);
  auto phone = make_surface(static_cast<int>(width + 2 * rim), static_cast<int>(height + 5 * rim), true);
  const Context context{cairo_create(phone.get())};
  cairo_set_source_rgb(context.get(), 0.03, 0.03, 0.04);
  cairo_paint(context.get());

  auto screen = make_surface(width, height, true);
  const Context glass{cairo_create(screen.get())};
  cairo_set_source_surface(glass.get(), badge, 0, 0);
  cairo_paint(glass.get());
  if (chance.happens(0.4)) {
    cairo_set_operator(glass.get(), CAIRO_OPERATOR_DIFFERENCE);
    cairo_set_source_rgb(glass.get(), 1, 1, 1);
    cairo_paint(glass.get());
    cairo_set_operator(glass.get(), CAIRO_OPERATOR_OVER);
  }
  // dimmed, and the room reflected in it
  cairo_set_source_rgba(glass.get(), 0, 0, 0, chance.between(0, 0.6));
  cairo_paint(glass.get());
  cairo_set_source_rgba(glass.get(), 0.4, 0.4, 0.45, chance.between(0, 0.4));
  cairo_paint(glass.get());
  cairo_set_source_surface(context.get(), screen.get(), std::floor(rim), std::floor(2.5 * rim));
  cairo_paint(context.get());
  return phone;
}

Pose pose_in(const Cell& cell, const Shot& shot, const Manner& manner, Chance& chance) {
  const double wanted = shot.size > 0 ? shot.size : chance.between(manner.size_low, manner.size_high);
  const double span = std::min(wanted * shot.height, 0.82 * std::min(cell.width, cell.height));
  const double spare_x = std::max(0.0, (cell.width - span) / 2);
  const double spare_y = std::max(0.0, (cell.height - span) / 2);
  Pose pose{.x = cell.left + cell.width / 2 + chance.between(-0.8, 0.8) * spare_x,
            .y = cell.top + cell.height / 2 + chance.between(-0.8, 0.8) * spare_y,
            .span = span};
  // one badge in five is upside down or aside: lanyards turn
  const double upright = chance.between(-0.35, 0.35);
  const double any = chance.between(-std::numbers::pi, std::numbers::pi);
  pose.roll = shot.trouble * (chance.happens(0.2) ? any : upright);
  pose.yaw = shot.trouble * chance.between(-manner.tilt, manner.tilt);
  pose.pitch = shot.trouble * chance.between(manner.lean_low, manner.lean_high);
  const double most = 1.1;
  pose.yaw = std::clamp(pose.yaw, -most, most);
  pose.pitch = std::clamp(pose.pitch, -most, most);
  return pose;
}

/// Squared chances: most pictures are nearly sharp, a few are bad.
double seldom(double most, Chance& chance) {
  const double part = chance.between(0, 1);
  return most * part * part;
}

}  // namespace

std::expected<Style, std::string> style_of(std::string_view word) {
  if (word == "hand") return Style::hand;
  if (word == "phone") return Style::phone;
  if (word == "table") return Style::table;
  return std::unexpected{"'" + std::string{word} + "' is not a style: choose hand, phone or table."};
}

Surface photograph(std::span<cairo_surface_t* const> badges, const Shot& shot) {
  Chance chance{shot.seed};
  const auto manner = manner_of(shot.style);
  auto frame = make_surface(shot.width, shot.height, false);
  const double light = chance.between(manner.light_low, manner.light_high);
  if (shot.style == Style::table) {
    draw_table(frame.get(), light, chance);
  } else {
    draw_room(frame.get(), light, chance);
  }

  const double fineness = shot.height / 720.0;
  const Softness softness{.blur = shot.trouble * fineness * seldom(manner.blur, chance),
                          .motion = shot.trouble * fineness * seldom(manner.motion, chance),
                          .motion_angle = chance.between(0, std::numbers::pi)};
  for (std::size_t i = 0; i < badges.size(); ++i) {
    const auto pose = pose_in(cell_of(i, badges.size(), shot), shot, manner, chance);
    if (shot.style == Style::phone) {
      const auto phone = on_phone(badges[i], chance);
      project(phone.get(), pose, softness, frame.get());
    } else {
      project(badges[i], pose, softness, frame.get());
    }
    if (chance.happens(std::min(1.0, shot.trouble * manner.glare))) {
      glare(frame.get(), pose.x + chance.between(-0.5, 0.5) * pose.span, pose.y + chance.between(-0.5, 0.5) * pose.span,
            chance.between(0.1, 0.5) * pose.span, std::min(1.0, shot.trouble * chance.between(0.2, 0.9)));
    }
  }
  shade(frame.get(), std::min(0.95, shot.trouble * chance.between(0, manner.darkest)), chance);
  add_noise(frame.get(), shot.trouble * chance.between(0.5, manner.noise), chance);
  return frame;
}

}  // namespace tools::photograph
