#pragma once

#include "matcher/rounds/rounds.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace matcher::rounds {

/// What is at stake between two people at one table; attraction in 1/kGainUnit.
struct Stake {
  std::int32_t price = 0;  ///< of the rules that one meeting more would break
  std::int16_t gets = 0;   ///< the one whose row this is in
  std::int16_t gives = 0;  ///< to the other
};

inline constexpr std::int64_t kGainUnit = 1024;

/// What breaking a rule costs, measured in neighbours of attraction 1. Each is more than one swap can gain by breaking
/// a lower rule.
inline constexpr std::int32_t kCompetitors = 32;
inline constexpr std::int32_t kRepeat = 16 * kCompetitors;
inline constexpr std::int32_t kVeto = 16 * kRepeat;

/// The stakes of a request at the start of its open rounds, after `finished`. Row and column `nobody()` are an empty
/// chair, with nothing at stake.
class Stakes {
public:
  Stakes(const Request& request, std::span<const Round> finished);

  [[nodiscard]] Person nobody() const { return people_; }
  [[nodiscard]] std::span<Stake> row(Person person) { return {&stakes_[person * (people_ + 1UL)], people_ + 1UL}; }
  [[nodiscard]] std::span<const Stake> row(Person person) const {
    return {&stakes_[person * (people_ + 1UL)], people_ + 1UL};
  }

  /// What each has got in the finished rounds, in 1/kGainUnit; who was not there is taken to have got the mean.
  [[nodiscard]] const std::vector<std::int64_t>& got() const { return got_; }

private:
  void raise(Person a, Person b, std::int32_t price);
  void take_attraction(const Request& request);
  void take_finished(std::span<const Round> finished);

  Person people_;
  std::vector<Stake> stakes_;
  std::vector<std::int64_t> got_;
};

}  // namespace matcher::rounds
