#pragma once

#include "kiosk/screen/typesetter.hpp"
#include "kiosk/screen/widgets.hpp"
#include "kiosk/screen/words.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace kiosk::screen {

enum class Vertical { top, middle, bottom };

/// A text before it has a place. Sizes are in design units.
struct Setting {
  Phrase words;
  Type type;
  Colour colour;
  Align align = Align::left;
  int lines = 1;                ///< most lines
  double smallest = 0.6;        ///< share of its size down to which it may shrink before anything is cut
  double one_line_down_to = 1;  ///< shrinks this far to stay on one line before it takes a second
  bool balanced = false;        ///< lines of about equal length
};

/// Type sizes of the house, in design units.
namespace types {
inline constexpr Type kName{Face::display, 700, 58, 1.08, -0.022};
inline constexpr Type kHero{Face::display, 700, 46, 1.1, -0.024};
inline constexpr Type kTitle{Face::display, 700, 40, 1.1, -0.02};
inline constexpr Type kHeading{Face::display, 700, 26, 1.15, -0.015};
inline constexpr Type kKicker{Face::text, 600, 19, 1.25, 0};
inline constexpr Type kLine{Face::text, 500, 22, 1.4, 0};
inline constexpr Type kBody{Face::text, 500, 18, 1.45, 0};
inline constexpr Type kSmall{Face::text, 500, 15, 1.35, 0};
inline constexpr Type kButton{Face::text, 600, 19, 1.2, 0};
inline constexpr Type kChip{Face::text, 600, 14, 1.2, 0};
inline constexpr Type kStay{Face::text, 600, 16, 1.2, 0};
}  // namespace types

/// The glass while a page is laid out on it. One design unit is a pixel at 800×480; on every other glass the shorter
/// and the longer side are at least 480 and 800 units, upright or not.
class Sheet {
public:
  Sheet(Size size, const Typesetter& typesetter, const Words& words, const flow::Legibility& legibility = {});

  [[nodiscard]] double u(double units) const { return units * unit_; }
  [[nodiscard]] bool upright() const { return upright_; }
  /// Everything to tap goes into the lower half.
  [[nodiscard]] bool low() const { return legibility_.low_controls; }
  /// How much larger words are than they usually are, where they have the room.
  [[nodiscard]] double enlarged() const { return legibility_.large_text ? kLargeText : 1; }
  [[nodiscard]] Rect glass() const;
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] const Inks& inks() const { return inks_; }
  [[nodiscard]] const Typesetter& typesetter() const { return typesetter_; }

  /// Chooses the page's colours. Call before anything is put on it.
  void paint(const Inks& inks);
  void add(Widget widget) { page_.widgets.push_back(std::move(widget)); }
  /// What is typed on a real keyboard is for this page.
  void take_text() { page_.takes_text = true; }
  [[nodiscard]] std::vector<const Button*> buttons_so_far() const { return buttons(page_); }
  [[nodiscard]] Page finish();

  /// The text in its largest size that fits, at (0, 0); `scale` makes all sizes smaller.
  [[nodiscard]] Text fit(const Setting& setting, double width, double height, double scale = 1) const;
  /// Fits a text and puts it into `room`. Returns where it stands.
  Rect text(const Setting& setting, const Rect& room, Vertical vertical = Vertical::top);
  /// Moves a fitted text into `room` and puts it there. Returns where it stands.
  Rect put(Text text, const Rect& room, Vertical vertical);

  /// A rounded label as wide as its words, at most `room`; its height is 30 units. Returns its place.
  Rect chip(const Phrase& words, const Colour& fill, const Colour& ink, const Rect& room, Align align = Align::left);
  /// The scene's buttons that a page has to place: all but "I'm still here", which stands beside the countdown; with
  /// low controls that one too, as the last.
  [[nodiscard]] std::vector<flow::Action> offered(const flow::Scene& scene) const;
  /// The countdown in the top right corner, when the scene has one, with "I'm still here" where that is offered: to be
  /// touched 30 units above and below the middle of `bar`. Returns the room that is left beside it.
  Rect countdown(const flow::Scene& scene, Rect bar);
  /// The countdown alone.
  Rect bare_countdown(const flow::Scene& scene, Rect bar);
  /// `count` of five stars, `height` pixels high, from the left or the right of `room`. Returns their place.
  Rect rating(int count, double height, const Rect& room, Align align = Align::left);
  /// A white card for other things to stand on; `radius` in design units.
  void white_card(const Rect& place, double radius = 20);
  /// A person's initials on a disc.
  void avatar(const flow::PersonLine& person, const Rect& place, const Colour& disc);

  /// One button. `primary` is the one thing to do.
  void button(flow::Action action, const Rect& place, bool primary);
  void button(flow::Action action, const Phrase& label, const Rect& place, bool primary);
  /// One that says more than its action: `key` is Tapped::text.
  void button(flow::Action action, const std::string& key, const Phrase& label, const Rect& place, bool primary);
  /// A white card that is one big button; what is put on it afterwards belongs to it. `label` says what it stands for.
  void card_button(flow::Action action, const Phrase& label, const Rect& place);
  /// A card to choose or drop something with: deep while it is `chosen`.
  void choice_card(flow::Action action, const Phrase& label, const Rect& place, bool chosen);
  /// A white card that types `key`: a field to write in that is touched.
  void key_card(std::string_view key, const Phrase& label, const Rect& place);
  /// A button that is drawn less high than it is touched.
  void slim_button(flow::Action action, const Phrase& label, const Rect& place, bool primary);
  void slim_button(flow::Action action, const std::string& key, const Phrase& label, const Rect& place, bool primary);
  void icon_button(flow::Action action, Icon icon, const Rect& place, bool primary);
  /// Buttons side by side, as wide as their words; in columns of equal width where they do not fit. The first is
  /// primary. `room` is as high as `button_rows_height` asked for.
  void button_row(std::span<const flow::Action> actions, const Rect& room, Align align = Align::left);
  /// Height that `button_row` needs; 0 without actions.
  [[nodiscard]] double button_rows_height(std::span<const flow::Action> actions, double width) const;

  /// As wide as a button with this label wants to be.
  [[nodiscard]] double button_width(const Phrase& label) const;

private:
  /// Of buttons that do not fit in one row.
  [[nodiscard]] std::size_t columns_of(std::size_t buttons) const;
  [[nodiscard]] std::size_t rows_of(std::size_t buttons) const;
  static constexpr double kLargeText = 1.25;

  [[nodiscard]] double row_width(std::span<const flow::Action> actions) const;

  const Typesetter& typesetter_;
  const Words& words_;
  double unit_;
  bool upright_;
  flow::Legibility legibility_;
  Inks inks_;
  Page page_;
  std::vector<Widget> last_;  ///< that come after everything else, also in the order of focus
};

/// Texts and other things under each other, placed together; all texts shrink together when the room is too low.
class Column {
public:
  explicit Column(Sheet& sheet) : sheet_{sheet} {}

  /// `gap` in design units before it; a text without words takes no room at all.
  Column& text(Setting setting, double gap = 0);
  /// Anything else, `height` pixels high.
  Column& block(double height, std::function<void(Rect)> draw, double gap = 0);
  /// Places everything in `room`. Returns what it covers.
  Rect place(const Rect& room, Vertical vertical);

private:
  struct Item {
    Setting setting;
    double gap = 0;
    double height = 0;
    std::function<void(Rect)> draw;
  };
  [[nodiscard]] std::vector<Text> fit(const Rect& room, double scale, double& total) const;

  Sheet& sheet_;
  std::vector<Item> items_;
};

/// What a button says.
[[nodiscard]] Phrase label_of(flow::Action action, const Words& words);

}  // namespace kiosk::screen
