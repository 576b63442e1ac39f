#include "kiosk/screen/sheet.hpp"

#include "kiosk/screen/high_contrast.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace kiosk::screen {

namespace {

constexpr double kButtonHeight = 60;
constexpr double kButtonGap = 14;
constexpr double kButtonPadding = 26;
constexpr double kSlimMargin = 5;
constexpr double kStayMargin = 10;  ///< around the drawn pill, of what is touched
constexpr double kShrinkStep = 0.95;
constexpr double kTightest = 0.82;  ///< share of what buttons like to have, at which they still stand in one row
constexpr double kRounding = 3;     ///< digits at another place are a little wider

Type scaled(Type type, double factor) {
  type.size *= factor;
  return type;
}

}  // namespace

Sheet::Sheet(Size size, const Typesetter& typesetter, const Words& words, const flow::Legibility& legibility)
    : typesetter_{typesetter}, words_{words}, upright_{size.height > size.width}, legibility_{legibility} {
  const double longer = std::max(size.width, size.height);
  const double shorter = std::min(size.width, size.height);
  unit_ = std::min(longer / 800.0, shorter / 480.0);
  page_.size = size;
}

Rect Sheet::glass() const {
  return {0, 0, static_cast<double>(page_.size.width), static_cast<double>(page_.size.height)};
}

Page Sheet::finish() {
  std::ranges::move(last_, std::back_inserter(page_.widgets));
  last_.clear();
  return legibility_.high_contrast ? in_high_contrast(std::move(page_)) : std::move(page_);
}

void Sheet::paint(const Inks& inks) {
  inks_ = inks;
  page_.ground = inks.ground;
}

Text Sheet::fit(const Setting& setting, double width, double height, double scale) const {
  Text text{.place = {},
            .words = setting.words,
            .type = scaled(setting.type, unit_ * scale * enlarged()),
            .colour = setting.colour,
            .align = setting.align,
            .lines = setting.lines};
  if (text.words.empty()) return text;
  const auto fits = [&](double share, int lines) {
    text.type.size = setting.type.size * unit_ * scale * enlarged() * share;
    const auto measured = typesetter_.measure(text.words, text.type, width, lines);
    text.place.width = measured.width;
    text.place.height = measured.height;
    return !measured.cut && measured.height <= height + 0.5;
  };
  for (double share = 1; share >= setting.one_line_down_to && setting.one_line_down_to < 1; share *= kShrinkStep) {
    if (fits(share, 1)) return text;
  }
  for (double share = 1; share >= setting.smallest / enlarged(); share *= kShrinkStep) {
    if (!fits(share, setting.lines)) continue;
    if (setting.balanced) {
      const double balanced = typesetter_.balanced_width(text.words, text.type, width, setting.lines);
      text.place.width = typesetter_.measure(text.words, text.type, balanced, setting.lines).width;
    }
    return text;
  }
  text.type.size = setting.type.size * unit_ * scale * setting.smallest;
  text.break_words = true;
  const auto room_for = static_cast<int>(height / (text.type.size * text.type.line_height));
  text.lines = std::clamp(room_for, 1, setting.lines);
  const auto measured = typesetter_.measure(text.words, text.type, width, text.lines, true);
  text.cut = measured.cut;
  text.place.width = std::min(measured.width, width);
  text.place.height = measured.height;
  return text;
}

Rect Sheet::put(Text text, const Rect& room, Vertical vertical) {
  const Rect fitted = text.place;
  const double width = std::min(std::ceil(fitted.width) + 1, room.width);
  text.place.width = width;
  text.place.x = text.align == Align::left     ? room.x
                 : text.align == Align::centre ? room.x + (room.width - width) / 2
                                               : room.right() - width;
  text.place.y = vertical == Vertical::top      ? room.y
                 : vertical == Vertical::middle ? room.y + (room.height - fitted.height) / 2
                                                : room.bottom() - fitted.height;
  const Rect place = text.place;
  if (!text.words.empty()) add(std::move(text));
  return place;
}

Rect Sheet::text(const Setting& setting, const Rect& room, Vertical vertical) {
  return put(fit(setting, room.width, room.height), room, vertical);
}

Rect Sheet::chip(const Phrase& words, const Colour& fill, const Colour& ink, const Rect& room, Align align) {
  const double padding = u(12);
  Text text = fit({.words = words, .type = types::kChip, .colour = ink}, room.width - 2 * padding, u(30));
  const double width = std::min(std::ceil(text.place.width) + 2 * padding, room.width);
  const double x = align == Align::right    ? room.right() - width
                   : align == Align::centre ? room.x + (room.width - width) / 2
                                            : room.x;
  const Rect place{x, room.y + (room.height - u(30)) / 2, width, u(30)};
  add(Panel{.place = place, .radius = u(15), .fill = fill});
  put(std::move(text), place.inset(padding, 0), Vertical::middle);
  return place;
}

std::vector<flow::Action> Sheet::offered(const flow::Scene& scene) const {
  auto actions = scene.actions;
  const bool stays = std::erase(actions, flow::Action::stay) > 0;
  if (stays && low()) actions.push_back(flow::Action::stay);
  return actions;
}

Rect Sheet::countdown(const flow::Scene& scene, Rect bar) {
  if (!scene.until || low() || !std::ranges::contains(scene.actions, flow::Action::stay)) {
    return bare_countdown(scene, bar);
  }
  const Phrase label = label_of(flow::Action::stay, words_);
  const Text text =
      fit({.words = label, .type = types::kStay, .colour = inks_.chip_text, .smallest = 0.8}, u(240), u(30));
  const Text seconds =
      fit({.words = {"88 s"}, .type = types::kStay, .colour = inks_.chip_text, .smallest = 0.8}, u(80), u(30));
  const double padding = u(16);
  const double gap = u(12);
  const double width =
      2 * (u(kStayMargin) + padding) + std::ceil(text.place.width + seconds.place.width) + u(kRounding) + gap;
  const Rect corner = bar.cut_right(width - u(kStayMargin));
  const Rect touched{corner.x, corner.y + (corner.height - u(kButtonHeight)) / 2, width, u(kButtonHeight)};
  last_.emplace_back(Button{.place = touched,
                            .action = flow::Action::stay,
                            .label = label,
                            .type = types::kStay,
                            .fill = inks_.chip,
                            .text = inks_.chip_text,
                            .border = inks_.other_border,
                            .focus = inks_.focus,
                            .unit = unit_,
                            .margin = u(kStayMargin),
                            .card = true});
  Rect inside = touched.inset(u(kStayMargin) + padding, u(kStayMargin));
  Text words = text;
  words.place =
      inside.cut_left(std::ceil(text.place.width) + 1).middle(std::ceil(text.place.width) + 1, text.place.height);
  last_.emplace_back(std::move(words));
  last_.emplace_back(Countdown{.place = inside.cut_right(std::ceil(seconds.place.width) + u(kRounding)),
                               .until = *scene.until,
                               .pattern = words_.say("{1} s").markup,
                               .type = seconds.type,
                               .fill = {0, 0, 0, 0},
                               .text = inks_.chip_text});
  bar.cut_right(u(16));
  return bar;
}

Rect Sheet::bare_countdown(const flow::Scene& scene, Rect bar) {
  if (!scene.until) return bar;
  const std::string pattern = words_.say("{1} s left").markup;
  Phrase widest{pattern};
  if (const auto at = widest.markup.find("{1}"); at != std::string::npos) widest.markup.replace(at, 3, "88");
  const auto text = fit({.words = widest, .type = types::kChip, .colour = inks_.chip_text}, u(200), u(30));
  const double width = std::ceil(text.place.width) + u(26);
  Rect corner = bar.cut_right(width);
  add(Countdown{.place = {corner.x, corner.y + (corner.height - u(30)) / 2, width, u(30)},
                .until = *scene.until,
                .pattern = pattern,
                .type = text.type,
                .fill = inks_.chip,
                .text = inks_.chip_text});
  bar.cut_right(u(16));
  return bar;
}

Rect Sheet::rating(int count, double height, const Rect& room, Align align) {
  const double width = height * 6.1;
  const double x = align == Align::right ? room.right() - width : room.x;
  const Rect place{x, room.y + (room.height - height) / 2, width, height};
  add(Rating{.place = place, .count = count, .colour = colours::kCopper, .rest = colours::kLatte});
  return place;
}

void Sheet::white_card(const Rect& place, double radius) {
  add(Panel{
      .place = place, .radius = u(radius), .fill = colours::kFoam, .border = colours::kLatte, .border_width = u(1.5)});
}

void Sheet::avatar(const flow::PersonLine& person, const Rect& place, const Colour& disc) {
  add(Panel{.place = place, .radius = place.width / 2, .fill = disc});
  text({.words = plain(person.initials),
        .type = {Face::text, 700, place.width / unit_ * 0.36, 1.2, 0},
        .colour = colours::kFoam,
        .align = Align::centre,
        .smallest = 0.4},
       place.inset(place.width * 0.12, 0), Vertical::middle);
}

void Sheet::button(flow::Action action, const Rect& place, bool primary) {
  button(action, label_of(action, words_), place, primary);
}

void Sheet::button(flow::Action action, const Phrase& words, const Rect& place, bool primary) {
  const Setting setting{.words = words, .type = types::kButton, .colour = {}, .smallest = 0.45};
  const Text label = fit(setting, place.width - u(20), place.height);
  add(Button{.place = place,
             .action = action,
             .label = label.words,
             .type = label.type,
             .fill = primary ? inks_.button : inks_.other_button,
             .text = primary ? inks_.button_text : inks_.other_text,
             .border = primary ? Colour{0, 0, 0, 0} : inks_.other_border,
             .focus = inks_.focus,
             .unit = unit_,
             .cut = label.cut});
}

void Sheet::button(flow::Action action, const std::string& key, const Phrase& label, const Rect& place, bool primary) {
  button(action, label, place, primary);
  std::get<Button>(page_.widgets.back()).key = key;
}

void Sheet::card_button(flow::Action action, const Phrase& label, const Rect& place) {
  add(Button{.place = place,
             .action = action,
             .label = label,
             .type = types::kButton,
             .fill = inks_.other_button,
             .text = inks_.other_text,
             .border = inks_.other_border,
             .focus = inks_.focus,
             .unit = unit_,
             .card = true});
}

void Sheet::choice_card(flow::Action action, const Phrase& label, const Rect& place, bool chosen) {
  card_button(action, label, place);
  if (!chosen) return;
  auto& made = std::get<Button>(page_.widgets.back());
  made.fill = inks_.button;
  made.text = inks_.button_text;
  made.border = {0, 0, 0, 0};
}

void Sheet::key_card(std::string_view key, const Phrase& label, const Rect& place) {
  card_button(flow::Action::key, label, place);
  std::get<Button>(page_.widgets.back()).key = key;
}

void Sheet::slim_button(flow::Action action, const Phrase& label, const Rect& place, bool primary) {
  slim_button(action, {}, label, place, primary);
}

void Sheet::slim_button(flow::Action action, const std::string& key, const Phrase& label, const Rect& place,
                        bool primary) {
  button(action, key, label, place, primary);
  std::get<Button>(page_.widgets.back()).margin = u(kSlimMargin);
}

void Sheet::icon_button(flow::Action action, Icon icon, const Rect& place, bool primary) {
  button(action, place, primary);
  auto& made = std::get<Button>(page_.widgets.back());
  made.icon_only = true;
  made.icon = icon;
  made.cut = false;
}

double Sheet::button_width(const Phrase& label) const {
  const Setting setting{.words = label, .type = types::kButton, .colour = {}};
  return std::max(std::ceil(fit(setting, u(700), u(kButtonHeight)).place.width) + 2 * u(kButtonPadding), u(96));
}

double Sheet::row_width(std::span<const flow::Action> actions) const {
  double needed = -u(kButtonGap);
  for (const auto action : actions) needed += button_width(label_of(action, words_)) + u(kButtonGap);
  return needed;
}

std::size_t Sheet::columns_of(std::size_t buttons) const {
  if (upright_) return buttons > 2 ? 2 : 1;
  return std::min<std::size_t>(buttons, 3);
}

std::size_t Sheet::rows_of(std::size_t buttons) const {
  return (buttons + columns_of(buttons) - 1) / columns_of(buttons);
}

double Sheet::button_rows_height(std::span<const flow::Action> actions, double width) const {
  if (actions.empty()) return 0;
  if (row_width(actions) * kTightest <= width) return u(kButtonHeight);
  const auto rows = static_cast<double>(rows_of(actions.size()));
  return rows * u(kButtonHeight) + (rows - 1) * u(kButtonGap);
}

void Sheet::button_row(std::span<const flow::Action> actions, const Rect& room, Align align) {
  if (actions.empty()) return;
  Rect rest = room;
  if (const double wished = row_width(actions); wished * kTightest <= room.width) {
    const double gaps = u(kButtonGap) * static_cast<double>(actions.size() - 1);
    const double share = std::min((room.width - gaps) / (wished - gaps), 1.0);
    if (const double spare = std::max(room.width - wished, 0.0); align != Align::left) {
      rest.cut_left(align == Align::centre ? spare / 2 : spare);
    }
    for (std::size_t i = 0; i < actions.size(); ++i) {
      button(actions[i], rest.cut_left(button_width(label_of(actions[i], words_)) * share), i == 0);
      rest.cut_left(u(kButtonGap));
    }
    return;
  }
  const std::size_t columns = columns_of(actions.size());
  // what is left over stands above the others, over the whole width: it matters most
  std::size_t in_row = actions.size() % columns == 0 ? columns : actions.size() % columns;
  for (std::size_t i = 0; i < actions.size(); in_row = columns) {
    const auto places = rest.cut_top(u(kButtonHeight)).grid(in_row, in_row, u(kButtonGap), u(kButtonHeight));
    for (const Rect& place : places) {
      button(actions[i], place, i == 0);
      ++i;
    }
    rest.cut_top(u(kButtonGap));
  }
}

Column& Column::text(Setting setting, double gap) {
  if (!setting.words.empty()) items_.push_back({.setting = std::move(setting), .gap = gap, .height = 0, .draw = {}});
  return *this;
}

Column& Column::block(double height, std::function<void(Rect)> draw, double gap) {
  items_.push_back({.setting = {}, .gap = gap, .height = height, .draw = std::move(draw)});
  return *this;
}

std::vector<Text> Column::fit(const Rect& room, double scale, double& total) const {
  std::vector<Text> fitted;
  total = 0;
  for (const Item& item : items_) {
    if (&item != &items_.front()) total += sheet_.u(item.gap) * scale;
    fitted.push_back(item.draw ? Text{} : sheet_.fit(item.setting, room.width, room.height, scale));
    total += item.draw ? item.height : fitted.back().place.height;
  }
  return fitted;
}

Rect Column::place(const Rect& room, Vertical vertical) {
  const double smallest = 0.6 / sheet_.enlarged();
  double scale = 1;
  double total = 0;
  auto fitted = fit(room, scale, total);
  while (total > room.height + 0.5 && scale > smallest) {
    scale *= kShrinkStep;
    fitted = fit(room, scale, total);
  }
  Rect rest = room;
  if (vertical == Vertical::middle) rest.cut_top((room.height - total) / 2);
  if (vertical == Vertical::bottom) rest.cut_top(room.height - total);
  const Rect covered{rest.x, rest.y, rest.width, total};
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (i > 0) rest.cut_top(sheet_.u(items_[i].gap) * scale);
    if (items_[i].draw) {
      items_[i].draw(rest.cut_top(items_[i].height));
    } else {
      const double height = fitted[i].place.height;
      sheet_.put(std::move(fitted[i]), rest.cut_top(height), Vertical::top);
    }
  }
  return covered;
}

}  // namespace kiosk::screen
