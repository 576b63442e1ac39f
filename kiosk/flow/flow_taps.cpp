#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// What a finger or a key asks for. A scene's own buttons only: a tap meant for the scene before does nothing.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kHelpStays = 20s;

}  // namespace

void Flow::show_no_badge() {
  std::vector<Action> actions{Action::close};
  if (state_.settings().walk_ins) actions.insert(actions.begin(), Action::register_self);
  show(NoBadge{}, language_, std::move(actions), kHelpStays);
}

void Flow::take(const Tapped& tap) {
  if (std::ranges::find(scene_.actions, tap.action) == scene_.actions.end()) return;
  if (writing_) return write(tap);
  switch (tap.action) {
    case Action::switch_language:
      language_ = language_ == Language::nl ? Language::en : Language::nl;
      show_start();
      break;
    case Action::no_badge:
      show_no_badge();
      break;
    case Action::my_cards:
      show_my_cards();
      break;
    case Action::next_card:
      turn_card(1);
      break;
    case Action::previous_card:
      turn_card(cards_.size() - 1);
      break;
    case Action::yes:
      answer_consent(true);
      break;
    case Action::no:
      answer_consent(false);
      break;
    case Action::close:
    case Action::done:
    case Action::scan_again:
      pairing_.forget();
      language_ = config_.language;
      show_start();
      break;
    case Action::suggestions:
      open_suggestions();
      break;
    case Action::first_person:
      show_person(0);
      break;
    case Action::second_person:
      show_person(1);
      break;
    case Action::third_person:
      show_person(2);
      break;
    case Action::back:
      show_suggestions();
      break;
    case Action::met:
      answer_suggestion(event::MetAnswer::met);
      break;
    case Action::not_now:
      answer_suggestion(event::MetAnswer::not_now);
      break;
    case Action::swap:
      swap_with_person();
      break;
    case Action::pass_on:
      begin_passing_on();
      break;
    case Action::level_1:
      refer(1);
      break;
    case Action::level_2:
      refer(2);
      break;
    case Action::level_3:
      refer(3);
      break;
    case Action::level_4:
      refer(4);
      break;
    case Action::level_5:
      refer(5);
      break;
    case Action::stay:
      scene_.until = now_ + (*scene_.until - scene_.since);
      scene_.since = now_;
      break;
    case Action::item:
      choose_item(tap.text);
      break;
    case Action::register_self:
      begin_registration();
      break;
    case Action::improve_card:
      improve_card();
      break;
    case Action::key:  // of the PIN pad: the keyboard's belong to who writes
      press_pin_key(tap.text);
      break;
    case Action::forward:
    case Action::on_my_phone:
      break;  // of a form alone: see write
  }
}

}  // namespace kiosk::flow
