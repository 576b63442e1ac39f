#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <set>
#include <utility>

// The organiser's menu, behind badge and PIN.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kMenuStays = 2min;
constexpr int kStep = 10;
constexpr int kDarkest = 10;  ///< percent: what a menu is still read at

}  // namespace

void Flow::open_menu() {
  menu_ = {};
  if (stick_.step != StickStep::busy) stick_ = {.step = stick_there_ ? StickStep::there : StickStep::absent};
  show_menu();
}

Setup Flow::setup() const {
  return {.role = config_.place.role,
          .list = config_.place.list,
          .language = config_.language,
          .volume = config_.volume,
          .brightness = config_.brightness,
          .out_of_order = config_.out_of_order,
          .voice = config_.voice};
}

void Flow::adjust() {
  effects_.push_back(Adjust{setup()});
}

/// Every check-in list that somebody's ticket names.
std::vector<std::string> Flow::lists() const {
  std::set<std::string> names;
  for (const auto& [id, attendee] : state_.attendees()) {
    names.insert(attendee.record.lists.begin(), attendee.record.lists.end());
  }
  if (!config_.place.list.empty()) names.insert(config_.place.list);
  return {names.begin(), names.end()};
}

void Flow::show_menu() {
  show(MenuShown{.page = menu_.page,
                 .event_name = state_.settings().name,
                 .kiosk_name = state_.kiosk_name(config_.place.kiosk),
                 .expected = state_.expected(),
                 .present = state_.present(),
                 .exchanges = state_.exchange_count(),
                 .refused = state_.refused_scans().size(),
                 .facts = state_.fact_count(),
                 .clock_trusted = clock_trusted_,
                 .time = local_time(state_, now_),
                 .date = local_date(state_, now_),
                 .camera = camera_,
                 .free_space = size_text(free_bytes_, language_),
                 .board = board_,
                 .setup = setup(),
                 .has_lists = menu_.page == MenuPage::kiosk && !lists().empty(),
                 .asked = menu_.asked,
                 .power_refused = menu_.power_refused,
                 .stick = stick_},
       language_, {Action::close, Action::item}, kMenuStays);
}

void Flow::take(const BoardSeen& seen) {
  board_ = seen.board;
  if (std::holds_alternative<MenuShown>(scene_.body)) redraw([this] { show_menu(); });
}

void Flow::take(const PowerRefused&) {
  menu_.power_refused = true;
  if (std::holds_alternative<MenuShown>(scene_.body)) show_menu();
}

void Flow::choose_item(const std::string& name) {
  const auto item = menu_item_named(name);
  if (!item || !std::holds_alternative<MenuShown>(scene_.body)) return;
  carry_out(*item);
  if (std::holds_alternative<MenuShown>(scene_.body)) show_menu();
}

void Flow::carry_out(MenuItem item) {
  const auto asked = std::exchange(menu_.asked, std::nullopt);
  menu_.power_refused = false;
  const auto set = [this](auto& value, auto to) {
    value = std::move(to);
    adjust();
  };
  switch (item) {
    case MenuItem::page_overview:
      menu_.page = MenuPage::overview;
      break;
    case MenuItem::page_kiosk:
      menu_.page = MenuPage::kiosk;
      break;
    case MenuItem::page_senses:
      menu_.page = MenuPage::senses;
      break;
    case MenuItem::page_power:
      menu_.page = MenuPage::power;
      break;
    case MenuItem::role_door:
      set(config_.place.role, event::Role::door);
      break;
    case MenuItem::role_table:
      set(config_.place.role, event::Role::table);
      break;
    case MenuItem::role_wall:
      set(config_.place.role, event::Role::wall);
      break;
    case MenuItem::next_list: {
      const auto names = lists();
      const auto next = std::ranges::upper_bound(names, config_.place.list);
      set(config_.place.list, next == names.end() ? std::string{} : *next);
      break;
    }
    case MenuItem::dutch:
      language_ = Language::nl;
      set(config_.language, Language::nl);
      break;
    case MenuItem::english:
      language_ = Language::en;
      set(config_.language, Language::en);
      break;
    case MenuItem::quieter:
      set(config_.volume, std::max(0, config_.volume - kStep));
      break;
    case MenuItem::louder:
      set(config_.volume, std::min(100, config_.volume + kStep));
      break;
    case MenuItem::darker:
      set(config_.brightness, std::max(kDarkest, config_.brightness - kStep));
      break;
    case MenuItem::brighter:
      set(config_.brightness, std::min(100, config_.brightness + kStep));
      break;
    case MenuItem::clock_right:
      clock_trusted_ = true;
      effects_.push_back(ConfirmClock{});
      break;
    case MenuItem::back_in_order:
      set(config_.out_of_order, false);
      break;
    case MenuItem::new_pin:
      choose_pin(PinPurpose::choose);
      break;
    case MenuItem::out_of_order:
    case MenuItem::restart:
    case MenuItem::shut_down:
      menu_.asked = item;
      break;
    case MenuItem::yes:
      if (asked) confirmed(*asked);
      break;
    case MenuItem::no:
      break;
    case MenuItem::page_devices:
      menu_.page = MenuPage::devices;
      break;
    case MenuItem::page_data:
      menu_.page = MenuPage::data;
      break;
    case MenuItem::to_stick:
      export_to_stick();
      break;
    case MenuItem::read_aloud:
      set(config_.voice, !config_.voice);
      break;
  }
}

void Flow::confirmed(MenuItem item) {
  if (item == MenuItem::restart) effects_.push_back(SwitchPower{Power::restart});
  if (item == MenuItem::shut_down) effects_.push_back(SwitchPower{Power::shut_down});
  if (item != MenuItem::out_of_order) return;
  config_.out_of_order = true;
  adjust();
  show_start();
}

}  // namespace kiosk::flow
