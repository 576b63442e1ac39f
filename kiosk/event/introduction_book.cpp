#include "kiosk/event/introduction_book.hpp"

#include <algorithm>
#include <functional>
#include <ranges>

namespace kiosk::event {
namespace {

using Dated = std::pair<Stamp, base::AttendeeId>;

std::vector<base::AttendeeId> people_of(const std::vector<Dated>& dated) {
  const auto people = std::views::values(dated);
  return {people.begin(), people.end()};
}

}  // namespace

void IntroductionBook::insert(const Stamp& stamp, const IntroductionAsked& asked) {
  if (asked.by == asked.to) return;
  auto& first = requests_[{asked.to, asked.by}].asked;
  if (!first || stamp < *first) first = stamp;
}

void IntroductionBook::insert(const Stamp& stamp, const IntroductionAnswered& answered) {
  requests_[{answered.to, answered.by}].welcome.write(stamp, answered.welcome);
}

IntroductionStanding IntroductionBook::Request::standing() const {
  if (!asked) return IntroductionStanding::not_asked;
  if (!welcome.stamp) return IntroductionStanding::open;
  return welcome.value ? IntroductionStanding::welcomed : IntroductionStanding::declined;
}

IntroductionStanding IntroductionBook::between(const base::AttendeeId& by, const base::AttendeeId& to) const {
  const auto request = requests_.find({to, by});
  return request == requests_.end() ? IntroductionStanding::not_asked : request->second.standing();
}

std::vector<base::AttendeeId> IntroductionBook::waiting_for(const base::AttendeeId& to) const {
  std::vector<Dated> waiting;
  for (auto entry = requests_.lower_bound({to, base::AttendeeId{}}); entry != requests_.end(); ++entry) {
    const auto& [pair, request] = *entry;
    if (pair.first != to) break;
    if (request.standing() == IntroductionStanding::open) waiting.emplace_back(*request.asked, pair.second);
  }
  std::ranges::sort(waiting);
  return people_of(waiting);
}

std::vector<base::AttendeeId> IntroductionBook::welcoming(const base::AttendeeId& by) const {
  std::vector<Dated> welcoming;
  for (const auto& [pair, request] : requests_) {
    if (pair.second != by || request.standing() != IntroductionStanding::welcomed) continue;
    welcoming.emplace_back(*request.welcome.stamp, pair.first);
  }
  std::ranges::sort(welcoming, std::greater{});
  return people_of(welcoming);
}

}  // namespace kiosk::event
