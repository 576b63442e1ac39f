#pragma once

#include "matcher/text/language.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace matcher::explain {

/// The longest quotation, in characters.
inline constexpr std::size_t kLongestQuote = 90;

/// What somebody wrote, fit to stand in a sentence of ours between ‘ and ’: one line, single spaces, no markup, no
/// control characters, no quotation marks of its own (apostrophes stay, as '), ( ) for { }, … for a row of full stops.
/// Empty when there is no letter or digit in it. Any bytes will do; of a long text the beginning is looked at.
[[nodiscard]] std::string one_line(std::string_view utf8);

/// At most `most` characters, cut between words where there is a space, with … for what is gone. `line` is one line.
[[nodiscard]] std::string shortened(std::string_view line, std::size_t most = kLongestQuote);

/// The first sentence of what somebody wrote, as `one_line` and shortened, without the punctuation at its end.
[[nodiscard]] std::string first_sentence(std::string_view utf8);

/// The same for text that completes "Mij bel je als …" or "Call me when …": without such a beginning, which some
/// repeat, and without a capital that only the beginning of a line explains.
[[nodiscard]] std::string clause(std::string_view utf8, text::Language language);

/// True when somebody speaks of themselves in it ("ik", "my"): it cannot be put into another's mouth.
[[nodiscard]] bool speaks_of_self(std::string_view line, text::Language language);

/// True when a clause surely has somebody or something that does something, as it needs to stand in a sentence of ours:
/// "je gaat trouwen", and not "kantoor vies".
[[nodiscard]] bool is_whole_clause(std::string_view clause, text::Language language);

/// With a capital at the beginning ("ijsbrand": "IJsbrand" in Dutch).
[[nodiscard]] std::string capitalised(std::string_view line, text::Language language);

/// How many characters (code points).
[[nodiscard]] std::size_t length_of(std::string_view utf8);

}  // namespace matcher::explain
