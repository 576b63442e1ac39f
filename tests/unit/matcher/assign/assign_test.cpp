#include "matcher/assign/assign.hpp"

#include "crowds.hpp"
#include "oracle.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace matcher::assign {
namespace {

constexpr std::array kTastes{Taste::own, Taste::shared, Taste::nearby, Taste::coarse};

/// Whatever the crowd: these hold.
void check_rules(const Lists& wanted, const Lists& suggestions, const Limits& limits) {
  REQUIRE(suggestions.size() == wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& list = suggestions[i];
    CHECK(list.size() <= limits.each);
    CHECK(std::ranges::is_sorted(list, [](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.person < b.person;
    }));
    for (std::size_t at = 0; at < list.size(); ++at) {
      CHECK(list[at].person != i);
      CHECK(std::ranges::find(wanted[i], list[at]) != wanted[i].end());
      CHECK(std::ranges::count(list, list[at].person, &Candidate::person) == 1);
    }
  }
  for (const auto count : exposure(suggestions)) CHECK(count <= limits.most);
}

std::size_t suggestions_in(const Lists& lists) {
  std::size_t count = 0;
  for (const auto& list : lists) count += list.size();
  return count;
}

std::size_t without_one_of_two(const Lists& wanted, const Lists& suggestions) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto has = [&](std::size_t rank) {
      return rank < wanted[i].size() && std::ranges::contains(suggestions[i], wanted[i][rank]);
    };
    if (!wanted[i].empty() && !has(0) && !has(1)) ++count;
  }
  return count;
}

TEST_CASE("limits are symmetrical around k, and everybody is suggested at least once") {
  CHECK(limits_for(5) == Limits{.each = 5, .least = 4, .most = 6});
  CHECK(limits_for(3) == Limits{.each = 3, .least = 2, .most = 4});
  CHECK(limits_for(1) == Limits{.each = 1, .least = 1, .most = 2});
  CHECK(limits_for(0) == Limits{.each = 0, .least = 0, .most = 0});
}

TEST_CASE("a candidate is worth their part of the best") {
  CHECK(worth(3.0F, 3.0F) == 1.0F);
  CHECK(worth(0.02F, 0.04F) == 0.5F);
}

TEST_CASE("in tiny crowds everybody hears of everybody") {
  const auto people = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{3});
  const auto wanted = crowd(1, people, people, Taste::own);
  CHECK(assign(wanted, limits_for(5)) == wanted);
}

TEST_CASE("nobody wants anybody: nobody is suggested") {
  CHECK(assign(Lists(20), limits_for(5)) == Lists(20));
  CHECK(assign(crowd(1, 20, 20, Taste::own), limits_for(0)) == Lists(20));
}

TEST_CASE("one whom everybody likes best goes to as many as the cap allows") {
  // person 0 is everybody's first; the others follow in a ring
  Lists wanted(10);
  for (std::uint32_t i = 0; i < 10; ++i) {
    for (std::uint32_t step = 1; step < 10; ++step) {
      const auto j = (i + step) % 10;
      wanted[i].push_back({.person = j, .score = j == 0 ? 10.0F : 1.0F / static_cast<float>(step)});
    }
  }
  const auto shown = exposure(assign(wanted, {.each = 3, .least = 2, .most = 4}));
  CHECK(shown[0] == 4);
  CHECK(std::ranges::min(shown) >= 2);
}

TEST_CASE("whom nobody likes is suggested all the same") {
  Lists wanted(12);
  for (std::uint32_t i = 0; i < 12; ++i) {
    for (std::uint32_t j = 0; j < 12; ++j) {
      if (i != j) wanted[i].push_back({.person = j, .score = j == 11 ? 0.001F : 1.0F});
    }
  }
  CHECK(exposure(assign(wanted, limits_for(5)))[11] >= 4);
}

TEST_CASE("somebody with a choice gives up a place for somebody without") {
  // 1 can only hear of 2, whose one place 0 would like best
  const Lists wanted{
      {{.person = 2, .score = 1.0F}, {.person = 3, .score = 0.2F}}, {{.person = 2, .score = 0.1F}}, {}, {}};
  const auto suggestions = assign(wanted, {.each = 1, .least = 0, .most = 1});
  CHECK(suggestions[0] == std::vector<Candidate>{{.person = 3, .score = 0.2F}});
  CHECK(suggestions[1] == std::vector<Candidate>{{.person = 2, .score = 0.1F}});
}

TEST_CASE("a shortage of places is shared evenly") {
  // six people know only the three others, who may be suggested four times each: two for everybody
  Lists wanted(9);
  for (std::uint32_t i = 0; i < 6; ++i) {
    for (std::uint32_t j = 6; j < 9; ++j) wanted[i].push_back({.person = j, .score = i < 3 ? 1.0F : 0.1F});
  }
  const auto suggestions = assign(wanted, {.each = 3, .least = 2, .most = 4});
  for (std::size_t i = 0; i < 6; ++i) CHECK(suggestions[i].size() == 2);
}

TEST_CASE("where not everybody can be suggested often enough, the shortage is shared evenly") {
  // two people with three suggestions each are all there is to show six others twice
  Lists wanted(8);
  for (std::uint32_t i = 0; i < 2; ++i) {
    for (std::uint32_t j = 2; j < 8; ++j) wanted[i].push_back({.person = j, .score = j < 5 ? 1.0F : 0.1F});
  }
  const auto shown = exposure(assign(wanted, {.each = 3, .least = 2, .most = 4}));
  for (std::size_t j = 2; j < 8; ++j) CHECK(shown[j] == 1);
}

TEST_CASE("what is suggested is what an exact solver finds possible, and worth nearly as much") {
  const auto seed = GENERATE(range(0U, 60U));
  const auto taste = kTastes[seed % kTastes.size()];
  const std::size_t people = 2 + seed * 7 % 39;
  const std::size_t list = seed % 3 == 0 ? people : 3 + seed % 9;
  const auto limits = limits_for(1 + seed % 5);
  const auto wanted = crowd(seed, people, list, taste);
  CAPTURE(seed, people, list, limits.each);

  const auto suggestions = assign(wanted, limits);
  check_rules(wanted, suggestions, limits);
  const auto best = optimum(wanted, limits);
  CHECK(shortfall(exposure(suggestions), limits.least) == best.shortfall);
  CHECK(suggestions_in(suggestions) == best.suggestions);
  const auto ratio = total_worth(wanted, suggestions) / best.worth;
  CAPTURE(ratio);
  CHECK(ratio >= 0.95);
  CHECK(ratio <= 1.00001);
}

TEST_CASE("where nobody is favoured and nothing is short, the worth is the optimum but for a thousandth a suggestion") {
  const auto seed = GENERATE(range(200U, 230U));
  const auto wanted = crowd(seed, 40, 40, kTastes[seed % kTastes.size()]);
  const auto missing = optimum(wanted, limits_for(2)).worth - total_worth(wanted, assign(wanted, limits_for(2)));
  CHECK(missing <= 80 * 0.001);
}

TEST_CASE("over many crowds the worth is 99 % of the optimum") {
  double ours = 0;
  double best = 0;
  double lowest = 1;
  for (std::uint64_t seed = 100; seed < 160; ++seed) {
    const auto wanted = crowd(seed, 40, 40, kTastes[seed % kTastes.size()]);
    const auto worth = total_worth(wanted, assign(wanted, limits_for(5)));
    const auto most = optimum(wanted, limits_for(5)).worth;
    ours += worth;
    best += most;
    lowest = std::min(lowest, worth / most);
  }
  INFO("in all " << ours / best << ", lowest " << lowest);
  CHECK(ours / best >= 0.99);
  CHECK(lowest >= 0.98);
}

TEST_CASE("everybody with enough candidates is suggested four to six times and gets five") {
  const auto taste = GENERATE(Taste::own, Taste::shared, Taste::nearby, Taste::coarse);
  const auto people = GENERATE(std::size_t{6}, std::size_t{7}, std::size_t{33}, std::size_t{200});
  const auto wanted = crowd(people, people, people, taste);
  const auto suggestions = assign(wanted, limits_for(5));
  const auto shown = exposure(suggestions);
  CHECK(std::ranges::min(shown) >= 4);
  CHECK(std::ranges::max(shown) <= 6);
  CHECK(gini(shown) <= 0.15);
  for (const auto& list : suggestions) CHECK(list.size() == 5);
}

TEST_CASE("a large crowd with short lists keeps to the limits") {
  const auto wanted = crowd(3, 3000, 64, Taste::own);
  const auto suggestions = assign(wanted, limits_for(5));
  const auto shown = exposure(suggestions);
  CHECK(std::ranges::min(shown) >= 4);
  CHECK(std::ranges::max(shown) <= 6);
  CHECK(suggestions_in(suggestions) == 15000);
}

TEST_CASE("as many people as possible hear of one of their first two") {
  const auto taste = GENERATE(Taste::own, Taste::shared, Taste::nearby);
  const auto wanted = crowd(5, 200, 200, taste);
  auto first_two = wanted;
  for (auto& list : first_two) list.resize(2);
  const auto possible = suggestions_in(assign(first_two, {.each = 1, .least = 0, .most = 6}));
  CHECK(without_one_of_two(wanted, assign(wanted, limits_for(5))) <= (wanted.size() - possible) + 2);
}

TEST_CASE("the order of the candidates in a list changes nothing, and twice the same is the same") {
  const auto wanted = crowd(9, 120, 40, Taste::coarse);
  auto reversed = wanted;
  for (auto& list : reversed) std::ranges::reverse(list);
  const auto once = assign(wanted, limits_for(5));
  CHECK(assign(wanted, limits_for(5)) == once);
  CHECK(assign(reversed, limits_for(5)) == once);
}

TEST_CASE("the scale of one person's scores changes nothing") {
  const auto wanted = crowd(11, 60, 60, Taste::nearby);
  auto louder = wanted;
  for (auto& candidate : louder[7]) candidate.score *= 1024;
  const auto before = assign(wanted, limits_for(5));
  const auto after = assign(louder, limits_for(5));
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    REQUIRE(after[i].size() == before[i].size());
    for (std::size_t at = 0; at < before[i].size(); ++at) CHECK(after[i][at].person == before[i][at].person);
  }
}

TEST_CASE("lists that no caller may pass are refused") {
  const auto refused = [](std::vector<Candidate> list) {
    CHECK_THROWS_AS(assign(Lists{std::move(list), {}, {}}, limits_for(5)), std::invalid_argument);
  };
  refused({{.person = 0, .score = 1}});
  refused({{.person = 3, .score = 1}});
  refused({{.person = 1, .score = 1}, {.person = 1, .score = 0.5F}});
  refused({{.person = 1, .score = 0}});
  refused({{.person = 1, .score = std::numeric_limits<float>::quiet_NaN()}});
  refused({{.person = 1, .score = std::numeric_limits<float>::infinity()}});
}

}  // namespace
}  // namespace matcher::assign
