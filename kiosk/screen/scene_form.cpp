#include "kiosk/screen/keyboard.hpp"
#include "kiosk/screen/scenes.hpp"
#include "kiosk/screen/text_field.hpp"

#include <algorithm>
#include <vector>

namespace kiosk::screen {

namespace {

constexpr int kSharp = 60;  ///< points from which a pitch is good enough for green

Phrase label_of(flow::CardField field, const Words& words) {
  switch (field) {
    case flow::CardField::name:
      return words.say("What is your name?");
    case flow::CardField::company:
      return words.say("Your company");
    case flow::CardField::job:
      return words.say("What do you do?");
    case flow::CardField::call_me_when:
      return words.say("Call me when…");
    case flow::CardField::result:
      return words.say("What do clients gain?");
    case flow::CardField::seeking:
      return words.say("Whom do you look for?");
    case flow::CardField::email:
      return words.say("Your e-mail address");
  }
  return {};
}

Phrase placeholder_of(flow::CardField field, const Words& words) {
  switch (field) {
    case flow::CardField::name:
      return words.say("First and last name");
    case flow::CardField::company:
    case flow::CardField::email:
      return words.say("May stay empty");
    case flow::CardField::job:
      return words.say("Florist, for example");
    case flow::CardField::call_me_when:
      return words.say("… your garden party must go on in the rain");
    case flow::CardField::result:
      return words.say("A party that stays dry");
    case flow::CardField::seeking:
      return words.say("Caterers, for example");
  }
  return {};
}

Phrase advice_for(flow::CardField field, const Words& words) {
  switch (field) {
    case flow::CardField::name:
      return words.say("This is how people here get to know you.");
    case flow::CardField::company:
    case flow::CardField::job:
      return words.say("What you leave empty is not on your card.");
    case flow::CardField::call_me_when:
      return words.say("Name the moment rather than your trade: that is what people remember.");
    case flow::CardField::result:
    case flow::CardField::seeking:
      return words.say("One thing is enough, as concrete as you can.");
    case flow::CardField::email:
      return words.say("For the people you swap cards with. Nobody else sees it.");
  }
  return {};
}

Phrase remark_of(flow::FormRemark remark, const Words& words) {
  switch (remark) {
    case flow::FormRemark::none:
      return {};
    case flow::FormRemark::name_missing:
      return words.say("We would love to know what to call you.");
    case flow::FormRemark::email_unlikely:
      return words.say("That is not quite an e-mail address yet. Is there a typo in it?");
    case flow::FormRemark::badge_later:
      return words.say("Let's finish this card first, then it is your badge's turn.");
    case flow::FormRemark::no_link:
      return words.say("Your phone cannot take over right now. Just go on here.");
  }
  return {};
}

struct HeaderButton {
  flow::Action action;
  Phrase label;
  std::string key = {};
};

/// With low controls "still here" and the way to the other field are among them: what is touched elsewhere is too high.
std::vector<HeaderButton> header_buttons(const flow::FormShown& shown, const flow::Scene& scene, const Sheet& sheet) {
  std::vector<HeaderButton> all;
  for (const auto action : scene.actions) {
    const bool elsewhere = action == flow::Action::key || (action == flow::Action::stay && !sheet.low());
    if (!elsewhere) all.push_back({action, screen::label_of(action, sheet.words())});
  }
  if (sheet.low() && shown.fields.size() > 1) {
    all.push_back({flow::Action::key, sheet.words().say("Other field"), std::string{flow::keys::kNextField}});
  }
  return all;
}

/// The scene's buttons in their order from the right. Returns the room that is left beside them.
Rect buttons_of(const flow::FormShown& shown, const flow::Scene& scene, Rect bar, Sheet& sheet) {
  const auto all = header_buttons(shown, scene, sheet);
  double wanted = 0;
  for (const auto& button : all) wanted += sheet.button_width(button.label);
  const double gap = sheet.u(6);
  const double share = sheet.upright() ? 1 : sheet.low() ? 0.84 : 0.74;
  const double most = bar.width * share - gap * static_cast<double>(all.size() - 1);
  const double scale = sheet.upright() ? most / wanted : std::min(1.0, most / wanted);
  for (const auto& button : all) {
    const Rect place = bar.cut_right(sheet.button_width(button.label) * scale);
    sheet.slim_button(button.action, button.key, button.label, place, &button == &all.front());
    bar.cut_right(gap);
  }
  return bar;
}

/// Heading and buttons: side by side, or on an upright glass below each other.
void header(const flow::FormShown& shown, const flow::Scene& scene, Rect bar, Sheet& sheet) {
  const Words& words = sheet.words();
  Rect title = bar;
  if (sheet.upright()) {
    title = bar.cut_top(sheet.u(40));
    buttons_of(shown, scene, bar, sheet);
  } else {
    title = buttons_of(shown, scene, bar, sheet);
    title.cut_right(sheet.u(8));
  }
  sheet.text({.words = shown.improves ? words.say("Your pitch · {1} of {2}", {shown.step + 1, shown.steps})
                                      : words.say("Your card · {1} of {2}", {shown.step + 1, shown.steps}),
              .type = {Face::display, 700, 23, 1.15, -0.015},
              .colour = sheet.inks().title,
              .lines = 2,
              .smallest = 0.5},
             title, Vertical::middle);
}

void one_field(const flow::FormShown& shown, std::size_t index, Rect room, Sheet& sheet) {
  const auto& [field, text] = shown.fields[index];
  const bool active = index == shown.active;
  sheet.text({.words = label_of(field, sheet.words()),
              .type = {Face::text, 600, 17, 1.25, 0},
              .colour = sheet.inks().title,
              .smallest = 0.6},
             room.cut_top(sheet.u(24)), Vertical::middle);
  room.cut_top(sheet.u(2));
  text_field({.text = text,
              .placeholder = placeholder_of(field, sheet.words()),
              .active = active,
              .key = active       ? std::string_view{}
                     : index == 0 ? flow::keys::kFirstField
                                  : flow::keys::kSecondField,
              .lines = sheet.upright() ? 3 : 2},
             room, sheet);
}

void fields(const flow::FormShown& shown, Rect room, Sheet& sheet) {
  const auto count = static_cast<double>(shown.fields.size());
  const double gap = sheet.u(14);
  const double width = (room.width - gap * (count - 1)) / count;
  const double height = (room.height - gap * (count - 1)) / count;
  for (std::size_t i = 0; i < shown.fields.size(); ++i) {
    one_field(shown, i, sheet.upright() ? room.cut_top(height) : room.cut_left(width), sheet);
    sheet.upright() ? room.cut_top(gap) : room.cut_left(gap);
  }
}

void sharpness_meter(const flow::SharpnessShown& sharpness, Rect room, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Colour word_colour = sharpness.points >= kSharp ? colours::kLeaf : colours::kHoneyInk;
  Rect row = room.cut_top(u(24));
  sheet.text({.words = sheet.words().say("How sharp is it?"),
              .type = types::kSmall,
              .colour = sheet.inks().soft,
              .smallest = 0.6},
             row.cut_left(u(170)), Vertical::middle);
  sheet.text({.words = plain(sharpness.word),
              .type = {Face::text, 700, 17, 1.25, 0},
              .colour = word_colour,
              .align = Align::right,
              .smallest = 0.6},
             row.cut_right(u(118)), Vertical::middle);
  sheet.add(Meter{.place = row.inset(u(10), u(5)), .share = std::clamp(sharpness.points / 100.0, 0.0, 1.0)});
  room.cut_top(u(2));
  sheet.text(
      {.words = plain(sharpness.hint), .type = types::kSmall, .colour = sheet.inks().soft, .lines = 2, .smallest = 0.6},
      room);
}

void still_there(const flow::Scene& scene, Rect room, Sheet& sheet) {
  const Phrase label = screen::label_of(flow::Action::stay, sheet.words());
  Rect words = room.cut_top(sheet.u(sheet.upright() || sheet.low() ? 36 : 60));
  if (sheet.low()) {
    // the button is among the others
  } else if (sheet.upright()) {
    sheet.slim_button(flow::Action::stay, label, room.cut_top(sheet.u(60)), true);
  } else {
    const double width = std::min(sheet.button_width(label), words.width / 2);
    sheet.slim_button(flow::Action::stay, label, words.cut_right(width), true);
    words.cut_right(sheet.u(12));
  }
  words = sheet.bare_countdown(scene, words);
  sheet.text({.words = sheet.words().say("Are you still there?"),
              .type = types::kKicker,
              .colour = sheet.inks().title,
              .lines = 2,
              .smallest = 0.5},
             words, Vertical::middle);
}

void below_fields(const flow::FormShown& shown, const flow::Scene& scene, const Rect& room, Sheet& sheet) {
  if (shown.hurries) return still_there(scene, room, sheet);
  if (const Phrase remark = remark_of(shown.remark, sheet.words()); !remark.empty()) {
    sheet.text({.words = remark, .type = types::kKicker, .colour = colours::kCopperInk, .lines = 2, .smallest = 0.7},
               room);
    return;
  }
  if (shown.sharpness) return sharpness_meter(*shown.sharpness, room, sheet);
  sheet.text({.words = advice_for(shown.fields[shown.active].field, sheet.words()),
              .type = types::kSmall,
              .colour = sheet.inks().soft,
              .lines = 2,
              .smallest = 0.7},
             room);
}

}  // namespace

void lay_out(const flow::FormShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  sheet.paint(Inks{});
  Rect room = sheet.glass();
  const Rect tray = room.cut_bottom(u(keyboard_height(sheet)));
  room = room.inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 20 : sheet.low() ? 8 : 4));
  const double high = u(sheet.upright() ? 100 : 60);
  const Rect bar = sheet.low() ? room.cut_bottom(high) : room.cut_top(high);
  if (!sheet.low()) room.cut_top(u(sheet.upright() ? 12 : 2));
  // first what the scene offers first, so that the focus goes the same way
  const Rect input = room.cut_top(u(sheet.upright() ? 108.0 * static_cast<double>(shown.fields.size()) : 98));
  room.cut_top(u(sheet.upright() ? 12 : 6));
  below_fields(shown, scene, room, sheet);
  header(shown, scene, bar, sheet);
  fields(shown, input, sheet);
  keyboard(shown.layer, shown.shift, shown.fields[shown.active].field == flow::CardField::email, tray, sheet);
}

}  // namespace kiosk::screen
