#include "matcher/crowd/crowd.hpp"

#include "tests/unit/matcher/built_in_recogniser.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>
#include <format>
#include <string>
#include <vector>

using namespace matcher;
using namespace matcher::crowd;

namespace {

const Weights kWeights;

Profile person(std::string id, std::string what, std::string seeking = "") {
  return {.id = std::move(id),
          .language = text::Language::nl,
          .job_title = what,
          .what_i_do = what,
          .seeking = std::move(seeking)};
}

Crowd empty_crowd() {
  return Crowd{*built_in_recogniser(), kWeights};
}

std::vector<std::string> ids(const Crowd& crowd, const std::vector<Seat>& seats) {
  std::vector<std::string> found;
  for (const auto seat : seats) found.push_back(crowd.at(seat).profile.id);
  return found;
}

/// Forty people of ten professions, each looking for another.
std::vector<Profile> many() {
  const std::vector<std::string> professions{"bloemist",   "fotograaf", "accountant", "notaris", "hovenier",
                                             "loodgieter", "makelaar",  "architect",  "kapper",  "tekstschrijver"};
  std::vector<Profile> people;
  for (std::size_t i = 0; i < 40; ++i) {
    people.push_back(person(std::format("p{:02}", i), professions[i % 10], professions[(i * 7 + 3) % 10]));
  }
  return people;
}

}  // namespace

TEST_CASE("Whoever arrives has a seat until they leave") {
  auto crowd = empty_crowd();
  CHECK(crowd.size() == 0);
  CHECK(crowd.seats().empty());
  const auto seat = crowd.put(person("sara", "bloemist"));
  CHECK(crowd.size() == 1);
  CHECK(crowd.find("sara") == seat);
  CHECK(crowd.at(seat).profile.what_i_do == "bloemist");
  CHECK_FALSE(crowd.find("joris"));
  CHECK(crowd.remove("sara"));
  CHECK(crowd.size() == 0);
  CHECK_FALSE(crowd.find("sara"));
  CHECK_FALSE(crowd.remove("sara"));
}

TEST_CASE("An edit replaces the profile and leaves the seat") {
  auto crowd = empty_crowd();
  const auto seat = crowd.put(person("sara", "bloemist"));
  const auto before = crowd.at(seat).portrait.professions;
  CHECK(crowd.put(person("sara", "fotograaf")) == seat);
  CHECK(crowd.size() == 1);
  CHECK(crowd.at(seat).profile.what_i_do == "fotograaf");
  CHECK(crowd.at(seat).portrait.professions != before);
}

TEST_CASE("Who edited their card is no longer found by what it said before, who left not at all") {
  auto crowd = empty_crowd();
  for (const auto* id : {"sara", "joris", "mila"}) crowd.put(person(id, "bloemist"));
  crowd.put(person("bram", "dakdekker"));
  const auto seeker = portray(person("x", "", "bloemist"), *built_in_recogniser(), kWeights);
  REQUIRE(ids(crowd, crowd.promising(seeker, 3)) == std::vector<std::string>{"joris", "mila", "sara"});
  crowd.put(person("sara", "xylofoonles"));
  CHECK(ids(crowd, crowd.promising(seeker, 3)) == std::vector<std::string>{"joris", "mila"});
  crowd.remove("joris");
  crowd.put(person("takes the seat", "xylofoonles"));
  CHECK(ids(crowd, crowd.promising(seeker, 2)) == std::vector<std::string>{"mila"});
  crowd.put(person("bram", "bloemist"));
  CHECK(ids(crowd, crowd.promising(seeker, 2)) == std::vector<std::string>{"bram", "mila"});
}

TEST_CASE("Seats of those who left are used again; pointers to nobody remain") {
  auto crowd = empty_crowd();
  crowd.put(person("a", "bloemist"));
  const auto middle = crowd.put(person("b", "fotograaf"));
  crowd.put(person("c", "notaris"));
  crowd.remove("b");
  CHECK(crowd.put(person("d", "makelaar")) == middle);
  CHECK(crowd.at(middle).profile.id == "d");
  CHECK(ids(crowd, crowd.seats()) == std::vector<std::string>{"a", "c", "d"});
}

TEST_CASE("Everybody is given by id, whoever came first") {
  auto crowd = empty_crowd();
  for (const auto* id : {"c", "a", "b"}) crowd.put(person(id, "bloemist"));
  CHECK(ids(crowd, crowd.seats()) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("A bond holds both ways, for people who are here and who are not") {
  auto crowd = empty_crowd();
  CHECK(crowd.between("a", "b") == Bond::none);
  crowd.note("a", "b", Bond::met);
  CHECK(crowd.between("a", "b") == Bond::met);
  CHECK(crowd.between("b", "a") == Bond::met);
  CHECK(crowd.between("a", "c") == Bond::none);
}

TEST_CASE("A bond outlives a departure") {
  auto crowd = empty_crowd();
  crowd.put(person("a", "bloemist"));
  crowd.put(person("b", "fotograaf"));
  crowd.note("b", "a", Bond::not_now);
  crowd.remove("a");
  CHECK(crowd.between("a", "b") == Bond::not_now);
  crowd.put(person("a", "bloemist"));
  CHECK(crowd.between("a", "b") == Bond::not_now);
}

TEST_CASE("The latest word on a pair counts, but what happened is not undone by 'not now'") {
  struct Story {
    std::vector<Bond> told;
    Bond left;
  };
  const auto story = GENERATE(
      Story{{Bond::not_now, Bond::met}, Bond::met}, Story{{Bond::met, Bond::not_now}, Bond::met},
      Story{{Bond::not_now, Bond::exchanged}, Bond::exchanged}, Story{{Bond::met, Bond::exchanged}, Bond::exchanged},
      Story{{Bond::exchanged, Bond::not_now}, Bond::exchanged}, Story{{Bond::exchanged, Bond::met}, Bond::exchanged});
  auto crowd = empty_crowd();
  for (const auto bond : story.told) crowd.note("a", "b", bond);
  CHECK(crowd.between("b", "a") == story.left);
}

TEST_CASE("In a small crowd everybody is worth a closer look") {
  auto crowd = empty_crowd();
  for (auto& profile : many()) crowd.put(std::move(profile));
  const auto nothing = portray({}, *built_in_recogniser(), kWeights);
  CHECK(crowd.promising(nothing, 40).size() == 40);
  CHECK(crowd.promising(nothing, 400).size() == 40);
}

TEST_CASE("In a larger crowd those come first who are looked for or go together, and others do not come at all") {
  auto crowd = empty_crowd();
  for (auto& profile : many()) crowd.put(std::move(profile));
  const Profile english{.id = "x", .language = text::Language::en, .seeking = "notary"};
  const auto seeker = portray(english, *built_in_recogniser(), kWeights);
  const auto found = ids(crowd, crowd.promising(seeker, 8));
  REQUIRE(found.size() >= 4);
  CHECK(found.size() <= 8);
  for (const auto* notary : {"p03", "p13", "p23", "p33"}) {
    CHECK(std::ranges::contains(found.begin(), found.begin() + 4, notary));
  }
  const auto nothing = portray({}, *built_in_recogniser(), kWeights);
  CHECK(crowd.promising(nothing, 8).empty());
}

TEST_CASE("Who is promising does not depend on the order of arrival, nor on who was here in between") {
  const auto people = many();
  auto one = empty_crowd();
  for (const auto& profile : people) one.put(profile);
  auto other = empty_crowd();
  for (int i = 0; i < 5; ++i) other.put(person(std::format("guest{}", i), "bloemist", "notaris"));
  for (const auto& profile : people) other.put(person(profile.id, "kapper", "kapper"));
  for (auto profile = people.rbegin(); profile != people.rend(); ++profile) other.put(*profile);
  for (int i = 0; i < 5; ++i) other.remove(std::format("guest{}", i));
  for (const auto& profile : people) {
    const auto& portrait = one.at(*one.find(profile.id)).portrait;
    REQUIRE(ids(one, one.promising(portrait, 7)) == ids(other, other.promising(portrait, 7)));
  }
}

TEST_CASE("A word that everybody offers is less rare than one of one person") {
  auto crowd = empty_crowd();
  for (int i = 0; i < 6; ++i) crowd.put(person(std::format("p{}", i), i == 0 ? "zeldzame fagotles" : "zeldzame jas"));
  const auto words = crowd.at(*crowd.find("p0")).portrait.offer_words;
  std::vector<float> rarities;
  for (const auto& word : words) {
    rarities.push_back(crowd.rarity(word.index));
    CHECK(rarities.back() > 0);
    CHECK(rarities.back() <= 1);
  }
  CHECK(std::ranges::min(rarities) < std::ranges::max(rarities));
}

TEST_CASE("A word is as rare as can be when whoever offered it has left") {
  auto crowd = empty_crowd();
  crowd.put(person("a", "fagotles"));
  crowd.put(person("b", "bloemist", "fagotles"));
  crowd.put(person("c", "notaris"));
  const auto words = crowd.at(*crowd.find("a")).portrait.offer_words;
  REQUIRE_FALSE(words.empty());
  crowd.remove("a");
  for (const auto& word : words) CHECK(crowd.rarity(word.index) == 1.0F);
}

TEST_CASE("An occasion tells less where everybody has it, and a vague one less than a distinct one") {
  const auto& lexicon = built_in_recogniser()->lexicon();
  const auto wedding = *lexicon.find_occasion("wedding");
  auto crowd = empty_crowd();
  for (int i = 0; i < 10; ++i) crowd.put(person(std::format("o{}", i), "metselaar"));
  crowd.put(person("a", "weddingplanner"));
  const auto rare = crowd.telling(wedding);
  for (int i = 0; i < 20; ++i) crowd.put(person(std::format("w{}", i), "weddingplanner"));
  CHECK(crowd.telling(wedding) > 0);
  CHECK(crowd.telling(wedding) < rare);

  auto nobody = empty_crowd();
  for (std::uint32_t a = 0; a < lexicon.occasions().size(); ++a) {
    CHECK(nobody.telling(a) > 0);
    if (lexicon.occasions()[a].telling < 3) CHECK(nobody.telling(a) < nobody.telling(wedding));
  }
}

TEST_CASE("A portrait made before is taken as it is") {
  auto crowd = empty_crowd();
  auto profile = person("a", "bloemist");
  auto portrait = portray(profile, *built_in_recogniser(), kWeights);
  portrait.professions.clear();
  const auto seat = crowd.put(profile, portrait);
  CHECK(crowd.at(seat).portrait.professions.empty());
}
