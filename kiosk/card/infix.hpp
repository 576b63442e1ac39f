#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// The words of a text, between white space.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

/// Words with one space between them.
[[nodiscard]] std::string join_words(std::span<const std::string> words);

/// How many of the first words form one infix ("van der", "in 't", "v.d."), in any case; 0 when they do not begin one.
[[nodiscard]] std::size_t infix_length(std::span<const std::string> words);

/// As infix_length, for words that open a full name, where first names ("Al", "Di") and initials ("V.D.") stand too:
/// only infixes that cannot be either count.
[[nodiscard]] std::size_t opening_infix_length(std::span<const std::string> words);

/// The one spelling in which infixes are compared: "v.d.", "vd", "van de" and "van den" as "van der", "'t" as "het".
/// `words` must be an infix.
[[nodiscard]] std::string canonical_infix(std::span<const std::string> words);

}  // namespace kiosk::card
