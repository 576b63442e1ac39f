#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::text {

/// One word of a text, folded ("Foto’s": "foto's"), and the bytes it was read from.
struct Word {
  std::string folded;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool hyphen = false;  ///< only a hyphen stands between this and the next word: "MKB-bedrijf", "e-mail"
};

/// Finds the words of texts that anybody may have sent. Any number of threads may use one at once.
class WordReader {
public:
  WordReader();
  ~WordReader();

  /// The first `most` words, numbers too. HTML tags and what scripts they hold, emoji and punctuation are passed over;
  /// bytes that are no UTF-8 end a word. A text costs one pass; of a huge one only the first 256 KB are read.
  [[nodiscard]] std::vector<Word> words(std::string_view utf8, std::size_t most) const;

private:
  struct Breaks;
  std::unique_ptr<const Breaks> breaks_;
};

}  // namespace matcher::text
