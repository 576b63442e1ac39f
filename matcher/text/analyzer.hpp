#pragma once

#include "matcher/text/language.hpp"
#include "matcher/text/word_list.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::text {

/// The words of one text that are read; what follows is left alone.
inline constexpr std::size_t kMostWords = 2000;

/// One thing a text says, ready to be compared: a stem, and where it stands.
struct Term {
  std::string stem;
  std::uint32_t begin = 0;  ///< bytes [begin, end) of the text are the whole word this comes from
  std::uint32_t end = 0;
  std::uint32_t position = 0;  ///< counts the words of the text, stop words too; parts of a compound share their word's
  bool part = false;           ///< a part of a compound; the whole word comes before its parts as a term of its own
  bool operator==(const Term&) const = default;
};

/// Takes texts apart into terms. Immutable; any number of threads may use one at once.
class Analyzer {
public:
  /// Without a word list, compounds stay whole and everything else works.
  explicit Analyzer(std::shared_ptr<const WordList> dutch_words);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// What the text says, in order: stop words are dropped, words stemmed, Dutch compounds given whole and then part by
  /// part. Any bytes will do: HTML tags, emoji and numbers are passed over, bytes that are no UTF-8 end a word.
  /// At most kMostWords words are read. The same text gives the same terms, always.
  [[nodiscard]] std::vector<Term> terms(std::string_view utf8, Language language) const;

  /// The stem of one lower-case word: of a Dutch compound, its first parts as they are and the stem of the last.
  /// terms() gives the same stem for the same word.
  [[nodiscard]] std::string stem(std::string_view word, Language language) const;

  /// The parts of a lower-case Dutch compound, each in its dictionary form ("zonnepanelen": "zon", "paneel").
  /// Empty when the word is no compound.
  [[nodiscard]] std::vector<std::string> parts(std::string_view word) const;

private:
  struct Parts;
  class Reading;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace matcher::text
