#include "kiosk/card/infix.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <array>

namespace kiosk::card {
namespace {

using Words = std::span<const std::string>;

/// Infixes of one word that no first name is spelled as.
constexpr std::array<std::string_view, 22> kPlainOpeners{"van",   "de",   "den",  "der", "te",  "ten", "ter", "'t",
                                                         "'s",    "het",  "v.d.", "v.d", "v/d", "vd",  "v/h", "v.h.",
                                                         "van't", "vant", "thoe", "von", "vom", "zum"};

/// Infixes of one word that are first names elsewhere: they open a full name only in lower case.
constexpr std::array<std::string_view, 22> kDoubtfulOpeners{"el",  "al",  "bin", "bint",  "ibn",   "da", "das", "do",
                                                            "dos", "di",  "del", "della", "dello", "du", "des", "le",
                                                            "la",  "les", "zu",  "zur",   "af",    "av"};

/// Single letters are initials unless they are in lower case: "Jan v. Berg", "Jan t Hart".
constexpr std::array<std::string_view, 4> kLetterOpeners{"v.", "v", "t", "d'"};

/// Begin an infix only with an article behind them: "op de", "in 't".
constexpr std::array<std::string_view, 10> kPrepositions{"op",   "in",    "uit",  "bij",    "aan",
                                                         "over", "onder", "voor", "achter", "tot"};

/// Continue an infix that was begun.
constexpr std::array<std::string_view, 16> kArticles{"de",  "den", "der", "d.",  "d",   "het", "'t",  "t",
                                                     "ten", "ter", "la",  "las", "los", "le",  "dem", "zu"};

bool holds(std::span<const std::string_view> list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// Lower case, with every apostrophe that phones type as the plain one.
std::string normalised(std::string_view word) {
  auto lower = base::ascii_lower(word);
  for (const std::string_view apostrophe : {"\u2019", "\u2018", "`", "\u00b4"}) {
    for (auto at = lower.find(apostrophe); at != std::string::npos; at = lower.find(apostrophe, at)) {
      lower.replace(at, apostrophe.size(), "'");
    }
  }
  return lower;
}

bool is_article(Words words, std::size_t at) {
  return at < words.size() && holds(kArticles, normalised(words[at]));
}

bool is_opener(std::string_view word, std::string_view lower) {
  return holds(kPlainOpeners, lower) || holds(kDoubtfulOpeners, lower) ||
         (word == base::ascii_lower(word) && holds(kLetterOpeners, lower));
}

/// The length of an infix whose first word is one.
std::size_t extended(Words words) {
  std::size_t length = 1;
  while (is_article(words, length)) ++length;
  const bool von_und_zu = length + 1 < words.size() && normalised(words[length]) == "und" &&
                          holds(std::array<std::string_view, 2>{"zu", "zum"}, normalised(words[length + 1]));
  return von_und_zu ? length + 2 : length;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  std::vector<std::string> words;
  for (auto begin = text.find_first_not_of(kSpace); begin != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(kSpace, begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(kSpace, end);
  }
  return words;
}

std::string join_words(Words words) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

std::size_t infix_length(Words words) {
  if (words.empty()) return 0;
  const auto lower = normalised(words.front());
  if (is_opener(words.front(), lower)) return extended(words);
  return holds(kPrepositions, lower) && is_article(words, 1) ? extended(words) : 0;
}

std::size_t opening_infix_length(Words words) {
  const auto length = infix_length(words);
  if (length == 0) return 0;
  const auto lower = normalised(words.front());
  const bool lower_case = words.front() == base::ascii_lower(words.front());
  const bool may_be_initials = lower.find('.') != std::string::npos;
  return lower_case || !(may_be_initials || holds(kDoubtfulOpeners, lower)) ? length : 0;
}

std::string canonical_infix(Words words) {
  std::vector<std::string> canonical;
  for (const auto& word : words) {
    const auto lower = normalised(word);
    const bool after_van = !canonical.empty() && canonical.back() == "van";
    if (holds(std::array<std::string_view, 4>{"v.d.", "v.d", "v/d", "vd"}, lower)) {
      canonical.insert(canonical.end(), {"van", "der"});
    } else if (holds(std::array<std::string_view, 4>{"v/h", "v.h.", "van't", "vant"}, lower)) {
      canonical.insert(canonical.end(), {"van", "het"});
    } else if (lower == "v" || lower == "v.") {
      canonical.emplace_back("van");
    } else if (lower == "'t" || lower == "t") {
      canonical.emplace_back("het");
    } else if (after_van && holds(std::array<std::string_view, 5>{"de", "den", "der", "d.", "d"}, lower)) {
      canonical.emplace_back("der");
    } else {
      canonical.push_back(lower);
    }
  }
  return join_words(canonical);
}

}  // namespace kiosk::card
