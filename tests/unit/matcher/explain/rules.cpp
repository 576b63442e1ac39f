#include "rules.hpp"

#include "room.hpp"

#include "matcher/explain/own_words.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <format>
#include <set>

namespace matcher::explain {
namespace {

class Inspection {
public:
  void expect(bool holds, std::string_view rule, std::string_view text) {
    if (!holds) faults_.push_back(std::format("{}: {}", rule, text));
  }
  [[nodiscard]] std::vector<std::string> faults() && { return std::move(faults_); }

private:
  std::vector<std::string> faults_;
};

std::u32string characters_of(std::string_view utf8) {
  std::u32string characters;
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(utf8.size());) {
    UChar32 character = 0;
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(utf8.data()), at, static_cast<std::int32_t>(utf8.size()), character);
    characters += static_cast<char32_t>(character < 0 ? 0xFFFD : character);
  }
  return characters;
}

/// Each ‘ has its ’, and nothing is quoted within.
bool quotes_pair(const std::u32string& text) {
  bool open = false;
  for (const auto character : text) {
    if (character != U'‘' && character != U'’') continue;
    if ((character == U'‘') == open) return false;
    open = !open;
  }
  return !open;
}

char32_t first_letter(const std::u32string& text) {
  const auto letter =
      std::ranges::find_if(text, [](char32_t character) { return u_isalnum(static_cast<UChar32>(character)); });
  return letter == text.end() ? U'\0' : *letter;
}

void inspect_line(Inspection& inspection, std::string_view text) {
  const auto characters = characters_of(text);
  inspection.expect(first_letter(characters) != 0, "says something", text);
  inspection.expect(quotes_pair(characters), "quotes come in pairs", text);
  inspection.expect(!characters.contains(U'\xFFFD'), "is UTF-8", text);
  inspection.expect(std::ranges::none_of(
                        characters, [](char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR; }),
                    "is one line", text);
  inspection.expect(!text.starts_with(' ') && !text.ends_with(' '), "has no space around it", text);
  constexpr std::array<std::string_view, 22> kNever{"  ", "..", " .",    " ,",  " ?",      "{",    "}",  "\"",
                                                    "“",  "”",  "….",    ".’.", "…’.",     "‘’",   "‘ ", " ’",
                                                    "</", "<b", "&amp;", "()",  "bij bij", "an a "};
  for (const auto never : kNever) inspection.expect(!text.contains(never), std::format("never '{}'", never), text);
}

void inspect_sentence(Inspection& inspection, std::string_view text) {
  inspect_line(inspection, text);
  inspection.expect(!u_islower(static_cast<UChar32>(first_letter(characters_of(text)))), "begins with a capital", text);
  constexpr std::array<std::string_view, 5> kEnds{".", "…", "?", ".’", "…’"};
  inspection.expect(std::ranges::any_of(kEnds, [&](auto end) { return text.ends_with(end); }), "ends as a sentence",
                    text);
}

void inspect_words(Inspection& inspection, const std::vector<Evidence>& evidence) {
  static const std::set<std::string> kFields{"job_title", "company", "call_me_when", "what_i_do",
                                             "result",    "why",     "seeking"};
  inspection.expect(evidence.size() <= 2, "few quotations", std::to_string(evidence.size()));
  for (const auto& [field, words] : evidence) {
    inspection.expect(kFields.contains(field), "of a field of the pitch", field);
    inspect_line(inspection, words);
    inspection.expect(length_of(words) <= kLongestQuote, "short", words);
  }
}

void inspect_stars(Inspection& inspection, const Stars& stars) {
  inspect_line(inspection, stars.evidence);
  inspection.expect(stars.count >= 1 && stars.count <= 5, "one to five stars", std::to_string(stars.count));
  inspection.expect(u_islower(static_cast<UChar32>(first_letter(characters_of(stars.evidence)))), "a phrase",
                    stars.evidence);
}

}  // namespace

std::vector<std::string> faults_of(const Explanation& explanation) {
  Inspection inspection;
  const auto& reasons = explanation.reasons;
  inspection.expect(!reasons.empty() && reasons.size() <= 3, "one to three reasons", std::to_string(reasons.size()));
  std::set<ReasonKind> kinds;
  for (const auto& reason : reasons) {
    inspection.expect(kinds.insert(reason.kind).second, "each kind once", name_of(reason.kind));
    inspect_line(inspection, reason.chip);
    inspection.expect(length_of(reason.chip) <= 40, "a chip is short", reason.chip);
    inspect_sentence(inspection, reason.text);
    inspect_words(inspection, reason.mine);
    inspect_words(inspection, reason.theirs);
  }
  inspection.expect(std::ranges::is_sorted(reasons, std::ranges::greater{}, &Reason::weight), "best first", "");
  inspect_sentence(inspection, explanation.listen_for);
  inspect_sentence(inspection, explanation.opener);
  inspection.expect(std::ranges::count(explanation.opener, '?') == 1 && explanation.opener.ends_with('?') &&
                        !explanation.opener.contains(". "),
                    "one question", explanation.opener);
  for (const auto* stars : {&explanation.bring, &explanation.recommend, &explanation.pay, &explanation.know}) {
    inspect_stars(inspection, *stars);
  }
  inspection.expect(explanation.overall >= 1 && explanation.overall <= 5, "one to five stars",
                    std::to_string(explanation.overall));
  return std::move(inspection).faults();
}

}  // namespace matcher::explain
