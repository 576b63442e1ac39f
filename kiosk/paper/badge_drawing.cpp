#include "kiosk/paper/badge_drawing.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/paper/badge_measures.hpp"
#include "kiosk/paper/code_drawing.hpp"
#include "kiosk/paper/palette.hpp"

#include <algorithm>
#include <numbers>
#include <utility>
#include <vector>

namespace kiosk::paper {
namespace {

constexpr double kSmallestText = 6.25;  // points
constexpr double kSmallestName = 10;
constexpr double kSmallestFirstName = 16;
constexpr double kLeadShare = 0.72;       // of the trigger sentence's size
constexpr double kSecondLineWorth = 1.3;  // how much larger a name on more lines must be
constexpr double kFirstNameShare = 0.64;  // of the height that the whole name has
constexpr double kLastNameShare = 0.66;   // of the first name's size, at most
constexpr double kNameTuck = 0.1;         // of the first name's size: how far the last name moves up under it
constexpr double kAboveShare = 0.42;      // of the spare height, above the name
constexpr double kPanelRadius = mm(3);
constexpr double kHairline = 0.75;

struct Words {
  const char* lead;
  const char* organiser;
};

Words words_in(std::string_view language) {
  if (base::ascii_lower(language).starts_with("en")) return {"Call me when", "Organiser"};
  return {"Mij bel je als", "Organisatie"};
}

BadgeFace cleaned(BadgeFace face) {
  constexpr std::size_t kLongestName = 120;
  for (auto* text : {&face.name.first, &face.name.infix, &face.name.last, &face.company, &face.job_title}) {
    *text = base::clean_line(*text, kLongestName);
  }
  for (auto* text : {&face.call_me_when, &face.event_name, &face.date}) *text = base::clean_line(*text);
  return face;
}

/// The name in the two parts that are set apart. A badge without a name shows the company as one.
std::pair<std::string, std::string> name_parts(const BadgeFace& face) {
  const auto& name = face.name;
  const bool both = !name.infix.empty() && !name.last.empty();
  auto rest = name.infix + (both ? " " : "") + name.last;
  if (!name.first.empty()) return {name.first, std::move(rest)};
  if (!rest.empty()) return {std::move(rest), {}};
  return {face.company, {}};
}

void round_rectangle(cairo_t* cairo, double x, double y, double width, double height, double radius) {
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + width - radius, y + radius, radius, -kQuarter, 0);
  cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, kQuarter);
  cairo_arc(cairo, x + radius, y + height - radius, radius, kQuarter, 2 * kQuarter);
  cairo_arc(cairo, x + radius, y + radius, radius, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cairo);
}

void use(cairo_t* cairo, const Colour& colour) {
  cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

/// Texts one under the other; they keep to the same side of the width they are drawn in.
class Stack {
public:
  void add(SetText text, double space_above) {
    if (text.height() <= 0) return;
    if (!texts_.empty()) height_ += space_above;
    offsets_.push_back(height_);
    height_ += text.height();
    texts_.push_back(std::move(text));
  }
  [[nodiscard]] double height() const { return height_; }
  [[nodiscard]] bool empty() const { return texts_.empty(); }
  void draw(cairo_t* cairo, double x, double y, double width) const {
    for (std::size_t i = 0; i < texts_.size(); ++i) texts_[i].draw(cairo, x, y + offsets_[i], width);
  }

private:
  std::vector<SetText> texts_;
  std::vector<double> offsets_;
  double height_ = 0;
};

/// One badge while it is drawn: header above, code below, and the name in all the room between.
class Drawing {
public:
  Drawing(cairo_t* cairo, const BadgeFace& face, PaperSize badge, const Typesetter& typesetter)
      : cairo_{cairo},
        face_{cleaned(face)},
        words_{words_in(face_.language)},
        measures_{measures_of(badge)},
        palette_{palette_of(badge)},
        typesetter_{typesetter},
        side_{typesetter.side_of(name_parts(face_).first)} {}

  void background() const {
    use(cairo_, palette_.paper);
    cairo_rectangle(cairo_, 0, 0, measures_.width, measures_.height);
    cairo_fill(cairo_);
    use(cairo_, palette_.stain);
    const double radius = measures_.width * 0.27;
    cairo_set_line_width(cairo_, radius * 0.075);
    cairo_new_path(cairo_);
    cairo_arc(cairo_, measures_.width * 0.9, measures_.height * 0.1, radius, 0, 2 * std::numbers::pi);
    cairo_stroke(cairo_);
  }

  /// Returns where it ends.
  double header() const {
    if (face_.organiser) return organiser_band();
    if (measures_.wide) return measures_.margin - measures_.gap;
    const auto date = set(face_.date, small_text(500), {inner_width() * 0.6, measures_.band, 1});
    const double left = inner_width() - (date.height() > 0 ? date.width() + measures_.gap : 0);
    const auto event = set(face_.event_name, small_text(600), {left, measures_.band, 1});
    if (!event.whole()) return header_of_two_lines();
    const double far_end = measures_.width - measures_.margin;
    const bool mirrored = side_ == Typesetter::Side::right;
    event.draw(cairo_, mirrored ? far_end - left : measures_.margin, measures_.margin, left);
    date.draw(cairo_, mirrored ? measures_.margin : far_end - date.width(), measures_.margin, date.width());
    return measures_.margin + std::max(date.height(), event.height());
  }

  /// Returns where it begins.
  double code_and_beside(const base::QrCode& code) const {
    const double height = panel_height();
    const double top = measures_.height - measures_.margin - height;
    const auto beside = texts_beside_code();
    double left = measures_.margin;
    if (measures_.wide) left = measures_.width - measures_.margin - height;
    if (!measures_.wide && beside.empty()) left = (measures_.width - height) / 2;
    panel(left, top, measures_.wide || beside.empty() ? height : inner_width());
    const double inset = panel_inset(code);
    draw_code(cairo_, code, {left + inset, top + measures_.panel_inset, measures_.code});
    const double text_left = measures_.wide ? measures_.margin : left + inset + measures_.code + measures_.gap * 0.4;
    beside.draw(cairo_, text_left, top + (height - beside.height()) / 2, beside_width());
    return top;
  }

  void name_between(double top, double bottom) const {
    top += measures_.gap;
    bottom -= measures_.gap;
    Stack details;
    if (!details_beside_code()) add_details(details, inner_width(), (bottom - top) * 0.4);
    const double space = details.empty() ? 0 : measures_.gap * 0.9;
    const auto name = name_stack(bottom - top - details.height() - space);
    const double spare = bottom - top - name.height() - space - details.height();
    const double start = top + std::max(0.0, spare) * kAboveShare;
    name.draw(cairo_, measures_.margin, start, inner_width());
    details.draw(cairo_, measures_.margin, start + name.height() + space, inner_width());
  }

private:
  [[nodiscard]] double inner_width() const { return measures_.width - 2 * measures_.margin; }
  [[nodiscard]] double panel_height() const { return measures_.code + 2 * measures_.panel_inset; }
  [[nodiscard]] bool details_beside_code() const { return measures_.wide || face_.call_me_when.empty(); }
  [[nodiscard]] double beside_width() const {
    return inner_width() - panel_height() - measures_.gap * (measures_.wide ? 1.0 : 1.2);
  }

  /// Without a panel the dark modules themselves keep to the margin: the paper around is their quiet zone.
  [[nodiscard]] double panel_inset(const base::QrCode& code) const {
    if (measures_.panel_inset > 0) return measures_.panel_inset;
    return -measures_.code * kQuietModules / (code.size + 2.0 * kQuietModules);
  }

  [[nodiscard]] TextStyle small_text(int weight) const {
    return {.weight = weight, .largest = measures_.header_text, .smallest = kSmallestText, .colour = palette_.soft_ink};
  }

  SetText set(const std::string& text, const TextStyle& style, const TextRoom& room) const {
    return typesetter_.set(text, style, room, side_, face_.language);
  }

  double header_of_two_lines() const {
    Stack header;
    header.add(set(face_.event_name, small_text(600), {inner_width(), measures_.band, 1}), 0);
    header.add(set(face_.date, small_text(500), {inner_width(), measures_.band, 1}), 0.5);
    header.draw(cairo_, measures_.margin, measures_.margin, inner_width());
    return measures_.margin + header.height();
  }

  double organiser_band() const {
    use(cairo_, palette_.ink);
    cairo_rectangle(cairo_, 0, 0, measures_.width, measures_.band);
    cairo_fill(cairo_);
    const TextStyle title{.weight = 700,
                          .largest = measures_.header_text * 1.7,
                          .smallest = kSmallestText,
                          .colour = palette_.on_band,
                          .display = true};
    auto event = small_text(500);
    event.colour = palette_.on_band;
    Stack band;
    band.add(set(words_.organiser, title, {inner_width(), measures_.band, 1}), 0);
    if (!measures_.wide) band.add(set(face_.event_name, event, {inner_width(), measures_.band, 1}), 0.5);
    band.draw(cairo_, measures_.margin, (measures_.band - band.height()) / 2, inner_width());
    return measures_.band;
  }

  void panel(double x, double y, double width) const {
    if (measures_.panel_inset <= 0) return;
    round_rectangle(cairo_, x, y, width, panel_height(), kPanelRadius);
    use(cairo_, palette_.panel);
    cairo_fill_preserve(cairo_);
    use(cairo_, palette_.edge);
    cairo_set_line_width(cairo_, kHairline);
    cairo_stroke(cairo_);
  }

  Stack texts_beside_code() const {
    double room = panel_height() * 0.96;
    SetText foot;
    if (measures_.wide) foot = set(event_and_date(), small_text(500), {beside_width(), room, 1});
    room -= foot.height() > 0 ? foot.height() + measures_.gap * 0.6 : 0;
    Stack stack;
    if (details_beside_code()) add_details(stack, beside_width(), room * (face_.call_me_when.empty() ? 1 : 0.5));
    add_trigger(stack, beside_width(), room - stack.height());
    stack.add(std::move(foot), measures_.gap * 0.6);
    return stack;
  }

  [[nodiscard]] std::string event_and_date() const {
    const bool both = !face_.event_name.empty() && !face_.date.empty();
    return face_.event_name + (both ? " · " : "") + face_.date;
  }

  void add_details(Stack& stack, double width, double height) const {
    TextStyle style{.weight = 600, .largest = measures_.company, .smallest = kSmallestText, .colour = palette_.ink};
    const bool company_is_the_name = face_.name == card::PersonName{};
    auto company = company_is_the_name ? SetText{} : set(face_.company, style, {width, height * 0.55, 2});
    style.weight = 500;
    style.colour = palette_.soft_ink;
    style.largest = measures_.job_title;
    if (company.height() > 0) style.largest = std::max(kSmallestText, std::min(style.largest, company.size()));
    const double left = height - company.height();
    stack.add(std::move(company), 0);
    stack.add(set(face_.job_title, style, {width, left, 2}), 0.5);
  }

  void add_trigger(Stack& stack, double width, double height) const {
    if (face_.call_me_when.empty()) return;
    const double space = stack.empty() ? 0 : measures_.gap * 0.7;
    TextStyle style{
        .weight = 600, .largest = measures_.trigger * kLeadShare, .smallest = kSmallestText, .colour = palette_.accent};
    auto lead = set(words_.lead, style, {width, height, 1});
    const double left = height - space - lead.height() - 1;
    stack.add(std::move(lead), space);
    style.largest = measures_.trigger;
    style.colour = palette_.ink;
    stack.add(set(face_.call_me_when, style, {width, left, 7}), 1);
  }

  Stack name_stack(double height) const {
    const auto [first, rest] = name_parts(face_);
    auto large = large_name(first, rest.empty() ? height : height * kFirstNameShare);
    const double tuck = large.size() * kNameTuck;
    const double left = height - large.height() + tuck;
    const TextStyle style{
        .weight = 600,
        .largest = std::max(kSmallestName, std::min(measures_.last_name, large.size() * kLastNameShare)),
        .smallest = kSmallestName,
        .colour = palette_.ink,
        .display = true};
    Stack stack;
    stack.add(std::move(large), 0);
    stack.add(set(rest, style, {inner_width(), left, 3}), -tuck);
    return stack;
  }

  /// On one line, unless more lines make it much larger.
  SetText large_name(const std::string& name, double height) const {
    const TextStyle style{.weight = 800,
                          .largest = measures_.first_name,
                          .smallest = kSmallestFirstName,
                          .colour = palette_.ink,
                          .display = true};
    auto best = set(name, style, {inner_width(), height, 1});
    for (const int lines : {2, 4}) {
      if (lines > 2 && best.whole()) break;
      auto more = set(name, style, {inner_width(), height, lines});
      if (!best.whole() || more.size() > best.size() * kSecondLineWorth) best = std::move(more);
    }
    return best;
  }

  cairo_t* cairo_;
  BadgeFace face_;
  Words words_;
  BadgeMeasures measures_;
  const Palette& palette_;
  const Typesetter& typesetter_;
  Typesetter::Side side_;
};

}  // namespace

base::Result<> draw_badge(cairo_t* cairo, const BadgeFace& face, PaperSize badge, const Typesetter& typesetter) {
  const auto measures = measures_of(badge);
  const auto code = code_for(face.qr_text, measures.code);
  if (!code) return std::unexpected{code.error()};
  cairo_save(cairo);
  cairo_rectangle(cairo, 0, 0, measures.width, measures.height);
  cairo_clip(cairo);
  const Drawing drawing{cairo, face, badge, typesetter};
  drawing.background();
  const double top = drawing.header();
  const double bottom = drawing.code_and_beside(*code);
  drawing.name_between(top, bottom);
  cairo_restore(cairo);
  return {};
}

}  // namespace kiosk::paper
