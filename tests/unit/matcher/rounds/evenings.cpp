#include "evenings.hpp"

#include <algorithm>
#include <random>

namespace matcher::rounds {

std::size_t Chance::below(std::size_t end) {
  std::mt19937_64 source{state_++};
  return source() % end;
}

Request strangers(std::size_t people, std::size_t tables, std::size_t seats, std::size_t rounds) {
  return {.people = people, .tables = tables, .seats = seats, .rounds = rounds};
}

std::vector<float> attractions(std::size_t people, Chance& chance) {
  std::vector<float> values(people * people, 0.0F);
  for (std::size_t a = 0; a < people; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto share = chance.share();
      values[a * people + b] = values[b * people + a] = static_cast<float>(share * share);
    }
  }
  return values;
}

std::vector<Pair> same_trade(std::size_t people, std::size_t trades) {
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < people; ++a) {
    for (auto b = a + trades; b < people; b += trades) {
      pairs.push_back({.a = static_cast<Person>(a), .b = static_cast<Person>(b)});
    }
  }
  return pairs;
}

bool seats_everybody(const Plan& plan, const Request& request, std::size_t first) {
  if (plan.rounds.size() != request.rounds) return false;
  std::vector<std::size_t> expected(request.people, 1);
  for (const auto person : request.absent) expected[person] = 0;
  for (auto at = first; at < plan.rounds.size(); ++at) {
    const auto& tables = plan.rounds[at].tables;
    std::vector<std::size_t> seated(request.people, 0);
    for (const auto& table : tables) {
      for (const auto person : table) ++seated.at(person);
    }
    if (seated != expected || tables.size() > request.tables) return false;
    if (tables.empty()) continue;
    const auto [smallest, largest] = std::ranges::minmax(tables, {}, &std::vector<Person>::size);
    if (largest.size() > request.seats || largest.size() - smallest.size() > 1 || smallest.empty()) return false;
  }
  return true;
}

}  // namespace matcher::rounds
