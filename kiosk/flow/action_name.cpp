#include "kiosk/flow/action_name.hpp"

namespace kiosk::flow {

std::string_view name_of(Action action) {
  switch (action) {
    case Action::close:
      return "close";
    case Action::switch_language:
      return "switch_language";
    case Action::no_badge:
      return "no_badge";
    case Action::scan_again:
      return "scan_again";
    case Action::register_self:
      return "register_self";
    case Action::suggestions:
      return "suggestions";
    case Action::my_cards:
      return "my_cards";
    case Action::next_card:
      return "next_card";
    case Action::previous_card:
      return "previous_card";
    case Action::yes:
      return "yes";
    case Action::no:
      return "no";
    case Action::first_person:
      return "first_person";
    case Action::second_person:
      return "second_person";
    case Action::third_person:
      return "third_person";
    case Action::done:
      return "done";
    case Action::back:
      return "back";
    case Action::met:
      return "met";
    case Action::not_now:
      return "not_now";
    case Action::swap:
      return "swap";
    case Action::pass_on:
      return "pass_on";
    case Action::level_1:
      return "level_1";
    case Action::level_2:
      return "level_2";
    case Action::level_3:
      return "level_3";
    case Action::level_4:
      return "level_4";
    case Action::level_5:
      return "level_5";
    case Action::forward:
      return "forward";
    case Action::on_my_phone:
      return "on_my_phone";
    case Action::improve_card:
      return "improve_card";
    case Action::stay:
      return "stay";
    case Action::item:
      return "item";
    case Action::key:
      return "key";
    case Action::all_in_one:
      return "all_in_one";
    case Action::introduce_me:
      return "introduce_me";
    case Action::my_choices:
      return "my_choices";
    case Action::switch_exchange:
      return "switch_exchange";
    case Action::switch_matching:
      return "switch_matching";
    case Action::legibility:
      return "legibility";
    case Action::large_text:
      return "large_text";
    case Action::high_contrast:
      return "high_contrast";
    case Action::low_controls:
      return "low_controls";
  }
  return {};
}

}  // namespace kiosk::flow
