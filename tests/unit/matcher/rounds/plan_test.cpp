#include "evenings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <limits>

namespace matcher::rounds {
namespace {

using Catch::Matchers::ContainsSubstring;

Plan planned(const Request& request) {
  auto made = plan(request);
  REQUIRE(made.has_value());
  REQUIRE(seats_everybody(*made, request));
  return *std::move(made);
}

std::string refusal(const Request& request) {
  const auto made = plan(request);
  REQUIRE_FALSE(made.has_value());
  return made.error();
}

TEST_CASE("known cases are seated without anybody meeting twice") {
  struct Known {
    std::size_t people, tables, seats, rounds;
  };
  const auto known =
      GENERATE(Known{16, 4, 4, 5}, Known{20, 5, 4, 4}, Known{20, 5, 4, 5}, Known{9, 3, 3, 4}, Known{25, 5, 5, 6},
               Known{15, 5, 3, 7}, Known{24, 6, 4, 5}, Known{36, 6, 6, 3}, Known{48, 8, 6, 8}, Known{64, 16, 4, 10},
               Known{19, 5, 4, 4}, Known{47, 8, 6, 5}, Known{500, 84, 6, 5});
  CAPTURE(known.people, known.tables, known.seats, known.rounds);
  const auto request = strangers(known.people, known.tables, known.seats, known.rounds);
  CHECK(report(planned(request), request).repeats == 0);
}

TEST_CASE("where people must meet again, they do so as rarely as can be") {
  // with 6 people at two tables of three, a third of the second round's pairs have met: 2 a round at least
  const auto request = strangers(6, 2, 3, 2);
  CHECK(report(planned(request), request).repeats == 2);
}

TEST_CASE("nobody sits alone, or with only one other, when seats allow") {
  const auto people = GENERATE(range(std::size_t{2}, std::size_t{40}));
  const auto seats = GENERATE(std::size_t{3}, std::size_t{4}, std::size_t{6});
  CAPTURE(people, seats);
  const auto request = strangers(people, 20, seats, 1);
  const auto found = report(planned(request), request);
  CHECK(found.alone == 0);
  // two people are two; five do not fit at one table of four, nor seven at two tables of three
  const bool no_choice = people == 2 || (seats == 4 && people == 5) || (seats == 3 && people % 3 != 0);
  CHECK((found.tables_of_two > 0) == no_choice);
}

TEST_CASE("a room without people, and with one") {
  CHECK(planned(strangers(0, 3, 4, 2)).rounds == std::vector<Round>(2));
  const auto one = strangers(1, 3, 4, 1);
  CHECK(planned(one).rounds.front().tables == std::vector<std::vector<Person>>{{0}});
  CHECK(report(planned(one), one).alone == 1);
}

TEST_CASE("those who may not meet never do, whatever they would have to offer") {
  auto request = strangers(24, 6, 4, 4);
  Chance chance{4};
  request.attraction = attractions(24, chance);
  for (Person a = 0; a < 24; a += 2) {
    request.vetoes.push_back({.a = a + 1, .b = a});
    request.attraction[a * 24 + a + 1] = request.attraction[(a + 1) * 24 + a] = 1.0F;
  }
  const auto found = report(planned(request), request);
  CHECK(found.vetoes_broken == 0);
  CHECK(found.repeats == 0);
}

TEST_CASE("competitors sit apart, though they would have most to say to each other") {
  auto request = strangers(30, 6, 5, 3);
  request.competitors = same_trade(30, 10);
  request.attraction.assign(30 * 30, 0.0F);
  for (const auto& [a, b] : request.competitors) request.attraction[a * 30 + b] = request.attraction[b * 30 + a] = 1.0F;
  const auto found = report(planned(request), request);
  CHECK(found.competitors_together == 0);
  CHECK(found.repeats == 0);
}

TEST_CASE("rules come in their order") {
  SECTION("a repeat is better than a broken veto") {
    // 0 and 1, and 2 and 3, are kept apart; with two tables of two or three that leaves few seatings
    auto request = strangers(6, 2, 3, 6);
    request.vetoes = {{.a = 0, .b = 1}, {.a = 2, .b = 3}};
    CHECK(report(planned(request), request).vetoes_broken == 0);
  }
  SECTION("competitors together are better than a repeat") {
    // in nine rounds of 16 people no more than five are free of repeats; those seat everybody with everybody
    auto request = strangers(16, 4, 4, 5);
    request.competitors = same_trade(16, 4);
    const auto found = report(planned(request), request);
    CHECK(found.repeats == 0);
    CHECK(found.competitors_together == request.competitors.size());
  }
}

TEST_CASE("who met before the first round does not meet again") {
  auto request = strangers(20, 5, 4, 3);
  const auto first = planned(request);
  for (const auto& round : first.rounds) {
    for (const auto& table : round.tables) {
      for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) request.met.push_back({.a = table[i], .b = table[j]});
      }
    }
  }
  request.rounds = 2;
  const auto second = planned(request);
  CHECK(report(second, request).repeats == 0);
  CHECK(report(first, request).repeats == request.met.size());
}

TEST_CASE("people sit with those who have something to offer") {
  auto request = strangers(100, 20, 5, 4);
  Chance chance{8};
  request.attraction = attractions(100, chance);
  const auto found = report(planned(request), request);
  // the mean of all pairs is 1/3
  CHECK(found.mean_attraction > 0.45);
  CHECK(found.repeats == 0);
}

TEST_CASE("nobody is left with all the dull tables") {
  // twelve stars; everybody else has nothing to offer. Two rounds with three at a table have a star for everybody twice
  auto request = strangers(36, 12, 3, 2);
  request.attraction.assign(36 * 36, 0.0F);
  for (std::size_t a = 0; a < 36; ++a) {
    for (std::size_t star = 0; star < 12; ++star) {
      if (a != star) request.attraction[a * 36 + star] = 1.0F;
    }
  }
  const auto found = report(planned(request), request);
  CHECK(found.repeats == 0);
  CHECK(found.lowest_attraction >= 0.25);
}

TEST_CASE("the same request has the same plan") {
  auto request = strangers(60, 12, 5, 4);
  Chance chance{2};
  request.attraction = attractions(60, chance);
  request.competitors = same_trade(60, 15);
  CHECK(planned(request) == planned(request));
}

TEST_CASE("whatever is asked, everybody sits once a round and rules that can hold do") {
  const auto seed = GENERATE(range(0U, 40U));
  Chance chance{seed * 1000};
  const auto seats = 3 + chance.below(4);
  const auto tables = 4 + chance.below(12);
  const auto people = tables * 3 + chance.below(tables * (seats - 3) + 1);
  auto request = strangers(people, tables, seats, 1 + chance.below(3));
  for (std::size_t count = people / 6; count > 0; --count) {
    const auto a = chance.below(people);
    request.vetoes.push_back(
        {.a = static_cast<Person>(a), .b = static_cast<Person>((a + 1 + chance.below(people - 1)) % people)});
  }
  if (chance.below(2) == 0) request.attraction = attractions(people, chance);
  CAPTURE(seed, people, tables, seats, request.rounds);
  const auto found = report(planned(request), request);
  CHECK(found.alone == 0);
  CHECK(found.tables_of_two == 0);
  CHECK(found.vetoes_broken == 0);
  // a table of five can only part if there are five tables, and the others' meetings must leave some choice
  if (tables >= seats && request.rounds * (seats - 1) * 2 <= people) CHECK(found.repeats == 0);
}

TEST_CASE("a request that cannot be met says what to do") {
  CHECK_THAT(refusal(strangers(21, 5, 4, 3)), ContainsSubstring("21 people do not fit at 5 tables of 4 seats: put 1 "));
  CHECK_THAT(refusal(strangers(30, 5, 4, 3)), ContainsSubstring("put 3 tables more"));
  CHECK_THAT(refusal(strangers(20, 5, 2, 3)), ContainsSubstring("give each 3 to 6"));
  CHECK_THAT(refusal(strangers(20, 5, 7, 3)), ContainsSubstring("give each 3 to 6"));
  CHECK_THAT(refusal(strangers(20, 0, 4, 3)), ContainsSubstring("ask for 1 to 1000"));
  CHECK_THAT(refusal(strangers(20, 5, 4, 0)), ContainsSubstring("ask for 1 to 20"));
  CHECK_THAT(refusal(strangers(20, 5, 4, 21)), ContainsSubstring("ask for 1 to 20"));
  CHECK_THAT(refusal(strangers(1001, 300, 4, 3)), ContainsSubstring("at most 1000"));

  auto request = strangers(20, 5, 4, 3);
  request.vetoes = {{.a = 3, .b = 20}};
  CHECK_THAT(refusal(request), ContainsSubstring("The vetoes name person 20, but there are 20 people"));
  request.vetoes = {{.a = 3, .b = 3}};
  CHECK_THAT(refusal(request), ContainsSubstring("person 3 with themself"));
  request.vetoes.clear();
  request.competitors = {{.a = 99, .b = 1}};
  CHECK_THAT(refusal(request), ContainsSubstring("The competitors name person 99"));
  request.competitors.clear();
  request.met = {{.a = 1, .b = 44}};
  CHECK_THAT(refusal(request), ContainsSubstring("Earlier meetings name person 44"));
  request.met.clear();
  request.absent = {20};
  CHECK_THAT(refusal(request), ContainsSubstring("Person 20 is absent"));
  request.absent.clear();
  request.attraction.assign(399, 0.0F);
  CHECK_THAT(refusal(request), ContainsSubstring("give 400"));
  request.attraction.assign(400, 1.5F);
  CHECK_THAT(refusal(request), ContainsSubstring("between 0 and 1"));
  request.attraction.assign(400, std::numeric_limits<float>::quiet_NaN());
  CHECK_THAT(refusal(request), ContainsSubstring("between 0 and 1"));
}

TEST_CASE("the absent need no seats") {
  auto request = strangers(22, 5, 4, 3);
  request.absent = {4, 21};
  const auto found = report(planned(request), request);
  CHECK(found.repeats == 0);
}

}  // namespace
}  // namespace matcher::rounds
