#pragma once

#include <optional>
#include <string_view>

namespace matcher::text {

enum class Language { nl, en };

/// The language a text is probably in; none when there is too little to tell. Any bytes will do.
[[nodiscard]] std::optional<Language> detect_language(std::string_view utf8);

}  // namespace matcher::text
