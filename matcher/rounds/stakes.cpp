#include "matcher/rounds/stakes.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace matcher::rounds {
namespace {

std::set<std::pair<Person, Person>> once_each(const std::vector<Pair>& pairs) {
  std::set<std::pair<Person, Person>> set;
  for (const auto& [a, b] : pairs) set.insert(std::minmax(a, b));
  return set;
}

}  // namespace

Stakes::Stakes(const Request& request, std::span<const Round> finished)
    : people_{static_cast<Person>(request.people)},
      stakes_((request.people + 1) * (request.people + 1)),
      got_(request.people + 1, 0) {
  for (const auto& [a, b] : once_each(request.competitors)) raise(a, b, kCompetitors);
  for (const auto& [a, b] : once_each(request.vetoes)) raise(a, b, kVeto);
  for (const auto& [a, b] : once_each(request.met)) raise(a, b, kRepeat);
  if (!request.attraction.empty()) take_attraction(request);
  take_finished(finished);
}

void Stakes::raise(Person a, Person b, std::int32_t price) {
  row(a)[b].price += price;
  row(b)[a].price += price;
}

void Stakes::take_attraction(const Request& request) {
  for (Person a = 0; a < people_; ++a) {
    for (Person b = 0; b < people_; ++b) {
      if (a == b) continue;
      const auto gain = static_cast<std::int16_t>(request.attraction[a * request.people + b] * float{kGainUnit});
      row(a)[b].gets = gain;
      row(b)[a].gives = gain;
    }
  }
}

void Stakes::take_finished(std::span<const Round> finished) {
  for (const auto& round : finished) {
    std::vector<bool> seated(people_, false);
    std::int64_t total = 0;
    std::int64_t count = 0;
    for (const auto& table : round.tables) {
      for (const auto a : table) {
        seated[a] = true;
        ++count;
        for (const auto b : table) {
          if (a == b) continue;
          row(a)[b].price += kRepeat;
          got_[a] += row(a)[b].gets;
          total += row(a)[b].gets;
        }
      }
    }
    for (Person person = 0; person < people_ && count > 0; ++person) {
      if (!seated[person]) got_[person] += total / count;
    }
  }
}

}  // namespace matcher::rounds
