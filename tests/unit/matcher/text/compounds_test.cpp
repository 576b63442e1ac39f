#include "matcher/text/analyzer.hpp"
#include "tests/unit/matcher/text/dutch_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <format>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using matcher::text::Analyzer;
using matcher::text::WordList;
using Parts = std::vector<std::string>;

namespace {

std::string joined(const Parts& parts) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : "+") + part;
  return all;
}

std::vector<std::string> lines_of(std::string_view name) {
  std::ifstream file{std::string{KOFFIETIJD_TEST_DATA} + "/matcher/" + std::string{name}};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) lines.push_back(line);
  }
  return lines;
}

/// A third of the labelled words, the same one always. The lists of parts were never tuned on these.
bool is_held_back(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : word) hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619U;
  return (hash >> 8U) % 3U == 0;
}

struct Score {
  int right = 0;
  int all = 0;
  std::string wrong;

  void count(const std::string& word, const std::string& want, const std::string& got) {
    ++all;
    if (want == got) {
      ++right;
    } else {
      wrong += std::format("\n  {}: {} rather than {}", word, got.empty() ? "whole" : got, want);
    }
  }
  [[nodiscard]] double share() const { return static_cast<double>(right) / all; }
};

}  // namespace

TEST_CASE("of the labelled compounds at least 95 % come apart as a person would do it, those held back too") {
  const Analyzer analyzer{dutch_words()};
  Score seen;
  Score held;
  for (const auto& line : lines_of("compounds.tsv")) {
    const auto tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    const auto word = line.substr(0, tab);
    (is_held_back(word) ? held : seen).count(word, line.substr(tab + 1), joined(analyzer.parts(word)));
  }
  WARN(std::format("compounds: {} of {} seen ({:.1f} %), {} of {} held back ({:.1f} %)", seen.right, seen.all,
                   100 * seen.share(), held.right, held.all, 100 * held.share()));
  INFO("seen:" << seen.wrong << "\nheld back:" << held.wrong);
  REQUIRE(seen.all + held.all >= 220);
  CHECK(seen.share() >= 0.95);
  CHECK(held.share() >= 0.95);
}

TEST_CASE("no simple word comes apart") {
  const Analyzer analyzer{dutch_words()};
  const auto words = lines_of("simple_words.txt");
  REQUIRE(words.size() >= 150);
  for (const auto& word : words) {
    INFO(word);
    CHECK(analyzer.parts(word) == Parts{});
  }
  WARN(std::format("simple words: {}, none comes apart", words.size()));
}

TEST_CASE("letters that link go, plurals and diminutives become what a dictionary has") {
  const Analyzer analyzer{dutch_words()};
  CHECK(analyzer.parts("bedrijfsverhuizingen") == Parts{"bedrijf", "verhuizing"});
  CHECK(analyzer.parts("zonnepanelen") == Parts{"zon", "paneel"});
  CHECK(analyzer.parts("verzekeringstaal") == Parts{"verzekering", "taal"});  // not "staal"
  CHECK(analyzer.parts("klantenservice") == Parts{"klant", "service"});
  CHECK(analyzer.parts("geboortekaartjes") == Parts{"geboorte", "kaart"});
  CHECK(analyzer.parts("bedrijfsauto's") == Parts{"bedrijf", "auto"});
  CHECK(analyzer.parts("zakenreizen") == Parts{"zaak", "reis"});
}

TEST_CASE("a compound that the list has as one word comes apart all the same, and long ones to the last part") {
  const Analyzer analyzer{dutch_words()};
  REQUIRE(dutch_words()->contains("bruidsboeket"));
  CHECK(analyzer.parts("bruidsboeket") == Parts{"bruid", "boeket"});
  CHECK(analyzer.parts("ziekteverzuimbegeleidingsbureau") == Parts{"ziekte", "verzuim", "begeleiding", "bureau"});
  CHECK(analyzer.parts("zonnepanelenonderhoudscontract") == Parts{"zon", "paneel", "onderhoud", "contract"});
}

TEST_CASE("suffixes that look like words end no compound") {
  const Analyzer analyzer{dutch_words()};
  for (const auto* word :
       {"vriendschap", "betaalbaar", "schoonheid", "verpakking", "levering", "boekhouder", "wandelaars"}) {
    INFO(word);
    CHECK(analyzer.parts(word) == Parts{});
  }
}

TEST_CASE("any list of words will do, and without one nothing comes apart") {
  const std::vector<std::string_view> words{"koffie", "tafel", "poten"};
  const Analyzer small{std::make_shared<const WordList>(WordList::of(words))};
  CHECK(small.parts("koffietafel") == Parts{"koffie", "tafel"});
  CHECK(small.parts("koffiekop") == Parts{});
  CHECK(Analyzer{nullptr}.parts("koffietafel") == Parts{});
}

TEST_CASE("what is no Dutch word at all stays whole") {
  const Analyzer analyzer{dutch_words()};
  CHECK(analyzer.parts("") == Parts{});
  CHECK(analyzer.parts("a") == Parts{});
  CHECK(analyzer.parts("محمد") == Parts{});
  CHECK(analyzer.parts("\xff\xfe\xc3") == Parts{});
  CHECK(analyzer.parts(std::string(100'000, 'e')) == Parts{});
  CHECK(analyzer.parts(std::string(64, 's')) == Parts{});
}
