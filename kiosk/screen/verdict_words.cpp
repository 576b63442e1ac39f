#include "kiosk/screen/verdict_words.hpp"

#include <algorithm>

namespace kiosk::screen {

namespace {

using flow::VerdictShown;

VerdictWords admitted(const VerdictShown& shown, const Words& words) {
  const Phrase when = shown.time.empty() ? words.say("checked in") : words.say("checked in at {1}", {shown.time});
  return {shown.event_name.empty() ? words.say("Welcome") : words.say("Welcome to {1}", {shown.event_name}),
          words.say("Come on in!"),
          {joined(plain(shown.person.company), " · ", when)}};
}

VerdictWords already_in(const VerdictShown& shown, const Words& words) {
  Phrase since;
  if (!shown.time.empty()) {
    since = shown.place.empty() ? words.say("at {1}.", {shown.time})
                                : words.say("at {1}, at {2}.", {shown.time, shown.place});
  }
  return {words.say("Already checked in"),
          words.say("This badge is already inside"),
          {since, words.say("Isn't this you? Please see the desk.")}};
}

VerdictWords left(const VerdictShown& shown, const Words& words) {
  return {shown.time.empty() ? words.say("Checked out") : words.say("Checked out at {1}", {shown.time}),
          words.say("See you next time!"),
          {words.say("Good to have had you here. Get home safely!")}};
}

VerdictWords unknown(const flow::Scene& scene, const Words& words) {
  const bool can_register = std::ranges::contains(scene.actions, flow::Action::register_self);
  return {words.say("We don't know this badge"),
          words.say("Is it from another event?"),
          {can_register ? words.say("The desk is glad to help, or sign up right here.")
                        : words.say("The desk is glad to help and can look you up by name.")}};
}

VerdictWords too_early(const VerdictShown& shown, const Words& words) {
  Phrase title = words.say("The doors aren't open yet");
  if (!shown.time.empty()) {
    title = shown.date.empty() ? words.say("The doors open at {1}", {shown.time})
                               : words.say("The doors open on {1} at {2}", {words.day(shown.date), shown.time});
  }
  std::vector<Phrase> lines;
  if (!shown.person.name.empty()) lines.push_back({title.markup + "."});
  lines.push_back(words.say("Nice that you're early. Please scan again then."));
  return {words.say("You're early"), title, lines};
}

VerdictWords too_late(const VerdictShown& shown, const Words& words) {
  Phrase title = words.say("Check-in is closed");
  if (!shown.time.empty()) {
    title = shown.date.empty() ? words.say("Check-in closed at {1}", {shown.time})
                               : words.say("Check-in closed on {1} at {2}", {words.day(shown.date), shown.time});
  }
  std::vector<Phrase> lines;
  if (!shown.person.name.empty()) lines.push_back({title.markup + "."});
  lines.push_back(words.say("Do drop by the desk: they'll see what they can do."));
  return {words.say("You're just too late"), title, lines};
}

VerdictWords other_event(const VerdictShown& shown, const Words& words) {
  return {words.say("This badge is for another event"),
          shown.event_name.empty() ? words.say("It's a good badge, but not for here")
                                   : words.say("It's not for {1}", {shown.event_name}),
          {words.say("Do you have another one with you? Otherwise the desk can help.")}};
}

}  // namespace

VerdictWords words_for(const VerdictShown& shown, const flow::Scene& scene, const Words& words) {
  using enum event::VerdictKind;
  switch (shown.kind) {
    case admitted:
      return screen::admitted(shown, words);
    case already_in:
      return screen::already_in(shown, words);
    case event::VerdictKind::left:
      return screen::left(shown, words);
    case unknown:
      return screen::unknown(scene, words);
    case other_event:
      return screen::other_event(shown, words);
    case too_early:
      return screen::too_early(shown, words);
    case too_late:
      return screen::too_late(shown, words);
    case forged:
      return {words.say("This isn't one of our badges"),
              words.say("Please see the desk"),
              {words.say("The desk will look up your name.")}};
    case unpaid:
      return {words.say("Your payment hasn't come in yet"),
              words.say("Just one thing to settle"),
              {words.say("The desk can sort it out with you in a moment.")}};
    case cancelled:
      return {words.say("This ticket has been cancelled"),
              words.say("Please see the desk"),
              {words.say("Came along after all? Ask at the desk if there's still room.")}};
    case blocked:
      return {words.say("You can't check in with this badge"),
              words.say("Please see the desk"),
              {words.say("They will explain what's going on.")}};
    case revoked:
      return {words.say("This badge has been replaced"),
              words.say("Please use your new badge"),
              {words.say("Don't have the new one? The desk will make you one.")}};
    case full:
      return {words.say("It's full inside right now"),
              words.say("Please wait until there's room"),
              {words.say("As soon as somebody leaves, you can come in.")}};
    case wrong_list:
      return {words.say("This isn't the entrance for your ticket"),
              words.say("You're welcome at another entrance"),
              {words.say("The desk knows which entrance is yours.")}};
    case needs_desk:
      return {words.say("The desk would like a word with you"),
              words.say("Please see the desk"),
              {words.say("Nothing to worry about: they will check you in as well.")}};
  }
  return {};
}

}  // namespace kiosk::screen
