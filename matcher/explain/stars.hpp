#pragma once

#include "matcher/explain/explain.hpp"
#include "matcher/explain/meeting.hpp"

#include <array>

namespace matcher::explain {

/// What each value of a contact rests on, 0 to about 1, before it becomes stars.
struct Values {
  float bring = 0;
  float recommend = 0;
  float pay = 0;
  float know = 0;
  float overall = 0;
};

[[nodiscard]] Values values_of(const Meeting& meeting);

/// From which value on there are 2, 3, 4 and 5 stars.
using Steps = std::array<float, 4>;

/// Found on the development set (see the room's README): most pairs get one star, a suggested pair three or more for
/// one or two of the values, and five stars are for about one suggestion in twenty.
inline constexpr Steps kBringSteps{0.12F, 0.28F, 0.42F, 0.58F};
inline constexpr Steps kRecommendSteps{0.20F, 0.41F, 0.52F, 0.63F};
inline constexpr Steps kPaySteps{0.06F, 0.18F, 0.42F, 0.72F};
inline constexpr Steps kKnowSteps{0.06F, 0.23F, 0.40F, 0.58F};
inline constexpr Steps kOverallSteps{0.05F, 0.13F, 0.28F, 0.45F};

/// 1 to 5.
[[nodiscard]] int stars(float value, const Steps& steps);

[[nodiscard]] Stars bring(const Meeting& meeting, const Values& values);
[[nodiscard]] Stars recommend(const Meeting& meeting, const Values& values);
[[nodiscard]] Stars pay(const Meeting& meeting, const Values& values);
[[nodiscard]] Stars know(const Meeting& meeting, const Values& values);

}  // namespace matcher::explain
