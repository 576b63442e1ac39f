#pragma once

#include "matcher/crowd/profile.hpp"
#include "matcher/crowd/shares.hpp"
#include "matcher/crowd/weights.hpp"
#include "matcher/lexicon/recogniser.hpp"

#include <string_view>

namespace matcher::crowd {

/// What the matcher makes of one profile. Indexes are the lexicon's; words are hashes of stems. A pure function of the
/// profile, the lexicon and the weights.
struct Portrait {
  text::Language language = text::Language::nl;
  Shares professions;  ///< how probably each; together at most 1, the rest is "something else"
  Shares trades;       ///< the same, by trade
  Shares triggers;     ///< occasions in the person's own words, each 0 to 1
  Shares occasions;    ///< at which they are active: by their words and by their professions' roles, each 0 to 1
  Shares clients;      ///< whom they serve, each 0 to 1

  Shares sought_professions;  ///< whom they look for, each 0 to 1
  Shares sought_trades;       ///< the same, by trade
  Shares sought_occasions;
  Shares sought_clients;

  Shares offer_words;  ///< what they do, by word
  Shares need_words;   ///< what they look for, by word
};

/// The language one field of a profile is read in: what the field itself is clearly in, else the profile's.
[[nodiscard]] text::Language language_of(std::string_view field, text::Language profile);

/// The language of the whole profile: as given, else as told from its fields, else Dutch.
[[nodiscard]] text::Language language_of(const Profile& profile);

/// Any thread. Never fails: an empty or unreadable profile gives an empty portrait.
[[nodiscard]] Portrait portray(const Profile& profile, const lexicon::Recogniser& recogniser, const Weights& weights);

}  // namespace matcher::crowd
