#include "matcher/assign/market.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace matcher::assign {

Market::Market(std::span<const std::vector<Candidate>> wanted) : given_(wanted.size()), shown_(wanted.size()) {
  read(wanted);
  index_by_wished();
  place_given_.assign(wishes(), kNowhere);
  place_shown_.assign(wishes(), kNowhere);
}

void Market::read(std::span<const std::vector<Candidate>> wanted) {
  std::size_t total = 0;
  for (const auto& list : wanted) total += list.size();
  if (total >= kNowhere) throw std::invalid_argument{"assign: more candidates than can be counted"};
  first_.reserve(wanted.size() + 1);
  wisher_.reserve(total);
  wished_.reserve(total);
  score_.reserve(total);
  worth_.reserve(total);

  std::vector<std::size_t> last_wisher(wanted.size(), wanted.size());
  std::vector<Candidate> ordered;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    first_.push_back(static_cast<Wish>(wished_.size()));
    ordered = wanted[i];
    std::ranges::sort(ordered, [](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.person < b.person;
    });
    for (const auto& [person, score] : ordered) {
      if (person >= wanted.size() || person == i) throw std::invalid_argument{"assign: a candidate who is not there"};
      if (!(score > 0) || !std::isfinite(score)) throw std::invalid_argument{"assign: a score that is not above 0"};
      if (last_wisher[person] == i) throw std::invalid_argument{"assign: a candidate twice"};
      last_wisher[person] = i;
      wisher_.push_back(static_cast<Person>(i));
      wished_.push_back(person);
      score_.push_back(score);
      worth_.push_back(
          static_cast<std::int32_t>(assign::worth(score, ordered.front().score) * static_cast<float>(kWorthUnit)));
    }
  }
  first_.push_back(static_cast<Wish>(wished_.size()));
}

void Market::index_by_wished() {
  first_naming_.assign(given_.size() + 1, 0);
  for (const auto person : wished_) ++first_naming_[person + 1];
  for (std::size_t i = 1; i < first_naming_.size(); ++i) first_naming_[i] += first_naming_[i - 1];
  naming_.resize(wished_.size());
  auto next = first_naming_;
  for (Wish wish = 0; wish < wishes(); ++wish) naming_[next[wished_[wish]]++] = wish;
}

void Market::grant(Wish wish) {
  auto& given = given_[wisher_[wish]];
  auto& shown = shown_[wished_[wish]];
  place_given_[wish] = static_cast<std::uint32_t>(given.size());
  place_shown_[wish] = static_cast<std::uint32_t>(shown.size());
  given.push_back(wish);
  shown.push_back(wish);
}

void Market::withdraw(Wish wish) {
  const auto take_out = [wish](std::vector<Wish>& from, std::vector<std::uint32_t>& place) {
    place[from.back()] = place[wish];
    from[place[wish]] = from.back();
    from.pop_back();
    place[wish] = kNowhere;
  };
  take_out(given_[wisher_[wish]], place_given_);
  take_out(shown_[wished_[wish]], place_shown_);
}

}  // namespace matcher::assign
