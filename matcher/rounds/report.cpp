#include "matcher/rounds/rounds.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace matcher::rounds {
namespace {

using Pairs = std::set<std::pair<Person, Person>>;

std::pair<Person, Person> ordered(Person a, Person b) {
  return std::minmax(a, b);
}

Pairs set_of(const std::vector<Pair>& pairs) {
  Pairs set;
  for (const auto& [a, b] : pairs) set.insert(ordered(a, b));
  return set;
}

struct Satisfaction {
  double attraction = 0;
  std::size_t neighbours = 0;
  [[nodiscard]] double mean() const { return neighbours > 0 ? attraction / static_cast<double>(neighbours) : 0; }
  void add(double value) {
    attraction += value;
    ++neighbours;
  }
};

}  // namespace

Report report(const Plan& plan, const Request& request) {
  Report report;
  const auto competitors = set_of(request.competitors);
  const auto vetoes = set_of(request.vetoes);
  auto met = set_of(request.met);
  std::vector<Satisfaction> people(request.people);
  Satisfaction all;

  const auto count_pair = [&](Person a, Person b) {
    const auto pair = ordered(a, b);
    report.vetoes_broken += vetoes.contains(pair) ? 1 : 0;
    report.competitors_together += competitors.contains(pair) ? 1 : 0;
    report.repeats += met.insert(pair).second ? 0 : 1;
  };
  const auto count_attraction = [&](Person to, Person of) {
    const double value = request.attraction.empty() ? 0 : request.attraction.at(to * request.people + of);
    people.at(to).add(value);
    all.add(value);
  };
  for (const auto& round : plan.rounds) {
    for (const auto& table : round.tables) {
      report.alone += table.size() == 1 ? 1 : 0;
      report.tables_of_two += table.size() == 2 ? 1 : 0;
      for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = i + 1; j < table.size(); ++j) {
          count_pair(table[i], table[j]);
          count_attraction(table[i], table[j]);
          count_attraction(table[j], table[i]);
        }
      }
    }
  }
  report.mean_attraction = all.mean();
  const auto seated = [](const Satisfaction& person) { return person.neighbours > 0; };
  if (std::ranges::any_of(people, seated)) {
    report.lowest_attraction = 1;
    for (const auto& person : people) {
      if (seated(person)) report.lowest_attraction = std::min(report.lowest_attraction, person.mean());
    }
  }
  return report;
}

}  // namespace matcher::rounds
