#pragma once

#include "matcher/rounds/rounds.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace matcher::rounds {

/// A request for `people` with nothing between them.
Request strangers(std::size_t people, std::size_t tables, std::size_t seats, std::size_t rounds);

/// Random source of the tests, the same everywhere.
class Chance {
public:
  explicit Chance(std::uint64_t seed) : state_{seed} {}
  /// 0 up to `end` exclusive
  std::size_t below(std::size_t end);
  /// 0 up to 1
  double share() { return static_cast<double>(below(1'000'000)) / 1e6; }

private:
  std::uint64_t state_;
};

/// As many attractions as people ask for, mostly low, the same in both directions.
std::vector<float> attractions(std::size_t people, Chance& chance);

/// All pairs of people of one trade, of `trades` that take turns.
std::vector<Pair> same_trade(std::size_t people, std::size_t trades);

/// Whether everybody present sits once in each round from `first` on, and nobody else does, at tables that differ by at
/// most one.
bool seats_everybody(const Plan& plan, const Request& request, std::size_t first = 0);

}  // namespace matcher::rounds
