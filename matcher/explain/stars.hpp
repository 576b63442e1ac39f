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
inline constexpr Steps kBringSteps{0.14F, 0.40F, 0.50F, 0.62F};
inline constexpr Steps kRecommendSteps{0.22F, 0.48F, 0.58F, 0.68F};
inline constexpr Steps kPaySteps{0.08F, 0.34F, 0.55F, 0.80F};
inline constexpr Steps kKnowSteps{0.06F, 0.20F, 0.35F, 0.52F};
inline constexpr Steps kOverallSteps{0.05F, 0.13F, 0.28F, 0.45F};

/// 1 to 5.
[[nodiscard]] int stars(float value, const Steps& steps);

[[nodiscard]] Stars bring(const Meeting& meeting, const Values& values);
[[nodiscard]] Stars recommend(const Meeting& meeting, const Values& values);
[[nodiscard]] Stars pay(const Meeting& meeting, const Values& values);
[[nodiscard]] Stars know(const Meeting& meeting, const Values& values);

}  // namespace matcher::explain
