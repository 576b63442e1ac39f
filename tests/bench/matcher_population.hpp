#pragma once

#include "matcher/crowd/profile.hpp"
#include "matcher/lexicon/lexicon.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// People made from the lexicon: some professions are common and most are rare (Zipf), they write as their profession
/// does, and look for its partners. The same people for the same number, always.
[[nodiscard]] std::vector<matcher::crowd::Profile> population(const matcher::lexicon::Lexicon& lexicon,
                                                              std::size_t people);

/// A whole pitch as one text, for full-text engines.
[[nodiscard]] std::string whole_text(const matcher::crowd::Profile& profile);

}  // namespace bench
