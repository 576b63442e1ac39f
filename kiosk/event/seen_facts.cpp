#include "kiosk/event/seen_facts.hpp"

#include <iterator>

namespace kiosk::event {

bool SeenFacts::insert(const FactId& id) {
  auto& runs = runs_[id.kiosk];
  const auto number = id.sequence;
  const auto after = runs.upper_bound(number);
  const auto before = after == runs.begin() ? runs.end() : std::prev(after);
  if (before != runs.end() && number <= before->second) return false;

  const bool extends = before != runs.end() && before->second + 1 == number;
  const bool meets = after != runs.end() && number + 1 == after->first;
  const auto last = meets ? after->second : number;
  if (meets) runs.erase(after);
  if (extends) {
    before->second = last;
  } else {
    runs.emplace(number, last);
  }
  ++count_;
  return true;
}

}  // namespace kiosk::event
