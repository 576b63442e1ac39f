#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tools {

/// How wide a line on a terminal is at most, in columns.
inline constexpr std::size_t kLineWidth = 100;

/// `text` on lines of at most kLineWidth columns, broken between words; `first` begins the first line and `next` every
/// other. A word that is wider than a line stays whole. Ends with a line break.
[[nodiscard]] std::string wrapped(std::string_view first, std::string_view next, std::string_view text);

}  // namespace tools
