#include "tests/unit/matcher/sharpness/room.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <random>

namespace matcher::sharpness {
namespace {

/// Sentences outside quotes.
std::size_t sentences_in(std::string_view hint) {
  std::string bare;
  int depth = 0;
  for (std::size_t i = 0; i < hint.size(); ++i) {
    if (hint.substr(i).starts_with("‘")) ++depth;
    if (depth == 0) bare += hint[i];
    // an apostrophe within a quote is the plain one, the closing quote the curly one
    if (depth > 0 && i >= 2 && hint.substr(i - 2).starts_with("’")) --depth;
  }
  std::size_t count = 0;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    const bool ends = bare[i] == '.' || bare[i] == '?' || bare[i] == '!';
    if (ends && (i + 1 == bare.size() || bare[i + 1] == ' ')) ++count;
  }
  return count;
}

void reads_well(std::string_view hint) {
  INFO(hint);
  CHECK(!hint.empty());
  CHECK(!hint.contains("  "));
  CHECK(!hint.contains('{'));
  CHECK(!hint.contains('}'));
  CHECK(!hint.contains("‘’"));
  CHECK(!hint.contains(" ."));
  CHECK(!hint.contains(" ,"));
  CHECK(!hint.contains(" 1 "));  // one of something is said in words
  CHECK(!hint.contains(" 0 "));
  CHECK(!hint.starts_with(' '));
  CHECK((hint.ends_with('.') || hint.ends_with('?')));
  CHECK(sentences_in(hint) >= 1);
  CHECK(sentences_in(hint) <= 2);
}

std::string hint_for(const std::string& trade, std::string_view call, const std::vector<crowd::Profile>& others,
                     Language reader = Language::nl) {
  const auto mine = card("me", trade, std::string{call});
  auto crowd = crowd_of(others);
  crowd.put(mine);
  return sharpness_of(mine, &crowd, reader).hint;
}

crowd::Profile full_card(std::string id, std::string trade, std::string call, std::string work) {
  auto profile = card(std::move(id), std::move(trade), std::move(call));
  profile.what_i_do = std::move(work);
  profile.result = "een boeket waar de buurt over praat";
  profile.seeking = "fotografen en cateraars";
  return profile;
}

}  // namespace

TEST_CASE("who names no moment among others of the trade hears how many they are") {
  CHECK(
      hint_for("fotograaf", "", {card("a", "fotograaf", ""), card("b", "fotograaf", ""), card("c", "fotograaf", "")}) ==
      "Je bent een van de 4 fotografen hier. Noem het moment waarop men jou belt en niet een ander.");
  CHECK(hint_for("fotograaf", "", {card("a", "fotograaf", "")}) ==
        "Er is hier nog een fotograaf. Noem het moment waarop men jou belt en niet de ander.");
  CHECK(hint_for("fotograaf", "", {card("a", "fotograaf", ""), card("b", "fotograaf", "")}, Language::en) ==
        "You are one of the 3 photographers here. Name the moment at which people call you and not one of the others.");
}

TEST_CASE("people are called as they call themselves") {
  CHECK(hint_for("coach", "", {card("a", "coach", ""), card("b", "coach", "")})
            .starts_with("Je bent een van de 3 coaches hier."));
}

TEST_CASE("who is alone with a trade and names no moment gets one that a client of that trade tells") {
  const auto result = sharpness_of(card("me", "bloemist", ""));
  CHECK(result.kind == HintKind::name_a_moment);
  CHECK(result.hint == "Noem een moment waarop men je belt, bijvoorbeeld als iemand zegt: ‘de zaal is nog zo kaal’.");
}

TEST_CASE("a weak moment is to be said in a client's words") {
  const auto result = sharpness_of(card("me", "bloemist", "er iets is"));
  CHECK(result.kind == HintKind::say_it_in_their_words);
  CHECK(result.hint == "Zeg het in de woorden van je klant, bijvoorbeeld ‘de zaal is nog zo kaal’.");
}

TEST_CASE("a word that everybody says is given back, in its plain form") {
  CHECK(hint_for("coach", "je ontzorgd wilt worden", {}) ==
        "‘Ontzorgen’ zegt iedereen. Wat is er gebeurd op de dag dat men jou belt?");
  CHECK(hint_for("coach", "je impact en synergie wilt", {}) ==
        "‘Impact’ en ‘synergie’ zegt iedereen. Wat is er gebeurd op de dag dat men jou belt?");
}

TEST_CASE("empty words about the work ask for a result") {
  auto mine = card("me", "bloemist", "iemand gaat trouwen en de zaal nog kaal is");
  mine.what_i_do = "Passie, maatwerk en kwaliteit";
  const auto result = sharpness_of(mine);
  CHECK(result.kind == HintKind::say_result);
  CHECK(result.hint == "‘Passie’ en ‘maatwerk’ zegt iedereen. Wat heeft een klant na jou dat er eerst niet was?");
}

TEST_CASE("several trades by name ask for a choice") {
  auto mine = card("me", "", "iemand gaat trouwen en de zaal nog kaal is");
  mine.what_i_do = "fotograaf, dj, loodgieter en makelaar";
  mine.result = "foto's, muziek en een droog huis";
  const auto result = sharpness_of(mine);
  CHECK(result.kind == HintKind::one_trade);
  CHECK(result.hint == "Ik lees ‘fotograaf’, ‘dj’, ‘loodgieter’ en ‘makelaar’. Waarvoor wil je dat men jou onthoudt?");
}

TEST_CASE("a sentence that nobody can repeat is counted") {
  const auto mine = full_card("me", "bloemist",
                              "iemand gaat trouwen en de zaal nog kaal is en de tafels leeg en de bruid nog geen "
                              "boeket heeft en de corsages van de vader vergeten zijn en ook de auto nog versierd moet",
                              "Bruidsboeketten en tafelstukken voor stellen");
  const auto result = sharpness_of(mine);
  CHECK(result.kind == HintKind::too_long);
  CHECK(result.hint == "Je zin telt 35 woorden. Een ander vertelt er hooguit 14 na: welke zijn dat?");
}

TEST_CASE("rivals at the same moment are counted right") {
  const auto call = "iemand gaat trouwen en de zaal nog kaal is";
  const auto work = "Bruidsboeketten en tafelstukken voor stellen";
  const auto mine = full_card("me", "bloemist", call, work);
  auto crowd = crowd_of({mine, full_card("b", "bloemist", call, work)});
  CHECK(sharpness_of(mine, &crowd).hint ==
        "Er is hier nog een bloemist en jullie noemen allebei een bruiloft. Wat doe jij dat een ander niet doet?");
  crowd.put(full_card("c", "bloemist", call, work));
  CHECK(sharpness_of(mine, &crowd).hint ==
        "Beide andere bloemisten hier noemen ook een bruiloft. Wat doe jij dat een ander niet doet?");
  crowd.put(full_card("d", "bloemist", call, work));
  CHECK(sharpness_of(mine, &crowd).hint ==
        "Alle 3 andere bloemisten hier noemen ook een bruiloft. Wat doe jij dat een ander niet doet?");
  crowd.put(card("e", "bloemist", ""));
  CHECK(sharpness_of(mine, &crowd).hint ==
        "Van de 5 bloemisten hier noemen er 4 een bruiloft, jij ook. Wat doe jij dat een ander niet doet?");
}

TEST_CASE("who alone of a trade says when to call is told so") {
  const auto mine = full_card("me", "bloemist", "iemand gaat trouwen en de zaal nog kaal is",
                              "Bruidsboeketten en tafelstukken voor stellen");
  auto crowd = crowd_of({mine});
  for (int i = 0; i < 8; ++i) crowd.put(card("b" + std::to_string(i), "bloemist", i % 2 == 0 ? "" : "je impact wilt"));
  const auto result = sharpness_of(mine, &crowd);
  CHECK(result.kind == HintKind::good);
  CHECK(result.hint == "Van de 9 bloemisten hier zeg alleen jij wanneer men je belt.");
}

TEST_CASE("a full card without a wish is told whom to seek") {
  auto mine = full_card("me", "bloemist", "iemand gaat trouwen en de zaal nog kaal is",
                        "Bruidsboeketten en tafelstukken voor stellen");
  mine.seeking.clear();
  const auto result = sharpness_of(mine);
  CHECK(result.kind == HintKind::say_whom_you_seek);
  CHECK(result.hint.starts_with("Zeg ook wie je zoekt. Bij een bruiloft is dat misschien een "));
}

TEST_CASE("who names no result or no client is asked for one") {
  auto mine = full_card("me", "bloemist", "iemand gaat trouwen en de zaal nog kaal is",
                        "Bruidsboeketten en tafelstukken voor stellen");
  mine.result.clear();
  CHECK(sharpness_of(mine).kind == HintKind::say_result);
  const auto plumber = full_card("me", "loodgieter", "het water door het plafond komt", "Lekkages en leidingen");
  const auto result = sharpness_of(plumber);
  CHECK(result.kind == HintKind::name_a_client);
  CHECK(result.hint.starts_with("Voor wie werk je het liefst: "));
}

TEST_CASE("hints read well for everybody of the development set, in both languages, with a crowd and without") {
  const auto cards = read_cards("development.csv");
  const auto crowd = crowd_of(cards);
  for (const auto& profile : cards) {
    for (const auto reader : {Language::nl, Language::en}) {
      reads_well(sharpness_of(profile, &crowd, reader).hint);
      reads_well(sharpness_of(profile, nullptr, reader).hint);
    }
  }
}

TEST_CASE("hints read well for any trade in any company, whatever a card leaves out") {
  std::mt19937 random{20260};
  const auto& professions = lexicon::Lexicon::built_in().professions();
  const std::array<std::string_view, 9> calls{
      "",
      "er iets is",
      "iemand gaat trouwen",
      "je impact wilt",
      "{} {0} de muur  eruit moet",
      "dozen",
      "  ",
      "‘we gaan scheiden’ zegt ze",
      "de eerste medewerker zich ziek meldt en de tweede ook en de derde en dan nog een vierde erbij"};
  const std::array<std::string_view, 5> works{"", "Passie en maatwerk", "Leidingen en kranen", "{wat} ik <b>doe</b>",
                                              "van alles"};
  const auto any = [&](const auto& list) { return std::string{list[random() % list.size()]}; };
  for (std::size_t i = 0; i < professions.size(); i += 3) {
    const auto reader = random() % 2 == 0 ? Language::nl : Language::en;
    const auto& name = professions[i].names.in(reader).front();
    auto mine = card("me", name, any(calls));
    mine.language = reader;
    mine.what_i_do = any(works);
    mine.result = any(works);
    mine.seeking = random() % 2 == 0 ? "" : "loodgieters";
    std::vector<crowd::Profile> people{mine};
    const auto others = random() % 5;
    for (std::size_t other = 0; other < others; ++other)
      people.push_back(card("b" + std::to_string(other), name, any(calls)));
    const auto crowd = crowd_of(people);
    reads_well(sharpness_of(mine, &crowd, reader).hint);
  }
}

}  // namespace matcher::sharpness
