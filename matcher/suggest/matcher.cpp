#include "matcher/suggest/matcher.hpp"

#include "matcher/assign/assign.hpp"

#include <unordered_map>
#include <utility>

namespace matcher::suggest {
namespace {

/// Up to this many people everybody is a candidate for everybody; beyond it, the best of each are enough.
constexpr std::size_t kSmallRoom = 500;
constexpr std::size_t kCandidatesInALargeRoom = 64;

}  // namespace

Matcher::Matcher(std::shared_ptr<const lexicon::Recogniser> recogniser, const crowd::Weights& weights)
    : recogniser_{std::move(recogniser)}, weights_{weights}, crowd_{*recogniser_, weights_} {}

std::vector<Matcher::Suggestions> Matcher::for_everyone(std::size_t each) const {
  const auto seats = crowd_.seats();
  const auto most = seats.size() <= kSmallRoom ? seats.size() : kCandidatesInALargeRoom;
  std::unordered_map<crowd::Seat, std::uint32_t> number_of;
  for (std::uint32_t i = 0; i < seats.size(); ++i) number_of.emplace(seats[i], i);
  std::vector<std::vector<assign::Candidate>> wanted(seats.size());
  for (std::size_t i = 0; i < seats.size(); ++i) {
    for (const auto& ranked : score::rank(crowd_, seats[i], most)) {
      wanted[i].push_back({.person = number_of.at(ranked.seat), .score = ranked.score});
    }
  }
  const auto assigned = assign::assign(wanted, assign::limits_for(each));
  std::vector<Suggestions> all(seats.size());
  for (std::size_t i = 0; i < seats.size(); ++i) {
    all[i].of = seats[i];
    for (const auto& candidate : assigned[i]) all[i].people.push_back({seats[candidate.person], candidate.score});
  }
  return all;
}

std::vector<score::Ranked> Matcher::for_one(crowd::Seat seat, std::size_t most) const {
  return score::rank(crowd_, seat, most);
}

}  // namespace matcher::suggest
