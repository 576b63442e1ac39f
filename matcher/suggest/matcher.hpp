#pragma once

#include "matcher/crowd/crowd.hpp"
#include "matcher/score/score.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::suggest {

/// How many people to meet are shown at a time; more is a list that nobody remembers.
inline constexpr std::size_t kAtATime = 3;

/// The people in one room, and whom each of them should meet. Deterministic: who is here and what is between them
/// decides, not the order in which it happened. Not thread-safe: one thread owns it.
class Matcher {
public:
  explicit Matcher(std::shared_ptr<const lexicon::Recogniser> recogniser, const crowd::Weights& weights = {});
  // the crowd refers to the members beside it
  Matcher(const Matcher&) = delete;
  Matcher& operator=(const Matcher&) = delete;

  /// The people who may be suggested: present, and willing.
  [[nodiscard]] crowd::Crowd& crowd() { return crowd_; }
  [[nodiscard]] const crowd::Crowd& crowd() const { return crowd_; }

  struct Suggestions {
    crowd::Seat of = 0;
    std::vector<score::Ranked> people;  ///< best first
  };

  /// Whom each person here should meet, at most `each`, so that everybody is also suggested about as often (see
  /// assign::Limits). Whoever would be left with nobody gets their own best one all the same. By id. Cost: every pair
  /// up to some hundreds of people, then about linear.
  [[nodiscard]] std::vector<Suggestions> for_everyone(std::size_t each) const;

  /// The best `most` for one person, whoever else they are suggested to. For rooms in which for_everyone takes too
  /// long, and for questions of one.
  [[nodiscard]] std::vector<score::Ranked> for_one(crowd::Seat seat, std::size_t most) const;

private:
  std::shared_ptr<const lexicon::Recogniser> recogniser_;
  crowd::Weights weights_;
  crowd::Crowd crowd_;
};

}  // namespace matcher::suggest
