#include "matcher/assign/fill.hpp"

#include <algorithm>
#include <limits>

namespace matcher::assign {
namespace {

constexpr Wish kNone = std::numeric_limits<Wish>::max();

/// Everybody in turn takes their best that still has room, one a turn.
void take_turns(Market& market, const Limits& limits) {
  std::vector<Wish> next(market.people());
  for (Person i = 0; i < market.people(); ++i) next[i] = market.first_wish(i);
  for (std::size_t turn = 0; turn < limits.each; ++turn) {
    for (Person i = 0; i < market.people(); ++i) {
      const auto end = market.first_wish(i + 1);
      while (next[i] < end && market.shown_as(market.wished(next[i])).size() >= limits.most) ++next[i];
      if (next[i] < end) market.grant(next[i]++);
    }
  }
}

/// Breadth-first search along alternating paths for one more grant to, or of, somebody. What a failed search has seen
/// leads nowhere until the level changes, so it is never looked at again in that level: a level costs little more than
/// its successful searches.
class Search {
public:
  enum class Side { shown, given };  ///< whose count is to grow: of who is suggested, or of who gets suggestions

  Search(Market& market, const Limits& limits, Side side)
      : market_{market}, limits_{limits}, side_{side}, era_of_(market.people(), 0), step_to_(market.people(), 0) {}

  /// Lifts everybody to `level` where free room, or a person who is above it, makes that possible.
  void lift(std::size_t level) {
    ++era_;
    for (Person who = 0; who < market_.people(); ++who) {
      while (count(who) < level && lift_once(who, level)) {}
    }
  }

private:
  struct Step {
    Wish grant = kNone;
    Wish withdraw = kNone;
  };

  bool lift_once(Person who, std::size_t level) {
    if (era_of_[who] == era_) return false;
    queue_.clear();
    steps_.clear();
    visit(who, {});
    for (std::size_t at = 0; at < queue_.size(); ++at) {
      const auto found = look_from(queue_[at], level);
      if (found.grant == kNone) continue;
      carry_out(found);
      // whoever a successful search has seen may still be on the path of the next one
      for (const auto person : queue_) era_of_[person] = 0;
      return true;
    }
    return false;
  }

  /// The last step of a path through `who`, if one ends there; else everybody one step further joins the queue.
  Step look_from(Person who, std::size_t level) {
    if (side_ == Side::shown) {
      for (const auto wish : market_.wished_by(who)) {
        if (const auto last = try_wish(wish, level); last.grant != kNone) return last;
      }
    } else {
      for (auto wish = market_.first_wish(who); wish < market_.first_wish(who + 1); ++wish) {
        if (const auto last = try_wish(wish, level); last.grant != kNone) return last;
      }
    }
    return {};
  }

  Step try_wish(Wish wish, std::size_t level) {
    if (market_.granted(wish)) return {};
    const bool shown = side_ == Side::shown;
    const auto& rivals = shown ? market_.given_to(market_.wisher(wish)) : market_.shown_as(market_.wished(wish));
    if (rivals.size() < (shown ? limits_.each : limits_.most)) return {.grant = wish};
    for (const auto rival : rivals) {
      const auto loser = near_end(rival);
      const Step step{.grant = wish, .withdraw = rival};
      if (count(loser) > level) return step;
      if (era_of_[loser] != era_) visit(loser, step);
    }
    return {};
  }

  void visit(Person who, Step step) {
    era_of_[who] = era_;
    step_to_[who] = static_cast<std::uint32_t>(steps_.size());
    steps_.push_back(step);
    queue_.push_back(who);
  }

  void carry_out(Step step) {
    for (;;) {
      if (step.withdraw != kNone) market_.withdraw(step.withdraw);
      market_.grant(step.grant);
      const auto winner = near_end(step.grant);
      if (winner == queue_.front()) return;
      step = steps_[step_to_[winner]];
    }
  }

  /// The person of this wish on the side that is searched.
  [[nodiscard]] Person near_end(Wish wish) const {
    return side_ == Side::shown ? market_.wished(wish) : market_.wisher(wish);
  }
  [[nodiscard]] std::size_t count(Person who) const {
    return side_ == Side::shown ? market_.shown_as(who).size() : market_.given_to(who).size();
  }

  Market& market_;
  const Limits& limits_;
  Side side_;
  std::vector<std::size_t> era_of_;     ///< the level in which the person was seen
  std::vector<std::uint32_t> step_to_;  ///< the step that led to the person
  std::vector<Person> queue_;
  std::vector<Step> steps_;
  std::size_t era_ = 0;
};

}  // namespace

void fill(Market& market, const Limits& limits) {
  take_turns(market, limits);
  Search shown{market, limits, Search::Side::shown};
  for (std::size_t level = 1; level <= std::min(limits.least, limits.most); ++level) shown.lift(level);
  Search given{market, limits, Search::Side::given};
  for (std::size_t level = 1; level <= limits.each; ++level) given.lift(level);
}

}  // namespace matcher::assign
