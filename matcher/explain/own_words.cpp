#include "matcher/explain/own_words.hpp"

#include "matcher/text/fold.hpp"
#include "matcher/text/markup.hpp"
#include "matcher/text/stop_words.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace matcher::explain {
namespace {

constexpr std::size_t kBytesLookedAt = 2048;
constexpr UChar32 kEllipsis = 0x2026;
constexpr std::string_view kEllipsisUtf8 = "…";

UChar32 next_character(std::string_view utf8, std::size_t& at) {
  UChar32 character = 0;
  auto next = static_cast<std::int32_t>(at);
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(utf8.data()), next, static_cast<std::int32_t>(utf8.size()),
                  character);
  at = static_cast<std::size_t>(next);
  return character;
}

void append(std::string& utf8, UChar32 character) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, character);
  for (const auto byte : std::span{bytes}.first(static_cast<std::size_t>(length))) utf8 += static_cast<char>(byte);
}

bool is_space(UChar32 character) {
  return u_isUWhiteSpace(character) || u_isISOControl(character);
}

bool is_apostrophe(UChar32 character) {
  return character == '\'' || character == 0x2018 || character == 0x2019 || character == 0x02BC || character == '`';
}

bool is_quotation_mark(UChar32 character) {
  return character == '"' || u_hasBinaryProperty(character, UCHAR_QUOTATION_MARK);
}

/// Not for the eye, or harmful to the line it stands in. What joins and colours emoji stays.
bool is_unseen(UChar32 character) {
  constexpr UChar32 kJoiner = 0x200D;
  if (character == kJoiner) return false;
  const auto type = u_charType(character);
  return type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR || type == U_UNASSIGNED || type == U_SURROGATE ||
         character == 0xFFFD;
}

bool belongs_to_previous(UChar32 character) {
  constexpr UChar32 kJoiner = 0x200D;
  const auto type = u_charType(character);
  return character == kJoiner || type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
         type == U_COMBINING_SPACING_MARK || u_hasBinaryProperty(character, UCHAR_EMOJI_MODIFIER);
}

/// The text as a reader of the page sees it.
std::u32string visible(std::string_view utf8) {
  std::u32string characters;
  text::MarkupScanner markup{utf8};
  for (std::size_t at = 0; at < utf8.size();) {
    UChar32 character = 0;
    if (const auto found = markup.at(at); found.length > 0) {
      character = static_cast<UChar32>(found.character);
      at += found.length;
    } else {
      character = next_character(utf8, at);
    }
    // Tab and line break are spaces; other controls are nothing.
    if (is_space(character)) {
      characters += U' ';
    } else if (!is_unseen(character)) {
      characters += static_cast<char32_t>(character);
    }
  }
  return characters;
}

/// 's ochtends, 't huis, zo'n, Kees' winkel
bool is_in_word(const std::u32string& text, std::size_t at, bool inside_quotes) {
  const auto letter = [&](std::size_t place) {
    return place < text.size() && u_isalnum(static_cast<UChar32>(text[place]));
  };
  const bool before = at > 0 && letter(at - 1);
  const bool after = letter(at + 1);
  if (before && after) return true;
  if (before) return !inside_quotes && (text[at - 1] == U's' || text[at - 1] == U'x' || text[at - 1] == U'z');
  constexpr std::u32string_view kAlone = U"stnkm";
  return after && kAlone.contains(text[at + 1]) && !letter(at + 2);
}

std::u32string without_quotation_marks(const std::u32string& text) {
  std::u32string plain;
  bool inside_quotes = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto character = static_cast<UChar32>(text[at]);
    if (is_apostrophe(character)) {
      if (is_in_word(text, at, inside_quotes)) {
        plain += U'\'';
      } else {
        inside_quotes = !inside_quotes;
      }
    } else if (!is_quotation_mark(character)) {
      plain += text[at];
    }
  }
  return plain;
}

char32_t without_braces(char32_t character) {
  if (character == U'{') return U'(';
  return character == U'}' ? U')' : character;
}

bool has_word(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (u_isalnum(next_character(line, at))) return true;
  }
  return false;
}

void strip_end(std::string& line, std::string_view marks) {
  while (!line.empty()) {
    if (marks.contains(line.back())) {
      line.pop_back();
    } else if (line.ends_with(kEllipsisUtf8)) {
      line.resize(line.size() - kEllipsisUtf8.size());
    } else {
      return;
    }
  }
}

void strip_begin(std::string& line) {
  constexpr std::string_view kMarks = " .,;:!?-*";
  while (!line.empty()) {
    if (kMarks.contains(line.front())) {
      line.erase(0, 1);
    } else if (line.starts_with(kEllipsisUtf8)) {
      line.erase(0, kEllipsisUtf8.size());
    } else if (line.starts_with("–") || line.starts_with("—") || line.starts_with("•")) {
      line.erase(0, std::string_view{"–"}.size());
    } else {
      return;
    }
  }
}

/// Where the first sentence of a line ends. One of a single word is hardly a sentence; the next one is taken with it.
std::size_t sentence_end(std::string_view line) {
  for (std::size_t at = 0; at + 2 < line.size(); ++at) {
    if ((line[at] != '.' && line[at] != '!' && line[at] != '?') || line[at + 1] != ' ') continue;
    auto next = at + 2;
    if (!u_islower(next_character(line, next)) && line.substr(0, at).contains(' ')) return at;
  }
  return line.size();
}

/// The first words of a line, folded, for comparison.
bool starts_with_words(std::string_view folded, std::string_view words) {
  return folded.starts_with(words) && (folded.size() == words.size() || folded[words.size()] == ' ' ||
                                       folded[words.size()] == ':' || folded[words.size()] == ',');
}

void strip_invitation(std::string& line) {
  constexpr std::array<std::string_view, 19> kInvitations{
      "mij bel je", "bel mij",     "bel me",  "je belt mij", "je belt me", "bel ons", "ons bel je",
      "call me",    "you call me", "call us", "als",         "wanneer",    "zodra",   "op het moment dat",
      "when",       "whenever",    "if",      "as soon as",  "the moment"};
  for (bool again = true; again;) {
    again = false;
    strip_begin(line);
    const auto folded = text::fold(line.substr(0, 40));
    for (const auto words : kInvitations) {
      if (!starts_with_words(folded, words)) continue;
      line.erase(0, words.size());
      again = true;
      break;
    }
  }
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find(' '));
}

/// "Je gaat trouwen": a capital only because it came first; "Microsoft" and "I" keep theirs.
bool is_capital_by_place(std::string_view line, text::Language language) {
  const auto word = first_word(line);
  return word != "I" && !word.starts_with("I'") && text::is_stop_word(text::fold(word), language);
}

}  // namespace

std::size_t length_of(std::string_view utf8) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < utf8.size(); ++length) next_character(utf8, at);
  return length;
}

std::string one_line(std::string_view utf8) {
  std::string line;
  std::size_t dots = 0;
  const auto end_dots = [&] {
    if (dots == 1) line += '.';
    if (dots > 1) append(line, kEllipsis);
    dots = 0;
  };
  for (const auto raw : without_quotation_marks(visible(utf8.substr(0, kBytesLookedAt)))) {
    const auto character = without_braces(raw);
    if (character == U'.' || static_cast<UChar32>(character) == kEllipsis) {
      dots += character == U'.' ? 1 : 2;
      continue;
    }
    end_dots();
    if (character == U' ' && (line.empty() || line.back() == ' ')) continue;
    append(line, static_cast<UChar32>(character));
  }
  end_dots();
  strip_end(line, " ");
  return has_word(line) ? line : std::string{};
}

std::string shortened(std::string_view line, std::size_t most) {
  std::size_t cut = 0;    // where the longest beginning that leaves room for … ends
  std::size_t space = 0;  // the last space before that
  std::size_t characters = 0;
  for (std::size_t at = 0; at < line.size(); ++characters) {
    const auto begin = at;
    const auto character = next_character(line, at);
    if (characters < most) {
      if (!belongs_to_previous(character)) cut = begin;
      if (character == ' ') space = begin;
    }
  }
  if (characters <= most) return std::string{line};
  std::string kept{line.substr(0, space > 0 ? space : cut)};
  strip_end(kept, " ,.;:-!?(");
  return kept + std::string{kEllipsisUtf8};
}

std::string first_sentence(std::string_view utf8) {
  auto line = one_line(utf8);
  strip_begin(line);
  line.resize(sentence_end(line));
  strip_end(line, " .,;:!?-");
  return shortened(line);
}

std::string clause(std::string_view utf8, text::Language language) {
  auto line = one_line(utf8);
  strip_invitation(line);
  line.resize(sentence_end(line));
  strip_end(line, " .,;:!?-");
  if (!has_word(line)) return {};
  if (is_capital_by_place(line, language)) line[0] = text::fold(line.substr(0, 1))[0];
  return shortened(line);
}

bool speaks_of_self(std::string_view line, text::Language language) {
  constexpr std::array<std::string_view, 12> kDutch{"ik",  "mij", "me",  "mijn", "m'n", "mn",
                                                    "wij", "we",  "ons", "onze", "k",   "mezelf"};
  constexpr std::array<std::string_view, 12> kEnglish{"i",  "i'm", "i'll", "i've", "me",    "my",
                                                      "we", "us",  "our",  "mine", "we're", "myself"};
  const auto& own = language == text::Language::nl ? kDutch : kEnglish;
  std::string word;
  for (const char c : text::fold(line) + " ") {
    const bool part = (c >= 'a' && c <= 'z') || c == '\'';
    if (part) {
      word += c;
    } else {
      if (std::ranges::contains(own, word)) return true;
      word.clear();
    }
  }
  return false;
}

bool is_whole_clause(std::string_view clause, text::Language language) {
  constexpr std::array<std::string_view, 18> kDutch{"je",   "jij",     "u",    "iemand",  "een",    "de",
                                                    "het",  "er",      "ze",   "zij",     "jullie", "mensen",
                                                    "twee", "klanten", "jouw", "niemand", "alles",  "dat"};
  constexpr std::array<std::string_view, 18> kEnglish{
      "you", "your",  "someone", "somebody", "people",  "the",       "a",     "an",        "they",
      "two", "there", "nobody",  "it",       "clients", "customers", "their", "everybody", "somebody's"};
  constexpr std::ptrdiff_t kFewestSpaces = 2;
  const auto& subjects = language == text::Language::nl ? kDutch : kEnglish;
  return std::ranges::contains(subjects, text::fold(first_word(clause))) &&
         std::ranges::count(clause, ' ') >= kFewestSpaces;
}

std::string capitalised(std::string_view line, text::Language language) {
  if (language == text::Language::nl && line.starts_with("ij")) return "IJ" + std::string{line.substr(2)};
  std::size_t at = 0;
  std::string result;
  if (!line.empty()) append(result, u_totitle(next_character(line, at)));
  return result.append(line.substr(at));
}

}  // namespace matcher::explain
