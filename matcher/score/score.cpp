#include "matcher/score/score.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace matcher::score {
namespace {

using crowd::Shares;
using crowd::Weights;

/// Calls `visit` with every index that both have.
template <class Visit>
void each_shared(const Shares& a, const Shares& b, Visit&& visit) {
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->index < j->index) {
      ++i;
    } else if (j->index < i->index) {
      ++j;
    } else {
      visit(i->index, i->weight, j->weight);
      ++i;
      ++j;
    }
  }
}

float sum_of(const Shares& shares) {
  float sum = 0;
  for (const auto& share : shares) sum += share.weight;
  return sum;
}

/// Somebody who is active at everything is less of a partner at each.
float breadth_of(const Shares& occasions, const Weights& weights) {
  return std::pow(std::max(sum_of(occasions), 1.0F), weights.breadth);
}

Need need(const Crowd& crowd, const Portrait& seeker, const Portrait& other) {
  const auto& weights = crowd.weights();
  Need need;
  need.profession = std::min(1.0F, std::max(dot(seeker.sought_professions, other.professions),
                                            weights.need_trade * dot(seeker.sought_trades, other.trades)));
  need.occasion = std::min(1.0F, dot(seeker.sought_occasions, other.occasions));
  need.client = std::min(1.0F, dot(seeker.sought_clients, other.clients));
  float wished = 0;
  float covered = 0;
  for (const auto& word : seeker.need_words) {
    const float weight = word.weight * crowd.rarity(word.index);
    wished += weight;
    covered += weight * std::min(1.0F, at(other.offer_words, word.index));
  }
  // a wish of one word is covered by chance
  constexpr float kWordsOfAWish = 1.5F;
  need.words = covered / (wished + kWordsOfAWish);
  need.total = weights.need_profession * need.profession + weights.need_moment * need.occasion +
               weights.need_client * need.client + weights.need_words * need.words;
  return need;
}

/// How close our professions are as partners, as far as we know what we are.
float closeness(const lexicon::Lexicon& lexicon, const Shares& mine, const Shares& theirs) {
  // added up in one order from both sides, so that it is rounded alike
  const auto key = [](const crowd::Share& share) { return std::pair{share.index, share.weight}; };
  if (std::ranges::lexicographical_compare(theirs, mine, {}, key, key)) return closeness(lexicon, theirs, mine);
  float sum = 0;
  for (const auto& a : mine) {
    for (const auto& b : theirs) {
      sum += a.weight * b.weight *
             lexicon.closeness(static_cast<lexicon::ProfessionIndex>(a.index),
                               static_cast<lexicon::ProfessionIndex>(b.index));
    }
  }
  return sum;
}

/// As good as the weaker side: harmonic mean with a floor under both, mixed with the plain mean.
float fuse(float mine, float theirs, const Weights& weights) {
  if (mine + theirs <= 0) return 0;  // rounding would leave a trace of the floor
  const float a = mine + weights.floor;
  const float b = theirs + weights.floor;
  const float harmonic = 2 * a * b / (a + b) - weights.floor;
  return weights.weaker_side * harmonic + (1 - weights.weaker_side) * (mine + theirs) / 2;
}

/// How far we are of one trade rather than each other's partners: whoever is partly taken for an estate agent and
/// partly for a home stager is no rival of estate agents.
float likeness(const Portrait& me, const Portrait& them, float closeness) {
  constexpr float kLittle = 0.02F;
  const float same = dot(me.trades, them.trades);
  return cosine(me.trades, them.trades) * same / (same + closeness + kLittle);
}

/// One trade, called at the same moments. Whose moments are not known counts as half a rival of their trade.
float rivalry(const Portrait& me, const Portrait& them, float same_trade) {
  constexpr float kUnknown = 0.5F;
  const bool known = !me.triggers.empty() && !them.triggers.empty();
  const float same_triggers = known ? cosine(me.triggers, them.triggers) : kUnknown;
  return same_trade * (0.35F + 0.65F * same_triggers);
}

}  // namespace

Pair score(const Crowd& crowd, const Portrait& me, const Portrait& them) {
  const auto& weights = crowd.weights();
  Pair pair;
  pair.partners = closeness(crowd.recogniser().lexicon(), me.professions, them.professions);
  pair.same_trade = likeness(me, them, pair.partners);
  pair.rivalry = rivalry(me, them, pair.same_trade);
  pair.rivals = pair.rivalry >= weights.rival_gate;
  pair.same_clients = cosine(me.clients, them.clients);
  float shared = 0;
  each_shared(me.occasions, them.occasions, [&](std::uint32_t occasion, float mine, float theirs) {
    shared += crowd.telling(occasion) * (mine * theirs);
  });
  shared /= std::sqrt(breadth_of(me.occasions, weights) * breadth_of(them.occasions, weights));
  shared *= 1 - weights.same_trade * pair.same_trade;
  pair.complement = shared / (shared + weights.complement_half);
  pair.i_need = need(crowd, me, them);
  pair.they_need = need(crowd, them, me);
  const float common =
      weights.complement * pair.complement * (1 - weights.clients + weights.clients * pair.same_clients) +
      weights.partners * std::sqrt(pair.partners);
  pair.my_gain = common + pair.i_need.total;
  pair.their_gain = common + pair.they_need.total;
  const float near_rivals = pair.rivalry / weights.rival_gate;
  const float care = 1 - weights.rival_caution * near_rivals * near_rivals;
  pair.total = pair.rivals ? 0.0F : std::max(0.0F, care * fuse(pair.my_gain, pair.their_gain, weights));
  return pair;
}

std::vector<SharedOccasion> shared_occasions(const Crowd& crowd, const Portrait& me, const Portrait& them) {
  std::vector<SharedOccasion> shared;
  each_shared(me.occasions, them.occasions, [&](std::uint32_t occasion, float mine, float theirs) {
    shared.push_back(
        {.occasion = occasion, .mine = mine, .theirs = theirs, .worth = crowd.telling(occasion) * mine * theirs});
  });
  std::ranges::sort(shared, [](const SharedOccasion& a, const SharedOccasion& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.occasion < b.occasion;
  });
  return shared;
}

std::vector<Ranked> rank(const Crowd& crowd, Seat me, std::size_t most) {
  const auto& mine = crowd.at(me);
  std::vector<Ranked> ranked;
  for (const Seat seat : crowd.promising(mine.portrait, std::max(kCloserLook, 4 * most))) {
    if (seat == me) continue;
    const auto& them = crowd.at(seat);
    const auto pair = score(crowd, mine.portrait, them.portrait);
    if (pair.total <= 0) continue;
    if (crowd.between(mine.profile.id, them.profile.id) != crowd::Bond::none) continue;
    ranked.push_back({seat, pair.total});
  }
  const auto better = [&](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : crowd.at(a.seat).profile.id < crowd.at(b.seat).profile.id;
  };
  const auto kept = std::min(most, ranked.size());
  std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept), better);
  ranked.resize(kept);
  return ranked;
}

NobodyBecause why_nobody(const Crowd& crowd, Seat me) {
  if (crowd.size() < 2) return NobodyBecause::alone;
  const auto& mine = crowd.at(me);
  const auto& portrait = mine.portrait;
  if (portrait.offer_words.empty() && portrait.need_words.empty()) return NobodyBecause::no_pitch;
  const auto promising = crowd.promising(portrait, kCloserLook);
  const bool knows_somebody = std::ranges::any_of(promising, [&](Seat seat) {
    return seat != me && crowd.between(mine.profile.id, crowd.at(seat).profile.id) != crowd::Bond::none &&
           score(crowd, portrait, crowd.at(seat).portrait).total > 0;
  });
  return knows_somebody ? NobodyBecause::all_met : NobodyBecause::nobody_fits;
}

}  // namespace matcher::score
