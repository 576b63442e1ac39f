#include "matcher/text/compounds.hpp"

#include "matcher/text/compound_words.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace matcher::text {
namespace {

constexpr std::size_t kShortestPart = 3;
constexpr std::size_t kShortestCompound = 6;
constexpr std::size_t kLongestCompound = 64;
constexpr int kNone = std::numeric_limits<int>::max();

bool is_vowel(char letter) {
  return std::string_view{"aeiouy"}.contains(letter);
}

/// "oe", "ie": two letters that are one vowel, so that nothing is doubled before an open syllable.
bool is_one_sound(char first, char second) {
  if (first == second) return true;
  switch (second) {
    case 'e':
      return first == 'o' || first == 'i';
    case 'u':
      return first == 'o' || first == 'a' || first == 'e';
    default:
      return false;
  }
}

/// What a part costs: one more part is worse than any of these, and of splits in as many parts the balanced one is
/// best.
int part_cost(std::size_t length) {
  constexpr int kPart = 1000;
  constexpr std::array<int, 7> kShortness{0, 0, 0, 300, 120, 50, 10};
  return kPart + (length < kShortness.size() ? kShortness[length] : 0);
}

constexpr int kLinkCost = 20;
constexpr int kMissingLinkCost = 200;  // "bruid-s-taart" rather than "bruid-staart"

/// Parts that hardly ever stand without the s.
bool links_with_s(std::string_view part) {
  static constexpr std::array<std::string_view, 5> kEndings{"ing", "heid", "teit", "schap", "eling"};
  static constexpr std::array<std::string_view, 6> kWords{"bruid",  "bruiloft",  "bedrijf",
                                                          "arbeid", "personeel", "huwelijk"};
  return std::ranges::find(kWords, part) != kWords.end() ||
         std::ranges::any_of(kEndings, [part](std::string_view ending) { return part.ends_with(ending); });
}

}  // namespace

struct CompoundSplitter::Cut {
  std::size_t end = 0;   ///< of the part
  std::size_t next = 0;  ///< where the next part begins, behind the link
};

std::vector<CompoundPart> CompoundSplitter::split(std::string_view word) const {
  std::vector<CompoundPart> parts;
  split_into(word, 0, parts);
  if (parts.size() < 2) parts.clear();
  return parts;
}

void CompoundSplitter::split_into(std::string_view word, std::size_t offset, std::vector<CompoundPart>& parts) const {
  const auto cuts = best_cuts(word);
  if (cuts.empty()) {
    parts.push_back({offset, offset + word.size(), dictionary_form(word)});
    return;
  }
  // A part may be a compound itself: the list has "ziekteverzuim" as one word.
  std::size_t begin = 0;
  for (const auto& cut : cuts) {
    split_into(word.substr(begin, cut.end - begin), offset + begin, parts);
    begin = cut.next;
  }
}

std::vector<CompoundSplitter::Cut> CompoundSplitter::best_cuts(std::string_view word) const {
  const auto length = word.size();
  if (length < kShortestCompound || length > kLongestCompound || is_simple(word)) return {};
  if (const auto form = dictionary_form(word); is_simple(form) || is_of_simple_verb(form)) return {};
  // cheapest[at]: what the parts of word[at, …) cost, found from the back to the front
  std::array<int, kLongestCompound + 1> cheapest;
  std::array<Cut, kLongestCompound + 1> choice;
  cheapest.fill(kNone);
  for (auto at = length - kShortestPart + 1; at-- > 0;) {
    // "-ering" makes nouns of verbs that no list has, so an e and a "ring" are no jewellery
    const bool derived = word.substr(at).starts_with("ring") && at > 0 && word[at - 1] == 'e';
    if (at > 0 && !derived && is_last(word.substr(at))) {
      cheapest[at] = part_cost(length - at);
      choice[at] = {length, length};
    }
    for (auto next = at + kShortestPart; next + kShortestPart <= length; ++next) {
      if (cheapest[next] == kNone) continue;
      const auto part = first_part(word.substr(at, next - at));
      if (part.end == 0) continue;
      auto cost = cheapest[next] + part.cost;
      if (part.end == next - at && word[next] == 's' && links_with_s(word.substr(at, part.end))) {
        cost += kMissingLinkCost;
      }
      if (cost < cheapest[at]) {
        cheapest[at] = cost;
        choice[at] = {at + part.end, next};
      }
    }
  }
  std::vector<Cut> cuts;
  if (cheapest[0] == kNone) return cuts;
  for (std::size_t at = 0; at < length; at = choice[at].next) cuts.push_back(choice[at]);
  return cuts;
}

CompoundSplitter::First CompoundSplitter::first_part(std::string_view part) const {
  const auto size = part.size();
  if (is_first(part)) return {size, part_cost(size)};
  if (size <= kShortestPart) return {};
  // -s-: "bedrijf-s-auto"; a part that ends in s itself has none
  if (part.ends_with('s') && !part.ends_with("ss") && is_first(part.substr(0, size - 1))) {
    return {size - 1, part_cost(size - 1) + kLinkCost};
  }
  // -en-, -n-, -e-: the form of the plural, whether the list has it or not: "ziekten", "zonne"
  if (!part.ends_with("en") && !part.ends_with('e')) return {};
  const auto form = dictionary_form(part);
  if (form == part || !is_first(form)) return {};
  return {size, part_cost(form.size()) + kLinkCost};
}

bool CompoundSplitter::is_known(std::string_view word) const {
  return words_.contains(word) || is_field_word(word);
}

bool CompoundSplitter::is_first(std::string_view part) const {
  if (part.size() <= kLongestShortPart) return is_short_first(part);
  if (is_never_first(part)) return false;
  if (!irregular_singular(part).empty()) return true;
  if (!is_known(part)) return false;
  const auto form = dictionary_form(part);
  return form == part || (form.size() <= kLongestShortPart ? is_short_first(form) : !is_never_first(form));
}

bool CompoundSplitter::is_last(std::string_view part) const {
  if (is_never_last(part)) return false;
  if (part.size() <= kLongestShortPart) return is_short_last(part);
  const auto form = dictionary_form(part);
  if (form == part) return is_known(part);
  return form.size() <= kLongestShortPart ? is_short_last(form) : is_known(form) && !is_never_last(form);
}

std::string CompoundSplitter::dictionary_form(std::string_view word) const {
  const auto size = word.size();
  if (const auto irregular = irregular_singular(word); !irregular.empty()) return std::string{irregular};
  // -e- doubles the letter before it: "zonne", "panne"
  if (size > 4 && word.ends_with('e') && word[size - 2] == word[size - 3] && !is_vowel(word[size - 2]) &&
      !is_known(word) && is_first(word.substr(0, size - 2))) {
    return std::string{word.substr(0, size - 2)};
  }
  return singular(word);
}

/// "levering" of "leveren", "verzorger" of "verzorgen": made of a verb, so no more of a compound than the verb is.
bool CompoundSplitter::is_of_simple_verb(std::string_view word) const {
  for (const std::string_view ending : {"ing", "er", "ende"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + kShortestPart) continue;
    const auto verb = std::string{word.substr(0, word.size() - ending.size())} + "en";
    if (words_.contains(verb)) return best_cuts(verb).empty();
  }
  return false;
}

std::string CompoundSplitter::singular(std::string_view word) const {
  const auto known = [this](std::string_view form) { return is_known(form); };
  // diminutives, with the letters they bring along: "kaartje", "boompje", "balletje"
  auto small = word;
  if (small.ends_with("jes")) small.remove_suffix(1);
  for (const std::string_view ending : {"je", "pje", "tje", "etje"}) {
    if (!small.ends_with(ending) || small.size() < ending.size() + kShortestPart) continue;
    const auto base = small.substr(0, small.size() - ending.size());
    // "stoeltje" is no "stoelt", the verb, while "kaartje" is a "kaart"
    if (ending == "je" && base.ends_with('t') && base.size() > 4) {
      const auto shorter = base.substr(0, base.size() - 1);
      if (known(shorter) && words_.contains(std::string{shorter} + "en")) return std::string{shorter};
    }
    if (known(base)) return std::string{base};
    if (ending == "etje" && base[base.size() - 1] == base[base.size() - 2] && known(base.substr(0, base.size() - 1))) {
      return std::string{base.substr(0, base.size() - 1)};
    }
  }
  // plurals in -s; short words that end in s are mostly no plurals: "reis", "prijs"
  if (word.ends_with('s') && !word.ends_with("ss") && word.size() > 5 && known(word.substr(0, word.size() - 1))) {
    return std::string{word.substr(0, word.size() - 1)};
  }
  // "lunches", "businesses"
  if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("sses") || word.ends_with("xes")) {
    if (const auto base = word.substr(0, word.size() - 2); known(base)) return std::string{base};
  }
  if (!word.ends_with("en") || word.size() < 5) return std::string{word};
  const auto stem = word.substr(0, word.size() - 2);
  std::string base{stem};
  if (base.back() == 'z') base.back() = 's';
  if (base.back() == 'v') base.back() = 'f';
  const auto last = base.size() - 1;
  if (last >= 2 && base[last] == base[last - 1] && !is_vowel(base[last]) && known(base.substr(0, last))) {
    return base.substr(0, last);  // "pannen"
  }
  // "zaken" is "zaak": an open syllable is long, so "zak" would have given "zakken"
  if (last >= 2 && !is_vowel(base[last]) && std::string_view{"aeou"}.contains(base[last - 1]) &&
      !is_one_sound(base[last - 2], base[last - 1])) {
    auto longer = base;
    longer.insert(last, 1, base[last - 1]);
    if (known(longer)) return longer;
    const bool unstressed = base.ends_with("el") || base.ends_with("er") || base.ends_with("em");
    return unstressed && known(base) ? base : std::string{word};
  }
  if (known(base)) return base;
  if (word.size() > 5 && known(word.substr(0, word.size() - 1))) return std::string{word.substr(0, word.size() - 1)};
  return std::string{word};
}

}  // namespace matcher::text
