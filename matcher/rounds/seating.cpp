#include "matcher/rounds/seating.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace matcher::rounds {

Layout layout_for(const Request& request, std::size_t people) {
  if (people == 0) return {};
  const auto needed = (people + request.seats - 1) / request.seats;
  const auto tables = std::min(request.tables, std::max(needed, people / 3));
  return {.tables = tables, .chairs = (people + tables - 1) / tables, .people = people};
}

Seating::Seating(Stakes stakes, const Layout& layout, std::vector<Chairs> rounds)
    : stakes_{std::move(stakes)}, layout_{layout}, rounds_{std::move(rounds)}, got_{stakes_.got()} {
  for (std::size_t chair = 0; chair < layout_.places(); ++chair) {
    table_of_chair_.push_back(static_cast<std::uint32_t>(chair / layout_.chairs));
  }
  set_content();
  place_.assign(rounds_.size(), std::vector<std::uint32_t>(stakes_.nobody() + 1UL, 0));
  for (std::size_t round = 0; round < rounds_.size(); ++round) {
    for (std::size_t chair = 0; chair < rounds_[round].size(); ++chair) {
      const auto a = rounds_[round][chair];
      place_[round][a] = static_cast<std::uint32_t>(chair);
      for (const auto b : table_of(round, chair)) {
        if (a == b) continue;
        got_[a] += stakes_.row(a)[b].gets;
        if (a > b || b == stakes_.nobody()) continue;
        broken_ += stakes_.row(a)[b].price;
        meet(a, b, 1);
      }
    }
  }
  for (const auto attraction : got_) shortness_ += pain(attraction);
}

/// Content is who gets half of what the luckiest could at best, on top of what people got on average before. All of it
/// makes the rich richer: the lowest fall by a fifth where the mean rises by a fifteenth. A third of it evens out
/// further, but the mean falls by a tenth.
void Seating::set_content() {
  if (stakes_.nobody() == 0) return;
  const auto neighbours = rounds_.size() * (std::max<std::size_t>(layout_.chairs, 1) - 1);
  std::int64_t best = 0;
  for (Person person = 0; person < stakes_.nobody(); ++person) {
    std::vector<std::int64_t> gains;
    for (const auto& stake : stakes_.row(person)) gains.push_back(stake.gets);
    std::ranges::sort(gains, std::ranges::greater{});
    gains.resize(std::min(gains.size(), neighbours));
    best = std::max(best, std::accumulate(gains.begin(), gains.end(), std::int64_t{0}));
  }
  const std::span people{got_.begin(), got_.end() - 1};
  content_ = std::accumulate(people.begin(), people.end(), std::int64_t{0}) / stakes_.nobody() + best / 2;
  const auto shortest = content_ - std::min(content_, std::ranges::min(people));
  unit_ = std::max(2 * shortest * kGainUnit, kGainUnit * kGainUnit);
}

std::span<const Person> Seating::table_of(std::size_t round, std::size_t chair) const {
  return std::span{rounds_[round]}.subspan(table_of_chair_[chair] * layout_.chairs, layout_.chairs);
}

bool Seating::has_empty(std::size_t round, std::size_t chair) const {
  return std::ranges::contains(table_of(round, chair), stakes_.nobody());
}

bool Seating::may_swap(std::size_t round, std::size_t one, std::size_t other) const {
  if (table_of_chair_[one] == table_of_chair_[other]) return false;
  const bool one_empty = rounds_[round][one] == stakes_.nobody();
  const bool other_empty = rounds_[round][other] == stakes_.nobody();
  if (one_empty && (other_empty || has_empty(round, other))) return false;
  return !(other_empty && has_empty(round, one));
}

std::int64_t Seating::pain(std::int64_t attraction) const {
  const auto shortness = std::max<std::int64_t>(content_ - attraction, 0);
  return shortness * shortness;
}

Seating::Change Seating::change(std::size_t round, std::size_t one, std::size_t other) const {
  const auto a = rounds_[round][one];
  const auto b = rounds_[round][other];
  const auto nobody = stakes_.nobody();
  const auto row_a = stakes_.row(a);
  const auto row_b = stakes_.row(b);
  Change change;
  std::int64_t a_gets = 0;
  std::int64_t b_gets = 0;
  // the neighbours of `leaver` get `comer` instead
  const auto exchange = [&](std::size_t chair, Person leaver, std::span<const Stake> leavers,
                            std::span<const Stake> comers, std::int64_t& leaver_gets, std::int64_t& comer_gets) {
    for (const auto c : table_of(round, chair)) {
      if (c == leaver || c == nobody) continue;
      const auto& gone = leavers[c];
      const auto& come = comers[c];
      // what they have now is priced as if they met once more
      change.broken += come.price - gone.price + (leaver == nobody ? 0 : kRepeat);
      leaver_gets -= gone.gets;
      comer_gets += come.gets;
      change.shortness += pain(got_[c] + come.gives - gone.gives) - pain(got_[c]);
    }
  };
  exchange(one, a, row_a, row_b, a_gets, b_gets);
  exchange(other, b, row_b, row_a, b_gets, a_gets);
  change.shortness += pain(got_[a] + a_gets) - pain(got_[a]) + pain(got_[b] + b_gets) - pain(got_[b]);
  return change;
}

void Seating::swap(std::size_t round, std::size_t one, std::size_t other, const Change& change) {
  const auto a = rounds_[round][one];
  const auto b = rounds_[round][other];
  const auto exchange = [&](std::size_t chair, Person leaver, Person comer) {
    for (const auto c : table_of(round, chair)) {
      if (c == leaver) continue;
      meet(leaver, c, -1);
      meet(comer, c, 1);
      const auto& gone = std::as_const(stakes_).row(leaver)[c];
      const auto& come = std::as_const(stakes_).row(comer)[c];
      got_[c] += come.gives - gone.gives;
      got_[leaver] -= gone.gets;
      got_[comer] += come.gets;
    }
  };
  exchange(one, a, b);
  exchange(other, b, a);
  std::swap(rounds_[round][one], rounds_[round][other]);
  place_[round][a] = static_cast<std::uint32_t>(other);
  place_[round][b] = static_cast<std::uint32_t>(one);
  broken_ += change.broken;
  shortness_ += change.shortness;
}

void Seating::meet(Person a, Person b, std::int32_t times) {
  if (a == stakes_.nobody() || b == stakes_.nobody()) return;
  stakes_.row(a)[b].price += times * kRepeat;
  stakes_.row(b)[a].price += times * kRepeat;
}

}  // namespace matcher::rounds
