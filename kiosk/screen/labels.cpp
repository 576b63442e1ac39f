#include "kiosk/screen/sheet.hpp"

namespace kiosk::screen {

Phrase label_of(flow::Action action, const Words& words) {
  using enum flow::Action;
  switch (action) {
    case close:
      return words.say("Close");
    case switch_language:
      return plain(words.language() == flow::Language::nl ? "EN" : "NL");
    case no_badge:
      return words.say("No badge?");
    case scan_again:
      return words.say("Scan again");
    case register_self:
      return words.say("Sign up");
    case suggestions:
      return words.say("Whom to meet");
    case my_cards:
      return words.say("My cards");
    case next_card:
      return words.say("Next");
    case previous_card:
      return words.say("Previous");
    case yes:
      return words.say("Yes, please");
    case no:
      return words.say("No, thanks");
  }
  return {};
}

}  // namespace kiosk::screen
