#pragma once

#include "matcher/assign/market.hpp"

namespace matcher::assign {

/// Raises the total worth of the granted wishes. Everybody keeps as many suggestions as they have; nobody who is shown
/// `least` times or fewer is shown less often, nobody more than `most` times. The total is the highest there is, but
/// for kWorthUnit / 1000 a suggestion.
///
/// Cost scaling by push and relabel: A. V. Goldberg, R. E. Tarjan, "Finding minimum-cost circulations by successive
/// approximation", Mathematics of Operations Research 15 (1990).
void improve(Market& market, const Limits& limits);

}  // namespace matcher::assign
