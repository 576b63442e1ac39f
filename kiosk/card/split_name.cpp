#include "kiosk/base/text.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/card/infix.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kiosk::card {
namespace {

using Words = std::span<const std::string>;

/// Degrees and other additions that people put behind a comma: "Jan de Vries, MBA".
bool is_qualification(Words words) {
  static constexpr std::array<std::string_view, 18> kQualifications{"mba", "phd",  "msc", "bsc", "ma",  "ba",
                                                                    "llm", "ra",   "rc",  "aa",  "jr",  "sr",
                                                                    "md",  "emba", "rba", "rb",  "cpa", "pmp"};
  return !words.empty() && std::ranges::all_of(words, [](const std::string& word) {
    auto bare = base::ascii_lower(word);
    std::erase_if(bare, [](char character) { return character == '.' || character == ','; });
    return std::ranges::find(kQualifications, bare) != kQualifications.end();
  });
}

/// Where the last of two joined surnames begins: "Maria Jansen - Bakker", "Maria Jansen- Bakker"; words.size() if none.
std::size_t joined_surname(Words words) {
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    if (words[at] == "-") return std::max<std::size_t>(at - 1, 1);
    if (words[at].ends_with('-')) return at;
  }
  return words.size();
}

PersonName split_in_reading_order(Words words) {
  if (words.size() == 1) return {words.front(), {}, {}};
  const auto joined = joined_surname(words);
  for (std::size_t at = 0; at + 1 < words.size() && at < joined; ++at) {
    // the last word is always a surname, even "de"
    const auto rest = words.subspan(at).first(words.size() - at - 1);
    const auto length = at == 0 ? opening_infix_length(rest) : infix_length(rest);
    if (length == 0) continue;
    return {join_words(words.first(at)), join_words(rest.first(length)), join_words(words.subspan(at + length))};
  }
  const auto surname = std::min(joined, words.size() - 1);
  return {join_words(words.first(surname)), {}, join_words(words.subspan(surname))};
}

PersonName split_surname_first(Words surname, Words rest) {
  const auto leading = surname.size() > 1 ? infix_length(surname.first(surname.size() - 1)) : 0;
  PersonName name{join_words(rest), join_words(surname.first(leading)), join_words(surname.subspan(leading))};
  if (leading > 0) return name;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    if (infix_length(rest.subspan(at)) != rest.size() - at) continue;
    name.first = join_words(rest.first(at));
    name.infix = join_words(rest.subspan(at));
    break;
  }
  return name;
}

/// Dots, hyphens and commas are spaces to who searches; apostrophes are nothing.
std::string without_punctuation(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto rest = text.substr(at);
    if (rest.starts_with("\u2019") || rest.starts_with("\u2018")) {
      at += 2;
    } else if (text[at] == '.' || text[at] == '-' || text[at] == ',') {
      plain += ' ';
    } else if (text[at] != '\'' && text[at] != '`') {
      plain += text[at];
    }
  }
  return plain;
}

}  // namespace

PersonName split_name(std::string_view full_name) {
  const auto clean = base::clean_line(full_name);
  const auto comma = clean.find(',');
  if (comma == std::string::npos) {
    const auto words = words_of(clean);
    return words.empty() ? PersonName{} : split_in_reading_order(words);
  }
  const auto before = words_of(std::string_view{clean}.substr(0, comma));
  const auto after = words_of(std::string_view{clean}.substr(comma + 1));
  if (before.empty()) return split_name(std::string_view{clean}.substr(comma + 1));
  if (after.empty()) return split_in_reading_order(before);
  if (!is_qualification(after)) return split_surname_first(before, after);
  auto name = split_in_reading_order(before);
  (name.last.empty() ? name.first : name.last) += ", " + join_words(after);
  return name;
}

std::string name_search_key(std::string_view name) {
  const auto parts = split_name(name);
  const auto infix = words_of(parts.infix);
  const PersonName spelled{parts.first, canonical_infix(infix), parts.last};
  return base::fold(without_punctuation(spelled.display()));
}

}  // namespace kiosk::card
