#include "kiosk/screen/spoken.hpp"

#include "kiosk/screen/scenes.hpp"

#include <pango/pango.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace kiosk::screen {
namespace {

/// The words without markup, and without the marks that keep a name from turning a line's direction.
std::string bare(const Phrase& phrase) {
  char* text = nullptr;
  if (pango_parse_markup(phrase.markup.c_str(), -1, 0, nullptr, &text, nullptr, nullptr) == 0) return {};
  const std::unique_ptr<char, decltype(&g_free)> owned{text, &g_free};
  std::string plain{text};
  for (const std::string_view mark : {"\u2068", "\u2069"}) {
    for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at)) plain.erase(at, mark.size());
  }
  std::ranges::replace(plain, '\n', ' ');
  return plain;
}

/// Two sentences after each other, each with an end, so that a voice pauses between them.
std::string both(const Phrase& first, const Phrase& second) {
  std::string text = bare(first);
  if (!text.empty() && !std::string_view{".!?"}.contains(text.back())) text += '.';
  return text + " " + bare(second);
}

class Speech {
public:
  explicit Speech(const Words& words) : words_{words} {}

  std::string operator()(const flow::Start& start) const {
    if (start.camera == flow::CameraState::absent) return bare(words_.say("Scan your badge here"));
    if (start.camera == flow::CameraState::lost) {
      return both(words_.say("The camera is taking a break"), words_.say("Please check in at the desk"));
    }
    return bare(start.role == event::Role::table ? words_.say("Swap cards here")
                                                 : words_.say("Hold your badge up to the camera"));
  }

  std::string operator()(const flow::VerdictShown& shown) const {
    const std::string& name = called(shown.person);
    switch (shown.kind) {
      using enum event::VerdictKind;
      case admitted:
        return name.empty() ? both(words_.say("Welcome"), words_.say("Come on in!"))
                            : both(words_.say("Welcome, {1}!", {name}), words_.say("Come on in!"));
      case left:
        return name.empty() ? bare(words_.say("See you next time!"))
                            : both(words_.say("Goodbye, {1}!", {name}), words_.say("See you next time!"));
      case already_in:
        return both(words_.say("This badge is already inside"), words_.say("Isn't this you? Please see the desk."));
      case unknown:
        return both(words_.say("We don't know this badge"), words_.say("Please see the desk"));
      case too_early:
        return bare(words_.say("The doors aren't open yet"));
      case too_late:
        return both(words_.say("Check-in is closed"), words_.say("Please see the desk"));
      case other_event:
        return bare(words_.say("This badge is for another event"));
      case full:
        return both(words_.say("It's full inside right now"), words_.say("Please wait until there's room"));
      case wrong_list:
        return bare(words_.say("You're welcome at another entrance"));
      case revoked:
        return bare(words_.say("Please use your new badge"));
      case forged:
      case unpaid:
      case cancelled:
      case blocked:
      case needs_desk:
        return bare(words_.say("Please see the desk"));
    }
    return {};
  }

  std::string operator()(const flow::ConsentAsked& asked) const {
    return bare(asked.kind == event::ConsentKind::exchange
                    ? words_.say("May the people you swap with have your card?")
                    : words_.say("May we tell you whom to meet, and them about you?"));
  }

  std::string operator()(const flow::ExchangeShown& shown) const {
    switch (shown.step) {
      using enum flow::ExchangeStep;
      case waiting:
        return bare(words_.say("Now the second badge"));
      case done:
        return both(words_.say("Cards swapped!"), words_.say("You now have each other's card."));
      case again:
        return bare(words_.say("You already had each other's card."));
      case refused:
        return bare(words_.say("Nothing was swapped"));
    }
    return {};
  }

  std::string operator()(const flow::PassOnShown& shown) const {
    if (shown.step == flow::PassOnStep::done) return bare(words_.say("Passed on!"));
    return shown.step == flow::PassOnStep::refused ? bare(words_.say("Nothing was passed on")) : std::string{};
  }

  std::string operator()(const flow::Alarm&) const {
    return both(words_.say("This kiosk needs a moment"), words_.say("Please check in at the desk"));
  }

  std::string operator()(const flow::RegisteredShown&) const {
    return bare(words_.say("This code is your badge. Take a photo of it."));
  }

  /// Read at leisure, or by nobody who waits for a word.
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }

private:
  const Words& words_;
};

}  // namespace

std::string spoken(const flow::Scene& scene, const Words& words) {
  return std::visit(Speech{words}, scene.body);
}

}  // namespace kiosk::screen
