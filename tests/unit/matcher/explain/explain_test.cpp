#include "matcher/explain/explain.hpp"

#include "room.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace matcher::explain {
namespace {

using text::Language;

crowd::Profile florist() {
  return {.id = "florist",
          .language = Language::nl,
          .job_title = "bloemist",
          .call_me_when = "iemand gaat trouwen en de zaal nog kaal is",
          .what_i_do = "Bruidsboeketten, corsages en tafelstukken",
          .seeking = "fotografen en trouwlocaties"};
}

crowd::Profile photographer() {
  return {.id = "photographer",
          .language = Language::nl,
          .job_title = "fotograaf",
          .call_me_when = "een bruidspaar de dag wil laten vastleggen",
          .what_i_do = "Trouwreportages, van het aankleden tot de laatste dans",
          .seeking = "bloemisten, juweliers"};
}

crowd::Profile other_florist() {
  return {.id = "other florist",
          .language = Language::nl,
          .job_title = "bloemiste",
          .call_me_when = "je gaat trouwen en bloemen zoekt",
          .what_i_do = "Boeketten voor bruiloften"};
}

crowd::Profile bookkeeper() {
  return {.id = "bookkeeper",
          .language = Language::nl,
          .job_title = "boekhouder",
          .call_me_when = "je bonnetjes nog in een schoenendoos zitten",
          .what_i_do = "Administratie en belastingaangifte voor zzp'ers"};
}

crowd::Profile silent() {
  return {.id = "silent"};
}

class Wedding : public Room {
public:
  Wedding() {
    enter(florist());
    enter(photographer());
    enter(other_florist());
    enter(bookkeeper());
    enter(silent());
  }
};

}  // namespace

TEST_CASE("florist and photographer share a moment, and each is named by their trade") {
  const Wedding room;
  const auto nl = room.explain("florist", "photographer", Language::nl, "Sara");
  const auto* moment = find(nl, ReasonKind::same_moment);
  REQUIRE(moment != nullptr);
  CHECK(moment->chip == "Zelfde moment: bruiloft");
  CHECK(moment->text == "Jullie zijn allebei in beeld bij een bruiloft: jij als bloemist, Sara als fotograaf.");
  const auto en = room.explain("florist", "photographer", Language::en, "Sara");
  const auto* same = find(en, ReasonKind::same_moment);
  REQUIRE(same != nullptr);
  CHECK(same->chip == "Same moment: wedding");
  CHECK(same->text ==
        "You both have a part to play when it comes to a wedding: you as a florist, Sara as a photographer.");
}

TEST_CASE("a reason rests on words of both pitches, as they were written") {
  const Wedding room;
  const auto explanation = room.explain("florist", "photographer", Language::nl, "Sara");
  const auto* moment = find(explanation, ReasonKind::same_moment);
  REQUIRE(moment != nullptr);
  CHECK(std::ranges::contains(moment->mine, Evidence{"call_me_when", "trouwen"}));
  CHECK(std::ranges::contains(moment->theirs, Evidence{"call_me_when", "bruidspaar"}));
}

TEST_CASE("what they look for is quoted when it is what I do, and what I look for when they do it") {
  const Wedding room;
  const auto nl = room.explain("florist", "photographer", Language::nl, "Sara");
  const auto* they = find(nl, ReasonKind::they_seek_you);
  REQUIRE(they != nullptr);
  CHECK(they->chip == "Zoekt wat jij doet");
  CHECK(they->text == "Sara zoekt ‘bloemisten’, en dat past bij wat jij doet.");
  CHECK(std::ranges::contains(they->theirs, Evidence{"seeking", "bloemisten"}));
  const auto* you = find(nl, ReasonKind::you_seek_them);
  REQUIRE(you != nullptr);
  CHECK(you->chip == "Jij zoekt dit");
  CHECK(you->text == "Jij zoekt ‘fotografen’: daarvoor moet je bij Sara zijn.");

  const auto en = room.explain("florist", "photographer", Language::en, "Sara");
  CHECK(find(en, ReasonKind::they_seek_you)->text == "Sara is looking for ‘bloemisten’, and that fits what you do.");
  CHECK(find(en, ReasonKind::you_seek_them)->text == "You are looking for ‘fotografen’: Sara is the one to talk to.");
}

TEST_CASE("the reader learns which sentence means work for them") {
  const Wedding room;
  CHECK(room.explain("florist", "photographer", Language::nl, "Sara").listen_for.ends_with("? Dan bel je Sara."));
  CHECK(room.explain("photographer", "florist", Language::nl, "Bo").listen_for ==
        "Hoor je ‘wie maakt mijn bruidsboeket?’ Dan bel je Bo.");
  CHECK(room.explain("photographer", "florist", Language::en, "Bo").listen_for ==
        "Do you hear ‘the venue still looks so bare’? Then call Bo.");
}

TEST_CASE("the talk begins with a question about their trade") {
  const Wedding room;
  CHECK(room.explain("photographer", "florist", Language::nl, "Bo").opener ==
        "Voor welk feest heb je het mooiste bloemwerk gemaakt?");
  CHECK(room.explain("photographer", "florist", Language::en, "Bo").opener ==
        "Which party did you make your finest flowers for?");
}

TEST_CASE("rivals have knowledge to share, and nothing to recommend") {
  const Wedding room;
  const auto explanation = room.explain("florist", "other florist", Language::nl, "Bo");
  REQUIRE(explanation.reasons.size() == 1);
  CHECK(explanation.reasons.front().kind == ReasonKind::knowledge);
  CHECK(explanation.reasons.front().chip == "Kennis delen");
  CHECK(explanation.know.count >= 3);
  CHECK(explanation.know.evidence == "zelfde vak");
  CHECK(explanation.recommend.count == 1);
  CHECK(explanation.recommend.evidence == "zelfde vak, zelfde werk");
  CHECK(explanation.overall == 1);
}

TEST_CASE("people with nothing in common hear each other's own words, and honest stars") {
  const Wedding room;
  const auto explanation = room.explain("florist", "bookkeeper", Language::nl, "Corné");
  REQUIRE(explanation.reasons.size() == 1);
  const auto& reason = explanation.reasons.front();
  CHECK(reason.kind == ReasonKind::in_the_room);
  CHECK(reason.text ==
        "Jullie kennen elkaar nog niet; Corné zegt: ‘Mij bel je als je bonnetjes nog in een schoenendoos zitten.’");
  CHECK(explanation.bring.count == 1);
  CHECK(explanation.know.count == 1);
  CHECK(explanation.know.evidence == "ander vak");
  CHECK(explanation.pay.evidence == "noemt nog geen vraag");
}

TEST_CASE("own words are not translated, nor is what introduces them") {
  const Wedding room;
  CHECK(room.explain("florist", "bookkeeper", Language::en, "Corné").reasons.front().text ==
        "You have not met yet; Corné says: ‘Mij bel je als je bonnetjes nog in een schoenendoos zitten.’");
}

TEST_CASE("who met already is not called new") {
  Wedding room;
  room.crowd().note("florist", "bookkeeper", crowd::Bond::met);
  const auto explanation = room.explain("florist", "bookkeeper", Language::nl, "Corné");
  CHECK(explanation.reasons.front().chip == "Ook hier vandaag");
  CHECK(explanation.reasons.front().text.starts_with("Corné zegt: "));
}

TEST_CASE("of somebody who wrote nothing there is still something to say") {
  const Wedding room;
  const auto nl = room.explain("florist", "silent", Language::nl, "Kim");
  CHECK(nl.reasons.front().text ==
        "Jullie kennen elkaar nog niet; vraag Kim bij een kop koffie wat er zo leuk is aan het werk.");
  CHECK(nl.listen_for == "Vraag Kim wat je moet horen om aan dit werk te denken.");
  CHECK(nl.opener == "Wat brengt jou hier vandaag?");
  CHECK(nl.bring.evidence == "moment nog onbekend");
  CHECK(nl.know.evidence == "vak nog onbekend");
  const auto en = room.explain("silent", "florist", Language::en, "Kim");
  CHECK(en.reasons.front().kind == ReasonKind::in_the_room);
}

TEST_CASE("who has no name is called by their trade, and otherwise a person") {
  const Wedding room;
  CHECK(room.explain("florist", "photographer", Language::nl, "").listen_for.ends_with("Dan bel je deze fotograaf."));
  CHECK(
      room.explain("florist", "photographer", Language::en, "🎉").listen_for.ends_with("Then call this photographer."));
  CHECK(find(room.explain("florist", "photographer", Language::nl, ""), ReasonKind::they_seek_you)
            ->text.starts_with("Deze fotograaf zoekt "));
  CHECK(room.explain("florist", "silent", Language::nl, "").listen_for.starts_with("Vraag deze persoon "));
  CHECK(room.explain("florist", "silent", Language::en, "").listen_for ==
        "Ask this person what you should listen for.");
}

TEST_CASE("a wrong trade is worse than none: who may be a goldsmith is not called one, until a job title says so") {
  Wedding room;
  const auto meets_maybe_goldsmith = [&](std::string job_title, float probability) {
    const crowd::Profile profile{.id = "maybe",
                                 .language = Language::en,
                                 .job_title = std::move(job_title),
                                 .call_me_when = "someone shows you an engagement ring"};
    auto portrait = crowd::portray(profile, recogniser(), crowd::Weights{});
    portrait.professions = {{recogniser().lexicon().find_profession("goldsmith").value(), probability}};
    room.crowd().put(profile, std::move(portrait));
    const auto texts = all_texts(room.explain("maybe", "florist", Language::en, "Bo"));
    return std::ranges::any_of(texts, [](const std::string& text) { return text.contains("as a goldsmith"); });
  };
  CHECK_FALSE(meets_maybe_goldsmith("", 0.5F));
  CHECK(meets_maybe_goldsmith("", 0.7F));
  CHECK(meets_maybe_goldsmith("goldsmith", 0.5F));
}

TEST_CASE("who is called by their own words is not put into another's mouth") {
  Room room;
  room.enter(florist());
  room.enter({.id = "self", .language = Language::nl, .call_me_when = "je wilt dat ik je iets leer over bezieling"});
  room.enter({.id = "other", .language = Language::nl, .call_me_when = "er bezieling ontbreekt. Of net niet"});
  CHECK(room.explain("florist", "self", Language::nl, "Ad").listen_for ==
        "Ad zegt: ‘Mij bel je als je wilt dat ik je iets leer over bezieling.’");
  CHECK(room.explain("florist", "other", Language::nl, "Ad").listen_for == "Bel Ad als er bezieling ontbreekt.");
  CHECK(room.explain("florist", "other", Language::en, "Ad").listen_for ==
        "Ad says: ‘Mij bel je als er bezieling ontbreekt.’");
  room.enter({.id = "short", .language = Language::nl, .call_me_when = "geen bezieling"});
  CHECK(room.explain("florist", "short", Language::nl, "Ad").listen_for == "Ad zegt: ‘Mij bel je als geen bezieling.’");
}

TEST_CASE("the same pair gets the same explanation, whoever else came first") {
  const Wedding room;
  Room other;
  for (auto profile : {silent(), bookkeeper(), other_florist(), photographer(), florist()})
    other.enter(std::move(profile));
  CHECK(all_texts(room.explain("florist", "photographer", Language::nl, "Sara")) ==
        all_texts(other.explain("florist", "photographer", Language::nl, "Sara")));
}

TEST_CASE("kinds of reasons have names for programs") {
  CHECK(name_of(ReasonKind::same_moment) == "same_moment");
  CHECK(name_of(ReasonKind::they_seek_you) == "they_seek_you");
  CHECK(name_of(ReasonKind::partners) == "partners");
  CHECK(name_of(ReasonKind::in_the_room) == "in_the_room");
}

}  // namespace matcher::explain
