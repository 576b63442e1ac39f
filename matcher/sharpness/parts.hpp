#pragma once

#include "matcher/sharpness/rivals.hpp"
#include "matcher/sharpness/sharpness.hpp"

#include <optional>

namespace matcher::sharpness {

/// Words in call_me_when that one hears once and can repeat.
inline constexpr std::size_t kFewestWords = 6;
inline constexpr std::size_t kMostWords = 14;

/// Each part of sharpness as 0 to 1, before it is weighed.
struct Grades {
  float moment = 0;
  float words = 0;
  float trade = 0;
  float client = 0;
  float result = 0;
  float brevity = 0;
  std::optional<float> different;  ///< none: nobody to be different from
};

[[nodiscard]] Grades grade(const Reading& reading, const std::optional<Rivals>& rivals);

/// What each part weighs, out of 100 with all of them.
inline constexpr Grades kWorth{
    .moment = 32, .words = 16, .trade = 14, .client = 7, .result = 9, .brevity = 10, .different = 12};

[[nodiscard]] std::vector<Part> weigh(const Grades& grades);

}  // namespace matcher::sharpness
