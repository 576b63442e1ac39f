#pragma once

#include "kiosk/event/projection.hpp"
#include "kiosk/flow/scene.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::flow {

/// How long one page of the wall stays.
inline constexpr base::milliseconds kWallPageStays = std::chrono::seconds{15};

/// Between the wall's and the matcher's picture of the room.
struct Wall {
  std::vector<WallOccasion> occasions;
  std::vector<WallGap> gaps;
  std::optional<base::Instant> asked;  ///< when the room was surveyed last
  std::size_t facts_asked = 0;         ///< facts there were at that time

  /// True when the room should be surveyed: once a minute, and earlier when something happened.
  [[nodiscard]] bool survey_is_due(base::Instant now, std::size_t facts) const;
};

/// Counts pages turned since the beginning of time.
[[nodiscard]] std::size_t wall_turn(base::Instant now);

/// The wall at `now`. People are on it who agreed to be suggested, are in and not barred, as of `state` at this very
/// moment. Pages follow each other by time alone: the same moment over the same state gives the same page. Pure.
[[nodiscard]] WallShown describe_wall(const event::Projection& state, const Wall& wall, base::Instant now);

}  // namespace kiosk::flow
