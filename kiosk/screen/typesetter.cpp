#include "kiosk/screen/typesetter.hpp"

#include <pango/pangocairo.h>

#include <cmath>
#include <cstring>

namespace kiosk::screen {

namespace {

using Description = std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>;
using Attributes = std::unique_ptr<PangoAttrList, decltype(&pango_attr_list_unref)>;

Description description_of(const Type& type) {
  Description description{pango_font_description_new(), &pango_font_description_free};
  pango_font_description_set_family_static(description.get(),
                                           type.face == Face::display ? "Inter Display, Inter" : "Inter");
  pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(type.weight));
  pango_font_description_set_absolute_size(description.get(), type.size * PANGO_SCALE);
  return description;
}

void set_markup(PangoLayout* layout, const std::string& markup, const Type& type) {
  PangoAttrList* parsed = nullptr;
  char* text = nullptr;
  if (pango_parse_markup(markup.data(), static_cast<int>(markup.size()), 0, &parsed, &text, nullptr, nullptr) == 0) {
    pango_layout_set_text(layout, markup.data(), static_cast<int>(markup.size()));
    return;
  }
  const Attributes attributes{parsed, &pango_attr_list_unref};
  const std::unique_ptr<char, decltype(&g_free)> owned{text, &g_free};
  pango_attr_list_insert(
      parsed, pango_attr_letter_spacing_new(static_cast<int>(std::lround(type.tracking * type.size * PANGO_SCALE))));
  pango_attr_list_insert(parsed, pango_attr_line_height_new_absolute(
                                     static_cast<int>(std::lround(type.line_height * type.size * PANGO_SCALE))));
  pango_layout_set_text(layout, text, -1);
  pango_layout_set_attributes(layout, parsed);
}

}  // namespace

void Typesetter::Release::operator()(PangoContext* context) const {
  g_object_unref(context);
}
void Typesetter::Release::operator()(PangoLayout* layout) const {
  g_object_unref(layout);
}

Typesetter::Typesetter() {
  PangoFontMap* fonts = pango_cairo_font_map_new();
  context_.reset(pango_font_map_create_context(fonts));
  g_object_unref(fonts);
  cairo_font_options_t* options = cairo_font_options_create();
  // unhinted outlines: the same shapes at every size and on every machine
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
}

Typesetter::Layout Typesetter::lay_out(const Phrase& words, const Type& type, double width, int lines,
                                       bool break_words) const {
  Layout layout{pango_layout_new(context_.get())};
  pango_layout_set_font_description(layout.get(), description_of(type).get());
  pango_layout_set_auto_dir(layout.get(), FALSE);  // a page keeps its edge, whichever way a name is read
  set_markup(layout.get(), words.markup, type);
  pango_layout_set_width(layout.get(), static_cast<int>(std::ceil(width * PANGO_SCALE)));
  pango_layout_set_wrap(layout.get(), break_words ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  if (break_words) {
    pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_height(layout.get(), -lines);
  }
  return layout;
}

Typesetter::Measure Typesetter::measure(const Phrase& words, const Type& type, double width, int lines,
                                        bool break_words) const {
  if (words.empty()) return {};
  const Layout layout = lay_out(words, type, width, lines, break_words);
  PangoRectangle logical;
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  Measure measured;
  measured.width = static_cast<double>(logical.width) / PANGO_SCALE;
  measured.height = static_cast<double>(logical.height) / PANGO_SCALE;
  measured.lines = pango_layout_get_line_count(layout.get());
  measured.cut = break_words ? pango_layout_is_ellipsized(layout.get()) != 0
                             : measured.lines > lines || measured.width > width + 0.5;
  return measured;
}

double Typesetter::balanced_width(const Phrase& words, const Type& type, double width, int lines) const {
  const Measure loose = measure(words, type, width, lines);
  if (loose.cut || loose.lines < 2) return width;
  double narrow = width / loose.lines / 1.2;
  double wide = width;
  while (wide - narrow > 3) {
    const double middle = (narrow + wide) / 2;
    const Measure tried = measure(words, type, middle, loose.lines);
    (tried.cut ? narrow : wide) = middle;
  }
  return wide;
}

Rect Typesetter::caret(const Text& text) const {
  const Layout layout = lay_out(text.words, text.type, text.place.width, text.lines, text.break_words);
  PangoRectangle strong;
  const char* shown = pango_layout_get_text(layout.get());
  pango_layout_get_cursor_pos(layout.get(), static_cast<int>(std::strlen(shown)), &strong, nullptr);
  const auto pixels = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
  return {text.place.x + pixels(strong.x), text.place.y + pixels(strong.y), 0, pixels(strong.height)};
}

void Typesetter::draw(cairo_t* cairo, const Text& text) const {
  if (text.words.empty()) return;
  const Layout layout = lay_out(text.words, text.type, text.place.width, text.lines, text.break_words);
  pango_layout_set_alignment(layout.get(), text.align == Align::left     ? PANGO_ALIGN_LEFT
                                           : text.align == Align::centre ? PANGO_ALIGN_CENTER
                                                                         : PANGO_ALIGN_RIGHT);
  cairo_set_source_rgba(cairo, text.colour.red, text.colour.green, text.colour.blue, text.colour.opacity);
  cairo_move_to(cairo, text.place.x, text.place.y);
  pango_cairo_show_layout(cairo, layout.get());
}

}  // namespace kiosk::screen
