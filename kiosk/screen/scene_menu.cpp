#include "kiosk/screen/menu_parts.hpp"
#include "kiosk/screen/scenes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::screen {

using flow::MenuItem;
using flow::MenuPage;
using namespace menu;

namespace {

void kiosk_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  const auto& setup = shown.setup;
  choices({{MenuItem::role_door, words.say("Door"), setup.role == event::Role::door},
           {MenuItem::role_table, words.say("Table"), setup.role == event::Role::table},
           {MenuItem::role_wall, words.say("Wall"), setup.role == event::Role::wall}},
          labelled_row(words.say("Where it stands"), room, sheet), sheet);
  choices({{MenuItem::dutch, plain("Nederlands"), setup.language == flow::Language::nl},
           {MenuItem::english, plain("English"), setup.language == flow::Language::en}},
          labelled_row(words.say("Language"), room, sheet), sheet);
  if (!shown.has_lists) return;
  const auto list = setup.list.empty() ? words.say("Every ticket") : plain(setup.list);
  choices({{MenuItem::next_list, joined(list, "  ", plain("›"))}},
          labelled_row(words.say("Check-in list"), room, sheet), sheet);
}

void step_row(const Phrase& label, int percent, MenuItem less, MenuItem more, Rect& room, Sheet& sheet,
              const std::optional<Choice>& beside = {}) {
  Rect row = labelled_row(label, room, sheet);
  if (beside) {
    item_button(*beside, row.cut_right(sheet.u(sheet.upright() ? 130 : 190)), sheet);
    row.cut_right(sheet.u(kGap));
  }
  const double side = sheet.u(96);
  item_button({less, plain("–")}, row.cut_left(side), sheet);
  item_button({more, plain("+")}, row.cut_right(side), sheet);
  sheet.text({.words = plain(std::to_string(percent) + " %"),
              .type = types::kHeading,
              .colour = colours::kEspresso,
              .align = Align::centre,
              .smallest = 0.6},
             row, Vertical::middle);
}

void senses_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  step_row(words.say("Volume"), shown.setup.volume, MenuItem::quieter, MenuItem::louder, room, sheet,
           Choice{MenuItem::read_aloud, shown.setup.voice ? words.say("Read aloud: on") : words.say("Read aloud: off"),
                  shown.setup.voice});
  if (shown.board.brightness) {
    step_row(words.say("Brightness"), shown.setup.brightness, MenuItem::darker, MenuItem::brighter, room, sheet);
  }
  const auto moment = joined(plain(shown.time), " · ", plain(words.day(shown.date)));
  Rect row = labelled_row(moment, room, sheet);
  if (shown.clock_trusted) {
    state_line({true, words.say("The clock is right")}, row, sheet);
  } else {
    choices({{MenuItem::clock_right, words.say("Yes, that's the time"), true}}, row, sheet);
  }
}

void sure_page(MenuItem asked, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  const auto question = asked == MenuItem::restart     ? words.say("Restart this kiosk?")
                        : asked == MenuItem::shut_down ? words.say("Shut this kiosk down?")
                                                       : words.say("Put this kiosk out of order?");
  const auto note = asked == MenuItem::restart ? words.say("It's back in about a minute. Nothing is lost.")
                    : asked == MenuItem::shut_down
                        ? words.say("Afterwards it takes somebody at the plug to switch it on again. Nothing is lost.")
                        : words.say("It sends people to the desk until you put it back with your badge.");
  const auto agreed = asked == MenuItem::restart     ? words.say("Yes, restart")
                      : asked == MenuItem::shut_down ? words.say("Yes, shut down")
                                                     : words.say("Yes, out of order");
  const Rect buttons = room.cut_bottom(sheet.u(kRow));
  choices({{MenuItem::no, words.say("No, go back")}, {MenuItem::yes, agreed, true}}, buttons, sheet);
  room.cut_bottom(sheet.u(kGap));
  Column{sheet}
      .text({.words = question, .type = types::kTitle, .colour = colours::kEspresso, .lines = 2, .smallest = 0.6})
      .text({.words = note, .type = types::kBody, .colour = colours::kMocha, .lines = 3, .smallest = 0.7}, 8)
      .place(room, Vertical::middle);
}

void power_page(const flow::MenuShown& shown, Rect room, Sheet& sheet) {
  const Words& words = sheet.words();
  if (shown.asked) return sure_page(*shown.asked, room, sheet);
  choices({shown.setup.out_of_order ? Choice{MenuItem::back_in_order, words.say("Back in service"), true}
                                    : Choice{MenuItem::out_of_order, words.say("Out of order")},
           {MenuItem::new_pin, words.say("New PIN")}},
          labelled_row(words.say("This kiosk"), room, sheet), sheet);
  choices({{MenuItem::restart, words.say("Restart")}, {MenuItem::shut_down, words.say("Shut down")}},
          labelled_row(words.say("The machine"), room, sheet), sheet);
  if (shown.power_refused) {
    sheet.text(
        {.words = words.say("The system doesn't let this kiosk switch it off. Use the plug or the power button."),
         .type = types::kBody,
         .colour = colours::kBrick,
         .lines = 3,
         .smallest = 0.7},
        room, Vertical::top);
  }
}

}  // namespace

void lay_out(const flow::MenuShown& shown, const flow::Scene& scene, Sheet& sheet) {
  const auto u = [&](double units) { return sheet.u(units); };
  const Words& words = sheet.words();
  sheet.paint(Inks{});
  heading_bar(joined(plain(shown.event_name), " · ", plain(shown.kiosk_name)), scene, sheet);
  Rect room = sheet.glass().inset(u(28), 0);
  room.cut_top(u(sheet.upright() ? 90 : 66));
  room.cut_bottom(u(24));
  const Rect bottom = room.cut_bottom(u(kRow));
  room.cut_bottom(u(kGap));
  const auto page = [&](MenuItem item, MenuPage its, const Phrase& label) {
    return Choice{item, label, shown.page == its};
  };
  const auto first = page(MenuItem::page_overview, MenuPage::overview, words.say("Overview"));
  const auto second = page(MenuItem::page_kiosk, MenuPage::kiosk, words.say("Kiosk"));
  const auto third = page(MenuItem::page_senses, MenuPage::senses, words.say("Sound, time"));
  const auto fourth = page(MenuItem::page_power, MenuPage::power, words.say("Off"));
  const auto devices = page(MenuItem::page_devices, MenuPage::devices, words.say("Devices"));
  const auto data = page(MenuItem::page_data, MenuPage::data, words.say("Data"));
  if (sheet.upright()) {
    choices({first, devices, data}, room.cut_top(u(kRow)), sheet);
    room.cut_top(u(kGap));
    choices({second, third, fourth}, room.cut_top(u(kRow)), sheet);
  } else {
    choices({first, devices, data, second, third, fourth}, room.cut_top(u(kRow)), sheet);
  }
  room.cut_top(u(sheet.upright() ? 20 : 16));
  switch (shown.page) {
    case MenuPage::overview:
      overview_page(shown, room, sheet);
      break;
    case MenuPage::kiosk:
      kiosk_page(shown, room, sheet);
      break;
    case MenuPage::senses:
      senses_page(shown, room, sheet);
      break;
    case MenuPage::power:
      power_page(shown, room, sheet);
      break;
    case MenuPage::devices:
      devices_page(shown, room, sheet);
      break;
    case MenuPage::data:
      data_page(shown, room, sheet);
      break;
  }
  sheet.button(flow::Action::close, {bottom.x, bottom.y, sheet.button_width(words.say("Close")), bottom.height}, false);
}

}  // namespace kiosk::screen
