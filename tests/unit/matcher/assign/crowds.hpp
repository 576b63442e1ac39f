#pragma once

#include "matcher/assign/assign.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace matcher::assign {

using Lists = std::vector<std::vector<Candidate>>;

enum class Taste {
  own,     ///< everybody likes others
  shared,  ///< all like the same few
  nearby,  ///< like groups in a plane, where some are liked more
  coarse,  ///< few different scores, many equal
};

/// Candidate lists of made-up people, best first. The same seed makes the same crowd.
Lists crowd(std::uint64_t seed, std::size_t people, std::size_t list, Taste taste);

/// How often each is suggested.
std::vector<std::size_t> exposure(const Lists& suggestions);

/// Σ worth of all that is suggested.
double total_worth(const Lists& wanted, const Lists& suggestions);

/// How much `exposure` falls short of `least`, added up.
std::size_t shortfall(const std::vector<std::size_t>& exposure, std::size_t least);

/// 0: everybody alike; towards 1: one has it all.
double gini(std::vector<std::size_t> counts);

}  // namespace matcher::assign
