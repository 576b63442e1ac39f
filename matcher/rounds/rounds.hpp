#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <vector>

namespace matcher::rounds {

using Person = std::uint32_t;

inline constexpr std::size_t kFewestSeats = 3;
inline constexpr std::size_t kMostSeats = 6;
inline constexpr std::size_t kMostRounds = 20;
inline constexpr std::size_t kMostPeople = 1000;

/// Two different people, in either order.
struct Pair {
  Person a = 0;
  Person b = 0;
  bool operator==(const Pair&) const = default;
};

/// What a plan is made for. People are 0 … people − 1. Whoever comes late is added at the end, and whoever leaves
/// becomes absent: an index stays the same person's.
struct Request {
  std::size_t people = 0;  ///< at most kMostPeople, the absent included
  std::size_t tables = 0;
  std::size_t seats = 4;   ///< at each table, kFewestSeats to kMostSeats
  std::size_t rounds = 3;  ///< 1 to kMostRounds, the finished ones included
  /// What b has to offer to a, 0 to 1, at [a · people + b]; not used where a = b. Empty: nobody attracts anybody.
  std::vector<float> attraction;
  std::vector<Pair> competitors;
  std::vector<Pair> vetoes;  ///< never at one table
  std::vector<Pair> met;     ///< before the first round
  std::vector<Person> absent;
};

/// One seating of everybody present: who sits at each table, by number. Sizes differ by at most one.
struct Round {
  std::vector<std::vector<Person>> tables;
  bool operator==(const Round&) const = default;
};

struct Plan {
  std::vector<Round> rounds;
  bool operator==(const Plan&) const = default;
};

/// How good a plan is. Counts are of pairs at one table, over all rounds.
struct Report {
  std::size_t alone = 0;  ///< people at a table of their own, added over the rounds
  std::size_t tables_of_two = 0;
  std::size_t vetoes_broken = 0;
  std::size_t repeats = 0;  ///< meetings of two who had met already, in an earlier round or before
  std::size_t competitors_together = 0;
  double mean_attraction = 0;    ///< of a neighbour at the table to a person, over all there are
  double lowest_attraction = 0;  ///< the same for the person for whom it is lowest
};

/// A plan for everybody present. In this order:
///   1. nobody sits alone, and nobody with only one other, unless the people or the seats leave no choice. As many
///   tables
///      are used as have three people each: smaller tables leave more people to meet in later rounds;
///   2. vetoes; 3. no two meet again; 4. no competitors at one table;
///   5. the attraction of neighbours, where what goes to those who have little so far counts for more.
/// Rules 2 to 5 are found by search: what the search leaves broken, `report` tells.
///
/// Pure and deterministic, with a fixed number of steps; in integers, so the same on every machine. 500 people, 5
/// rounds: see README.md. Nobody present: rounds without tables.
///
/// Errors, each a sentence that says what to do: a number out of range, too few seats, a table of attractions that does
/// not fit, people in `competitors`, `vetoes`, `met` or `absent` who do not exist, a person paired with themself.
[[nodiscard]] std::expected<Plan, std::string> plan(const Request& request);

/// The plan after something changed: the first `finished` rounds as they were, meetings there count as such, and
/// whoever saw little of interest there is made up to; the others planned anew for those present now. Later rounds that
/// seat exactly those present stay as they are too, unless a new search breaks fewer of the rules 2 to 4.
///
/// Errors: those of `plan`; more rounds finished than `before` or the request has; people in a finished round who do
/// not exist or sit twice.
[[nodiscard]] std::expected<Plan, std::string> replan(const Plan& before, std::size_t finished, const Request& request);

/// Counts. `plan` holds people of this request only; any plan of theirs will do.
[[nodiscard]] Report report(const Plan& plan, const Request& request);

}  // namespace matcher::rounds
