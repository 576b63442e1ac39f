#pragma once

#include "matcher/text/word_list.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace matcher::text {

/// One part of a compound.
struct CompoundPart {
  std::size_t begin = 0;  ///< byte in the compound
  std::size_t end = 0;    ///< behind the part, before any letter that links it to the next
  std::string form;       ///< as a dictionary has it: "paneel" for "panelen", "zon" for "zonne"
};

/// Takes Dutch compounds apart to the last part. Immutable; the word list must outlive it.
class CompoundSplitter {
public:
  explicit CompoundSplitter(const WordList& words) : words_{words} {}

  /// The parts of a folded word, in order; empty when it is no compound.
  [[nodiscard]] std::vector<CompoundPart> split(std::string_view word) const;

  /// A noun in the singular, without diminutive; the word itself when it is that already or is unknown.
  [[nodiscard]] std::string dictionary_form(std::string_view word) const;

private:
  struct Cut;
  struct First {
    std::size_t end = 0;  ///< 0 when no compound begins like this
    int cost = 0;
  };
  void split_into(std::string_view word, std::size_t offset, std::vector<CompoundPart>& parts) const;
  [[nodiscard]] std::vector<Cut> best_cuts(std::string_view word) const;
  [[nodiscard]] First first_part(std::string_view part) const;
  [[nodiscard]] bool is_known(std::string_view word) const;
  [[nodiscard]] bool is_first(std::string_view part) const;
  [[nodiscard]] bool is_last(std::string_view part) const;
  [[nodiscard]] bool is_of_simple_verb(std::string_view word) const;
  [[nodiscard]] std::string singular(std::string_view word) const;

  const WordList& words_;
};

}  // namespace matcher::text
