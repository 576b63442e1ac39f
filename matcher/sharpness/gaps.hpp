#pragma once

#include "matcher/crowd/crowd.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace matcher::sharpness {

/// A trade that is missing here, at an occasion that others here live by.
struct Gap {
  lexicon::OccasionIndex occasion = 0;
  lexicon::ProfessionIndex profession = 0;  ///< the one of the trade that has most to do with the occasion
  std::size_t active_here = 0;              ///< how many people are active at the occasion
  float weight = 0;                         ///< how much it is wanted; only to compare with the others
  bool operator==(const Gap&) const = default;
};

/// Whom this crowd lacks, most wanted first, at most `most`. An occasion counts when several people are active at it;
/// wanted there are the trades at the heart of it, then the usual ones, and more so when people say they seek them. A
/// trade is given once, and one occasion at most three times among the first ten. Who came first makes no difference.
/// Linear in the crowd.
[[nodiscard]] std::vector<Gap> gaps(const crowd::Crowd& crowd, std::size_t most);

/// "Bruiloft: nog geen bloemist.", "Wedding: no florist yet."
[[nodiscard]] std::string sentence(const Gap& gap, const lexicon::Lexicon& lexicon, text::Language language);

}  // namespace matcher::sharpness
