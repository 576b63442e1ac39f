#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace matcher::lexicon {

/// Finds the word somebody meant to type among a fixed set of words, by the words that remain when letters are left
/// out (symmetric deletion, after Wolf Garbe's SymSpell): one slip in words of 5 letters, two from 9 letters on.
/// A slip is a letter too many, too few, wrong, or two letters swapped. Immutable once filled; any thread.
class Spelling {
public:
  /// `word` must outlive this; `number` is what `correct` gives back.
  void add(std::string_view word, std::uint32_t number);
  /// To be called once, after the last word.
  void finish();

  /// The number of the nearest word; of equally near ones that with the same first letter, then the smallest number.
  [[nodiscard]] std::optional<std::uint32_t> correct(std::string_view typed) const;

private:
  struct Trace {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
    auto operator<=>(const Trace&) const = default;
  };
  std::vector<Trace> traces_;            ///< sorted
  std::vector<std::string_view> words_;  ///< by number; empty where there is none
};

}  // namespace matcher::lexicon
