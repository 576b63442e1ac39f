#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

SuggestionsShown suggestions() {
  return {.holder = mila(),
          .people = {{joris(),
                      "Mij bel je als je tuinfeest ook met regen doorgaat",
                      {"Zelfde moment: jubileum", "Vult jou aan"},
                      5,
                      "09:06"},
                     {sara(),
                      "Mij bel je als je feest live muziek verdient",
                      {"Zoekt wat jij kunt", "Kennis delen", "Zelfde moment: bruiloft"},
                      4,
                      "09:11"},
                     {ali(),
                      "Mij bel je als je stoelen, tafels en servies zoekt",
                      {"Hoort het als eerste", "Kan je voorstellen"},
                      4,
                      "08:52"}},
          .because = std::nullopt,
          .cards = 4};
}

PersonShown person() {
  return {.holder = mila(),
          .person = joris(),
          .job_title = "tentverhuurder",
          .since = "09:06",
          .opener = "Welke klant viert binnenkort iets en heeft nog geen taart?",
          .listen_for = "Hoor je ‘we vieren het in de tuin’? Dan bel je Joris.",
          .stars = {{{5, "zelfde klanten: jubilea"},
                     {4, "31 contacten, kent jou niet"},
                     {3, "past bij zijn vraag"},
                     {2, "ander vak"}}},
          .qr_text = contact_vcard()};
}

std::vector<NamedScene> meeting() {
  std::vector<NamedScene> all;
  const auto add = [&](std::string name, Scene made) { all.push_back({std::move(name), std::move(made)}); };
  const std::vector<Action> people{Action::first_person, Action::second_person, Action::third_person};
  auto three = people;
  three.insert(three.end(), {Action::my_cards, Action::done});
  add("suggestions", scene(suggestions(), three, 45));

  auto two = suggestions();
  two.people.erase(two.people.begin());
  two.cards = 0;
  two.noted = AnswerNoted{event::MetAnswer::met, joris()};
  add("suggestions-noted", scene(two, {people[0], people[1], Action::done}, 45));
  two.noted->answer = event::MetAnswer::not_now;
  two.people.pop_back();
  add("suggestions-one", scene(two, {people[0], Action::done}, 45));

  const auto nobody = [&](std::string name, std::optional<NobodyBecause> because) {
    add(std::move(name), scene(SuggestionsShown{mila(), {}, because, 0}, {Action::done}, 45));
  };
  nobody("suggestions-looking", std::nullopt);
  nobody("suggestions-alone", NobodyBecause::alone);
  nobody("suggestions-no-consent", NobodyBecause::no_consent);
  nobody("suggestions-nobody-fits", NobodyBecause::nobody_fits);
  nobody("suggestions-no-pitch", NobodyBecause::no_pitch);
  SuggestionsShown all_met{mila(), {}, NobodyBecause::all_met, 4};
  all_met.noted = AnswerNoted{event::MetAnswer::met, joris()};
  add("suggestions-all-met", scene(all_met, {Action::my_cards, Action::done}, 45));

  const std::vector<Action> at_table{Action::swap, Action::met, Action::not_now, Action::introduce_me, Action::back};
  add("person", scene(person(), at_table, 45));
  add("person-at-door", scene(person(), {Action::met, Action::not_now, Action::introduce_me, Action::back}, 45));
  auto shy = person();
  shy.qr_text.clear();
  add("person-without-card", scene(shy, at_table, 45));
  auto open_to = person();
  open_to.introduction = IntroductionState::asked;
  add("person-asked", scene(open_to, {Action::swap, Action::met, Action::not_now, Action::back}, 45));
  open_to.introduction = IntroductionState::welcomed;
  add("person-welcoming", scene(open_to, {Action::met, Action::not_now, Action::back}, 45));
  auto welcoming = suggestions();
  welcoming.welcoming = joris();
  auto with_choices = three;
  with_choices.insert(with_choices.end() - 1, {Action::improve_card, Action::my_choices});
  add("suggestions-welcoming", scene(welcoming, with_choices, 45));

  const IntroductionShown question{IntroductionStep::question, joris(), mila(),
                                   "Mij bel je als je bruidstaart niemand vergeten mag"};
  add("introduction", scene(question, {Action::yes, Action::no}, 20));
  auto answered = question;
  answered.step = IntroductionStep::welcomed;
  add("introduction-welcomed", scene(answered, {Action::suggestions, Action::done}, 6));
  answered.step = IntroductionStep::declined;
  add("introduction-declined", scene(answered, {Action::suggestions, Action::done}, 6));

  const auto pass_on = [&](std::string name, PassOnStep step, PassOnRemark remark, std::vector<Action> actions) {
    const bool known = step != PassOnStep::permission && step != PassOnStep::recipient;
    add(std::move(name),
        scene(PassOnShown{step, mila(), joris(), known ? sara() : PersonLine{}, remark}, std::move(actions), 30));
  };
  pass_on("pass-on-permission", PassOnStep::permission, PassOnRemark::none, {Action::close});
  pass_on("pass-on-permission-own", PassOnStep::permission, PassOnRemark::passers_own, {Action::close});
  pass_on("pass-on-recipient", PassOnStep::recipient, PassOnRemark::none, {Action::close});
  pass_on("pass-on-recipient-owner", PassOnStep::recipient, PassOnRemark::owners_own, {Action::close});
  pass_on("pass-on-recipient-own", PassOnStep::recipient, PassOnRemark::passers_own, {Action::close});
  pass_on("pass-on-level", PassOnStep::level, PassOnRemark::none,
          {Action::level_1, Action::level_2, Action::level_3, Action::level_4, Action::level_5, Action::close});
  pass_on("pass-on-done", PassOnStep::done, PassOnRemark::none, {Action::my_cards, Action::close});
  pass_on("pass-on-refused", PassOnStep::refused, PassOnRemark::none, {Action::close});
  return all;
}

}  // namespace kiosk::screen::samples
