#include "kiosk/screen/sample_parts.hpp"
#include "kiosk/screen/samples.hpp"

#include <utility>

namespace kiosk::screen::samples {

using namespace flow;

std::vector<NamedScene> awkward() {
  std::vector<NamedScene> all;
  const auto welcome = [&](std::string name, PersonLine person) {
    auto shown = verdict(event::VerdictKind::admitted);
    shown.person = std::move(person);
    all.push_back({std::move(name), scene(std::move(shown), {}, 8)});
  };
  const std::string long_company = "Stichting Samenwerkende Drentse Ondernemers in Zorg en Bouw";
  const PersonLine long_name{"Willemijn van der Meulen-Oosterhuis", "WM", long_company};
  const PersonLine arabic{"محمد عبد الرحمن", "مع", "شركة القهوة"};
  const PersonLine chinese{"欧阳晓明", "欧", "阿姆斯特丹咖啡有限公司"};
  welcome("awkward-long", long_name);
  welcome("awkward-arabic", arabic);
  welcome("awkward-chinese", chinese);
  welcome("awkward-emoji", {"Sanne 🌻 de Boer", "SB", "Bloem & <Co> 🌷"});
  welcome("awkward-nameless", {});
  welcome("awkward-one-word", {"Wolfeschlegelsteinhausenbergerdorff", "W", ""});
  all.push_back({"awkward-exchange", scene(ExchangeShown{ExchangeStep::done, long_name, arabic}, {}, 10)});
  all.push_back({"awkward-card", scene(CardShown{{},
                                                 long_name,
                                                 "zelfstandig adviseur duurzame inzetbaarheid en verzuim",
                                                 "Mij bel je als je na je pensioen nog iets nieuws wilt beginnen, maar "
                                                 "niet weet wat, en je partner ook niet",
                                                 vcard(),
                                                 0,
                                                 1},
                                       {Action::close}, 45)});
  all.push_back({"awkward-card-empty",
                 scene(CardShown{{}, {"Ali", "A", ""}, "", "", "MECARD:N:Ali;;", 0, 1}, {Action::close}, 45)});
  all.push_back(
      {"awkward-card-of-many",
       scene(CardShown{{},
                       long_name,
                       "zelfstandig adviseur duurzame inzetbaarheid en verzuim",
                       "Mij bel je als je na je pensioen nog iets nieuws wilt beginnen, maar niet weet wat, "
                       "en je partner ook niet",
                       vcard(),
                       0,
                       128},
             {Action::next_card, Action::previous_card, Action::all_in_one, Action::pass_on, Action::close}, 30)});
  auto long_cards = three_cards();
  long_cards.holder = long_name;
  long_cards.owners = {long_name, arabic, {"Wolfeschlegelsteinhausenbergerdorff", "W", ""}};
  all.push_back({"awkward-cards-code",
                 scene(long_cards, {Action::next_card, Action::previous_card, Action::back, Action::close}, 30)});
  const SuggestionLine long_line{
      long_name,
      "Mij bel je als je na je pensioen nog iets nieuws wilt beginnen, maar niet weet wat, en je partner ook niet",
      {"Zelfde moment: een zaak die wordt verkoc…", "Zoekt precies wat jij al jaren aanbiedt!", "Kent heel Drenthe"},
      3,
      "08:52"};
  all.push_back(
      {"awkward-suggestions",
       scene(SuggestionsShown{long_name,
                              {long_line,
                               {arabic, "", {"Zelfde moment: opening"}, 5, "09:11"},
                               {{"Wolfeschlegelsteinhausenbergerdorff", "W", ""}, "", {}, 1, ""}},
                              std::nullopt,
                              128,
                              AnswerNoted{event::MetAnswer::met, arabic}},
             {Action::first_person, Action::second_person, Action::third_person, Action::my_cards, Action::done}, 45)});
  const std::vector<Action> at_table{Action::swap, Action::met, Action::not_now, Action::introduce_me, Action::back};
  const std::string evidence = "elf gezamenlijke klanten in de zorg, en een vraag die al maanden openstaat";
  PersonShown difficult{
      .holder = long_name,
      .person = long_name,
      .job_title = "zelfstandig adviseur duurzame inzetbaarheid en verzuim",
      .since = "09:06",
      .opener =
          "Welke van jouw klanten zit er met een bedrijf dat over een paar jaar verkocht of overgedragen moet "
          "worden, en heeft daar nog nooit met iemand over gepraat?",
      .listen_for =
          "Hoor je ‘mijn kinderen willen de zaak niet overnemen en ik weet niet hoe het verder moet’? Dan bel "
          "je Willemijn.",
      .stars = {{{5, evidence}, {1, evidence}, {3, evidence}, {2, evidence}}},
      .qr_text = contact_vcard()};
  all.push_back({"awkward-person", scene(difficult, at_table, 45)});
  difficult.qr_text.clear();
  all.push_back({"awkward-person-without-card",
                 scene(difficult, {Action::met, Action::not_now, Action::introduce_me, Action::back}, 45)});
  difficult.introduction = IntroductionState::welcomed;
  difficult.qr_text = contact_vcard();
  all.push_back(
      {"awkward-person-welcoming", scene(difficult, {Action::swap, Action::met, Action::not_now, Action::back}, 45)});
  all.push_back({"awkward-introduction",
                 scene(IntroductionShown{IntroductionStep::question, arabic, long_name, long_line.trigger},
                       {Action::yes, Action::no}, 20)});
  all.push_back({"awkward-introduction-welcomed",
                 scene(
                     IntroductionShown{
                         IntroductionStep::welcomed, long_name, {"Wolfeschlegelsteinhausenbergerdorff", "W", ""}, ""},
                     {Action::suggestions, Action::done}, 6)});
  all.push_back({"awkward-choices", scene(ConsentsShown{long_name, false, false},
                                          {Action::switch_exchange, Action::switch_matching, Action::done}, 45)});
  all.push_back({"awkward-person-bare", scene(PersonShown{.holder = {},
                                                          .person = arabic,
                                                          .job_title = "",
                                                          .since = "",
                                                          .opener = "",
                                                          .listen_for = "",
                                                          .stars = {{{1, "–"}, {1, "–"}, {1, "–"}, {1, "–"}}},
                                                          .qr_text = contact_vcard()},
                                              at_table, 45)});
  all.push_back(
      {"awkward-pass-on",
       scene(PassOnShown{PassOnStep::done, arabic, long_name, {"Wolfeschlegelsteinhausenbergerdorff", "W", ""}},
             {Action::my_cards, Action::close}, 6)});
  all.push_back({"awkward-pass-on-level", scene(PassOnShown{PassOnStep::level, long_name, arabic, long_name},
                                                {Action::level_1, Action::level_2, Action::level_3, Action::level_4,
                                                 Action::level_5, Action::close},
                                                30)});
  auto accents = form({{CardField::company, "Bloem & Zoon 🌷"}, {CardField::job, "محمد عبد الرحمن"}}, 1);
  accents.layer = KeyLayer::accents;
  accents.active = 1;
  all.push_back({"awkward-form-accents", scene(accents, form_actions())});
  auto digits =
      form({{CardField::call_me_when,
             "je na je pensioen nog iets nieuws wilt beginnen, maar niet weet wat, en je partner ook niet, en "
             "de kinderen vinden er allemaal iets van"}},
           2);
  digits.layer = KeyLayer::digits;
  digits.remark = FormRemark::badge_later;
  all.push_back({"awkward-form-digits", scene(digits, form_actions(true))});
  all.push_back({"awkward-start-empty", scene(Start{.event_name = "", .time = "", .clock_trusted = false}, {})});
  all.push_back(
      {"awkward-start-long",
       scene(Start{.event_name = "Nieuwjaarsborrel van de gezamenlijke ondernemersverenigingen Emmen en Coevorden",
                   .time = "09:14",
                   .clock_trusted = false,
                   .present = 1234,
                   .exchanges = 5678},
             {Action::no_badge, Action::switch_language})});
  return all;
}

}  // namespace kiosk::screen::samples
