#include "matcher/text/analyzer.hpp"

#include "matcher/text/compounds.hpp"
#include "matcher/text/stem_exceptions.hpp"
#include "matcher/text/stemmer.hpp"
#include "matcher/text/stop_words.hpp"
#include "matcher/text/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace matcher::text {
namespace {

constexpr std::size_t kMostPieces = 4;  // of a word with hyphens; what has more is a list or an address

/// Words of one letter or of digits say nothing; a letter of another script has more bytes and may be a word.
bool is_telling(std::string_view word, Language language) {
  const bool has_letter = std::ranges::any_of(word, [](char byte) { return byte < '0' || byte > '9'; });
  return word.size() > 1 && has_letter && !is_stop_word(word, language);
}

/// A word without its apostrophes: "foto's" is "foto", "zzp'er" is "zzp", "o'brien" is "obrien".
std::string without_apostrophes(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kEndings{"s",  "er", "ers", "je", "jes", "tje", "tjes",
                                                             "en", "d",  "re",  "ve", "ll",  "t",   ""};
  const auto at = word.rfind('\'');
  std::string bare{word};
  if (at == std::string_view::npos) return bare;
  if (at > 1 && std::ranges::find(kEndings, word.substr(at + 1)) != kEndings.end()) bare.resize(at);
  std::erase(bare, '\'');
  return bare;
}

}  // namespace

struct Analyzer::Parts {
  std::shared_ptr<const WordList> words;
  std::unique_ptr<const CompoundSplitter> splitter;
  WordReader reader;
  StemExceptions dutch{Language::nl};
  StemExceptions english{Language::en};
};

/// One call's work. Snowball's handles are for one thread, and so cheap to make that each call has its own.
class Analyzer::Reading {
public:
  Reading(const Parts& parts, Language language)
      : language_{language},
        exceptions_{language == Language::nl ? parts.dutch : parts.english},
        splitter_{language == Language::nl ? parts.splitter.get() : nullptr},
        stemmer_{language} {}

  std::string stem(std::string_view word) { return whole_stem(word, split(word)); }

  /// Adds what `words` say; only hyphens stand between them.
  void add(std::span<const Word> words) {
    if (words.size() == 1 || words.size() > kMostPieces) {
      for (const auto& word : words) add_one(word);
    } else {
      add_hyphened(words);
    }
  }

  std::vector<Term> take() { return std::move(terms_); }

private:
  void add_one(const Word& word) {
    const auto bare = without_apostrophes(word.folded);
    if (!is_stop_word(word.folded, language_) && is_telling(bare, language_)) {
      const auto parts = split(bare);
      const auto whole = whole_stem(bare, parts);
      add_term(whole, word, word, false);
      add_parts(bare, parts, whole, word, word);
    }
    ++position_;
  }

  /// "MKB-bedrijf" is what "mkbbedrijf" is, "e-mail" is "email".
  void add_hyphened(std::span<const Word> words) {
    const auto& first = words.front();
    const auto& last = words.back();
    std::string joined;
    std::vector<std::string> pieces;
    for (const auto& word : words) {
      pieces.push_back(without_apostrophes(word.folded));
      joined += pieces.back();
    }
    if (is_telling(joined, language_)) {
      const auto whole = stem(joined);
      add_term(whole, first, last, false);
      for (const auto& piece : pieces) {
        if (!is_telling(piece, language_) || piece == "er" || piece == "ers") continue;  // "zzp-er"
        const auto parts = split(piece);
        const auto piece_stem = whole_stem(piece, parts);
        if (piece_stem != whole) add_term(piece_stem, first, last, true);
        add_parts(piece, parts, whole, first, last);
      }
    }
    ++position_;
  }

  /// A part that is the whole again is left out: "website" and "site" are one thing, which is said once.
  void add_parts(std::string_view word, const std::vector<CompoundPart>& parts, std::string_view whole,
                 const Word& first, const Word& last) {
    for (const auto& part : parts) {
      if (is_stop_word(part.form, language_)) continue;
      // the last part as it is written, since "drukken" is not "druk"
      const bool is_last = &part == &parts.back();
      auto stem = simple_stem(is_last ? word.substr(part.begin, part.end - part.begin) : std::string_view{part.form});
      if (stem != whole) add_term(std::move(stem), first, last, true);
    }
  }

  void add_term(std::string stem, const Word& first, const Word& last, bool part) {
    terms_.push_back({std::move(stem), first.begin, last.end, position_, part});
  }

  [[nodiscard]] std::vector<CompoundPart> split(std::string_view word) const {
    return splitter_ == nullptr ? std::vector<CompoundPart>{} : splitter_->split(word);
  }

  std::string whole_stem(std::string_view word, const std::vector<CompoundPart>& parts) {
    if (parts.empty() || !exceptions_.find(word).empty()) return simple_stem(word);
    const auto last = parts.back().begin;
    return std::string{word.substr(0, last)} + simple_stem(word.substr(last));
  }

  std::string simple_stem(std::string_view word) {
    if (const auto known = exceptions_.find(word); !known.empty()) return std::string{known};
    // Snowball leaves diminutives alone, and plurals like "relaties", "lunches" and "bureaus"
    const bool plural =
        word.size() > 2 && word.ends_with('s') && std::string_view{"aeiou"}.contains(word[word.size() - 2]);
    if (splitter_ != nullptr && (plural || word.ends_with("je") || word.ends_with("jes"))) {
      const auto form = splitter_->dictionary_form(word);
      const auto known = exceptions_.find(form);
      return known.empty() ? stemmer_.stem(form) : std::string{known};
    }
    return stemmer_.stem(word);
  }

  Language language_;
  const StemExceptions& exceptions_;
  const CompoundSplitter* splitter_;
  Stemmer stemmer_;
  std::vector<Term> terms_;
  std::uint32_t position_ = 0;
};

Analyzer::Analyzer(std::shared_ptr<const WordList> dutch_words) {
  auto parts = std::make_unique<Parts>();
  parts->words = std::move(dutch_words);
  if (parts->words) parts->splitter = std::make_unique<const CompoundSplitter>(*parts->words);
  parts_ = std::move(parts);
}

Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::vector<Term> Analyzer::terms(std::string_view utf8, Language language) const {
  Reading reading{*parts_, language};
  const auto words = parts_->reader.words(utf8, kMostWords);
  for (std::span<const Word> rest{words}; !rest.empty();) {
    std::size_t length = 1;
    while (length < rest.size() && rest[length - 1].hyphen) ++length;
    reading.add(rest.first(length));
    rest = rest.subspan(length);
  }
  return reading.take();
}

std::string Analyzer::stem(std::string_view word, Language language) const {
  return Reading{*parts_, language}.stem(without_apostrophes(word));
}

std::vector<std::string> Analyzer::parts(std::string_view word) const {
  std::vector<std::string> forms;
  if (!parts_->splitter) return forms;
  for (auto& part : parts_->splitter->split(without_apostrophes(word))) forms.push_back(std::move(part.form));
  return forms;
}

}  // namespace matcher::text
