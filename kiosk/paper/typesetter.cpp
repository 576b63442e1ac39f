#include "kiosk/paper/typesetter.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

namespace kiosk::paper {
namespace {

constexpr const char* kTextFamilies = "Inter, Noto Sans, sans-serif";
constexpr const char* kDisplayFamilies = "Inter Display, Inter, Noto Sans, sans-serif";
constexpr double kDisplayTracking = -0.018;  // of the size
constexpr double kDisplayTightening = 0.07;  // of the size, less between lines
constexpr double kSizeStep = 0.25;           // points

struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct FreeAttributes {
  void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
};
struct FreeOptions {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

int pango_units(double points) {
  return static_cast<int>(std::lround(points * PANGO_SCALE));
}

double points(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

/// The same shapes at every resolution: what fits on the screen's picture fits on the printer's too.
void draw_unhinted(PangoContext* context) {
  const std::unique_ptr<cairo_font_options_t, FreeOptions> options{cairo_font_options_create()};
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options.get());
  pango_context_set_round_glyph_positions(context, FALSE);
}

/// Joined scripts would be torn apart or run together by tracking.
void apply_tracking(PangoLayout* layout, double size) {
  const std::unique_ptr<PangoAttrList, FreeAttributes> attributes{pango_attr_list_new()};
  pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(pango_units(kDisplayTracking * size)));
  pango_layout_set_attributes(layout, attributes.get());
}

void apply_size(PangoLayout* layout, const TextStyle& style, double size, bool tracked) {
  const std::unique_ptr<PangoFontDescription, FreeDescription> font{
      pango_font_description_from_string(style.display ? kDisplayFamilies : kTextFamilies)};
  pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
  pango_font_description_set_absolute_size(font.get(), pango_units(size));
  pango_layout_set_font_description(layout, font.get());
  if (style.display) pango_layout_set_spacing(layout, -pango_units(kDisplayTightening * size));
  if (tracked) apply_tracking(layout, size);
}

bool runs_to_the_left(PangoLayout* layout) {
  return pango_layout_get_direction(layout, 0) == PANGO_DIRECTION_RTL;
}

bool fits(PangoLayout* layout, const TextRoom& room) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return pango_layout_get_line_count(layout) <= room.lines && points(logical.width) <= room.width + 0.01 &&
         points(logical.height) <= room.height;
}

void cut_to(PangoLayout* layout, const TextRoom& room) {
  pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height(layout, pango_units(room.height));
  if (pango_layout_get_line_count(layout) > room.lines) pango_layout_set_height(layout, -room.lines);
}

/// Sets the largest size that fits, and says whether there is one. Fitting is as good as monotonous in size: halving
/// finds it.
bool set_fitting_size(PangoLayout* layout, const TextStyle& style, const TextRoom& room, bool tracked, double& size) {
  int fitting = -1;  // in steps above the smallest
  int too_large = static_cast<int>(std::floor((style.largest - style.smallest) / kSizeStep)) + 1;
  int next = too_large - 1;
  while (too_large - fitting > 1) {
    apply_size(layout, style, style.smallest + next * kSizeStep, tracked);
    (fits(layout, room) ? fitting : too_large) = next;
    next = (fitting + too_large) / 2;
  }
  size = style.smallest + std::max(fitting, 0) * kSizeStep;
  apply_size(layout, style, size, tracked);
  return fitting >= 0;
}

}  // namespace

void UnrefObject::operator()(void* object) const {
  g_object_unref(object);
}

void SetText::draw(cairo_t* cairo, double x, double y, double width) const {
  if (!layout_) return;
  cairo_set_source_rgb(cairo, colour_.red, colour_.green, colour_.blue);
  cairo_move_to(cairo, at_right_ ? x + width - room_ : x, y);
  pango_cairo_show_layout(cairo, layout_.get());
}

Typesetter::Typesetter() : fonts_{pango_cairo_font_map_new()}, context_{pango_font_map_create_context(fonts_.get())} {
  draw_unhinted(context_.get());
}

Typesetter::Side Typesetter::side_of(const std::string& text) const {
  const std::unique_ptr<PangoLayout, UnrefObject> layout{pango_layout_new(context_.get())};
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return runs_to_the_left(layout.get()) ? Side::right : Side::left;
}

SetText Typesetter::set(const std::string& text, const TextStyle& style, const TextRoom& room, Side side,
                        const std::string& language) const {
  SetText result;
  if (text.empty() || room.width <= 0 || room.height <= 0) return result;
  pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
  result.layout_.reset(pango_layout_new(context_.get()));
  auto* layout = result.layout_.get();
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  pango_layout_set_width(layout, pango_units(room.width));
  // Pango mirrors the alignment of right-to-left paragraphs.
  const auto own_side = runs_to_the_left(layout) ? Side::right : Side::left;
  pango_layout_set_alignment(layout, own_side == side ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  const bool tracked = style.display && own_side == Side::left;
  result.whole_ = false;
  for (const auto wrap : {PANGO_WRAP_WORD, PANGO_WRAP_WORD_CHAR}) {
    pango_layout_set_wrap(layout, wrap);
    result.whole_ = set_fitting_size(layout, style, room, tracked, result.size_);
    if (result.whole_) break;
  }
  if (!result.whole_) cut_to(layout, room);
  result.colour_ = style.colour;
  result.at_right_ = side == Side::right;
  result.room_ = room.width;
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  result.width_ = points(logical.width);
  result.height_ = points(logical.height);
  return result;
}

}  // namespace kiosk::paper
