#pragma once

#include "matcher/explain/explain.hpp"
#include "matcher/explain/meeting.hpp"

#include <cstddef>
#include <vector>

namespace matcher::explain {

inline constexpr std::size_t kMostReasons = 3;
inline constexpr std::size_t kLongestChip = 40;

/// Need from which on somebody is said to look for exactly this.
inline constexpr float kSought = 0.2F;

/// One to kMostReasons, best first, each of another kind.
[[nodiscard]] std::vector<Reason> reasons_of(const Meeting& meeting);

}  // namespace matcher::explain
