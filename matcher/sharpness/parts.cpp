#include "matcher/sharpness/parts.hpp"

#include <algorithm>

namespace matcher::sharpness {
namespace {

/// Concrete words against empty ones, and whether there are enough of them.
float grade_words(const Reading& reading) {
  constexpr float kHalf = 1.6F;
  constexpr float kHarm = 0.6F;  // of one empty word, measured in concrete ones
  const float concrete = reading.call.concrete + reading.work.concrete;
  const auto empty = static_cast<float>(reading.call.empty + reading.work.empty);
  if (concrete <= 0) return 0;
  return concrete / (concrete + kHarm * empty) * concrete / (concrete + kHalf);
}

/// One trade that stands out. Half the cards or more that name two get half.
float grade_trade(const Reading& reading) {
  constexpr float kSure = 0.75F;
  return reading.trade ? std::min(1.0F, reading.trade->weight / kSure) : 0;
}

float grade_result(const FieldReading& result) {
  if (result.words == 0) return 0;
  const auto told = static_cast<float>(result.words - std::min(result.words, result.empty));
  return 0.1F + 0.9F * told / (told + 1.0F);
}

/// Full marks between the fewest and the most words; of no use for a sentence that says nothing.
float grade_brevity(const Reading& reading) {
  constexpr float kTooLong = 24;  // words beyond the most that leave nothing
  const auto words = static_cast<float>(reading.call.words);
  float length = 1;
  if (reading.call.words < kFewestWords) length = 0.4F + 0.6F * words / static_cast<float>(kFewestWords);
  if (reading.call.words > kMostWords) length = std::max(0.0F, 1 - (words - static_cast<float>(kMostWords)) / kTooLong);
  return length * reading.moment_strength;
}

/// Rivals at the same moment cost most, others of the trade some; a moment that nobody else has earns.
float grade_different(const Reading& reading, const Rivals& rivals) {
  const auto rival_moment = static_cast<float>(rivals.rival_moment);
  const auto same_trade = static_cast<float>(rivals.same_trade);
  const float alone = reading.moment && rivals.same_moment == 0 ? 1.0F : 0.7F;
  const float known = std::max(grade_trade(reading), reading.moment_strength);
  return known * alone / (1 + 0.5F * rival_moment + 0.1F * same_trade);
}

}  // namespace

Grades grade(const Reading& reading, const std::optional<Rivals>& rivals) {
  return {.moment = reading.moment_strength,
          .words = grade_words(reading),
          .trade = grade_trade(reading),
          .client = std::min(1.0F, 1.5F * reading.clients),
          .result = grade_result(reading.result),
          .brevity = grade_brevity(reading),
          .different = rivals && rivals->others > 0 ? std::optional{grade_different(reading, *rivals)} : std::nullopt};
}

std::vector<Part> weigh(const Grades& grades) {
  const auto part = [](std::string_view name, float grade, float worth) {
    return Part{.name = name, .points = grade * worth, .of = worth};
  };
  std::vector<Part> parts{
      part("moment", grades.moment, kWorth.moment), part("words", grades.words, kWorth.words),
      part("trade", grades.trade, kWorth.trade),    part("client", grades.client, kWorth.client),
      part("result", grades.result, kWorth.result), part("brevity", grades.brevity, kWorth.brevity)};
  if (grades.different) parts.push_back(part("different", *grades.different, *kWorth.different));
  return parts;
}

}  // namespace matcher::sharpness
