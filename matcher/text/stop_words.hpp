#pragma once

#include "matcher/text/language.hpp"

#include <string_view>

namespace matcher::text {

/// True for words that say nothing about anybody: "de", "graag", "bel je". `word` is folded.
[[nodiscard]] bool is_stop_word(std::string_view word, Language language);

}  // namespace matcher::text
