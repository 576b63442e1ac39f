#include "matcher/suggest/matcher.hpp"

#include "matcher/assign/assign.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace matcher::suggest {
namespace {

/// Up to this many people everybody is a candidate for everybody; beyond it, the best of each are enough.
constexpr std::size_t kSmallRoom = 500;
constexpr std::size_t kCandidatesInALargeRoom = 64;

/// In a large room most people are in nobody's first 64. So each also stands with as many of their own best: the score
/// of a pair is the same from both sides.
constexpr std::size_t kAlsoWith = 16;

using Wanted = std::vector<std::vector<assign::Candidate>>;

void stand_with_their_best(Wanted& wanted) {
  const auto own = wanted;
  for (std::uint32_t i = 0; i < own.size(); ++i) {
    for (std::size_t rank = 0; rank < std::min(kAlsoWith, own[i].size()); ++rank) {
      auto& list = wanted[own[i][rank].person];
      const bool there = std::ranges::contains(list, i, &assign::Candidate::person);
      if (!there) list.push_back({.person = i, .score = own[i][rank].score});
    }
  }
}

}  // namespace

Matcher::Matcher(std::shared_ptr<const lexicon::Recogniser> recogniser, const crowd::Weights& weights)
    : recogniser_{std::move(recogniser)}, weights_{weights}, crowd_{*recogniser_, weights_} {}

std::vector<Matcher::Suggestions> Matcher::for_everyone(std::size_t each) const {
  const auto seats = crowd_.seats();
  const auto most = seats.size() <= kSmallRoom ? seats.size() : kCandidatesInALargeRoom;
  std::unordered_map<crowd::Seat, std::uint32_t> number_of;
  for (std::uint32_t i = 0; i < seats.size(); ++i) number_of.emplace(seats[i], i);
  Wanted wanted(seats.size());
  for (std::size_t i = 0; i < seats.size(); ++i) {
    for (const auto& ranked : score::rank(crowd_, seats[i], most)) {
      wanted[i].push_back({.person = number_of.at(ranked.seat), .score = ranked.score});
    }
  }
  if (most < seats.size()) stand_with_their_best(wanted);
  const auto assigned = assign::assign(wanted, assign::limits_for(each));
  std::vector<Suggestions> all(seats.size());
  for (std::size_t i = 0; i < seats.size(); ++i) {
    all[i].of = seats[i];
    for (const auto& candidate : assigned[i]) all[i].people.push_back({seats[candidate.person], candidate.score});
    // where a whole room wants the same few, "nobody" would be untrue: then the few are suggested once more
    if (all[i].people.empty() && each > 0) all[i].people = score::rank(crowd_, seats[i], 1);
  }
  return all;
}

std::vector<score::Ranked> Matcher::for_one(crowd::Seat seat, std::size_t most) const {
  return score::rank(crowd_, seat, most);
}

}  // namespace matcher::suggest
