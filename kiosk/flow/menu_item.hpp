#pragma once

#include <optional>
#include <string_view>

namespace kiosk::flow {

/// The pages of the organiser's menu.
enum class MenuPage {
  overview,  ///< numbers and states
  kiosk,     ///< what this kiosk is: role, list, language
  senses,    ///< how loud, how bright, and what time
  power,     ///< out of order, restart, shut down
  devices,   ///< what works and what is missing
  data,      ///< the contact log to take along, and the pages for organisers
};

/// Everything there is to tap in the organiser's menu, besides closing it.
enum class MenuItem {
  page_overview,
  page_kiosk,
  page_senses,
  page_power,
  role_door,
  role_table,
  role_wall,
  next_list,
  dutch,
  english,
  quieter,
  louder,
  darker,
  brighter,
  clock_right,
  out_of_order,
  back_in_order,
  new_pin,
  restart,
  shut_down,
  yes,  ///< to what was asked once more
  no,
  read_aloud,  ///< on, or off again
  page_devices,
  page_data,
  to_stick,  ///< the contact log
};

/// As `Tapped::text` of Action::item says it.
[[nodiscard]] std::string_view name_of(MenuItem item);
[[nodiscard]] std::optional<MenuItem> menu_item_named(std::string_view name);

}  // namespace kiosk::flow
