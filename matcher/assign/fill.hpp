#pragma once

#include "matcher/assign/market.hpp"

namespace matcher::assign {

/// Grants wishes in an empty market until the limits are met as well as they can be, whatever the worth: first that
/// everybody is shown `least` times, then that everybody is given `each`. Both along augmenting paths, level by level,
/// so that a shortage is spread evenly.
void fill(Market& market, const Limits& limits);

}  // namespace matcher::assign
