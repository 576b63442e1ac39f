#pragma once

#include "kiosk/flow/suggestion.hpp"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace kiosk::flow {

/// Who saw whom suggested on this kiosk, and how high; for the people who looked last. Not thread-safe.
class SuggestionBook {
public:
  static constexpr std::size_t kMostPeople = 500;
  static constexpr std::size_t kMostPerPerson = 60;

  /// `holder` sees `people`, best first. Whoever they saw before keeps the rank of the first time.
  void note(const base::AttendeeId& holder, std::span<const Suggestion> people);

  /// The best rank (1 is first) at which one of the two saw the other; nothing when neither did.
  [[nodiscard]] std::optional<std::uint32_t> rank_between(const base::AttendeeId& a, const base::AttendeeId& b) const;

private:
  struct Seen {
    base::AttendeeId person;
    std::uint32_t rank = 1;
  };
  struct Page {
    base::AttendeeId holder;
    std::deque<Seen> seen;
  };
  [[nodiscard]] std::optional<std::uint32_t> rank_for(const base::AttendeeId& holder,
                                                      const base::AttendeeId& person) const;

  std::deque<Page> pages_;  ///< whoever looked last is at the end
};

}  // namespace kiosk::flow
