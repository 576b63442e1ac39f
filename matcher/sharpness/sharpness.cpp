#include "matcher/sharpness/sharpness.hpp"

#include "matcher/sharpness/hint.hpp"
#include "matcher/sharpness/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace matcher::sharpness {
namespace {

/// Points from which on a degree holds, vague first.
constexpr std::array kFrom{0, 28, 45, 62, 78};

Degree degree_of(int points) {
  const auto above = std::ranges::upper_bound(kFrom, points);
  return static_cast<Degree>(std::distance(kFrom.begin(), above) - 1);
}

}  // namespace

std::string_view word(Degree degree, Language language) {
  constexpr std::array<std::string_view, 5> kDutch{"vaag", "algemeen", "herkenbaar", "helder", "scherp"};
  constexpr std::array<std::string_view, 5> kEnglish{"vague", "general", "recognisable", "clear", "sharp"};
  return (language == Language::nl ? kDutch : kEnglish)[static_cast<std::size_t>(degree)];
}

Sharpness sharpness(const crowd::Profile& profile, const crowd::Crowd* crowd, const lexicon::Recogniser& recogniser,
                    const crowd::Weights& weights, Language reader) {
  const auto reading = read(profile, recogniser, weights);
  const auto others = crowd != nullptr ? std::optional{rivals(*crowd, profile.id, reading)} : std::nullopt;
  const auto grades = grade(reading, others);
  Sharpness result{.parts = weigh(grades)};
  float points = 0;
  float of = 0;
  for (const auto& part : result.parts) {
    points += part.points;
    of += part.of;
  }
  result.points = std::clamp(static_cast<int>(std::lround(100 * points / of)), 0, 100);
  result.degree = degree_of(result.points);
  auto [kind, hint] = most_useful({.profile = profile,
                                   .reading = reading,
                                   .grades = grades,
                                   .rivals = others.value_or(Rivals{}),
                                   .lexicon = recogniser.lexicon(),
                                   .language = reader});
  result.kind = kind;
  result.hint = std::move(hint);
  return result;
}

}  // namespace matcher::sharpness
