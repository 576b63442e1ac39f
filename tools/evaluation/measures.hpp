#pragma once

#include "tools/evaluation/gold.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tools::evaluation {

/// What one way of matching gives one person, best first.
struct Answer {
  std::string email;
  std::vector<std::string> suggested;
};

/// How many suggestions are looked at.
inline constexpr std::size_t kLookedAt = 5;

/// How good a set of answers is. Only the first kLookedAt suggestions count.
struct Measures {
  double ndcg = 0;        ///< normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gain 2^grade - 1,
                          ///< mean over those who have a graded partner
  double reciprocal = 0;  ///< share of suggestions with grade 2 or 3 whose other side gets this person suggested, too
  double precision = 0;   ///< share of suggestions with grade 2 or 3
  std::size_t competitors = 0;  ///< suggestions that are competitors
  double gini = 0;              ///< of how often people are suggested: 0 all the same, 1 one gets all
  std::size_t least = 0;        ///< how often the least suggested person is
  std::size_t most = 0;
};

[[nodiscard]] Measures measure(const std::vector<Answer>& answers, const Gold& gold);

/// Gini coefficient of numbers that are not negative; 0 when all are 0.
[[nodiscard]] double gini(std::vector<double> values);

}  // namespace tools::evaluation
