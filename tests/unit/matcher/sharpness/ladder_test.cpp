#include "tests/unit/matcher/sharpness/room.hpp"

#include <catch2/catch_test_macros.hpp>

namespace matcher::sharpness {
namespace {

struct Rung {
  std::string_view job_title;
  std::string_view call_me_when;
  std::string_view what_i_do;
  std::string_view result;
};

/// One person's card, each rung vaguer than the one before.
struct Ladder {
  std::string_view name;
  Language language;
  std::vector<Rung> rungs;
};

std::vector<Ladder> dutch() {
  return {
      {"bloemist",
       Language::nl,
       {{"bloemist", "iemand gaat trouwen en de zaal nog kaal is", "Bruidsboeketten en tafelstukken voor stellen",
         "gasten die stil worden"},
        {"bloemist", "iemand gaat trouwen", "Bruidsboeketten en tafelstukken", "gasten die stil worden"},
        {"bloemist", "iemand iets bijzonders wil", "Bloemen op maat", "mooie beleving"},
        {"ondernemer", "je beleving zoekt", "Beleving en passie", ""}}},
      {"fotograaf",
       Language::nl,
       {{"fotograaf", "een stel de trouwdatum heeft geprikt", "Trouwfoto's zonder poseren, van kapper tot laatste dans",
         "een album van 80 foto's"},
        {"fotograaf", "er iets te vieren is", "Foto's van feesten en bruiloften", "een mooi album"},
        {"fotograaf", "je kwaliteit zoekt", "Fotografie met passie", "kwaliteit"},
        {"", "je iets nodig hebt", "Creatieve oplossingen", ""}}},
      {"boekhouder",
       Language::nl,
       {{"boekhouder", "de bonnetjes in een schoenendoos zitten en de btw-aangifte morgen weg moet",
         "Administratie en btw voor zzp'ers", "geen blauwe enveloppen meer"},
        {"boekhouder", "de btw-aangifte blijft liggen", "Administratie voor ondernemers", "geen blauwe enveloppen"},
        {"boekhouder", "je ontzorgd wilt worden", "Administratie en advies", "ontzorgen"},
        {"adviseur", "je ontzorgd wilt worden", "Ontzorgen en advies op maat", "groei"}}},
      {"coach",
       Language::nl,
       {{"burn-outcoach", "een medewerker huilend in de auto zit en zich ziek meldt met een burn-out",
         "Wandelend terug naar werk na een burn-out, voor werkgevers", "na drie maanden weer opbouwen"},
        {"burn-outcoach", "iemand zich ziek meldt met een burn-out", "Begeleiding na een burn-out",
         "weer aan het werk"},
        {"coach", "iemand meer balans zoekt", "Begeleiding bij balans", "meer balans"},
        {"coach", "je wilt groeien", "Ik help mensen groeien", "groei"}}},
      {"loodgieter",
       Language::nl,
       {{"loodgieter", "het water door het plafond van de buren komt",
         "Lekkages, leidingen en kranen, voor huiseigenaren", "binnen een uur droog"},
        {"loodgieter", "er een lekkage is", "Lekkages en leidingen", "weer droog"},
        {"installateur", "er een probleem is", "Leidingen en dienstverlening", "een oplossing"},
        {"", "er een probleem is", "Totaaloplossingen", "oplossingen"}}},
      {"webbouwer",
       Language::nl,
       {{"webdesigner", "het telefoonnummer op je website nog van je vorige kantoor is",
         "Websites voor vakmensen, met tekst", "twintig aanvragen per maand"},
        {"webdesigner", "je website verouderd is", "Websites met tekst", "meer aanvragen"},
        {"webdesigner", "je online succes wilt", "Innovatieve websites", "succes"},
        {"", "je succes wilt", "Innovatieve oplossingen", "succes"}}},
      {"notaris",
       Language::nl,
       {{"notaris", "twee mensen samen een huis kopen en nog niets op papier hebben",
         "Leveringsakten en samenlevingscontracten voor stellen", "geen ruzie aan de keukentafel"},
        {"notaris", "mensen een huis kopen", "Leveringsakten en contracten", "geen ruzie later"},
        {"notaris", "er iets verandert", "Akten, persoonlijk en betrouwbaar", "zekerheid"},
        {"", "er verandering is", "Persoonlijk en betrouwbaar", ""}}},
  };
}

std::vector<Ladder> english() {
  return {
      {"dog trainer",
       Language::en,
       {{"dog trainer", "the new puppy has eaten the sofa", "Puppy classes and home visits for families with a dog",
         "a dog you can take anywhere"},
        {"dog trainer", "the puppy does not listen", "Puppy classes and home visits", "a calm dog"},
        {"dog trainer", "you want to connect", "Classes with passion", "balance"},
        {"", "you want to connect", "Passion for growth", "growth"}}},
      {"courier",
       Language::en,
       {{"courier", "parcels pile up in the hallway of your shop", "Same-day delivery by cargo bike for web shops",
         "there by six"},
        {"courier", "parcels have to leave today", "Same-day delivery by bike", "there today"},
        {"courier", "you need a reliable solution", "Flexible delivery solutions", "success"},
        {"", "you need a solution", "Flexible solutions", "success"}}},
      {"translator",
       Language::en,
       {{"translator", "your German customer replies politely and never orders",
         "Translation of websites and manuals into German, for exporters", "orders from Munich"},
        {"translator", "you need it in German", "Translation of texts", "more orders"},
        {"translator", "you want impact abroad", "Quality translation with passion", "impact"},
        {"consultant", "you want impact", "Quality and passion", "impact"}}},
      {"mortgage adviser",
       Language::en,
       {{"mortgage adviser", "an expat is tired of renting and wants to buy a house",
         "Mortgages for expats with temporary contracts", "keys in ten weeks"},
        {"mortgage adviser", "somebody wants to buy a house", "Mortgages", "the keys"},
        {"adviser", "somebody has dreams", "Mortgages and tailor-made advice", "dreams"},
        {"adviser", "you have dreams", "Tailor-made advice", "dreams"}}},
      {"caterer",
       Language::en,
       {{"caterer", "sixty wedding guests come to the barn and the kitchen has one ring",
         "Cooking on fire at weddings and office parties", "plates that come back empty"},
        {"caterer", "wedding guests have to eat", "Cooking at weddings", "empty plates"},
        {"caterer", "you want quality", "Creative food experiences", "inspiration"},
        {"", "you want inspiration", "Creative inspiration", "inspiration"}}},
      {"security",
       Language::en,
       {{"ethical hacker", "files have strange names and a note asks for bitcoin",
         "Incident response and pentests for small offices", "open again in days"},
        {"ethical hacker", "the office was hacked", "Incident response and pentests", "open again"},
        {"security consultant", "you face challenges", "Security with quality", "success"},
        {"consultant", "you face challenges", "Innovative solutions", "success"}}},
      {"recruiter",
       Language::en,
       {{"recruiter", "a welder left and the vacancy has been open for half a year",
         "I call welders and electricians who are not looking, for factories", "somebody at the bench in six weeks"},
        {"recruiter", "a vacancy stays open", "Finding staff for companies", "a filled vacancy"},
        {"recruiter", "you want to grow", "Recruitment with passion", "growth"},
        {"connector", "you want to grow", "Connecting people with passion", "growth"}}},
  };
}

crowd::Profile profile_of(const Rung& rung, Language language) {
  return {.id = "me",
          .language = language,
          .job_title = std::string{rung.job_title},
          .call_me_when = std::string{rung.call_me_when},
          .what_i_do = std::string{rung.what_i_do},
          .result = std::string{rung.result}};
}

void each_rung_is_lower(const std::vector<Ladder>& ladders, const crowd::Crowd* crowd) {
  for (const auto& ladder : ladders) {
    int before = 101;
    for (const auto& rung : ladder.rungs) {
      const auto points = sharpness_of(profile_of(rung, ladder.language), crowd).points;
      INFO(ladder.name << ": " << rung.call_me_when << " has " << points << " points, the rung above " << before);
      CHECK(points < before);
      before = points;
    }
  }
}

}  // namespace

TEST_CASE("a Dutch pitch that is made vaguer step by step loses points at each step") {
  each_rung_is_lower(dutch(), nullptr);
  const auto crowd = crowd_of(read_cards("development.csv"));
  each_rung_is_lower(dutch(), &crowd);
}

TEST_CASE("an English pitch that is made vaguer step by step loses points at each step") {
  each_rung_is_lower(english(), nullptr);
  const auto crowd = crowd_of(read_cards("development.csv"));
  each_rung_is_lower(english(), &crowd);
}

TEST_CASE("the sharpest rungs are clear or sharp, the last ones vague or general") {
  for (const auto& ladders : {dutch(), english()}) {
    for (const auto& ladder : ladders) {
      INFO(ladder.name);
      CHECK(sharpness_of(profile_of(ladder.rungs.front(), ladder.language)).degree >= Degree::clear);
      CHECK(sharpness_of(profile_of(ladder.rungs.back(), ladder.language)).degree <= Degree::general);
    }
  }
}

}  // namespace matcher::sharpness
