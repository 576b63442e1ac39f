#pragma once

#include "matcher/sharpness/hint.hpp"
#include "matcher/sharpness/plural.hpp"

#include <format>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace matcher::sharpness {

/// One sentence in the language asked for; both have the same places to fill, in the same order.
template <class... Values>
[[nodiscard]] std::string say(Language language, std::format_string<const Values&...> dutch,
                              std::format_string<const Values&...> english, const Values&... values) {
  return std::vformat((language == Language::nl ? dutch : english).get(), std::make_format_args(values...));
}

/// How we call a profession in the language of the hint.
[[nodiscard]] std::string_view name_of(const Case& about, lexicon::ProfessionIndex profession);

/// How we call this person's own profession: as they do, when we know that name. Empty when it is not sure.
[[nodiscard]] std::string_view own_name(const Case& about);

/// What a client of theirs says, in the language of the hint; a statement rather than a question.
[[nodiscard]] std::string_view heard(const Case& about, lexicon::ProfessionIndex profession);

/// "‘Passie’ en ‘maatwerk’ zegt iedereen.": of a field that has such words, two at most.
[[nodiscard]] std::string said_by_everybody(Language language, const FieldReading& field);

/// Somebody's own sentence as it can stand between quotes: "Als de muur eruit moet". None when it is too long for that,
/// or has quotes and other signs of its own.
[[nodiscard]] std::optional<std::string> own_sentence(std::string_view call_me_when, Language written);

/// English: "a florist", "an accountant", "an HR adviser".
[[nodiscard]] std::string with_article(std::string_view name);

/// Two kinds of clients that are usual in their profession.
[[nodiscard]] std::optional<std::pair<std::string_view, std::string_view>> usual_clients(const Case& about);

struct Partner {
  lexicon::OccasionIndex occasion = 0;
  lexicon::ProfessionIndex profession = 0;
};

/// Somebody of another trade who is at the heart of the occasion that this person lives by.
[[nodiscard]] std::optional<Partner> likely_partner(const Case& about);

}  // namespace matcher::sharpness
