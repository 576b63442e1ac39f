#include "matcher/assign/assign.hpp"

#include "matcher/assign/fill.hpp"
#include "matcher/assign/improve.hpp"
#include "matcher/assign/market.hpp"

#include <algorithm>

namespace matcher::assign {
namespace {

constexpr std::size_t kFirst = 2;
constexpr std::int32_t kFavourite = kWorthUnit / 4;

/// So many wishes that one each can be had by as many people as possible, from the first few of their lists. Many
/// people like the same few best: by worth alone some lose both of their first two, for a small gain of others.
void favour_first(Market& market, std::size_t most) {
  std::vector<std::vector<Candidate>> first(market.people());
  for (Person person = 0; person < market.people(); ++person) {
    const auto begin = market.first_wish(person);
    const auto end = std::min<std::size_t>(market.first_wish(person + 1), begin + kFirst);
    for (auto wish = begin; wish < end; ++wish) {
      first[person].push_back({.person = market.wished(wish), .score = market.score(wish)});
    }
  }
  Market one_each{first};
  const Limits limits{.each = 1, .least = 0, .most = most};
  fill(one_each, limits);
  improve(one_each, limits);
  for (Person person = 0; person < market.people(); ++person) {
    for (const auto wish : one_each.given_to(person)) {
      market.favour(market.first_wish(person) + (wish - one_each.first_wish(person)), kFavourite);
    }
  }
}

std::vector<std::vector<Candidate>> granted(const Market& market) {
  std::vector<std::vector<Candidate>> suggestions(market.people());
  for (Person person = 0; person < market.people(); ++person) {
    // wishes are numbered best first
    auto given = market.given_to(person);
    std::ranges::sort(given);
    for (const auto wish : given) {
      suggestions[person].push_back({.person = market.wished(wish), .score = market.score(wish)});
    }
  }
  return suggestions;
}

}  // namespace

Limits limits_for(std::size_t k) {
  if (k == 0) return {.each = 0, .least = 0, .most = 0};
  return {.each = k, .least = std::max<std::size_t>(k - 1, 1), .most = k + 1};
}

float worth(float score, float best) {
  return score / best;
}

std::vector<std::vector<Candidate>> assign(std::span<const std::vector<Candidate>> wanted, const Limits& limits) {
  Market market{wanted};
  if (limits.each > kFirst) favour_first(market, limits.most);
  fill(market, limits);
  improve(market, limits);
  return granted(market);
}

}  // namespace matcher::assign
