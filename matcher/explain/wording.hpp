#pragma once

#include "matcher/lexicon/lexicon.hpp"
#include "matcher/text/language.hpp"

#include <string>
#include <string_view>

namespace matcher::explain {

/// What we call a profession, as it stands in the middle of a sentence: "fotograaf", "SEO specialist".
[[nodiscard]] std::string profession_name(const lexicon::Profession& profession, text::Language language);

/// An English noun with "a" or "an", by its sound as far as its spelling tells: "an SEO specialist", "a UX designer".
/// What has no plural stays as it is: "home care".
[[nodiscard]] std::string with_article(std::string_view english_noun);

/// What somebody comes in as, or with: "als fotograaf", "met een drukkerij", "as an architect", "with a print shop".
[[nodiscard]] std::string as_role(std::string_view profession, text::Language language);

/// Somebody without a name, as it stands in the middle of a sentence: "deze fotograaf", "this person". A profession of
/// which we cannot tell de from het becomes "deze persoon". Empty: no profession.
[[nodiscard]] std::string nameless(std::string_view profession, text::Language language);

}  // namespace matcher::explain
