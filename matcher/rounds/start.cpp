#include "matcher/rounds/start.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace matcher::rounds {
namespace {

/// Irreducible polynomials over GF(2) of degree 1 to 9: what makes 2, 4, … 512 tables a field.
constexpr std::array<std::size_t, 10> kPolynomials{0,        0b11,      0b111,      0b1011,      0b10011,
                                                   0b100101, 0b1000011, 0b10000011, 0b100011011, 0b1000010001};

/// Sums and products of table numbers: in a finite field for powers of two, else modulo their number.
class Arithmetic {
public:
  explicit Arithmetic(std::size_t tables)
      : tables_{tables}, binary_{std::has_single_bit(tables) && tables > 1 && tables <= 512} {}

  [[nodiscard]] std::size_t sum(std::size_t a, std::size_t b) const { return binary_ ? a ^ b : (a + b) % tables_; }

  [[nodiscard]] std::size_t product(std::size_t a, std::size_t b) const {
    if (!binary_) return a * b % tables_;
    std::size_t result = 0;
    for (; b > 0; b >>= 1) {
      if ((b & 1) != 0) result ^= a;
      a <<= 1;
      if ((a & tables_) != 0) a ^= kPolynomials.at(static_cast<std::size_t>(std::countr_zero(tables_)));
    }
    return result;
  }

private:
  std::size_t tables_;
  bool binary_;
};

/// Puts people at tables in turn, and what is left over where there is room.
class Setting {
public:
  Setting(const Layout& layout, Person nobody)
      : layout_{layout}, seated_(layout.tables, 0), larger_left_{layout.larger()} {
    chairs_.assign(layout.places(), nobody);
  }

  /// False when the table is full, or as full as it may be where not all tables can be.
  bool seat(std::size_t table, Person person) {
    auto& count = seated_[table];
    if (count == layout_.chairs) return false;
    if (count + 1 == layout_.chairs) {
      if (larger_left_ == 0) return false;
      --larger_left_;
    }
    chairs_[table * layout_.chairs + count++] = person;
    return true;
  }

  void seat_anywhere(Person person) {
    for (std::size_t table = 0; table < layout_.tables; ++table) {
      if (seat(table, person)) return;
    }
  }

  [[nodiscard]] Chairs chairs() && { return std::move(chairs_); }

private:
  const Layout& layout_;
  std::vector<std::size_t> seated_;
  std::size_t larger_left_;
  Chairs chairs_;
};

}  // namespace

std::vector<Chairs> rotation(std::span<const Person> people, const Layout& layout, Person nobody, std::size_t first,
                             std::size_t count) {
  const Arithmetic numbers{layout.tables};
  // people stand in rows of one a table; in each round row r moves on by r times the round. Where a row is as long as a
  // table, the rows themselves make one round more.
  const bool rows_too = layout.tables == layout.chairs;
  std::vector<Chairs> rounds;
  for (auto round = first; round < first + count; ++round) {
    const auto turn = round % (layout.tables + (rows_too ? 1 : 0));
    Setting setting{layout, nobody};
    std::vector<Person> left_over;
    for (std::size_t at = 0; at < people.size(); ++at) {
      const auto row = at / layout.tables;
      const auto column = at % layout.tables;
      const auto table = turn == layout.tables ? row : numbers.sum(column, numbers.product(turn, row % layout.tables));
      if (!setting.seat(table, people[at])) left_over.push_back(people[at]);
    }
    for (const auto person : left_over) setting.seat_anywhere(person);
    rounds.push_back(std::move(setting).chairs());
  }
  return rounds;
}

Chairs adapted(const Round& before, std::span<const Person> people, const Layout& layout, Person nobody) {
  std::vector<bool> waiting(nobody, false);
  for (const auto person : people) waiting[person] = true;
  Setting setting{layout, nobody};
  for (std::size_t table = 0; table < std::min(before.tables.size(), layout.tables); ++table) {
    for (const auto person : before.tables[table]) {
      if (person < nobody && waiting[person] && setting.seat(table, person)) waiting[person] = false;
    }
  }
  for (const auto person : people) {
    if (waiting[person]) setting.seat_anywhere(person);
  }
  return std::move(setting).chairs();
}

}  // namespace matcher::rounds
