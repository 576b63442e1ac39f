#include "matcher/suggest/matcher.hpp"

#include "tests/unit/matcher/room_of_cards.hpp"
#include "tools/evaluation/baselines.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <format>
#include <map>

using namespace matcher;
using namespace matcher::suggest;
using crowd::Bond;

namespace {

/// Ids of those suggested, by id of whom.
using ByPerson = std::map<std::string, std::vector<std::string>>;

ByPerson everyone(const Matcher& matcher, std::size_t each) {
  ByPerson answers;
  for (const auto& suggestions : matcher.for_everyone(each)) {
    auto& people = answers[matcher.crowd().at(suggestions.of).profile.id];
    for (const auto& ranked : suggestions.people) people.push_back(matcher.crowd().at(ranked.seat).profile.id);
  }
  return answers;
}

void fill(Matcher& matcher, const std::vector<crowd::Profile>& people) {
  for (const auto& person : people) matcher.crowd().put(person);
}

/// One of each: all at home at weddings.
std::vector<crowd::Profile> wedding_people() {
  std::vector<crowd::Profile> people;
  for (const auto* profession :
       {"bloemist", "bruidsfotograaf", "weddingplanner", "notaris", "kapper", "dj", "banketbakker"}) {
    people.push_back(card(profession, profession, "er iemand gaat trouwen"));
  }
  return people;
}

const tools::evaluation::Gold& gold() {
  static const auto kGold =
      tools::evaluation::Gold::read(KOFFIETIJD_TEST_DATA "/matcher/development.gold.json").value();
  return kGold;
}

}  // namespace

TEST_CASE("An empty room gives nothing") {
  const Matcher matcher{built_in_recogniser()};
  CHECK(matcher.for_everyone(3).empty());
}

TEST_CASE("Somebody alone gets nobody") {
  Matcher matcher{built_in_recogniser()};
  fill(matcher, {card("sara", "bloemist")});
  const auto all = matcher.for_everyone(3);
  REQUIRE(all.size() == 1);
  CHECK(all[0].people.empty());
  CHECK(matcher.for_one(all[0].of, 3).empty());
}

TEST_CASE("Two who fit get each other") {
  Matcher matcher{built_in_recogniser()};
  fill(matcher, {card("sara", "bloemist", "er iemand gaat trouwen"), card("joris", "bruidsfotograaf")});
  CHECK(everyone(matcher, 3) == ByPerson{{"joris", {"sara"}}, {"sara", {"joris"}}});
}

TEST_CASE("A room of one profession has nobody to suggest") {
  Matcher matcher{built_in_recogniser()};
  for (int i = 0; i < 12; ++i) {
    matcher.crowd().put(card(std::format("florist {}", i), "bloemist", "er iemand gaat trouwen"));
  }
  for (const auto& [id, people] : everyone(matcher, 3)) CHECK(people.empty());
}

TEST_CASE("When everybody met everybody there is nobody left") {
  Matcher matcher{built_in_recogniser()};
  const auto people = wedding_people();
  fill(matcher, people);
  for (const auto& [id, suggested] : everyone(matcher, 3)) REQUIRE_FALSE(suggested.empty());
  for (const auto& a : people) {
    for (const auto& b : people) {
      if (a.id < b.id) matcher.crowd().note(a.id, b.id, Bond::met);
    }
  }
  for (const auto& [id, suggested] : everyone(matcher, 3)) {
    CHECK(suggested.empty());
    CHECK(score::why_nobody(matcher.crowd(), *matcher.crowd().find(id)) == score::NobodyBecause::all_met);
  }
}

TEST_CASE("Nobody gets more than asked for, themselves, anybody twice, or somebody whom they know") {
  const std::size_t each = GENERATE(0U, 1U, 3U, 5U);
  Matcher matcher{built_in_recogniser()};
  fill_with_development_set(matcher.crowd());
  const auto before = everyone(matcher, 3);
  for (const auto& [id, people] : before) matcher.crowd().note(id, people.front(), Bond::not_now);
  for (auto& [id, people] : everyone(matcher, each)) {
    CHECK(people.size() <= each);
    CHECK_FALSE(std::ranges::contains(people, id));
    for (const auto& other : people) CHECK(matcher.crowd().between(id, other) == Bond::none);
    std::ranges::sort(people);
    CHECK(std::ranges::adjacent_find(people) == people.end());
  }
}

TEST_CASE("Suggestions come best first, and by id of whom") {
  Matcher matcher{built_in_recogniser()};
  fill_with_development_set(matcher.crowd());
  std::string last;
  for (const auto& suggestions : matcher.for_everyone(5)) {
    const auto& id = matcher.crowd().at(suggestions.of).profile.id;
    CHECK(last < id);
    last = id;
    CHECK(std::ranges::is_sorted(suggestions.people, std::ranges::greater{}, &score::Ranked::score));
  }
}

TEST_CASE("The order of arrival changes nothing") {
  Matcher one{built_in_recogniser()};
  fill_with_development_set(one.crowd());
  Matcher other{built_in_recogniser()};
  other.crowd().put(card("gone", "bloemist", "er iemand gaat trouwen", "fotografen"));
  for (auto person = development_set().rbegin(); person != development_set().rend(); ++person)
    other.crowd().put(*person);
  other.crowd().remove("gone");
  CHECK(everyone(one, 5) == everyone(other, 5));
}

TEST_CASE("Everybody of the development set is suggested about as often") {
  Matcher matcher{built_in_recogniser()};
  fill_with_development_set(matcher.crowd());
  const auto measures = tools::evaluation::measure(tools::evaluation::assigned(matcher), gold());
  CHECK(measures.gini <= 0.15);
  CHECK(measures.least >= 3);
  for (const auto& [id, people] : everyone(matcher, 5)) CHECK(people.size() >= 4);
}

TEST_CASE("In a large room nobody is forgotten, also when many want the same few") {
  const std::size_t kinds_of_professions = GENERATE(300U, 5U);
  Matcher matcher{built_in_recogniser()};
  fill(matcher, made_up(560, kinds_of_professions));
  std::map<std::string, std::size_t> suggested;
  std::size_t without = 0;
  for (const auto& [id, people] : everyone(matcher, 3)) {
    without += people.empty() ? 1 : 0;
    for (const auto& other : people) ++suggested[other];
  }
  CHECK(without == 0);
  CHECK(suggested.size() == 560);
}

TEST_CASE("The development set is matched well, and far better than by full-text search") {
  Matcher matcher{built_in_recogniser()};
  fill_with_development_set(matcher.crowd());
  const auto ours = tools::evaluation::measure(tools::evaluation::assigned(matcher), gold());
  const auto one_way = tools::evaluation::measure(tools::evaluation::one_way_bm25(development_set()), gold());
  const auto two_way = tools::evaluation::measure(tools::evaluation::two_way_bm25(development_set()), gold());
  CHECK(ours.ndcg >= 0.70);
  CHECK(ours.ndcg >= one_way.ndcg + 0.2);
  CHECK(ours.ndcg >= two_way.ndcg + 0.2);
}
