#pragma once

#include "matcher/rounds/stakes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace matcher::rounds {

/// How the people present are spread over tables: as many tables as have three people each, at least as many as are
/// needed, `larger` of them with one person more than the others.
struct Layout {
  std::size_t tables = 0;
  std::size_t chairs = 0;  ///< at each table; the smaller tables keep one empty
  std::size_t people = 0;

  [[nodiscard]] std::size_t places() const { return tables * chairs; }
  [[nodiscard]] std::size_t larger() const { return people - tables * (chairs - 1); }
};

[[nodiscard]] Layout layout_for(const Request& request, std::size_t people);

/// One round by chair: table t has the chairs [t · chairs, (t + 1) · chairs). Empty chairs hold `nobody`, one a table
/// at most.
using Chairs = std::vector<Person>;

/// The open rounds and what they cost: broken rules, and for each person the square of what they fall short of
/// `content_` in attraction. A square, so that the same neighbour counts for more to one who has little.
class Seating {
public:
  Seating(Stakes stakes, const Layout& layout, std::vector<Chairs> rounds);

  [[nodiscard]] std::size_t rounds() const { return rounds_.size(); }
  [[nodiscard]] std::span<const Person> chairs(std::size_t round) const { return rounds_[round]; }
  [[nodiscard]] std::size_t chair_of(std::size_t round, Person person) const { return place_[round][person]; }

  /// What a neighbour of attraction 1 is worth to who has least: the unit of costs and temperatures.
  [[nodiscard]] std::int64_t unit() const { return unit_; }
  /// Price of the rules broken, in neighbours.
  [[nodiscard]] std::int64_t broken() const { return broken_; }
  [[nodiscard]] std::int64_t cost() const { return broken_ * unit_ + shortness_; }

  /// Whether two chairs may change: at different tables, not leaving one with two empty chairs.
  [[nodiscard]] bool may_swap(std::size_t round, std::size_t one, std::size_t other) const;

  struct Change {
    std::int64_t broken = 0;
    std::int64_t shortness = 0;
  };
  /// What the swap of two chairs that may be swapped would change.
  [[nodiscard]] Change change(std::size_t round, std::size_t one, std::size_t other) const;
  [[nodiscard]] std::int64_t cost(const Change& change) const { return change.broken * unit_ + change.shortness; }
  /// Swaps them; `change` is theirs.
  void swap(std::size_t round, std::size_t one, std::size_t other, const Change& change);

private:
  void meet(Person a, Person b, std::int32_t times);
  [[nodiscard]] std::span<const Person> table_of(std::size_t round, std::size_t chair) const;
  [[nodiscard]] bool has_empty(std::size_t round, std::size_t chair) const;
  [[nodiscard]] std::int64_t pain(std::int64_t attraction) const;
  void set_content();

  Stakes stakes_;
  Layout layout_;
  std::vector<Chairs> rounds_;
  std::vector<std::vector<std::uint32_t>> place_;
  std::vector<std::uint32_t> table_of_chair_;
  std::vector<std::int64_t> got_;
  std::int64_t content_ = 0;
  std::int64_t unit_ = 1;
  std::int64_t broken_ = 0;
  std::int64_t shortness_ = 0;
};

}  // namespace matcher::rounds
