#include "matcher/sharpness/hint_words.hpp"

#include "matcher/text/fold.hpp"
#include "matcher/text/word_set.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace matcher::sharpness {

std::string_view name_of(const Case& about, lexicon::ProfessionIndex profession) {
  return about.lexicon.professions()[profession].names.in(about.language).front();
}

std::string_view own_name(const Case& about) {
  if (!about.reading.profession) return {};
  const auto& names = about.lexicon.professions()[*about.reading.profession].names.in(about.language);
  const auto theirs = std::ranges::find(names, text::fold(about.profile.job_title));
  return theirs != names.end() ? *theirs : names.front();
}

std::string_view heard(const Case& about, lexicon::ProfessionIndex profession) {
  const auto& sentences = about.lexicon.professions()[profession].heard.in(about.language);
  const auto statement = std::ranges::find_if(sentences, [](const std::string& said) { return !said.ends_with('?'); });
  return statement != sentences.end() ? *statement : sentences.front();
}

std::string said_by_everybody(Language language, const FieldReading& field) {
  std::string first{field.said_by_all.front()};
  first.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(first.front())));
  if (field.said_by_all.size() == 1) return say(language, "‘{}’ zegt iedereen.", "‘{}’ is what everybody says.", first);
  return say(language, "‘{}’ en ‘{}’ zegt iedereen.", "‘{}’ and ‘{}’ are what everybody says.", first,
             field.said_by_all[1]);
}

std::optional<std::string> own_sentence(std::string_view call_me_when, Language written) {
  const auto words = text::split_words(call_me_when);
  if (words.empty() || words.size() > kMostWords) return std::nullopt;
  // quotes within quotes, and whatever is no sentence
  constexpr std::array<std::string_view, 8> kNotToQuote{"‘", "“", "„", "\"", "{", "}", "<", ">"};
  if (std::ranges::any_of(kNotToQuote, [&](auto sign) { return call_me_when.contains(sign); })) return std::nullopt;
  constexpr std::array<std::string_view, 5> kBegun{"als", "wanneer", "zodra", "when", "if"};
  const auto first = text::fold(words.front());
  std::string sentence;
  if (!std::ranges::contains(kBegun, first)) sentence = written == Language::nl ? "Als" : "When";
  for (const auto word : words) {
    if (!sentence.empty()) sentence += ' ';
    sentence += word;
  }
  while (!sentence.empty() && std::string_view{" .,;:!?"}.contains(sentence.back())) sentence.pop_back();
  return sentence;
}

std::string with_article(std::string_view name) {
  // by the sound: letters that are spelled out ("an HR adviser"), and "u" as in "you" ("a UX designer")
  constexpr std::array<std::string_view, 13> kStarts{"a", "e",  "i",   "o",   "A",     "E",    "I",
                                                     "O", "HR", "seo", "SEO", "under", "uphol"};
  const bool vowel = std::ranges::any_of(kStarts, [&](std::string_view start) { return name.starts_with(start); });
  return (vowel ? "an " : "a ") + std::string{name};
}

std::optional<std::pair<std::string_view, std::string_view>> usual_clients(const Case& about) {
  if (!about.reading.profession) return std::nullopt;
  std::vector<std::string_view> names;
  for (const auto client : about.lexicon.professions()[*about.reading.profession].clients) {
    const auto& name = about.lexicon.clients()[client].name.in(about.language);
    // people only, and one kind: "gezinnen en families of overheid" does not read
    const bool people = name.ends_with('s') || name.ends_with("en");
    if (people && !name.contains(" en ") && !name.contains(" and ")) names.push_back(name);
  }
  if (names.size() < 2) return std::nullopt;
  return std::pair{names[0], names[1]};
}

std::optional<Partner> likely_partner(const Case& about) {
  constexpr float kSure = 0.5F;
  const auto& portrait = about.reading.portrait;
  std::optional<lexicon::OccasionIndex> occasion = about.reading.moment;
  if (!occasion || crowd::at(portrait.occasions, *occasion) < kSure) {
    const auto most = std::ranges::max_element(portrait.occasions, {}, &crowd::Share::weight);
    if (most == portrait.occasions.end() || most->weight < kSure) return std::nullopt;
    occasion = static_cast<lexicon::OccasionIndex>(most->index);
  }
  const auto& professions = about.lexicon.professions();
  std::optional<Partner> best;
  float most = 0;
  for (std::size_t i = 0; i < professions.size(); ++i) {
    if (crowd::at(portrait.trades, professions[i].trade) > 0) continue;
    // at the heart of this occasion, and the more so of the person's other occasions
    float shared = 0;
    bool at_heart = false;
    for (const auto& role : professions[i].roles) {
      shared += static_cast<float>(role.strength) * crowd::at(portrait.occasions, role.occasion);
      at_heart = at_heart || (role.occasion == *occasion && role.strength >= 3);
    }
    if (!at_heart || shared <= most) continue;
    most = shared;
    best = Partner{*occasion, static_cast<lexicon::ProfessionIndex>(i)};
  }
  return best;
}

}  // namespace matcher::sharpness
