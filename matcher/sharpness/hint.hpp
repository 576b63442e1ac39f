#pragma once

#include "matcher/sharpness/parts.hpp"

#include <string>

namespace matcher::sharpness {

/// All that a hint can be about.
struct Case {
  const crowd::Profile& profile;
  const Reading& reading;
  const Grades& grades;
  const Rivals& rivals;
  const lexicon::Lexicon& lexicon;
  Language language = Language::nl;  ///< of the hint
};

struct Hint {
  HintKind kind = HintKind::good;
  std::string sentence;  ///< one or two
};

/// The hint that would gain the pitch most; when none would gain much, what is strong about it.
[[nodiscard]] Hint most_useful(const Case& about);

}  // namespace matcher::sharpness
