#pragma once

#include "matcher/lexicon/lexicon.hpp"
#include "matcher/lexicon/spelling.hpp"
#include "matcher/text/analyzer.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace matcher::lexicon {

enum class Kind : std::uint8_t { profession, occasion, client };

/// A place in one of the lexicon's three lists.
struct Concept {
  Kind kind = Kind::profession;
  std::uint16_t index = 0;
  auto operator<=>(const Concept&) const = default;
};

/// Words in a text that speak for a concept.
struct Mention {
  Concept of;
  float weight = 0;         ///< about 1 for a telling word, up to about 3 for a name; rare words weigh more
  std::uint32_t begin = 0;  ///< bytes [begin, end) of the text, from the first word to the last
  std::uint32_t end = 0;
  bool named = false;  ///< by a name, not by a cue
};

/// A word of a text, by itself.
struct Word {
  std::string stem;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool part = false;   ///< of a compound
  bool known = false;  ///< the lexicon has it
};

/// What was found in a text.
struct Findings {
  std::vector<Mention> mentions;  ///< in no particular order; several of one concept are to be added up
  std::vector<Word> words;        ///< in reading order, without stop words
};

/// How much each sort of text in the lexicon counts as evidence, before the rarity of its words. Found by
/// `koffietijd-tune`, as crowd::Weights.
struct Emphasis {
  float name = 1.54F;
  float cue = 1.0F;
  float heard = 0.441F;
  float says = 0.5F;
  // one word of a text of several, by itself
  float piece_of_name = 0.7F;
  float piece_of_cue = 0.378F;
  float piece_of_heard = 0.308F;
  float piece_of_says = 0.25F;
  float part_of_compound = 0.45F;  ///< in the lexicon or in the text
  float foreign = 0.255F;          ///< a text of the other language: people mix them
  float mended = 0.9F;             ///< a word with a typing error
};

/// Finds the lexicon's professions, occasions and clients in what people write: by names, by cues, by what is heard,
/// in both languages, through inflection, compounds and typing errors. Immutable; any thread.
class Recogniser {
public:
  /// Both are kept. `dutch_words` tell typing errors from words (as for text::Analyzer); null: every word that the
  /// lexicon lacks may be a typing error.
  Recogniser(std::shared_ptr<const Lexicon> lexicon, std::shared_ptr<const text::WordList> dutch_words,
             const Emphasis& emphasis = {});

  [[nodiscard]] Findings read(std::string_view utf8, Language language) const;

  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] const text::Analyzer& analyzer() const { return analyzer_; }

private:
  using TermIndex = std::uint32_t;

  struct Posting {
    Concept of;
    float weight = 0;
    bool named = false;
  };
  struct Phrase {
    Concept of;
    float weight = 0;
    bool named = false;
    std::vector<TermIndex> terms;
  };
  struct TermHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  /// Everything that can be recognised in texts of one language.
  struct Vocabulary {
    std::unordered_map<std::string, TermIndex, TermHash, std::equal_to<>> terms;
    std::vector<std::vector<Posting>> postings;       ///< by term
    std::vector<std::vector<std::uint32_t>> phrases;  ///< by term: the phrases it is the rarest word of
    std::vector<Phrase> all_phrases;
    Spelling spelling;
  };
  struct Saying;
  class Collector;

  void build(Language language);
  [[nodiscard]] std::vector<Saying> sayings(Language spoken) const;

  std::shared_ptr<const Lexicon> lexicon_;
  std::shared_ptr<const text::WordList> dutch_words_;
  Emphasis emphasis_;
  text::Analyzer analyzer_;
  std::array<Vocabulary, 2> vocabularies_;
};

}  // namespace matcher::lexicon
