#include "kiosk/flow/menu_item.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kiosk::flow {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(MenuItem::to_stick) + 1> kNames{
    "page_overview", "page_kiosk", "page_senses", "page_power",   "role_door",     "role_table",
    "role_wall",     "next_list",  "dutch",       "english",      "quieter",       "louder",
    "darker",        "brighter",   "clock_right", "out_of_order", "back_in_order", "new_pin",
    "restart",       "shut_down",  "yes",         "no",           "read_aloud",    "page_devices",
    "page_data",     "to_stick"};

}  // namespace

std::string_view name_of(MenuItem item) {
  return kNames.at(static_cast<std::size_t>(item));
}

std::optional<MenuItem> menu_item_named(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<MenuItem>(found - kNames.begin());
}

}  // namespace kiosk::flow
