#include "matcher/text/words.hpp"

#include "matcher/text/fold.hpp"
#include "matcher/text/markup.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace matcher::text {
namespace {

constexpr std::size_t kMostBytes = 256U << 10U;
constexpr std::size_t kLongestWord = 80;

/// A text as ICU reads it, and which byte each of its units came from.
struct Readable {
  icu::UnicodeString text;
  std::vector<std::uint32_t> bytes;  ///< one more than units

  void append(UChar32 character, std::size_t byte) {
    text.append(character);
    bytes.insert(bytes.end(), static_cast<std::size_t>(U16_LENGTH(character)), static_cast<std::uint32_t>(byte));
  }
};

Readable readable(std::string_view utf8) {
  Readable result;
  result.bytes.reserve(utf8.size() + 1);
  MarkupScanner markup{utf8};
  for (std::size_t at = 0; at < utf8.size();) {
    if (const auto found = markup.at(at); found.length > 0) {
      result.append(found.character, at);
      at += found.length;
      continue;
    }
    UChar32 character = 0;
    auto next = static_cast<std::int32_t>(at);
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(utf8.data()), next, static_cast<std::int32_t>(utf8.size()),
                    character);
    result.append(character, at);
    at = static_cast<std::size_t>(next);
  }
  result.bytes.push_back(static_cast<std::uint32_t>(utf8.size()));
  return result;
}

bool is_hyphen(char16_t unit) {
  return unit == u'-' || unit == u'\u2010' || unit == u'\u2011';
}

bool is_word_character(UChar32 character) {
  return u_isalnum(character) || character == '\'' || u_charType(character) == U_NON_SPACING_MARK ||
         u_charType(character) == U_COMBINING_SPACING_MARK;
}

/// What ICU takes for one word may be several to us: "tuin.En", "www.naam.nl", "voor_en_na".
std::vector<std::string> pieces(const std::string& folded) {
  std::vector<std::string> found;
  std::string piece;
  const auto end_piece = [&] {
    const auto first = piece.find_first_not_of('\'');
    if (first != std::string::npos) found.push_back(piece.substr(first, piece.find_last_not_of('\'') + 1 - first));
    piece.clear();
  };
  for (std::int32_t at = 0, end = static_cast<std::int32_t>(folded.size()); at < end;) {
    const auto begin = at;
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(folded.data()), at, end, character);
    if (is_word_character(character)) {
      piece.append(folded, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    } else {
      end_piece();
    }
  }
  end_piece();
  // "b.v.", "z.z.p."
  if (found.size() > 1 && std::ranges::all_of(found, [](const std::string& one) { return one.size() == 1; })) {
    std::string joined;
    for (const auto& one : found) joined += one;
    return {joined};
  }
  return found;
}

}  // namespace

/// ICU takes long to make one of these and little to copy it; the copies are for one thread each.
struct WordReader::Breaks {
  std::unique_ptr<icu::BreakIterator> iterator;
};

WordReader::WordReader() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator{icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)};
  if (U_FAILURE(status)) throw std::runtime_error{"ICU has no rules for words"};
  breaks_ = std::make_unique<const Breaks>(std::move(iterator));
}

WordReader::~WordReader() = default;

std::vector<Word> WordReader::words(std::string_view utf8, std::size_t most) const {
  const auto [text, bytes] = readable(utf8.substr(0, kMostBytes));
  const std::unique_ptr<icu::BreakIterator> breaks{breaks_->iterator->clone()};
  breaks->setText(text);
  std::vector<Word> words;
  std::int32_t last_end = -1;
  for (std::int32_t begin = breaks->first(), end = breaks->next();
       end != icu::BreakIterator::DONE && words.size() < most; begin = end, end = breaks->next()) {
    if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    const auto first = bytes[static_cast<std::size_t>(begin)];
    const auto last = bytes[static_cast<std::size_t>(end)];
    std::string raw;
    text.tempSubStringBetween(begin, end).toUTF8String(raw);
    if (raw.size() > kLongestWord) continue;
    const bool follows_hyphen = last_end >= 0 && begin == last_end + 1 && is_hyphen(text.charAt(last_end));
    auto parts = pieces(fold(raw));
    if (parts.empty()) continue;
    if (follows_hyphen) words.back().hyphen = true;
    for (auto& part : parts) {
      if (words.size() < most) words.push_back({std::move(part), first, last, false});
    }
    last_end = end;
  }
  return words;
}

}  // namespace matcher::text
