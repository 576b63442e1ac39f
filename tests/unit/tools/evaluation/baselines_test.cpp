#include "tools/evaluation/baselines.hpp"

#include "tools/evaluation/full_text.hpp"
#include "tools/evaluation/people.hpp"
#include "written_file.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <memory>

using namespace tools::evaluation;
using matcher::crowd::Profile;

namespace {

std::shared_ptr<const matcher::lexicon::Recogniser> recogniser() {
  static const auto kRecogniser = std::make_shared<const matcher::lexicon::Recogniser>(
      std::make_shared<const matcher::lexicon::Lexicon>(matcher::lexicon::Lexicon::built_in()), nullptr);
  return kRecogniser;
}

Profile profile(std::string id, std::string what_i_do, std::string seeking = "") {
  return {.id = std::move(id),
          .language = matcher::text::Language::nl,
          .what_i_do = std::move(what_i_do),
          .seeking = std::move(seeking)};
}

std::vector<std::string> of(const std::vector<Answer>& answers, std::string_view email) {
  return std::ranges::find(answers, email, &Answer::email)->suggested;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Full-text search finds documents with any word of the query, those with rare words first") {
  FullText index;
  index.add(0, "een bloemist in Emmen");
  index.add(1, "een notaris in Emmen");
  index.add(2, "een bakker in Assen");
  const auto hits = index.search("Bloemist Emmen", 10);
  REQUIRE(hits.size() == 2);
  CHECK(hits[0].document == 0);
  CHECK(hits[1].document == 1);
  CHECK(hits[0].score > hits[1].score);
  CHECK(index.search("Bloemist Emmen", 1).size() == 1);
  CHECK(index.search("fagot", 10).empty());
}

TEST_CASE("A query of any text is words only, never an operator or SQL") {
  FullText index;
  index.add(0, "near and or not \"quoted\" café");
  CHECK(index.search("", 10).empty());
  CHECK(index.search("\"'()*:^-+ ", 10).empty());
  CHECK(index.search("zzz NOT \"quoted* OR (", 10).size() == 1);
  CHECK(index.search("café", 10).size() == 1);
}

TEST_CASE("Full-text search one way gives who has my words; two ways whom it also gives back, nobody themselves") {
  const std::vector<Profile> people{profile("a", "hoveniers tuinen"), profile("b", "tuinen"),
                                    profile("c", "boekhouding")};
  CHECK(of(one_way_bm25(people), "a") == Ids{"b"});
  CHECK(of(one_way_bm25(people), "c").empty());
  CHECK(of(two_way_bm25(people), "b") == Ids{"a"});
  CHECK(of(two_way_bm25(people), "c").empty());
}

TEST_CASE("Tags in common give those who are most alike") {
  const matcher::crowd::Weights weights;
  matcher::crowd::Crowd crowd{*recogniser(), weights};
  for (const auto* id : {"florist 1", "florist 2"}) crowd.put(profile(id, "bloemist"));
  crowd.put(profile("roofer", "dakdekker"));
  CHECK(of(tag_jaccard(crowd), "florist 1").front() == "florist 2");
}

TEST_CASE("Our own answers name everybody once, at most five for each") {
  matcher::suggest::Matcher matcher{recogniser()};
  const std::vector<std::string> professions{"bloemist", "fotograaf", "notaris", "makelaar",
                                             "kapper",   "hovenier",  "dj"};
  for (const auto& profession : professions) matcher.crowd().put(profile(profession, profession));
  for (const auto& answers : {unassigned(matcher), assigned(matcher)}) {
    REQUIRE(answers.size() == professions.size());
    CHECK(std::ranges::is_sorted(answers, {}, &Answer::email));
    for (const auto& answer : answers) {
      CHECK(answer.suggested.size() <= kLookedAt);
      CHECK_FALSE(std::ranges::contains(answer.suggested, answer.email));
    }
  }
}

TEST_CASE("People of a list are named by their address; of one address the first row counts, without one its row") {
  const WrittenFile file{"people.csv",
                         "first_name,last_name,email,language,what_i_do\n"
                         "Sara,Holt,sara@x.example,nl,bloemist\n"
                         "Joris,Stam,,en,photographer\n"
                         "Sara,Holt,sara@x.example,nl,notaris\n"};
  const auto people = read_profiles(file.path());
  REQUIRE(people);
  REQUIRE(people->size() == 2);
  CHECK((*people)[0].id == "sara@x.example");
  CHECK((*people)[0].what_i_do == "bloemist");
  CHECK((*people)[1].id == "row 3");
  CHECK((*people)[1].language == matcher::text::Language::en);
}

TEST_CASE("A list that cannot be read is told by its name") {
  const auto people = read_profiles("/nowhere/people.csv");
  REQUIRE_FALSE(people);
  CHECK(people.error().kind == kiosk::base::ErrorKind::not_found);
  CHECK(people.error().message.contains("/nowhere/people.csv"));
}
