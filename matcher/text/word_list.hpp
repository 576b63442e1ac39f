#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::text {

/// The word list of Debian's package wdutch.
inline constexpr std::string_view kDutchWords = "/usr/share/dict/dutch";

/// The words of one language, as the analyzer folds them: lower case, no diacritics. Immutable; any number of threads
/// may ask it at once. One text and one flat table of hashes into it, since a board has little memory.
class WordList {
public:
  /// Reads one word a line, UTF-8. Names and abbreviations (any capital), and lines with anything but letters, are left
  /// out: they make no compounds. The error says what is wrong with the file: it cannot be read, is too large
  /// (64 MB), is not UTF-8, or has no words.
  [[nodiscard]] static std::expected<WordList, std::string> read(const std::filesystem::path& path);

  /// A list of these words, for tests; the same rules hold.
  [[nodiscard]] static WordList of(std::span<const std::string_view> words);

  /// True when `word` is one of the words. It must be folded already: "coordinator", not "Coördinator".
  [[nodiscard]] bool contains(std::string_view word) const;

  [[nodiscard]] std::size_t size() const { return size_; }

  /// What the list takes of memory.
  [[nodiscard]] std::size_t bytes() const;

private:
  WordList() = default;
  void append(std::string_view word);
  void make_table();
  [[nodiscard]] std::string_view word_at(std::uint32_t offset) const;

  std::string text_;                    ///< the words, each behind a byte that holds its length
  std::vector<std::uint32_t> offsets_;  ///< where in text_; open addressing, the table is a power of two
  std::vector<std::uint8_t> tags_;  ///< 0 for an empty place, otherwise a few bits of the hash: most misses end here
  std::size_t size_ = 0;
};

}  // namespace matcher::text
