#include "kiosk/screen/spoken.hpp"
#include "kiosk/screen/samples.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace kiosk;
using namespace kiosk::screen;
using event::VerdictKind;
using flow::Language;

namespace {

std::string said(const flow::SceneBody& body, Language language) {
  static const Phrasebook phrasebook{own_catalogues()};
  return spoken({.body = body, .language = language}, phrasebook.in(language));
}

flow::VerdictShown mila_gets(VerdictKind kind) {
  return {.kind = kind,
          .event_name = "Open Coffee Emmen",
          .person = {.name = "Mila Verhoef", .company = "Verhoef Patisserie", .first_name = "Mila"},
          .time = "09:14",
          .place = "Ingang Noord",
          .cards_waiting = 2};
}

struct Line {
  VerdictKind kind;
  std::string dutch;
  std::string english;
};

const std::string kDeskNl = "Loop even langs de balie";
const std::string kDeskEn = "Please see the desk";

const std::vector<Line> kLines{
    {VerdictKind::admitted, "Welkom, Mila! Kom verder!", "Welcome, Mila! Come on in!"},
    {VerdictKind::left, "Tot ziens, Mila! Tot de volgende keer!", "Goodbye, Mila! See you next time!"},
    {VerdictKind::already_in, "Deze badge is al binnen. Ben jij dit niet? Loop even langs de balie.",
     "This badge is already inside. Isn’t this you? Please see the desk."},
    {VerdictKind::unknown, "Deze badge kennen we niet. " + kDeskNl, "We don’t know this badge. " + kDeskEn},
    {VerdictKind::too_early, "De deuren zijn nog dicht", "The doors aren’t open yet"},
    {VerdictKind::too_late, "Inchecken kan niet meer. " + kDeskNl, "Check-in is closed. " + kDeskEn},
    {VerdictKind::other_event, "Deze badge is van een ander evenement", "This badge is for another event"},
    {VerdictKind::full, "Het is nu even vol. Wacht even tot er plek is",
     "It’s full inside right now. Please wait until there’s room"},
    {VerdictKind::wrong_list, "Je bent welkom bij een andere ingang", "You’re welcome at another entrance"},
    {VerdictKind::revoked, "Gebruik je nieuwe badge", "Please use your new badge"},
    {VerdictKind::forged, kDeskNl, kDeskEn},
    {VerdictKind::unpaid, kDeskNl, kDeskEn},
    {VerdictKind::cancelled, kDeskNl, kDeskEn},
    {VerdictKind::blocked, kDeskNl, kDeskEn},
    {VerdictKind::needs_desk, kDeskNl, kDeskEn}};

}  // namespace

TEST_CASE("every verdict is said in a short sentence, in both languages") {
  CHECK(kLines.size() == std::size(event::kAllVerdicts));
  for (const auto& line : kLines) {
    CHECK(said(mila_gets(line.kind), Language::nl) == line.dutch);
    CHECK(said(mila_gets(line.kind), Language::en) == line.english);
  }
}

TEST_CASE("a name is said with a welcome and a goodbye only, and nothing else that is personal ever") {
  for (const auto& sample : samples::everyday()) {
    const auto text = said(sample.scene.body, Language::nl);
    INFO(sample.name << ": " << text);
    const auto* verdict = std::get_if<flow::VerdictShown>(&sample.scene.body);
    const bool named =
        verdict != nullptr && (verdict->kind == VerdictKind::admitted || verdict->kind == VerdictKind::left);
    CHECK(text.contains("Mila") == named);
    for (const auto* personal : {"Verhoef", "Patisserie", "Joris", "Stam", "Sara", "Holt", "kaartjes voor"}) {
      CHECK_FALSE(text.contains(personal));
    }
    CHECK(text.size() < 100);
  }
}

TEST_CASE("somebody without a name is greeted as well") {
  auto nameless = mila_gets(VerdictKind::admitted);
  nameless.person = {};
  CHECK(said(nameless, Language::nl) == "Welkom. Kom verder!");
}

TEST_CASE("a name is said as it is, whatever looks like markup in it") {
  auto odd = mila_gets(VerdictKind::admitted);
  odd.person.first_name = "Bo & <b>Co</b>";
  CHECK(said(odd, Language::nl) == "Welkom, Bo & <b>Co</b>! Kom verder!");
}

TEST_CASE("a question, a swap, the next step and trouble are said; what one reads at leisure is not") {
  CHECK(said(flow::ConsentAsked{}, Language::nl).ends_with("?"));
  CHECK(said(flow::ExchangeShown{.step = flow::ExchangeStep::waiting}, Language::nl) == "Nu de tweede badge");
  CHECK(said(flow::ExchangeShown{.step = flow::ExchangeStep::done}, Language::en) ==
        "Cards swapped! You now have each other’s card.");
  CHECK(said(flow::Start{}, Language::nl) == "Houd je badge voor de camera");
  CHECK_FALSE(said(flow::Alarm{}, Language::nl).empty());
  CHECK(said(flow::MenuShown{}, Language::nl).empty());
  CHECK(said(flow::CardShown{}, Language::nl).empty());
}
