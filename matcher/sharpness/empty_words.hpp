#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace matcher::sharpness {

/// A word that everybody says, found in a text.
struct EmptyWord {
  std::string_view shown;  ///< how to speak of it: "ontzorgen" for "ontzorgt"; empty: too plain to speak of ("bedrijf")
  std::uint32_t begin = 0;  ///< bytes [begin, end) of the text
  std::uint32_t end = 0;
};

struct Scan {
  std::size_t words = 0;         ///< of the text, small words and numbers too
  std::vector<EmptyWord> empty;  ///< in the order of the text
};

/// Counts the words of a text and finds those that say nothing about anybody, in Dutch and English at once: people mix
/// the two in exactly these words.
[[nodiscard]] Scan scan(std::string_view utf8);

}  // namespace matcher::sharpness
