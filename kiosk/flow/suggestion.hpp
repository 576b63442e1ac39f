#pragma once

#include "kiosk/base/ids.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::flow {

/// What somebody in one's network is worth: brings in work, recommends, fits a need that pays, shares knowledge.
enum class Value { bring, recommend, pay, know };
inline constexpr std::size_t kValues = 4;

struct Stars {
  int count = 1;         ///< 1 … 5
  std::string evidence;  ///< a short phrase in the holder's language, never empty
  bool operator==(const Stars&) const = default;
};

/// One person to meet. The matcher writes every text, in the language of whoever reads it.
struct Suggestion {
  base::AttendeeId person;
  std::vector<std::string> reasons;  ///< one to three, best first, each at most about 40 characters
  std::string listen_for;            ///< a whole sentence: "Hoor je ‘we gaan trouwen’? Dan bel je Sara."
  std::string opener;                ///< one question to begin with
  std::array<Stars, kValues> stars;  ///< by Value
  int overall = 1;                   ///< 1 … 5
  bool operator==(const Suggestion&) const = default;
};

/// Why there is nobody to suggest.
enum class NobodyBecause {
  alone,        ///< nobody else is in
  no_consent,   ///< nobody else wants to be suggested
  all_met,      ///< everybody who fits was met, or put off
  nobody_fits,  ///< people enough, but none whose work completes this one's
  no_pitch,     ///< the card does not say when to call
};

}  // namespace kiosk::flow
