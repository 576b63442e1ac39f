#include "matcher/sharpness/plural.hpp"
#include "matcher/lexicon/lexicon.hpp"

#include <catch2/catch_test_macros.hpp>

namespace matcher::sharpness {

using text::Language;

TEST_CASE("Dutch names of professions get the plural that people say") {
  CHECK(plural("fotograaf", Language::nl) == "fotografen");
  CHECK(plural("coach", Language::nl) == "coaches");
  CHECK(plural("advocaat", Language::nl) == "advocaten");
  CHECK(plural("schoonmaakbedrijf", Language::nl) == "schoonmaakbedrijven");
  CHECK(plural("kok aan huis", Language::nl) == "koks aan huis");
  CHECK(plural("executeur-testamentair", Language::nl) == "executeurs-testamentair");
  CHECK(plural("timmerman", Language::nl) == "timmerlieden");
  CHECK(plural("dj", Language::nl) == "dj's");
  CHECK(plural("kunstenaar", Language::nl) == "kunstenaars");
  CHECK(plural("trouwambtenaar", Language::nl) == "trouwambtenaren");
  CHECK(plural("notaris", Language::nl) == "notarissen");
}

TEST_CASE("English names of professions get the plural that people say") {
  CHECK(plural("florist", Language::en) == "florists");
  CHECK(plural("coach", Language::en) == "coaches");
  CHECK(plural("notary", Language::en) == "notaries");
  CHECK(plural("midwife", Language::en) == "midwives");
  CHECK(plural("patent attorney", Language::en) == "patent attorneys");
  CHECK(plural("start desk for entrepreneurs", Language::en) == "start desks for entrepreneurs");
}

TEST_CASE("what is not counted has no plural") {
  CHECK_FALSE(plural("thuiszorg", Language::nl));
  CHECK_FALSE(plural("kinderopvang", Language::nl));
  CHECK_FALSE(plural("home care", Language::en));
  CHECK_FALSE(plural("", Language::nl));
  CHECK_FALSE(plural("", Language::en));
}

TEST_CASE("nearly every profession of the lexicon has a plural, and it is another word") {
  std::size_t without = 0;
  for (const auto language : {Language::nl, Language::en}) {
    for (const auto& profession : lexicon::Lexicon::built_in().professions()) {
      const auto& name = profession.names.in(language).front();
      const auto many = plural(name, language);
      INFO(name);
      CHECK(many != name);
      if (!many) ++without;
    }
  }
  CHECK(without * 20 < 2 * lexicon::Lexicon::built_in().professions().size());
}

}  // namespace matcher::sharpness
