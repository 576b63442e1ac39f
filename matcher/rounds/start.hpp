#pragma once

#include "matcher/rounds/seating.hpp"

#include <span>
#include <vector>

namespace matcher::rounds {

/// Rounds `first` up to `first` + `count` in which people rotate past each other: without any repeat where the tables
/// allow a net of parallel lines (a prime number or a power of two of them, no fewer than the chairs), with few
/// elsewhere. See C. J. Colbourn, J. H. Dinitz, "Handbook of Combinatorial Designs", 2nd ed., on nets and resolvable
/// designs.
[[nodiscard]] std::vector<Chairs> rotation(std::span<const Person> people, const Layout& layout, Person nobody,
                                           std::size_t first, std::size_t count);

/// One round as near to an old one as can be: whoever is still there keeps their table while it has room, the others
/// fill up.
[[nodiscard]] Chairs adapted(const Round& before, std::span<const Person> people, const Layout& layout, Person nobody);

}  // namespace matcher::rounds
