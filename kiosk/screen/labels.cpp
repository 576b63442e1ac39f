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
    case first_person:
    case second_person:
    case third_person:
      return {};  // their cards say whom they stand for
    case done:
      return words.say("Done");
    case back:
      return words.say("‹ Back");
    case met:
      return words.say("We met");
    case not_now:
      return words.say("Not now");
    case swap:
      return words.say("Swap cards");
    case pass_on:
      return words.say("Pass on");
    case level_1:
      return words.say("1 · Just the name");
    case level_2:
      return words.say("2 · Told them why");
    case level_3:
      return words.say("3 · They expect a call");
    case level_4:
      return words.say("4 · Introduced in person");
    case level_5:
      return words.say("5 · Appointment made");
    case forward:
      return words.say("Continue");
    case on_my_phone:
      return words.say("On my phone");
    case improve_card:
      return words.say("Improve my card");
    case stay:
      return words.say("I’m still here");
    case all_in_one:
      return words.say("All in one code");
    case introduce_me:
      return words.say("Introduce me");
    case my_choices:
      return words.say("My choices");
    case switch_exchange:
    case switch_matching:
      return {};  // their cards say what they switch
    case legibility:
      return plain("Aa");
    case large_text:
      return words.say("Larger letters");
    case high_contrast:
      return words.say("More contrast");
    case low_controls:
      return words.say("Buttons low");
    case item:
    case key:
      return {};  // they say what they stand for
  }
  return {};
}

}  // namespace kiosk::screen
