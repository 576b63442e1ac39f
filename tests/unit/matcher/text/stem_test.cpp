#include "matcher/text/analyzer.hpp"
#include "matcher/text/stem_exceptions.hpp"
#include "matcher/text/word_set.hpp"
#include "tests/unit/matcher/text/dutch_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using matcher::text::Analyzer;
using matcher::text::Language;

namespace {

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0) found.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

/// Every word of a line has the stem of its first.
void check_together(Language language, std::initializer_list<std::string_view> groups) {
  const Analyzer analyzer{dutch_words()};
  for (const auto group : groups) {
    const auto words = matcher::text::split_words(group);
    for (const auto word : words) {
      INFO(words.front() << " and " << word);
      CHECK(analyzer.stem(word, language) == analyzer.stem(words.front(), language));
    }
  }
}

}  // namespace

TEST_CASE("Dutch words of one thing have one stem, also where Snowball takes them apart") {
  check_together(Language::nl, {"coach coaches coachen coaching",
                                "huis huizen huisje",
                                "ondernemer ondernemen onderneming ondernemers",
                                "scheiding scheiden gescheiden echtscheiding",
                                "boekhouder boekhouding boekhouden",
                                "trouwen getrouwd trouwt",
                                "verhuizen verhuist verhuizing",
                                "verbouwen verbouwing verbouwt",
                                "adviseur advies adviseren adviezen",
                                "fotograaf foto fotografie foto's fotografen",
                                "website websites site",
                                "verkopen verkoop verkoper",
                                "kopen koop gekocht",
                                "bedrijf bedrijven",
                                "overlijden overleden overlijdt",
                                "ziek zieken ziekte",
                                "verzuim verzuimen",
                                "groei groeien",
                                "starten start starter",
                                "verzekeren verzekering verzekeraar",
                                "financier financiering gefinancierd",
                                "accountant accountants",
                                "zzp zzp'er zzp'ers"});
}

TEST_CASE("English words of one thing have one stem") {
  check_together(Language::en, {"wed wedding weddings", "marry married marriage", "baker bakery bake",
                                "divorce divorced", "insure insurance insurer", "photographer photography photo",
                                "organiser organization", "hire hiring hired", "move moving", "die death died",
                                "client clients client's", "renovate renovation"});
}

TEST_CASE("plurals in -zen and -ven find their singular without being listed") {
  check_together(Language::nl, {"brief brieven", "kluis kluizen", "prijs prijzen", "druif druiven"});
}

TEST_CASE("words that only look alike stay apart") {
  const Analyzer analyzer{dutch_words()};
  const auto nl = [&](std::string_view word) { return analyzer.stem(word, Language::nl); };
  CHECK(nl("drukken") == nl("drukwerk"));
  CHECK(nl("drukken") != nl("druk"));
  CHECK(nl("gebouw") != nl("bouwen"));
  CHECK(nl("plan") != nl("plant"));
  CHECK(nl("kopen") != nl("verkopen"));
  CHECK(nl("huren") != nl("uren"));
  CHECK(analyzer.stem("account", Language::en) != analyzer.stem("accountant", Language::en));
}

TEST_CASE("the stem of a compound is its beginning and the stem of its last part") {
  const Analyzer analyzer{dutch_words()};
  CHECK(analyzer.stem("trouwfotografen", Language::nl) == analyzer.stem("trouwfotografie", Language::nl));
  CHECK(analyzer.stem("bedrijfsverhuizing", Language::nl) == "bedrijfs" + analyzer.stem("verhuizen", Language::nl));
}

TEST_CASE("plurals of loanwords, and diminutives, find their word without being listed") {
  check_together(Language::nl, {"relatie relaties", "bureau bureaus", "lunch lunches", "reserve reserves",
                                "garantie garanties", "etalage etalages", "stoel stoeltje stoeltjes", "kaart kaartje"});
}

TEST_CASE("the table of exceptions is sound: many groups, no word or stem of two of them, all folded") {
  for (const auto language : {Language::nl, Language::en}) {
    const auto groups =
        lines(language == Language::nl ? matcher::text::dutch_stem_groups() : matcher::text::english_stem_groups());
    CHECK(groups.size() >= 120);
    std::set<std::string_view> seen;
    std::set<std::string, std::less<>> stems;
    const matcher::text::StemExceptions exceptions{language};
    for (const auto group : groups) {
      const auto words = matcher::text::split_words(group);
      INFO(group);
      const bool goes_on = group.starts_with(' ');
      CHECK(stems.emplace(exceptions.find(words.back())).second != goes_on);
      for (const auto word : words) {
        if (word.ends_with('=')) continue;
        INFO(word);
        CHECK(seen.insert(word).second);
        CHECK(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
      }
    }
  }
}

TEST_CASE("a stem of anything is something, and nothing breaks") {
  const Analyzer analyzer{dutch_words()};
  for (const auto language : {Language::nl, Language::en}) {
    CHECK(analyzer.stem("", language).empty());
    CHECK_FALSE(analyzer.stem("محمد", language).empty());
    CHECK_NOTHROW(analyzer.stem("\xff\xc3", language));
    CHECK_NOTHROW(analyzer.stem(std::string(10'000, 'x'), language));
  }
}
