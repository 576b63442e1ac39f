#include "tools/photograph/backdrop.hpp"

#include <numbers>

namespace tools::photograph {
namespace {

struct Colour {
  double red;
  double green;
  double blue;
};

void set(const Context& context, Colour colour, double light) {
  cairo_set_source_rgb(context.get(), colour.red * light, colour.green * light, colour.blue * light);
}

void fill_gradient(const Context& context, int width, int height, Colour top, Colour bottom, double light) {
  const Pattern wall{cairo_pattern_create_linear(0, 0, width / 5.0, height)};
  cairo_pattern_add_color_stop_rgb(wall.get(), 0, top.red * light, top.green * light, top.blue * light);
  cairo_pattern_add_color_stop_rgb(wall.get(), 1, bottom.red * light, bottom.green * light, bottom.blue * light);
  cairo_set_source(context.get(), wall.get());
  cairo_paint(context.get());
}

void ellipse(const Context& context, double x, double y, double across, double down) {
  cairo_save(context.get());
  cairo_translate(context.get(), x, y);
  cairo_scale(context.get(), across, down);
  cairo_arc(context.get(), 0, 0, 1, 0, 2 * std::numbers::pi);
  cairo_restore(context.get());
  cairo_fill(context.get());
}

Colour any_colour(Chance& chance, double low, double high) {
  return {chance.between(low, high), chance.between(low, high), chance.between(low, high)};
}

void draw_person(const Context& context, int width, int height, double light, Chance& chance) {
  const double x = chance.between(0, width);
  const double head = chance.between(0.06, 0.13) * height;
  const double shoulders = chance.between(0.35, 0.65) * height;
  const double skin = chance.between(0.35, 0.85);
  set(context, any_colour(chance, 0.1, 0.7), light);
  ellipse(context, x, shoulders + 4 * head, 2.2 * head, 4 * head);
  set(context, {skin, 0.8 * skin, 0.7 * skin}, light);
  ellipse(context, x, shoulders - head, 0.8 * head, head);
}

}  // namespace

void draw_room(cairo_surface_t* frame, double light, Chance& chance) {
  const int width = cairo_image_surface_get_width(frame);
  const int height = cairo_image_surface_get_height(frame);
  const Context context{cairo_create(frame)};
  fill_gradient(context, width, height, any_colour(chance, 0.6, 0.95), any_colour(chance, 0.25, 0.6), light);
  // windows, doors, a shelf: straight edges and small squares are what a QR search trips over
  for (int i = 0; i < 6; ++i) {
    set(context, any_colour(chance, 0.2, 1), light);
    cairo_rectangle(context.get(), chance.between(0, width), chance.between(0, 0.6 * height),
                    chance.between(0.02, 0.2) * width, chance.between(0.05, 0.5) * height);
    cairo_fill(context.get());
  }
  for (int i = 0; i < 40; ++i) {
    set(context, any_colour(chance, 0, 1), light);
    const double side = chance.between(3, 14);
    cairo_rectangle(context.get(), chance.between(0, width), chance.between(0, height), side, side);
    cairo_fill(context.get());
  }
  for (int i = 0; i < 3; ++i) draw_person(context, width, height, light, chance);
}

void draw_table(cairo_surface_t* frame, double light, Chance& chance) {
  const int width = cairo_image_surface_get_width(frame);
  const int height = cairo_image_surface_get_height(frame);
  const Context context{cairo_create(frame)};
  const double tone = chance.between(0.35, 0.75);
  fill_gradient(context, width, height, {tone, 0.78 * tone, 0.55 * tone}, {0.7 * tone, 0.5 * tone, 0.35 * tone}, light);
  // the grain of the wood
  cairo_set_line_width(context.get(), 1.5);
  for (int i = 0; i < 60; ++i) {
    const double y = chance.between(0, height);
    const double shade = chance.between(0.3, 0.9) * tone;
    set(context, {shade, 0.75 * shade, 0.5 * shade}, light);
    cairo_move_to(context.get(), 0, y);
    cairo_line_to(context.get(), width, y + chance.between(-30, 30));
    cairo_stroke(context.get());
  }
  // a cup of coffee
  const double x = chance.between(0, width);
  const double y = chance.between(0, height);
  const double size = chance.between(0.08, 0.15) * height;
  set(context, {0.95, 0.95, 0.92}, light);
  ellipse(context, x, y, size, 0.8 * size);
  set(context, {0.2, 0.12, 0.08}, light);
  ellipse(context, x, y, 0.8 * size, 0.62 * size);
}

}  // namespace tools::photograph
