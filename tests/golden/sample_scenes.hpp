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
  return {"Mila Verhoef", "MV", "Verhoef Patisserie"};
}
inline kiosk::flow::PersonLine joris() {
  return {"Joris Stam", "JS", "Stam Tenten"};
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
      return {};
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
  add("exchange-waiting", scene(ExchangeShown{ExchangeStep::waiting, mila(), {}}, {}, 14));
  add("exchange-done",
      scene(ExchangeShown{ExchangeStep::done, mila(), joris()}, {Action::my_cards, Action::close}, 10));
  add("exchange-again", scene(ExchangeShown{ExchangeStep::again, mila(), joris()}, {}, 10));
  add("exchange-refused", scene(ExchangeShown{ExchangeStep::refused, mila(), joris()}, {Action::close}, 10));
  add("card", scene(CardShown{mila(), joris(), "tentverhuurder", "Mij bel je als je tuinfeest ook met regen doorgaat",
                              vcard(), 1, 3},
                    {Action::next_card, Action::previous_card, Action::close}, 45));
  add("organiser", scene(OrganiserShown{.event_name = "Open Coffee Emmen",
                                        .kiosk_name = "Ingang Noord",
                                        .expected = 120,
                                        .present = 37,
                                        .exchanges = 24,
                                        .refused = 3,
                                        .facts = 412,
                                        .free_space = "12.4 GB"},
                         {Action::close}, 60));
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
  return all;
}

}  // namespace samples
