#include "matcher/text/word_set.hpp"

#include <algorithm>

namespace matcher::text {

std::vector<std::string_view> split_words(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::vector<std::string_view> words;
  for (auto begin = text.find_first_not_of(kSpace); begin != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(kSpace, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(kSpace, end);
  }
  return words;
}

WordSet::WordSet(std::string_view words) : words_{split_words(words)} {
  std::ranges::sort(words_);
}

bool WordSet::contains(std::string_view word) const {
  return std::ranges::binary_search(words_, word);
}

}  // namespace matcher::text
