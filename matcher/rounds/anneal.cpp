#include "matcher/rounds/anneal.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace matcher::rounds {
namespace {

constexpr std::int64_t kDegrees = 64;  ///< a unit of cost
constexpr std::int64_t kSlowness = 64;
constexpr std::size_t kWholeSwapEvery = 48;
constexpr std::int64_t kFine = 256;

/// splitmix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Dice {
public:
  explicit Dice(std::uint64_t luck) : state_{luck} {}

  std::uint64_t operator()() {
    auto z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  /// 0 up to `end` exclusive, which is below 2³²
  std::size_t below(std::size_t end) { return ((*this)() >> 32) * end >> 32; }

private:
  std::uint64_t state_;
};

/// −ln of evenly spread chances, in 1/kFine: how many temperatures a step may cost.
std::array<std::int64_t, 1024> patience() {
  std::array<std::int64_t, 1024> table{};
  for (std::size_t at = 0; at < table.size(); ++at) {
    const auto chance = (static_cast<double>(at) + 0.5) / static_cast<double>(table.size());
    table.at(at) = std::lround(-std::log(chance) * static_cast<double>(kFine));
  }
  return table;
}

class Annealing {
public:
  Annealing(Seating& seating, std::span<const Person> people, std::uint64_t luck)
      : seating_{seating}, people_{people}, dice_{luck} {}

  void run(const Schedule& schedule) {
    const auto degree = seating_.unit() / kDegrees;
    const auto coolest = schedule.to * degree;
    std::size_t phases = 0;
    for (auto warmth = schedule.from * degree; warmth > coolest; warmth -= warmth / kSlowness) ++phases;
    const auto steps = schedule.steps / phases + 1;
    for (auto warmth = schedule.from * degree; warmth > coolest; warmth -= warmth / kSlowness) {
      if (seating_.cost() == 0) return;
      for (std::size_t step = 0; step < steps; ++step) {
        const auto bearable = warmth / kFine * patience_[dice_.below(patience_.size())];
        if (step % kWholeSwapEvery == 0) {
          try_whole_swap(bearable);
        } else {
          try_swap(bearable);
        }
      }
    }
  }

private:
  void try_swap(std::int64_t bearable) {
    const auto round = dice_.below(seating_.rounds());
    const auto chairs = seating_.chairs(round).size();
    const auto one = dice_.below(chairs);
    const auto other = dice_.below(chairs);
    if (!seating_.may_swap(round, one, other)) return;
    const auto change = seating_.change(round, one, other);
    if (seating_.cost(change) <= bearable) seating_.swap(round, one, other, change);
  }

  void try_whole_swap(std::int64_t bearable) {
    const auto a = people_[dice_.below(people_.size())];
    const auto b = people_[dice_.below(people_.size())];
    const auto before = seating_.cost();
    swap_everywhere(a, b);
    if (seating_.cost() - before > bearable) swap_everywhere(a, b);
  }

  void swap_everywhere(Person a, Person b) {
    for (std::size_t round = 0; round < seating_.rounds(); ++round) {
      const auto one = seating_.chair_of(round, a);
      const auto other = seating_.chair_of(round, b);
      if (!seating_.may_swap(round, one, other)) continue;
      seating_.swap(round, one, other, seating_.change(round, one, other));
    }
  }

  Seating& seating_;
  std::span<const Person> people_;
  Dice dice_;
  std::array<std::int64_t, 1024> patience_ = patience();
};

}  // namespace

void anneal(Seating& seating, std::span<const Person> people, const Schedule& schedule) {
  Annealing{seating, people, schedule.luck}.run(schedule);
}

}  // namespace matcher::rounds
