#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

namespace {

constexpr int kWaitsFrom = 8;  ///< seconds: from there on the flow offers to stay

}  // namespace

Scene scene(flow::SceneBody body, std::vector<Action> actions, int seconds) {
  Scene made{.body = std::move(body), .language = flow::Language::nl, .actions = std::move(actions)};
  made.since = kNow;
  if (seconds > 0) made.until = kNow + std::chrono::seconds{seconds};
  const bool organiser =
      std::holds_alternative<flow::PinAsked>(made.body) || std::holds_alternative<flow::MenuShown>(made.body);
  const bool asks_itself = organiser || std::holds_alternative<flow::FormShown>(made.body);
  if (seconds >= kWaitsFrom && !asks_itself) made.actions.push_back(Action::stay);
  return made;
}

flow::PersonLine mila() {
  return {"Mila Verhoef", "MV", "Verhoef Patisserie", "Mila"};
}
flow::PersonLine joris() {
  return {"Joris Stam", "JS", "Stam Tenten", "Joris"};
}
flow::PersonLine sara() {
  return {"Sara Holt", "SH", "Holt Muziek", "Sara"};
}
flow::PersonLine ali() {
  return {"Ali Demir", "AD", "Demir Verhuur", "Ali"};
}

std::string vcard() {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Stam;Joris;;;\r\nFN:Joris Stam\r\nORG:Stam Tenten\r\nTITLE:tentverhuurder\r\n"
         "TEL;TYPE=CELL:+31612345678\r\nEMAIL:joris@stamtenten.example\r\nURL:https://stamtenten.example\r\n"
         "NOTE:Mij bel je als je tuinfeest ook met regen doorgaat\r\nX-KOFFIETIJD-NICHE:tuinfeest\r\nEND:VCARD\r\n";
}

std::string contact_vcard() {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Stam;Joris;;;\r\nFN:Joris Stam\r\nORG:Stam Tenten\r\nTITLE:tentverhuurder\r\n"
         "TEL:+31612345678\r\nEMAIL:joris@stamtenten.example\r\nEND:VCARD\r\n";
}

}  // namespace kiosk::screen::samples
