#include "kiosk/event/local_day.hpp"
#include "kiosk/event/projection.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace kiosk::event {
namespace {

Since since(const Movement& movement) {
  return {movement.when(), movement.stamp.id.kiosk};
}

/// The desk takes a check-in back by a check-out of the same moment: somebody else was meant, and nobody came in.
bool takes_back(const Movement& movement, const Movement& before) {
  return movement.moved.direction == Direction::out && movement.moved.source == ReadingSource::desk &&
         before.moved.direction == Direction::in && movement.when() == before.when();
}

}  // namespace

bool Attendee::present() const {
  return !movements.empty() && movements.back().moved.direction == Direction::in;
}

const Movement* Attendee::last_check_in() const {
  const auto latest_first = std::views::reverse(movements);
  for (auto one = latest_first.begin(); one != latest_first.end(); ++one) {
    const auto before = std::next(one);
    if (before != latest_first.end() && takes_back(*one, *before)) {
      one = before;
    } else if (one->moved.direction == Direction::in) {
      return &*one;
    }
  }
  return nullptr;
}

std::size_t Projection::present_since(base::Instant start) const {
  return static_cast<std::size_t>(std::ranges::count_if(attendees_, [&](const auto& entry) {
    const auto& attendee = entry.second;
    return attendee.listed() && attendee.present() && attendee.movements.back().when() >= start;
  }));
}

std::vector<DoubleCheckIn> Projection::double_check_ins() const {
  const auto doubled = [&](const Movement& first, const Movement& second) {
    if (first.moved.direction != Direction::in || second.moved.direction != Direction::in) return false;
    if (first.stamp.id.kiosk == second.stamp.id.kiosk) return false;
    return settings().policy != ReentryPolicy::daily || local_day(first.when(), settings().zone).holds(second.when());
  };
  std::vector<DoubleCheckIn> pairs;
  for (const auto& [id, attendee] : attendees_) {
    if (!attendee.listed()) continue;
    for (const auto& [first, second] : std::views::pairwise(attendee.movements)) {
      if (doubled(first, second)) pairs.push_back({id, since(first), since(second)});
    }
  }
  return pairs;
}

}  // namespace kiosk::event
