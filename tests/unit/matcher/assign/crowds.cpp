#include "crowds.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace matcher::assign {
namespace {

class Chance {
public:
  explicit Chance(std::uint64_t seed) : source_{seed} {}
  /// 0 up to 1
  double operator()() { return static_cast<double>(source_() >> 11) * 0x1p-53; }

private:
  std::mt19937_64 source_;
};

struct Spot {
  double x = 0;
  double y = 0;
  double liked = 0;
};

double score(Taste taste, const Spot& from, const Spot& to, Chance& chance) {
  switch (taste) {
    case Taste::own:
      return chance();
    case Taste::shared:
      return 0.9 * to.liked * to.liked + 0.1 * chance();
    case Taste::nearby:
      return std::exp(-3 * (std::pow(from.x - to.y, 2) + std::pow(from.y - to.x, 2))) * (0.3 + to.liked);
    case Taste::coarse:
      return std::floor(4 * chance()) / 4;
  }
  return 0;
}

}  // namespace

Lists crowd(std::uint64_t seed, std::size_t people, std::size_t list, Taste taste) {
  Chance chance{seed};
  std::vector<Spot> spots(people);
  for (auto& spot : spots) spot = {.x = chance(), .y = chance(), .liked = chance()};
  Lists wanted(people);
  for (std::size_t i = 0; i < people; ++i) {
    for (std::size_t j = 0; j < people; ++j) {
      if (i == j) continue;
      wanted[i].push_back({.person = static_cast<std::uint32_t>(j),
                           .score = static_cast<float>(0.01 + score(taste, spots[i], spots[j], chance))});
    }
    std::ranges::stable_sort(wanted[i], std::ranges::greater{}, &Candidate::score);
    if (wanted[i].size() > list) wanted[i].resize(list);
  }
  return wanted;
}

std::vector<std::size_t> exposure(const Lists& suggestions) {
  std::vector<std::size_t> shown(suggestions.size(), 0);
  for (const auto& list : suggestions) {
    for (const auto& candidate : list) ++shown.at(candidate.person);
  }
  return shown;
}

double total_worth(const Lists& wanted, const Lists& suggestions) {
  double total = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    for (const auto& candidate : suggestions[i]) total += worth(candidate.score, wanted[i].front().score);
  }
  return total;
}

std::size_t shortfall(const std::vector<std::size_t>& exposure, std::size_t least) {
  std::size_t missing = 0;
  for (const auto count : exposure) missing += least - std::min(least, count);
  return missing;
}

double gini(std::vector<std::size_t> counts) {
  std::ranges::sort(counts);
  double weighted = 0;
  double total = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto rank = 2.0 * static_cast<double>(i + 1) - static_cast<double>(counts.size()) - 1;
    weighted += rank * static_cast<double>(counts[i]);
    total += static_cast<double>(counts[i]);
  }
  return total > 0 ? weighted / (total * static_cast<double>(counts.size())) : 0;
}

}  // namespace matcher::assign
