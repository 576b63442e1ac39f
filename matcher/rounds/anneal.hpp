#pragma once

#include "matcher/rounds/seating.hpp"

#include <cstdint>
#include <span>

namespace matcher::rounds {

/// How a search goes: from one temperature down to another, in 1/64 Seating::unit, in so many steps. Other `luck`,
/// other steps.
struct Schedule {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::size_t steps = 0;
  std::uint64_t luck = 0;
};

/// Lowers the cost of a seating by simulated annealing: two people swap chairs in one round, or each takes the other's
/// place in every open round, which keeps a net without repeats what it is. The same steps on every machine.
void anneal(Seating& seating, std::span<const Person> people, const Schedule& schedule);

}  // namespace matcher::rounds
