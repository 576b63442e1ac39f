#include "evenings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>

namespace matcher::rounds {
namespace {

using Catch::Matchers::ContainsSubstring;

bool same_start(const Plan& one, const Plan& other, std::size_t rounds) {
  return std::equal(one.rounds.begin(), one.rounds.begin() + static_cast<std::ptrdiff_t>(rounds), other.rounds.begin());
}

TEST_CASE("a newcomer sits down in the next round and the finished ones stay as they were") {
  auto request = strangers(20, 6, 4, 4);
  const auto before = plan(request).value();
  request.people = 21;
  const auto after = replan(before, 2, request).value();
  CHECK(same_start(before, after, 2));
  CHECK(seats_everybody(after, request, 2));
  CHECK(report(after, request).repeats == 0);
}

TEST_CASE("who left leaves no empty chair behind that somebody has to sit beside alone") {
  auto request = strangers(12, 4, 4, 3);
  const auto before = plan(request).value();
  request.absent = {before.rounds[1].tables[0][0], before.rounds[1].tables[0][1]};
  const auto after = replan(before, 1, request).value();
  CHECK(seats_everybody(after, request, 1));
  CHECK(report(after, request).tables_of_two == 0);
}

TEST_CASE("a meeting in a finished round is not planned again") {
  auto request = strangers(16, 4, 4, 5);
  const auto before = plan(request).value();
  // everybody at the first table of round 2 leaves and four others come
  request.people = 20;
  request.absent = before.rounds[1].tables[0];
  request.rounds = 3;
  const auto after = replan(before, 2, request).value();
  CHECK(same_start(before, after, 2));
  CHECK(seats_everybody(after, request, 2));
  CHECK(report(after, request).repeats == 0);
}

TEST_CASE("when nothing changed, nothing changes") {
  auto request = strangers(40, 8, 5, 4);
  Chance chance{3};
  request.attraction = attractions(40, chance);
  const auto before = plan(request).value();
  for (std::size_t finished = 0; finished <= 4; ++finished) CHECK(replan(before, finished, request).value() == before);
}

TEST_CASE("a veto between rounds is heeded") {
  auto request = strangers(20, 5, 4, 4);
  const auto before = plan(request).value();
  const auto& table = before.rounds[2].tables[0];
  request.vetoes = {{.a = table[0], .b = table[1]}};
  const auto after = replan(before, 1, request).value();
  CHECK(same_start(before, after, 1));
  CHECK(report(after, request).vetoes_broken == 0);
  CHECK(report(after, request).repeats == 0);
}

TEST_CASE("rounds may be added and dropped") {
  auto request = strangers(25, 5, 5, 3);
  const auto before = plan(request).value();
  request.rounds = 5;
  const auto longer = replan(before, 3, request).value();
  CHECK(seats_everybody(longer, request));
  CHECK(report(longer, request).repeats == 0);
  request.rounds = 2;
  CHECK(replan(before, 2, request).value().rounds.size() == 2);
}

TEST_CASE("who had a dull start is made up to") {
  // 10 and 11 are what everybody came for; two tables had none of them
  auto request = strangers(12, 4, 3, 2);
  request.attraction.assign(144, 0.0F);
  for (std::size_t a = 0; a < 12; ++a) {
    for (std::size_t star = 10; star < 12; ++star) {
      if (a != star) request.attraction[a * 12 + star] = 1.0F;
    }
  }
  const Plan before{{{.tables = {{0, 1, 10}, {2, 3, 11}, {4, 5, 6}, {7, 8, 9}}}, {}}};
  const auto after = replan(before, 1, request).value();
  CHECK(report(after, request).repeats == 0);
  for (const auto& table : after.rounds[1].tables) {
    if (!std::ranges::contains(table, Person{10}) && !std::ranges::contains(table, Person{11})) continue;
    CHECK(std::ranges::all_of(table, [](Person person) { return person >= 4; }));
  }
}

TEST_CASE("an evening of comings and goings keeps the rules from round to round") {
  const auto seed = GENERATE(range(0U, 25U));
  Chance chance{seed * 7919};
  const auto seats = 4 + chance.below(3);
  auto request = strangers(24 + chance.below(16), 12, seats, 3);
  if (chance.below(2) == 0) request.attraction = attractions(request.people, chance);
  auto current = plan(request).value();
  for (std::size_t finished = 1; finished < request.rounds; ++finished) {
    const auto late = chance.below(4);
    request.people = std::min(request.people + late, request.tables * seats);
    if (!request.attraction.empty()) request.attraction = attractions(request.people, chance);
    for (auto leaving = chance.below(5); leaving > 0; --leaving) {
      request.absent.push_back(static_cast<Person>(chance.below(request.people)));
    }
    const auto next = replan(current, finished, request).value();
    CAPTURE(seed, finished, request.people, seats);
    CHECK(same_start(current, next, finished));
    CHECK(seats_everybody(next, request, finished));
    CHECK(replan(current, finished, request).value() == next);
    current = next;
  }
  const auto found = report(current, request);
  CHECK(found.alone == 0);
  CHECK(found.tables_of_two == 0);
  CHECK(found.repeats == 0);
}

TEST_CASE("a finished part that cannot be says why") {
  auto request = strangers(12, 4, 3, 3);
  const auto before = plan(request).value();
  CHECK_THAT(replan(before, 4, request).error(), ContainsSubstring("4 rounds cannot be finished of a plan of 3"));
  request.rounds = 1;
  CHECK_THAT(replan(before, 2, request).error(), ContainsSubstring("2 rounds are finished"));
  request.rounds = 3;
  request.people = 11;
  CHECK_THAT(replan(before, 1, request).error(), ContainsSubstring("keep everybody's number"));
  request.people = 50;
  CHECK_THAT(replan(before, 1, request).error(), ContainsSubstring("do not fit"));
}

TEST_CASE("a report counts what it sees") {
  auto request = strangers(7, 3, 3, 2);
  request.vetoes = {{.a = 1, .b = 0}, {.a = 0, .b = 1}};
  request.competitors = {{.a = 1, .b = 2}};
  request.met = {{.a = 3, .b = 4}};
  request.attraction.assign(49, 0.5F);
  request.attraction[5 * 7 + 6] = 0.25F;
  const Plan plan{{{.tables = {{0, 1, 2}, {3, 4}, {5}}}, {.tables = {{0, 1}, {5, 6}}}}};
  const auto found = report(plan, request);
  CHECK(found.alone == 1);
  CHECK(found.tables_of_two == 3);
  CHECK(found.vetoes_broken == 2);
  CHECK(found.repeats == 2);
  CHECK(found.competitors_together == 1);
  CHECK(found.mean_attraction == (11 * 0.5 + 0.25) / 12);
  CHECK(found.lowest_attraction == 0.25);
}

}  // namespace
}  // namespace matcher::rounds
