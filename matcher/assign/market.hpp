#pragma once

#include "matcher/assign/assign.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace matcher::assign {

using Person = std::uint32_t;
using Wish = std::uint32_t;  ///< index of one candidate of one person, counted through all lists

inline constexpr std::int64_t kWorthUnit = 1 << 20;

/// The wishes of everybody, seen from both sides, and which of them are granted.
class Market {
public:
  /// Throws std::invalid_argument as `assign` does.
  explicit Market(std::span<const std::vector<Candidate>> wanted);

  [[nodiscard]] Person people() const { return static_cast<Person>(first_.size() - 1); }
  [[nodiscard]] Wish wishes() const { return first_.back(); }

  /// The wishes of `person` are [first_wish(person), first_wish(person + 1)), best first.
  [[nodiscard]] Wish first_wish(Person person) const { return first_[person]; }
  /// The wishes that name `person`.
  [[nodiscard]] std::span<const Wish> wished_by(Person person) const {
    return std::span{naming_}.subspan(first_naming_[person], first_naming_[person + 1] - first_naming_[person]);
  }
  [[nodiscard]] Person wisher(Wish wish) const { return wisher_[wish]; }
  [[nodiscard]] Person wished(Wish wish) const { return wished_[wish]; }
  [[nodiscard]] float score(Wish wish) const { return score_[wish]; }
  /// In 1/kWorthUnit.
  [[nodiscard]] std::int64_t worth(Wish wish) const { return worth_[wish]; }

  [[nodiscard]] bool granted(Wish wish) const { return place_given_[wish] != kNowhere; }
  /// The granted wishes of `person`, in no order.
  [[nodiscard]] const std::vector<Wish>& given_to(Person person) const { return given_[person]; }
  /// The granted wishes that name `person`, in no order.
  [[nodiscard]] const std::vector<Wish>& shown_as(Person person) const { return shown_[person]; }

  /// Lets the wish count for more from now on; `extra` in 1/kWorthUnit.
  void favour(Wish wish, std::int32_t extra) { worth_[wish] += extra; }

  void grant(Wish wish);
  void withdraw(Wish wish);

private:
  static constexpr std::uint32_t kNowhere = 0xffff'ffff;

  void read(std::span<const std::vector<Candidate>> wanted);
  void index_by_wished();

  std::vector<Wish> first_;
  std::vector<Person> wisher_;
  std::vector<Person> wished_;
  std::vector<float> score_;
  std::vector<std::int32_t> worth_;
  std::vector<Wish> first_naming_;
  std::vector<Wish> naming_;
  std::vector<std::vector<Wish>> given_;
  std::vector<std::vector<Wish>> shown_;
  std::vector<std::uint32_t> place_given_;
  std::vector<std::uint32_t> place_shown_;
};

}  // namespace matcher::assign
