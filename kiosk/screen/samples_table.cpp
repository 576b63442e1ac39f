#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

CardsCodeShown three_cards() {
  const auto slim = [](const std::string& n, const std::string& fn, const std::string& company, const std::string& at) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:" + n + ";;;\r\nFN:" + fn + "\r\nORG:" + company +
           "\r\nTEL:+31 6 12345678\r\nEMAIL:" + at + "\r\nEND:VCARD\r\n";
  };
  return {.holder = mila(),
          .owners = {joris(), sara(), ali()},
          .qr_text = slim("Stam;Joris", "Joris Stam", "Stam Tenten en Vloeren, Emmen en omstreken (Drenthe)",
                          "joris.stam@stamtenten-emmen.example.nl") +
                     slim("Holt;Sara", "Sara Holt", "Holt Muziek voor elk feest, Hoogeveen e.o. (Drenthe)",
                          "sara@holtmuziek-hoogeveen.example.nl") +
                     slim("Demir;Ali", "Ali Demir", "Demir Verhuur en Catering, Coevorden e.o. (Drenthe)",
                          "ali.demir@demirverhuur.example.nl"),
          .index = 0,
          .count = 3};
}

std::vector<NamedScene> table() {
  std::vector<NamedScene> all;
  const auto add = [&](std::string name, Scene made) { all.push_back({std::move(name), std::move(made)}); };
  add("consent-exchange", scene(ConsentAsked{mila(), event::ConsentKind::exchange}, {Action::yes, Action::no}, 20));
  add("consent-matching", scene(ConsentAsked{mila(), event::ConsentKind::matching}, {Action::yes, Action::no}, 20));
  add("exchange-waiting",
      scene(ExchangeShown{ExchangeStep::waiting, mila(), {}}, {Action::suggestions, Action::close}, 14));
  add("exchange-done", scene(ExchangeShown{ExchangeStep::done, mila(), joris()},
                             {Action::my_cards, Action::suggestions, Action::close}, 10));
  add("exchange-again", scene(ExchangeShown{ExchangeStep::again, mila(), joris()}, {}, 10));
  add("exchange-refused", scene(ExchangeShown{ExchangeStep::refused, mila(), joris()}, {Action::close}, 10));
  add("card", scene(CardShown{mila(), joris(), "tentverhuurder", "Mij bel je als je tuinfeest ook met regen doorgaat",
                              vcard(), 1, 3},
                    {Action::next_card, Action::previous_card, Action::close}, 45));
  add("card-to-pass-on", scene(CardShown{mila(), joris(), "tentverhuurder",
                                         "Mij bel je als je tuinfeest ook met regen doorgaat", vcard(), 1, 3},
                               {Action::next_card, Action::previous_card, Action::pass_on, Action::close}, 30));
  add("card-of-many",
      scene(CardShown{mila(), joris(), "tentverhuurder", "Mij bel je als je tuinfeest ook met regen doorgaat", vcard(),
                      1, 3},
            {Action::next_card, Action::previous_card, Action::all_in_one, Action::pass_on, Action::close}, 30));
  add("cards-code", scene(three_cards(), {Action::next_card, Action::previous_card, Action::back, Action::close}, 30));
  auto two_cards = three_cards();
  two_cards.owners.pop_back();
  two_cards.qr_text.erase(two_cards.qr_text.rfind("BEGIN:VCARD"));
  two_cards.count = 1;
  add("cards-code-two", scene(two_cards, {Action::back, Action::close}, 30));
  add("exchange-waiting-welcoming",
      scene(ExchangeShown{.step = ExchangeStep::waiting, .first = mila(), .welcoming = joris()},
            {Action::suggestions, Action::my_cards, Action::my_choices, Action::close}, 14));
  const std::vector<Action> choices{Action::switch_exchange, Action::switch_matching, Action::done};
  add("choices", scene(ConsentsShown{mila(), true, true}, choices, 45));
  add("choices-off", scene(ConsentsShown{mila(), true, false}, choices, 45));
  return all;
}

}  // namespace kiosk::screen::samples
