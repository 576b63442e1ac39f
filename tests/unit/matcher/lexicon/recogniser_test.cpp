#include "matcher/lexicon/recogniser.hpp"

#include "little_lexicon.hpp"
#include "tests/unit/matcher/built_in_recogniser.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <array>

using namespace matcher;
using namespace matcher::lexicon;

namespace {

const Recogniser& little() {
  static const Recogniser kRecogniser{std::make_shared<const Lexicon>(Lexicon::read(little_lexicon()).value()),
                                      dutch_words()};
  return kRecogniser;
}

Concept profession(std::string_view id, const Recogniser& recogniser = little()) {
  return {Kind::profession, recogniser.lexicon().find_profession(id).value()};
}

Concept occasion(std::string_view id, const Recogniser& recogniser = little()) {
  return {Kind::occasion, recogniser.lexicon().find_occasion(id).value()};
}

/// How much a text says of a concept, in all.
float evidence(std::string_view text, Concept of, Language language = Language::nl,
               const Recogniser& recogniser = little()) {
  float sum = 0;
  for (const auto& mention : recogniser.read(text, language).mentions) sum += mention.of == of ? mention.weight : 0;
  return sum;
}

bool named(std::string_view text, Concept of, Language language, const Recogniser& recogniser) {
  return std::ranges::any_of(recogniser.read(text, language).mentions,
                             [&](const Mention& mention) { return mention.of == of && mention.named; });
}

std::vector<std::string_view> mentioned(std::string_view text, Concept of) {
  std::vector<std::string_view> found;
  for (const auto& mention : little().read(text, Language::nl).mentions) {
    if (mention.of == of) found.push_back(text.substr(mention.begin, mention.end - mention.begin));
  }
  return found;
}

}  // namespace

TEST_CASE("A profession is found by its name, a cue, what its clients say and its own words") {
  const auto florist = profession("florist");
  CHECK(evidence("ik ben bloemist", florist) > 0);
  CHECK(evidence("een mooi boeket", florist) > 0);
  CHECK(evidence("lege tafels", florist) > 0);
  CHECK(evidence("pioenrozen", florist) > 0);
  CHECK(named("bloemist", florist, Language::nl, little()));
  CHECK_FALSE(named("boeket", florist, Language::nl, little()));
  CHECK(evidence("ik repareer fietsen", florist) == 0);
}

TEST_CASE("A name says more than a cue, and a cue more than a word of a sentence") {
  const auto florist = profession("florist");
  CHECK(evidence("bloemist", florist) > evidence("boeket", florist));
  CHECK(evidence("boeket", florist) > evidence("tafels", florist));
}

TEST_CASE("An occasion and a kind of client are found as professions are") {
  CHECK(evidence("als iemand gaat trouwen", occasion("wedding")) > 0);
  CHECK(evidence("na een brand", occasion("fire")) > 0);
  CHECK(evidence("voor echtparen", Concept{Kind::client, 0}) > 0);
}

TEST_CASE("Inflection does not matter") {
  CHECK(evidence("bloemisten", profession("florist")) == evidence("bloemist", profession("florist")));
  CHECK(evidence("Boeketten", profession("florist")) == evidence("boeket", profession("florist")));
  CHECK(evidence("BAKKERS", profession("baker"), Language::en) > 0);
  CHECK(evidence("newlywed", Concept{Kind::client, 0}, Language::en) > 0);
}

TEST_CASE("A cue is found within a compound, for less") {
  const auto florist = profession("florist");
  CHECK(evidence("rouwboeket", florist) > 0);
  CHECK(evidence("rouwboeket", florist) < evidence("boeket", florist));
}

TEST_CASE("The words of a phrase may stand in another order, near each other; then they say more than each alone") {
  const auto florist = profession("florist");
  CHECK(evidence("een kale zaal", florist) > evidence("een zaal", florist));
  CHECK(evidence("de zaal is nog zo kaal", florist) == evidence("een kale zaal", florist));
  const std::string far = "zaal met daarachter nog een gang, een keuken, een garderobe en een heel erg kaal terras";
  CHECK(evidence(far, florist) < evidence("een kale zaal", florist));
  CHECK(evidence(far, florist) > evidence("zaal", florist));
}

TEST_CASE("A typing error is mended, for a little less") {
  const auto florist = profession("florist");
  const std::string typed = GENERATE("bloemsit", "bloemis", "bloemmist", "bluemist");
  INFO(typed);
  CHECK(evidence(typed, florist) > 0);
  CHECK(evidence(typed, florist) < evidence("bloemist", florist));
}

TEST_CASE("A word that exists is no typing error, however near it comes") {
  CHECK(evidence("bakekr", profession("baker")) > 0);
  CHECK(evidence("wakker", profession("baker")) == 0);
  CHECK(evidence("patent", profession("restorer")) > 0);
  CHECK(evidence("patient", profession("restorer")) == 0);
}

TEST_CASE("A word with a diaeresis exists, too") {
  CHECK(evidence("patiënt", profession("restorer")) == 0);
  CHECK(evidence("Patiënten", profession("restorer")) == 0);
}

TEST_CASE("Without a word list every unknown word may be a typing error") {
  const Recogniser without{std::make_shared<const Lexicon>(Lexicon::read(little_lexicon()).value()), nullptr};
  CHECK(evidence("wakker", profession("baker", without), Language::nl, without) > 0);
}

TEST_CASE("A text of the other language counts for less") {
  const auto florist = profession("florist");
  CHECK(evidence("florist", florist, Language::nl) > 0);
  CHECK(evidence("florist", florist, Language::nl) < evidence("bloemist", florist, Language::nl));
  CHECK(evidence("sourdough", profession("baker"), Language::nl) <
        evidence("sourdough", profession("baker"), Language::en));
}

TEST_CASE("A foreign word that is spelt as one of ours is read as ours") {
  CHECK(evidence("brand", profession("restorer"), Language::nl) == 0);
  CHECK(evidence("brand", occasion("fire"), Language::nl) > 0);
  CHECK(evidence("brand", profession("restorer"), Language::en) > 0);
}

TEST_CASE("A word that many share weighs less") {
  CHECK(evidence("versieren", profession("florist")) > 0);
  CHECK(evidence("versieren", profession("florist")) < evidence("boeket", profession("florist")));
}

TEST_CASE("A word says what it says once, however often it stands there") {
  CHECK(evidence("boeket boeket boeket, rouwboeket", profession("florist")) ==
        evidence("boeket", profession("florist")));
}

TEST_CASE("Evidence points at the words it comes from") {
  CHECK(mentioned("Één mooi boeket, graag", profession("florist")) == std::vector<std::string_view>{"boeket"});
  CHECK(mentioned("🌷 rouwboeketten", profession("florist")) == std::vector<std::string_view>{"rouwboeketten"});
  CHECK(mentioned("een bloemsit!", profession("florist")) == std::vector<std::string_view>{"bloemsit"});
  const auto phrase = mentioned("in de zaal, nog zo kaal, …", profession("florist"));
  CHECK(std::ranges::contains(phrase, "zaal, nog zo kaal"));
}

TEST_CASE("Every word is given with its place, and whether the lexicon has it") {
  constexpr std::string_view kText = "een boeket voor mijn paard";
  const auto findings = little().read(kText, Language::nl);
  REQUIRE(findings.words.size() == 2);
  CHECK(findings.words[0].known);
  CHECK_FALSE(findings.words[1].known);
  CHECK(kText.substr(findings.words[1].begin, findings.words[1].end - findings.words[1].begin) == "paard");
}

TEST_CASE("Nothing is found where nothing is said") {
  const std::string text = GENERATE("", "   ", "de het een en", "12345", "🌷🌷🌷", "\xff\xfe\x80");
  const auto findings = little().read(text, Language::nl);
  CHECK(findings.mentions.empty());
}

TEST_CASE("Evidence stays within the text and is worth something, for any text") {
  const std::string text = GENERATE("bruidsboeket\xff kale\xc3 zaal", "<b>bloemist</b> &amp; bakker",
                                    "ab\nboeket\tzaal kaal", "زهور boeket 花束 kaal zaal");
  for (const auto language : {Language::nl, Language::en}) {
    for (const auto& mention : little().read(text, language).mentions) {
      CHECK(mention.begin < mention.end);
      CHECK(mention.end <= text.size());
      CHECK(mention.weight > 0);
    }
  }
}

TEST_CASE("Each name in the built-in lexicon is read as a name of its profession") {
  const auto& recogniser = *built_in_recogniser();
  const auto& professions = recogniser.lexicon().professions();
  std::vector<std::string> missed;
  for (std::uint16_t i = 0; i < professions.size(); ++i) {
    for (const auto language : {Language::nl, Language::en}) {
      for (const auto& name : professions[i].names.in(language)) {
        if (recogniser.analyzer().terms(name, language).empty()) continue;  // single letters are no words: "b&b"
        if (!named(name, {Kind::profession, i}, language, recogniser))
          missed.push_back(professions[i].id + ": " + name);
      }
    }
  }
  std::string all;
  for (const auto& one : missed) all += one + "\n";
  INFO(all);
  CHECK(missed.empty());
}

TEST_CASE("Two recognisers of one lexicon read alike") {
  const Recogniser again{std::make_shared<const Lexicon>(Lexicon::read(little_lexicon()).value()), dutch_words()};
  constexpr std::string_view kText = "bloemsit, bruidstaart versieren in een kale zaal na de brand";
  const auto one = little().read(kText, Language::nl).mentions;
  const auto other = again.read(kText, Language::nl).mentions;
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].of == other[i].of);
    CHECK(one[i].weight == other[i].weight);
    CHECK(one[i].begin == other[i].begin);
  }
}
