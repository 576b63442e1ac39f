#pragma once

#include <cstddef>
#include <string_view>

namespace matcher::text {

/// Parts of three and four letters come from these lists alone: "zon", "dak", "zzp". A word list has every short word
/// that ever was, and with all of them nearly everything would be a compound.
inline constexpr std::size_t kLongestShortPart = 4;
[[nodiscard]] bool is_short_first(std::string_view part);
[[nodiscard]] bool is_short_last(std::string_view part);

/// Words of the field that the Dutch word list lacks or has in capitals: "wifi", "newborn".
[[nodiscard]] bool is_field_word(std::string_view word);

/// Longer words that begin no compound: particles ("onder", "tegen") and what is only cut off one ("overs-teken").
[[nodiscard]] bool is_never_first(std::string_view part);

/// Longer words that end no compound: suffixes that look like words ("schap", "houder"), and cut-offs
/// ("uitvaar-twens").
[[nodiscard]] bool is_never_last(std::string_view part);

/// Words, in the singular, that are one thing although a split exists: "kantoor", "boekhouder".
[[nodiscard]] bool is_simple(std::string_view word);

/// The singular of a plural that no rule makes ("kinderen", "steden"), and nouns that only look like plurals
/// ("leven", "kosten"), which stay as they are. Empty for all other words.
[[nodiscard]] std::string_view irregular_singular(std::string_view word);

}  // namespace matcher::text
