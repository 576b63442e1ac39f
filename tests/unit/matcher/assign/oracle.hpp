#pragma once

#include "crowds.hpp"

namespace matcher::assign {

/// What the best of all assignments reaches: least shortfall first, then most suggestions, then most worth.
struct Optimum {
  std::size_t shortfall = 0;
  std::size_t suggestions = 0;
  double worth = 0;
};

/// By LEMON's network simplex, exact to 1e-5 of worth a suggestion. For some hundreds of candidates, not thousands.
Optimum optimum(const Lists& wanted, const Limits& limits);

}  // namespace matcher::assign
