#pragma once

#include "kiosk/flow/scene.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace samples {

using kiosk::flow::Action;
using kiosk::flow::Scene;

struct NamedScene {
  std::string name;
  Scene scene;
};

inline constexpr kiosk::base::Instant kNow{std::chrono::milliseconds{1'795'680'840'000}};

inline Scene scene(kiosk::flow::SceneBody body, std::vector<Action> actions, int seconds = 0) {
  Scene made{.body = std::move(body), .language = kiosk::flow::Language::nl, .actions = std::move(actions)};
  made.since = kNow;
  if (seconds > 0) made.until = kNow + std::chrono::seconds{seconds};
  return made;
}

inline kiosk::flow::PersonLine mila() {
  return {"Mila Verhoef", "MV", "Verhoef Patisserie", "Mila"};
}
inline kiosk::flow::PersonLine joris() {
  return {"Joris Stam", "JS", "Stam Tenten", "Joris"};
}
inline kiosk::flow::PersonLine sara() {
  return {"Sara Holt", "SH", "Holt Muziek", "Sara"};
}
inline kiosk::flow::PersonLine ali() {
  return {"Ali Demir", "AD", "Demir Verhuur", "Ali"};
}

inline kiosk::flow::FormShown form(std::vector<kiosk::flow::FieldLine> fields, std::size_t step) {
  const auto shift = fields.front().text.empty() ? kiosk::flow::Shift::once : kiosk::flow::Shift::off;
  return {.step = step, .steps = 5, .fields = std::move(fields), .shift = shift};
}
/// `all`: with a portal, at a step where one can go back.
inline std::vector<Action> form_actions(bool all = false) {
  if (all) return {Action::forward, Action::on_my_phone, Action::back, Action::key};
  return {Action::forward, Action::close, Action::key};
}

inline kiosk::flow::VerdictShown verdict(kiosk::event::VerdictKind kind) {
  using enum kiosk::event::VerdictKind;
  kiosk::flow::VerdictShown shown{.kind = kind, .event_name = "Open Coffee Emmen", .time = "09:14"};
  switch (kind) {
    case admitted:
      shown.person = mila();
      shown.cards_waiting = 2;
      shown.suggestions = 3;
      break;
    case already_in:
      shown.person = mila();
      shown.place = "Ingang Noord";
      break;
    case left:
    case unpaid:
    case cancelled:
    case needs_desk:
      shown.person = mila();
      break;
    case too_early:
      shown.time = "09:30";
      shown.date = "2026-11-26";
      break;
    default:
      break;
  }
  return shown;
}

inline std::vector<Action> verdict_actions(kiosk::event::VerdictKind kind) {
  using enum kiosk::event::VerdictKind;
  switch (kind) {
    case admitted:
      return {Action::suggestions, Action::my_cards, Action::close};
    case left:
      return {Action::close};
    case already_in:
      return {Action::suggestions, Action::close};
    case unknown:
      return {Action::register_self, Action::scan_again};
    default:
      return {Action::scan_again, Action::close};
  }
}

/// A vCard of about 300 bytes, as a table shows it.
inline std::string vcard() {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Stam;Joris;;;\r\nFN:Joris Stam\r\nORG:Stam Tenten\r\nTITLE:tentverhuurder\r\n"
         "TEL;TYPE=CELL:+31612345678\r\nEMAIL:joris@stamtenten.example\r\nURL:https://stamtenten.example\r\n"
         "NOTE:Mij bel je als je tuinfeest ook met regen doorgaat\r\nX-KOFFIETIJD-NICHE:tuinfeest\r\nEND:VCARD\r\n";
}

/// The contact details alone, about 150 bytes.
inline std::string contact_vcard() {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Stam;Joris;;;\r\nFN:Joris Stam\r\nORG:Stam Tenten\r\nTITLE:tentverhuurder\r\n"
         "TEL:+31612345678\r\nEMAIL:joris@stamtenten.example\r\nEND:VCARD\r\n";
}

inline kiosk::flow::SuggestionsShown suggestions() {
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

inline kiosk::flow::PersonShown person() {
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

/// Whom to meet, one of them, and a card passed on.
inline void add_meetings(std::vector<NamedScene>& all) {
  using namespace kiosk::flow;
  const auto add = [&](std::string name, Scene made) { all.push_back({std::move(name), std::move(made)}); };
  const std::vector<Action> people{Action::first_person, Action::second_person, Action::third_person};
  auto three = people;
  three.insert(three.end(), {Action::my_cards, Action::done});
  add("suggestions", scene(suggestions(), three, 45));

  auto two = suggestions();
  two.people.erase(two.people.begin());
  two.cards = 0;
  two.noted = AnswerNoted{kiosk::event::MetAnswer::met, joris()};
  add("suggestions-noted", scene(two, {people[0], people[1], Action::done}, 45));
  two.noted->answer = kiosk::event::MetAnswer::not_now;
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
  all_met.noted = AnswerNoted{kiosk::event::MetAnswer::met, joris()};
  add("suggestions-all-met", scene(all_met, {Action::my_cards, Action::done}, 45));

  const std::vector<Action> at_table{Action::swap, Action::met, Action::not_now, Action::back};
  add("person", scene(person(), at_table, 45));
  add("person-at-door", scene(person(), {Action::met, Action::not_now, Action::back}, 45));
  auto shy = person();
  shy.qr_text.clear();
  add("person-without-card", scene(shy, at_table, 45));

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
}

inline kiosk::flow::WallShown wall(kiosk::flow::WallPage page) {
  using namespace kiosk::flow;
  WallShown shown{.event_name = "Open Coffee Emmen",
                  .time = "09:14",
                  .present = 37,
                  .expected = 120,
                  .exchanges = 24,
                  .introductions = 5,
                  .page = page,
                  .turn = 1,
                  .index = static_cast<std::size_t>(page) - 1,
                  .count = 4};
  switch (page) {
    case WallPage::welcome:
      shown.index = 0;
      shown.count = 1;
      break;
    case WallPage::occasions:
      shown.occasions = {{"bruiloft", 9, 6},       {"verhuizing", 8, 5},        {"bedrijfsoverdracht", 7, 5},
                         {"nieuwe website", 6, 4}, {"eerste medewerker", 5, 3}, {"verbouwing", 4, 2}};
      break;
    case WallPage::wanted:
      shown.gaps = {{"bloemist", "bruiloft"},
                    {"verhuizer", "verhuizing"},
                    {"notaris", "bedrijfsoverdracht"},
                    {"loodgieter", "verbouwing"}};
      shown.people = {{"Sara", "Holt Muziek", "een fotograaf die ook de avond blijft"},
                      {"Joris", "Stam Tenten", "iemand die vergunningen voor evenementen regelt"},
                      {"Ali", "Demir Verhuur", "een boekhouder met gevoel voor seizoenswerk"}};
      break;
    case WallPage::spotlight:
      shown.people = {{"Joris", "Stam Tenten", "Mij bel je als je tuinfeest ook met regen doorgaat"},
                      {"Sara", "Holt Muziek", "Mij bel je als de dansvloer na tien minuten vol moet staan"},
                      {"Mila", "Verhoef Patisserie", "Mij bel je als je bruidstaart niemand vergeten mag"}};
      break;
    case WallPage::tables:
      for (std::size_t number = 1; number <= 8; ++number) {
        shown.tables.push_back({number,
                                {{"Mila", "Verhoef Patisserie", ""},
                                 {"Joris", "Stam Tenten", ""},
                                 {"Sara", "Holt Muziek", ""},
                                 {"Ali", "Demir Verhuur", ""}}});
      }
      shown.round = 2;
      shown.round_time = "09:30";
      break;
  }
  return shown;
}

/// What a wall shows; other glasses never do.
inline std::vector<NamedScene> walls() {
  std::vector<NamedScene> all;
  using enum kiosk::flow::WallPage;
  all.push_back({"wall-welcome", scene(wall(welcome), {})});
  all.push_back({"wall-occasions", scene(wall(occasions), {})});
  all.push_back({"wall-wanted", scene(wall(wanted), {})});
  all.push_back({"wall-spotlight", scene(wall(spotlight), {})});
  all.push_back({"wall-tables", scene(wall(tables), {})});
  auto nobody = wall(welcome);
  nobody.present = nobody.exchanges = nobody.introductions = 0;
  all.push_back({"wall-nobody", scene(nobody, {})});
  return all;
}

/// A full house with long names and other scripts.
inline std::vector<NamedScene> awkward_walls() {
  using enum kiosk::flow::WallPage;
  using kiosk::flow::WallPerson;
  std::vector<NamedScene> all;
  const std::string long_company = "Stichting Samenwerkende Drentse Ondernemers in Zorg en Bouw";
  const WallPerson long_name{"Willemijn-Charlotte", long_company,
                             "Mij bel je als je na je pensioen nog iets nieuws wilt beginnen, maar niet weet wat, en "
                             "je partner ook niet"};
  const WallPerson arabic{"محمد", "شركة القهوة", "اتصل بي عندما تحتاج إلى قهوة طازجة"};
  const WallPerson chinese{"欧阳晓明", "阿姆斯特丹咖啡有限公司", "当您需要新鲜咖啡时请给我打电话"};
  auto full = wall(tables);
  full.event_name = "Nieuwjaarsborrel van de gezamenlijke ondernemersverenigingen Emmen en Coevorden";
  full.present = 300;
  full.expected = 312;
  full.exchanges = 1480;
  full.count = 11;
  for (auto& table : full.tables) {
    table.number += 40;
    table.people = {long_name, arabic, chinese, {"Ali", "", ""}, {"", "Demir Verhuur", ""}, {"Jo", "Bloem & <Co>", ""}};
  }
  all.push_back({"awkward-wall-tables", scene(full, {})});
  auto calling = wall(spotlight);
  calling.people = {long_name, arabic, chinese};
  all.push_back({"awkward-wall-spotlight", scene(calling, {})});
  auto looking = wall(wanted);
  looking.gaps = {{"zelfstandig adviseur duurzame inzetbaarheid", "bedrijfsoverdracht"}, {"kok", "bruiloft"}};
  looking.people = {long_name, arabic, chinese, {"", "", "een fotograaf"}};
  all.push_back({"awkward-wall-wanted", scene(looking, {})});
  auto alone = wall(wanted);
  alone.gaps.clear();
  all.push_back({"awkward-wall-no-gaps", scene(alone, {})});
  return all;
}

/// Behind the organiser's badge.
inline void add_organiser(std::vector<NamedScene>& all) {
  using namespace kiosk::flow;
  const auto pad = [&](std::string name, PinAsked asked) {
    std::vector<Action> actions{Action::close};
    if (asked.wait_seconds == 0 && asked.remark != PinRemark::checking) actions.push_back(Action::key);
    all.push_back({std::move(name), scene(asked, actions, 60)});
  };
  pad("pin", {.purpose = PinPurpose::open, .digits = 3});
  pad("pin-wrong", {.purpose = PinPurpose::open, .remark = PinRemark::wrong, .attempts_left = 3});
  pad("pin-wait", {.purpose = PinPurpose::open, .remark = PinRemark::wrong, .attempts_left = 1, .wait_seconds = 30});
  pad("pin-choose", {.purpose = PinPurpose::choose, .digits = 4, .remark = PinRemark::too_easy});
  pad("pin-repeat", {.purpose = PinPurpose::repeat});
  const auto menu = [&](std::string name, MenuPage page, auto change) {
    MenuShown shown{.page = page,
                    .event_name = "Open Coffee Emmen",
                    .kiosk_name = "Ingang Noord",
                    .expected = 120,
                    .present = 37,
                    .exchanges = 24,
                    .refused = 3,
                    .facts = 412,
                    .time = "09:14",
                    .date = "2026-11-26",
                    .free_space = "12.4 GB",
                    .board = {.addresses = {"192.168.1.20"}, .brightness = 100, .temperature = 54}};
    change(shown);
    all.push_back({std::move(name), scene(shown, {Action::close, Action::item}, 120)});
  };
  menu("menu", MenuPage::overview, [](MenuShown&) {});
  menu("menu-broken", MenuPage::overview, [](MenuShown& shown) {
    shown.clock_trusted = false;
    shown.camera = CameraState::lost;
    shown.board = {.addresses = {}, .sound = false, .brightness = std::nullopt, .temperature = 84};
  });
  menu("menu-kiosk", MenuPage::kiosk, [](MenuShown& shown) {
    shown.has_lists = true;
    shown.setup.list = "Lezing";
  });
  menu("menu-senses", MenuPage::senses, [](MenuShown& shown) { shown.clock_trusted = false; });
  menu("menu-power", MenuPage::power, [](MenuShown&) {});
  menu("menu-sure", MenuPage::power, [](MenuShown& shown) { shown.asked = MenuItem::shut_down; });
  all.push_back({"out-of-order", scene(OutOfOrder{}, {})});
  all.push_back({"out-of-order-broken", scene(OutOfOrder{"event.db: the event key is another event's", "09:14"}, {})});
}

/// Every scene in every state that looks different.
inline std::vector<NamedScene> everyday() {
  using namespace kiosk::flow;
  std::vector<NamedScene> all;
  const auto add = [&](std::string name, Scene made) { all.push_back({std::move(name), std::move(made)}); };
  const std::vector<Action> door{Action::no_badge, Action::switch_language};
  Start start{.event_name = "Open Coffee Emmen", .time = "09:14", .present = 37, .exchanges = 24};

  add("starting-up", scene(StartingUp{}, {}));
  add("start-door", scene(start, door));
  start.role = kiosk::event::Role::table;
  add("start-table", scene(start, door));
  start.role = kiosk::event::Role::door;
  start.camera = CameraState::absent;
  add("start-no-camera", scene(start, door));
  start.camera = CameraState::lost;
  add("start-camera-lost", scene(start, door));
  add("no-badge", scene(NoBadge{}, {Action::close, Action::switch_language}, 30));
  for (const auto kind : kiosk::event::kAllVerdicts) {
    add("verdict-" + std::string{name_of(kind)}, scene(verdict(kind), verdict_actions(kind), 8));
  }
  add("consent-exchange",
      scene(ConsentAsked{mila(), kiosk::event::ConsentKind::exchange}, {Action::yes, Action::no}, 20));
  add("consent-matching",
      scene(ConsentAsked{mila(), kiosk::event::ConsentKind::matching}, {Action::yes, Action::no}, 20));
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
  add_meetings(all);
  add_organiser(all);
  add("form-name", scene(form({{CardField::name, ""}}, 0), form_actions(true)));
  add("form-work", scene(form({{CardField::company, "Verhoef Patisserie"}, {CardField::job, ""}}, 1), form_actions()));
  auto pitch = form({{CardField::call_me_when, "je na je pensioen nog iets nieuws wilt beginnen"}}, 2);
  pitch.sharpness =
      SharpnessShown{78, "scherp", "Van de 9 coaches hier zeg alleen jij ‘na je pensioen’. Noem nog één resultaat."};
  add("form-pitch", scene(pitch, form_actions(true)));
  auto email = form({{CardField::email, "mila@verhoef"}}, 4);
  email.remark = FormRemark::email_unlikely;
  add("form-email", scene(email, form_actions()));
  pitch.hurries = true;
  auto hurried = form_actions(true);
  hurried.insert(hurried.begin(), Action::stay);
  add("form-still-there", scene(pitch, hurried, 24));
  add("registered", scene(RegisteredShown{mila(), "Open Coffee Emmen", "KT-7Q2M4X9A0C3E5G8HJKNP"},
                          {Action::suggestions, Action::done}, 60));
  add("on-my-phone",
      scene(OnMyPhoneShown{"https://10.0.0.12:8443/k/7Q2M4X9A0C3E5G8HJKNP", "09:44"}, {Action::done}, 120));
  add("alarm-disk-full", scene(Alarm{AlarmCause::disk_full}, {}));
  add("alarm-storage-failed", scene(Alarm{AlarmCause::storage_failed}, {}));
  return all;
}

/// What people really bring: long names, other scripts, nothing at all.
inline std::vector<NamedScene> awkward() {
  using namespace kiosk::flow;
  std::vector<NamedScene> all;
  const auto welcome = [&](std::string name, PersonLine person) {
    auto shown = verdict(kiosk::event::VerdictKind::admitted);
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
                              AnswerNoted{kiosk::event::MetAnswer::met, arabic}},
             {Action::first_person, Action::second_person, Action::third_person, Action::my_cards, Action::done}, 45)});
  const std::vector<Action> at_table{Action::swap, Action::met, Action::not_now, Action::back};
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
  all.push_back({"awkward-person-without-card", scene(difficult, {Action::met, Action::not_now, Action::back}, 45)});
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

inline std::vector<NamedScene> all_scenes() {
  auto all = everyday();
  for (auto& one : awkward()) all.push_back(std::move(one));
  for (auto& one : walls()) all.push_back(std::move(one));
  for (auto& one : awkward_walls()) all.push_back(std::move(one));
  return all;
}

}  // namespace samples
