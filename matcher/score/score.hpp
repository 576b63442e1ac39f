#pragma once

#include "matcher/crowd/crowd.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace matcher::score {

using crowd::Crowd;
using crowd::Portrait;
using crowd::Seat;

/// An occasion at which two people are both active.
struct SharedOccasion {
  std::uint32_t occasion = 0;
  float mine = 0;  ///< my activity at it, 0 to 1
  float theirs = 0;
  float worth = 0;  ///< what it adds to the complement, before saturation
};

/// What one person looks for and the other has, each 0 to 1.
struct Need {
  float profession = 0;  ///< somebody of this profession is looked for
  float occasion = 0;    ///< somebody who is there at this moment
  float client = 0;      ///< somebody who serves these clients
  float words = 0;       ///< the part of the wish's words that the other's own words cover
  float total = 0;
};

/// One pair from my side, every number traceable to its parts.
struct Pair {
  float complement = 0;    ///< same occasions in another trade, 0 to 1
  float partners = 0;      ///< our professions usually send each other work, 0 to 1
  float same_clients = 0;  ///< 0 to 1
  Need i_need;             ///< of what they offer
  Need they_need;          ///< of what I offer
  float same_trade = 0;    ///< how probably we are of one trade, 0 to 1
  float rivalry = 0;       ///< one trade and the same triggers, 0 to 1
  bool rivals = false;     ///< rivalry is above the gate: not to be suggested
  float my_gain = 0;       ///< what meeting them is worth to me
  float their_gain = 0;
  float total = 0;  ///< of both sides together; 0: nothing to suggest
};

/// Scores one pair. Symmetrical: total(a, b) == total(b, a). What happened between them is not looked at.
[[nodiscard]] Pair score(const Crowd& crowd, const Portrait& me, const Portrait& them);

/// The occasions that the two share, most worth first.
[[nodiscard]] std::vector<SharedOccasion> shared_occasions(const Crowd& crowd, const Portrait& me,
                                                           const Portrait& them);

/// Why nobody is suggested.
enum class NobodyBecause {
  alone,        ///< nobody else is here
  no_pitch,     ///< I say too little of myself
  all_met,      ///< I know everybody who fits
  nobody_fits,  ///< those who are here do what I do, or something quite different
};

struct Ranked {
  Seat seat = 0;
  float score = 0;
  bool operator==(const Ranked&) const = default;
};

/// How many people get a closer look in a large crowd.
inline constexpr std::size_t kCloserLook = 256;

/// Those to suggest to the person at `me`, best first (ties by id), at most `most`: people whom they know already, who
/// said "not now", and rivals are left out.
[[nodiscard]] std::vector<Ranked> rank(const Crowd& crowd, Seat me, std::size_t most);

/// Why `rank` gives nobody for `me`; only to be asked when it does.
[[nodiscard]] NobodyBecause why_nobody(const Crowd& crowd, Seat me);

}  // namespace matcher::score
