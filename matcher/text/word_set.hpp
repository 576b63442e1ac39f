#pragma once

#include <string_view>
#include <vector>

namespace matcher::text {

/// A small set of words that the source text lists, made once and then only asked.
class WordSet {
public:
  /// `words` are separated by white space and outlive the set.
  explicit WordSet(std::string_view words);
  [[nodiscard]] bool contains(std::string_view word) const;
  [[nodiscard]] const std::vector<std::string_view>& words() const { return words_; }

private:
  std::vector<std::string_view> words_;  ///< sorted
};

/// The words of a text that white space separates.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);

}  // namespace matcher::text
