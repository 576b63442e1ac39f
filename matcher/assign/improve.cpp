#include "matcher/assign/improve.hpp"

#include <algorithm>
#include <deque>
#include <limits>

namespace matcher::assign {
namespace {

// four arcs a suggestion can each be off by this much, and still the promise of 1/1000 holds
constexpr std::int64_t kTolerance = kWorthUnit / 4096;
constexpr std::int64_t kScaling = 6;

/// The flow of suggestions: each giver (a person who gets suggestions) hands units to the wishes granted, each target
/// (a person as others' suggestion) passes `through` units on to one common drain. Between the bounds of `through` the
/// drain may take more or less, so units can also move from target to target through it.
class Flow {
public:
  Flow(Market& market, const Limits& limits)
      : market_{market},
        people_{market.people()},
        drain_{2 * people_},
        price_(drain_ + 1, 0),
        excess_(drain_ + 1, 0),
        next_(people_, 0),
        waiting_(drain_ + 1, false),
        bounds_(people_),
        through_(people_, 0) {
    for (Person person = 0; person < people_; ++person) {
      const auto shown = market.shown_as(person).size();
      bounds_[person] = {.low = static_cast<std::int64_t>(std::min(shown, limits.least)),
                         .high = static_cast<std::int64_t>(limits.most)};
      through_[person] = static_cast<std::int64_t>(shown);
    }
  }

  void settle() {
    for (epsilon_ = 2 * kWorthUnit / kScaling;; epsilon_ = std::max(epsilon_ / kScaling, kTolerance)) {
      refine();
      if (epsilon_ == kTolerance) return;
    }
  }

private:
  using Node = std::uint32_t;  ///< giver i: i; target j: people_ + j; the drain
  struct Bounds {
    std::int64_t low = 0;
    std::int64_t high = 0;
  };

  [[nodiscard]] Node target(Wish wish) const { return people_ + market_.wished(wish); }
  /// What granting the wish costs at the present prices; below 0: it pays.
  [[nodiscard]] std::int64_t cost(Wish wish) const {
    return price_[market_.wisher(wish)] - price_[target(wish)] - market_.worth(wish);
  }

  void refine() {
    for (Person person = 0; person < people_; ++person) choose_best(person);
    for (Person person = 0; person < people_; ++person) open_gate(person);
    for (Node node = 0; node <= drain_; ++node) enqueue(node);
    while (!queue_.empty()) {
      const auto node = queue_.front();
      queue_.pop_front();
      waiting_[node] = false;
      if (node == drain_) {
        discharge_drain();
      } else if (node < people_) {
        discharge_giver(node);
      } else {
        discharge_target(node);
      }
    }
  }

  /// The giver takes the best at the present prices, as many as before, and names the price at which that is so.
  void choose_best(Person giver) {
    const auto count = market_.given_to(giver).size();
    if (count == 0) return;
    offers_.clear();
    for (auto wish = market_.first_wish(giver); wish < market_.first_wish(giver + 1); ++wish) {
      offers_.push_back({.net = market_.worth(wish) + price_[target(wish)], .wish = wish});
    }
    const auto last = offers_.begin() + static_cast<std::ptrdiff_t>(count) - 1;
    std::ranges::nth_element(
        offers_, last, [](const Offer& a, const Offer& b) { return a.net != b.net ? a.net > b.net : a.wish < b.wish; });
    price_[giver] = last->net;
    while (!market_.given_to(giver).empty()) take_back(market_.given_to(giver).back());
    for (auto offer = offers_.begin(); offer <= last; ++offer) hand(offer->wish);
    next_[giver] = market_.first_wish(giver);
  }

  void open_gate(Person person) {
    const auto difference = price_[people_ + person] - price_[drain_];
    if (difference < 0) pass(person, bounds_[person].high - through_[person]);
    if (difference > 0) pass(person, bounds_[person].low - through_[person]);
  }

  void discharge_giver(Person giver) {
    const auto end = market_.first_wish(giver + 1);
    while (excess_[giver] > 0) {
      auto& wish = next_[giver];
      for (; wish < end && excess_[giver] > 0; ++wish) {
        if (market_.granted(wish) || cost(wish) >= 0) continue;
        hand(wish);
        enqueue(target(wish));
      }
      if (excess_[giver] > 0) relabel_giver(giver);
    }
  }

  void relabel_giver(Person giver) {
    auto best = std::numeric_limits<std::int64_t>::min();
    for (auto wish = market_.first_wish(giver); wish < market_.first_wish(giver + 1); ++wish) {
      if (!market_.granted(wish)) best = std::max(best, price_[target(wish)] + market_.worth(wish));
    }
    price_[giver] = best - epsilon_;
    next_[giver] = market_.first_wish(giver);
  }

  void discharge_target(Node node) {
    const auto person = node - people_;
    while (excess_[node] > 0) {
      if (const auto room = bounds_[person].high - through_[person]; room > 0 && price_[node] < price_[drain_]) {
        pass(person, std::min(room, excess_[node]));
        enqueue(drain_);
      }
      const auto& held = market_.shown_as(person);
      for (auto at = held.size(); at-- > 0 && excess_[node] > 0;) {
        const auto wish = held[at];
        if (cost(wish) <= 0) continue;
        take_back(wish);
        enqueue(market_.wisher(wish));
      }
      if (excess_[node] > 0) relabel_target(node);
    }
  }

  void relabel_target(Node node) {
    const auto person = node - people_;
    auto best = through_[person] < bounds_[person].high ? price_[drain_] : std::numeric_limits<std::int64_t>::min();
    for (const auto wish : market_.shown_as(person)) {
      best = std::max(best, price_[market_.wisher(wish)] - market_.worth(wish));
    }
    price_[node] = best - epsilon_;
  }

  void discharge_drain() {
    while (excess_[drain_] > 0) {
      auto best = std::numeric_limits<std::int64_t>::min();
      for (Person person = 0; person < people_ && excess_[drain_] > 0; ++person) {
        const auto spare = through_[person] - bounds_[person].low;
        if (spare <= 0) continue;
        if (price_[drain_] < price_[people_ + person]) {
          pass(person, -std::min(spare, excess_[drain_]));
          enqueue(people_ + person);
        } else {
          best = std::max(best, price_[people_ + person]);
        }
      }
      if (excess_[drain_] > 0) price_[drain_] = best - epsilon_;
    }
  }

  void hand(Wish wish) {
    market_.grant(wish);
    --excess_[market_.wisher(wish)];
    ++excess_[target(wish)];
  }
  void take_back(Wish wish) {
    market_.withdraw(wish);
    ++excess_[market_.wisher(wish)];
    --excess_[target(wish)];
  }
  void pass(Person person, std::int64_t units) {
    through_[person] += units;
    excess_[people_ + person] -= units;
    excess_[drain_] += units;
  }
  void enqueue(Node node) {
    if (excess_[node] <= 0 || waiting_[node]) return;
    waiting_[node] = true;
    queue_.push_back(node);
  }

  struct Offer {
    std::int64_t net = 0;
    Wish wish = 0;
  };

  Market& market_;
  Person people_;
  Node drain_;
  std::vector<std::int64_t> price_;
  std::vector<std::int64_t> excess_;
  std::vector<Wish> next_;  ///< of each giver: no wish before this one pays
  std::vector<bool> waiting_;
  std::deque<Node> queue_;
  std::vector<Bounds> bounds_;
  std::vector<std::int64_t> through_;
  std::vector<Offer> offers_;
  std::int64_t epsilon_ = 0;
};

}  // namespace

void improve(Market& market, const Limits& limits) {
  if (market.wishes() > 0) Flow{market, limits}.settle();
}

}  // namespace matcher::assign
