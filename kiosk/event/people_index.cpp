#include "kiosk/event/people_index.hpp"

#include <algorithm>

namespace kiosk::event {

void PeopleIndex::insert(std::string_view text, const base::AttendeeId& person) {
  auto& people = people_[std::string{text}];
  const auto place = std::ranges::lower_bound(people, person);
  if (place == people.end() || *place != person) people.insert(place, person);
}

void PeopleIndex::erase(std::string_view text, const base::AttendeeId& person) {
  const auto entry = people_.find(text);
  if (entry == people_.end()) return;
  std::erase(entry->second, person);
  if (entry->second.empty()) people_.erase(entry);
}

std::optional<base::AttendeeId> PeopleIndex::first(std::string_view text) const {
  const auto entry = people_.find(text);
  if (entry == people_.end()) return std::nullopt;
  return entry->second.front();
}

}  // namespace kiosk::event
