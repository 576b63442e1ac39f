#include "matcher/explain/wording.hpp"

#include "matcher/explain/phrases.hpp"

#include <algorithm>
#include <array>

namespace matcher::explain {
namespace {

struct Spelling {
  std::string_view lower;
  std::string_view shown;
  bool spelled = true;  ///< letter by letter, which decides between "a" and "an"
};

// The lexicon writes names in lower case throughout; in English these words would not be recognised that way.
constexpr std::array kSpellings{
    Spelling{"it", "IT"},
    Spelling{"hr", "HR"},
    Spelling{"pr", "PR"},
    Spelling{"seo", "SEO"},
    Spelling{"ux", "UX"},
    Spelling{"crm", "CRM"},
    Spelling{"erp", "ERP"},
    Spelling{"ai", "AI"},
    Spelling{"iot", "IoT"},
    Spelling{"ev", "EV"},
    Spelling{"cnc", "CNC"},
    Spelling{"dj", "DJ"},
    Spelling{"vr", "VR"},
    Spelling{"b&b", "B&B"},
    Spelling{"cfo", "CFO"},
    Spelling{"gis", "GIS", false},
    Spelling{"3d", "3D"},
    Spelling{"voip", "VoIP", false},
    Spelling{"google", "Google", false},
    Spelling{"microsoft", "Microsoft", false},
};

constexpr std::array kWithoutPlural{"care",    "childcare", "software", "rental",      "support",
                                    "storage", "hire",      "horses",   "self-storage"};

bool is_brand(const Spelling& spelling) {
  return spelling.lower == "google" || spelling.lower == "microsoft";
}

std::string_view last_word(std::string_view noun) {
  const auto space = noun.rfind(' ');
  return space == std::string_view::npos ? noun : noun.substr(space + 1);
}

bool sounds_like_vowel(std::string_view noun) {
  const auto word = noun.substr(0, noun.find(' '));
  const auto* known = std::ranges::find(kSpellings, word, &Spelling::shown);
  if (known != kSpellings.end() && known->spelled) return std::string_view{"AEFHILMNORSX8"}.contains(word.front());
  constexpr std::array<std::string_view, 6> kYou{"uni", "use", "usa", "eur", "one", "uti"};
  if (std::ranges::any_of(kYou, [&](auto begin) { return word.starts_with(begin); })) return false;
  constexpr std::array<std::string_view, 4> kSilent{"hour", "honest", "honour", "heir"};
  if (std::ranges::any_of(kSilent, [&](auto begin) { return word.starts_with(begin); })) return true;
  return std::string_view{"aeiouAEIOU"}.contains(word.front());
}

/// The lexicon has people and businesses; nobody comes in as a business.
bool is_business(std::string_view noun, text::Language language) {
  constexpr std::array<std::string_view, 42> kDutch{
      "bedrijf",   "bureau",     "winkel",      "locatie",    "zaak",       "studio",       "school",
      "club",      "museum",     "theater",     "koor",       "restaurant", "café",         "hotel",
      "b&b",       "park",       "truck",       "room",       "centrum",    "laboratorium", "organisatie",
      "instituut", "instelling", "loket",       "corporatie", "krant",      "magazine",     "bedrijvengids",
      "label",     "service",    "crematorium", "space",      "booth",      "platform",     "drukkerij",
      "handel",    "atelier",    "schappij",    "uitleen",    "opvang",     "zorg",         "belettering"};
  constexpr std::array<std::string_view, 43> kEnglish{
      "company",      "agency",  "shop",        "venue",       "studio",     "club",      "school",
      "museum",       "theatre", "choir",       "gym",         "restaurant", "café",      "hotel",
      "b&b",          "B&B",     "park",        "truck",       "room",       "centre",    "laboratory",
      "organisation", "body",    "institute",   "cooperative", "newspaper",  "magazine",  "directory",
      "label",        "service", "crematorium", "space",       "booth",      "platform",  "entrepreneurs",
      "hire",         "rental",  "software",    "storage",     "care",       "childcare", "support",
      "horses"};
  const auto ends = [&](auto end) { return noun.ends_with(end); };
  return language == text::Language::nl ? std::ranges::any_of(kDutch, ends) : std::ranges::any_of(kEnglish, ends);
}

/// With "een", but for what has no plural.
std::string with_dutch_article(std::string_view noun) {
  const bool plural = !noun.ends_with("zorg") && !noun.ends_with("opvang") && !noun.ends_with("belettering");
  return std::string{plural ? "een " : ""}.append(noun);
}

/// Names for people, which are "de" words whatever stands before them.
bool is_dutch_person(std::string_view noun) {
  constexpr std::array<std::string_view, 19> kPeople{
      "er",         "eur",        "ist",    "aar",       "coach",   "graaf", "caat",   "loog",    "arts",    "peut",
      "accountant", "consultant", "docent", "architect", "notaris", "smid",  "jurist", "manager", "mediator"};
  constexpr std::array<std::string_view, 2> kThings{"theater", "atelier"};
  const auto ends = [&](auto end) { return noun.ends_with(end); };
  return !noun.contains(' ') && std::ranges::any_of(kPeople, ends) && std::ranges::none_of(kThings, ends);
}

}  // namespace

std::string profession_name(const lexicon::Profession& profession, text::Language language) {
  std::string shown;
  std::string_view rest = profession.names.in(language).front();
  while (!rest.empty()) {
    const auto word = rest.substr(0, rest.find(' '));
    const auto* known = std::ranges::find(kSpellings, word, &Spelling::lower);
    const bool changes = known != kSpellings.end() && (language == text::Language::en || is_brand(*known));
    shown.append(changes ? known->shown : word);
    rest.remove_prefix(word.size());
    if (!rest.empty()) {
      shown += ' ';
      rest.remove_prefix(1);
    }
  }
  return shown;
}

std::string with_article(std::string_view english_noun) {
  if (std::ranges::contains(kWithoutPlural, last_word(english_noun))) return std::string{english_noun};
  return std::string{sounds_like_vowel(english_noun) ? "an " : "a "}.append(english_noun);
}

std::string as_role(std::string_view profession, text::Language language) {
  const bool dutch = language == text::Language::nl;
  const auto article = dutch ? with_dutch_article(profession) : with_article(profession);
  return say(is_business(profession, language) ? Phrase::role_of_business : Phrase::role_of_person, language,
             std::array{Slot{"profession", profession}, Slot{"a_profession", article}});
}

std::string nameless(std::string_view profession, text::Language language) {
  if (language == text::Language::nl) {
    return is_dutch_person(profession) ? std::string{"deze "}.append(profession) : "deze persoon";
  }
  const bool countable = !profession.empty() && !std::ranges::contains(kWithoutPlural, last_word(profession));
  return countable ? std::string{"this "}.append(profession) : "this person";
}

}  // namespace matcher::explain
