#include "kiosk/flow/suggestion_book.hpp"

#include <algorithm>

namespace kiosk::flow {

void SuggestionBook::note(const base::AttendeeId& holder, std::span<const Suggestion> people) {
  Page page{.holder = holder, .seen = {}};
  if (const auto old = std::ranges::find(pages_, holder, &Page::holder); old != pages_.end()) {
    page = std::move(*old);
    pages_.erase(old);
  }
  std::uint32_t rank = 0;
  for (const auto& suggestion : people) {
    ++rank;
    if (std::ranges::find(page.seen, suggestion.person, &Seen::person) != page.seen.end()) continue;
    page.seen.push_back({suggestion.person, rank});
    if (page.seen.size() > kMostPerPerson) page.seen.pop_front();
  }
  pages_.push_back(std::move(page));
  if (pages_.size() > kMostPeople) pages_.pop_front();
}

std::optional<std::uint32_t> SuggestionBook::rank_for(const base::AttendeeId& holder,
                                                      const base::AttendeeId& person) const {
  const auto page = std::ranges::find(pages_, holder, &Page::holder);
  if (page == pages_.end()) return std::nullopt;
  const auto seen = std::ranges::find(page->seen, person, &Seen::person);
  return seen == page->seen.end() ? std::nullopt : std::optional{seen->rank};
}

std::optional<std::uint32_t> SuggestionBook::rank_between(const base::AttendeeId& a, const base::AttendeeId& b) const {
  const auto one = rank_for(a, b);
  const auto other = rank_for(b, a);
  if (one && other) return std::min(*one, *other);
  return one ? one : other;
}

}  // namespace kiosk::flow
