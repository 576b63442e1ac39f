#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace matcher::assign {

/// Somebody a person could be told to meet.
struct Candidate {
  std::uint32_t person = 0;
  float score = 0;  ///< above 0; compared within one person's list only
  bool operator==(const Candidate&) const = default;
};

struct Limits {
  std::size_t each = 5;   ///< suggestions a person gets at most
  std::size_t least = 4;  ///< how often everybody should be suggested; nobody is lifted above `most` for it
  std::size_t most = 6;   ///< how often anybody is suggested at most
  bool operator==(const Limits&) const = default;
};

/// Limits for k suggestions: everybody is suggested k − 1 to k + 1 times, and at least once. k = 0: nothing at all.
[[nodiscard]] Limits limits_for(std::size_t k);

/// What a candidate is worth to a person whose best candidate scores `best`: score / best, so 0 to 1. Relative, so that
/// whoever scores low with everybody gives nothing up for others.
[[nodiscard]] float worth(float score, float best);

/// Who is suggested to whom. `wanted[i]`: the candidates of person i, in any order; nobody wants themself or anybody
/// twice. Returns for each person who is suggested, best first (by score, then by person), drawn from `wanted[i]`.
///
/// In this order:
///   1. nobody gets more than `each`, nobody is suggested more than `most` times;
///   2. everybody is suggested `least` times. Where that cannot be, the shortfall is as small as can be and spread
///      evenly: nobody falls two short while one of them could be given up by somebody who is none short;
///   3. everybody gets `each`. Where that cannot be, as many suggestions as can be, spread evenly in the same way;
///   4. the sum of `worth` is as high as 1 to 3 allow, but for 1/1000 a suggestion. Where `each` is above 2, one of the
///      first two in a list, chosen so that as many people as possible can have theirs, counts a quarter extra in it.
///
/// Pure and deterministic, in integers, the same on every machine. Time grows with the candidates in all: see
/// README.md. Throws std::invalid_argument for what no caller may pass: a person outside `wanted`, oneself, one
/// candidate twice, a score that is not above 0 or not finite.
[[nodiscard]] std::vector<std::vector<Candidate>> assign(std::span<const std::vector<Candidate>> wanted,
                                                         const Limits& limits);

}  // namespace matcher::assign
