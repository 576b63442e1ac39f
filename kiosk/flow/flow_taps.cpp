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

void Flow::go_back() {
  if (std::holds_alternative<CardsCodeShown>(scene_.body)) return show_card();
  show_suggestions();
}

void Flow::answer(bool yes) {
  if (std::holds_alternative<IntroductionShown>(scene_.body)) return answer_introduction(yes);
  answer_consent(yes);
}

void Flow::take(const Tapped& tap) {
  if (std::ranges::find(scene_.actions, tap.action) == scene_.actions.end()) return;
  const bool of_form = std::holds_alternative<FormShown>(scene_.body);
  if (tap.action == Action::stay && !of_form) return stay();
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
      turn_card(Turn::forth);
      break;
    case Action::previous_card:
      turn_card(Turn::back);
      break;
    case Action::yes:
      answer(true);
      break;
    case Action::no:
      answer(false);
      break;
    case Action::close:
    case Action::done:
      pairing_.forget();
      // a visit begins after these two, with what was chosen before it
      std::holds_alternative<NoBadge>(scene_.body) || std::holds_alternative<LegibilityShown>(scene_.body)
          ? show_start()
          : end_visit();
      break;
    case Action::scan_again:
      pairing_.forget();
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
      go_back();
      break;
    case Action::introduce_me:
      ask_introduction();
      break;
    case Action::my_choices:
      show_choices();
      break;
    case Action::switch_exchange:
      switch_consent(event::ConsentKind::exchange);
      break;
    case Action::switch_matching:
      switch_consent(event::ConsentKind::matching);
      break;
    case Action::all_in_one:
      open_cards_code();
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
    case Action::legibility:
      show_legibility();
      break;
    case Action::large_text:
      choose_legibility(&Legibility::large_text);
      break;
    case Action::high_contrast:
      choose_legibility(&Legibility::high_contrast);
      break;
    case Action::low_controls:
      choose_legibility(&Legibility::low_controls);
      break;
    case Action::forward:
    case Action::on_my_phone:
    case Action::stay:
      break;  // of a form alone: see write
  }
}

}  // namespace kiosk::flow
