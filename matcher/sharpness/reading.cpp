#include "matcher/sharpness/reading.hpp"

#include "matcher/sharpness/empty_words.hpp"
#include "matcher/text/fold.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <string>
#include <utility>

namespace matcher::sharpness {
namespace {

using lexicon::Kind;

/// A word that the lexicon lacks may be a fine image or a slip of the pen.
constexpr float kUnknownWord = 0.6F;
/// Evidence of half a moment, and how much of a moment concrete words make without one.
constexpr float kHalfMoment = 1.0F;
constexpr float kHalfConcrete = 1.6F;
constexpr float kConcreteAlone = 0.7F;
/// A story of small words alone, and one whose moment the rest of the card tells.
constexpr float kStoryAlone = 0.2F;
constexpr float kStoryTold = 0.35F;
/// Somebody's own words ("iemand zegt: we willen hier weg") are a moment whatever they are.
constexpr float kSpeech = 0.55F;
constexpr float kHalfClients = 0.7F;
/// Shares from which on a profession serves for an example and is stated without being named, and a trade is one of
/// theirs.
constexpr float kGuess = 0.2F;
constexpr float kCertainProfession = 0.8F;
constexpr float kLikelyTrade = 0.18F;

float half_at(float evidence, float half) {
  return evidence > 0 ? evidence / (evidence + half) : 0;
}

/// How recognisable an occasion is when it is named without doubt.
float recognisable(int telling) {
  return telling >= 3 ? 1.0F : telling == 2 ? 0.85F : 0.3F;
}

bool covers(const std::vector<EmptyWord>& empty, std::uint32_t begin) {
  return std::ranges::any_of(empty, [&](const EmptyWord& word) { return word.begin <= begin && begin < word.end; });
}

class Reader {
public:
  Reader(const lexicon::Recogniser& recogniser, text::Language language)
      : recogniser_{recogniser}, language_{language} {}

  FieldReading read(const std::string& field) {
    last_ = {};
    if (field.empty()) return {};
    last_ = recogniser_.read(field, crowd::language_of(field, language_));
    auto scanned = scan(field);
    FieldReading reading{.words = scanned.words, .empty = scanned.empty.size()};
    for (const auto& word : scanned.empty) {
      if (!word.shown.empty() && !std::ranges::contains(reading.said_by_all, word.shown)) {
        reading.said_by_all.push_back(word.shown);
      }
    }
    for (const auto& word : last_.words) {
      if (word.part || covers(scanned.empty, word.begin)) continue;
      reading.concrete += word.known ? 1.0F : kUnknownWord;
    }
    std::erase_if(last_.mentions, [&](const auto& mention) {
      return covers(scanned.empty, mention.begin) && covers(scanned.empty, mention.end - 1);
    });
    return reading;
  }

  /// By concept, of the field that was read last.
  [[nodiscard]] std::map<std::uint16_t, float> evidence(Kind kind) const {
    std::map<std::uint16_t, float> sums;
    for (const auto& mention : last_.mentions) {
      if (mention.of.kind == kind) sums[mention.of.index] += mention.weight;
    }
    return sums;
  }

  /// Professions that the field names outright, in its order. A mention by name may be of a part of the name only.
  [[nodiscard]] std::vector<lexicon::ProfessionIndex> named(std::string_view field) const {
    std::map<std::uint32_t, lexicon::ProfessionIndex> by_place;
    for (const auto& mention : last_.mentions) {
      if (mention.of.kind != Kind::profession || !mention.named) continue;
      const auto said = text::fold(field.substr(mention.begin, mention.end - mention.begin));
      const auto& names = recogniser_.lexicon().professions()[mention.of.index].names;
      if (std::ranges::contains(names.nl, said) || std::ranges::contains(names.en, said)) {
        by_place.try_emplace(mention.begin, mention.of.index);
      }
    }
    return by_place | std::views::values | std::ranges::to<std::vector>();
  }

private:
  const lexicon::Recogniser& recogniser_;
  text::Language language_;
  lexicon::Findings last_;
};

float largest(const std::map<std::uint16_t, float>& sums) {
  float most = 0;
  for (const auto& [index, weight] : sums) most = std::max(most, weight);
  return most;
}

bool speaks(std::string_view sentence) {
  constexpr std::array<std::string_view, 9> kSpeaking{
      "zegt:", "zeggen:", "vraagt:", "verzucht:", "roept:", "denkt:", "says:", "asks:", "thinks:"};
  return std::ranges::any_of(kSpeaking, [&](auto verb) { return sentence.contains(verb); });
}

/// How far small words tell a story: "twee mensen niet meer samen verder willen maar wel samen ouders blijven".
float story(const FieldReading& call) {
  constexpr float kPlain = 4;  // words that any sentence has
  constexpr float kHalf = 3;
  constexpr float kSpoilt = 3;  // by each empty word
  if (!call.said_by_all.empty()) return 0;
  return half_at(static_cast<float>(call.words) - kPlain - kSpoilt * static_cast<float>(call.empty), kHalf);
}

void read_moment(std::string_view sentence, const std::map<std::uint16_t, float>& evidence,
                 const lexicon::Lexicon& lexicon, Reading& reading) {
  float most = 0;
  float by_occasion = 0;
  for (const auto& [occasion, weight] : evidence) {
    const float told = recognisable(lexicon.occasions()[occasion].telling);
    by_occasion = std::max(by_occasion, told * half_at(weight * weight, kHalfMoment));
    // one word may speak for several moments; the rest of the card knows which
    const float sure = told * weight * (0.25F + crowd::at(reading.portrait.occasions, occasion));
    if (sure <= most) continue;
    most = sure;
    reading.moment = occasion;
  }
  float told_elsewhere = 0;
  for (const auto& trigger : reading.portrait.triggers) {
    told_elsewhere =
        std::max(told_elsewhere, trigger.weight * recognisable(lexicon.occasions()[trigger.index].telling));
  }
  const float by_words =
      kConcreteAlone * half_at(reading.call.concrete * reading.call.concrete, kHalfConcrete * kHalfConcrete);
  const float by_story = (kStoryAlone + kStoryTold * told_elsewhere) * story(reading.call);
  const float by_speech = speaks(sentence) ? kSpeech : 0;
  reading.moment_strength = 1 - (1 - by_occasion) * (1 - by_words) * (1 - by_story) * (1 - by_speech);
}

/// The profession that is somebody's whole job title.
bool is_title(const crowd::Profile& profile, text::Language written, const lexicon::Profession& profession) {
  return !profile.job_title.empty() &&
         std::ranges::contains(profession.names.in(written), text::fold(profile.job_title));
}

/// Whether a likely profession of theirs has to do with an occasion: a word may speak for the wrong one.
bool works_at(const crowd::Portrait& portrait, std::uint32_t occasion, const lexicon::Lexicon& lexicon) {
  return std::ranges::any_of(portrait.professions, [&](const crowd::Share& share) {
    const auto& roles = lexicon.professions()[share.index].roles;
    return share.weight >= kGuess && std::ranges::contains(roles, occasion, &lexicon::Role::occasion);
  });
}

/// What they call themselves, else what all their words speak for.
std::optional<lexicon::ProfessionIndex> likeliest_profession(const crowd::Profile& profile,
                                                             const crowd::Portrait& portrait,
                                                             const lexicon::Lexicon& lexicon) {
  const auto& shares = portrait.professions;
  const auto titled = std::ranges::find_if(shares, [&](const crowd::Share& share) {
    return is_title(profile, portrait.language, lexicon.professions()[share.index]);
  });
  if (titled != shares.end()) return static_cast<lexicon::ProfessionIndex>(titled->index);
  if (portrait.trades.empty()) return std::nullopt;
  return profession_in(portrait, std::ranges::max_element(portrait.trades, {}, &crowd::Share::weight)->index, lexicon);
}

void read_trades(const crowd::Profile& profile, const lexicon::Lexicon& lexicon, Reading& reading) {
  const auto& portrait = reading.portrait;
  const auto likeliest = likeliest_profession(profile, portrait, lexicon);
  if (!likeliest) return;
  const auto trade = lexicon.professions()[*likeliest].trade;
  const float share = crowd::at(portrait.professions, *likeliest);
  const bool sure = is_of(profile, portrait, *likeliest, lexicon);
  const float most = std::ranges::max(portrait.trades, {}, &crowd::Share::weight).weight;
  if (sure || most >= kLikelyTrade) reading.trade = crowd::Share{.index = trade, .weight = most};
  if (sure || share >= kGuess) reading.guess = likeliest;
  if (!sure) return;
  reading.profession = likeliest;
  reading.certain = share >= kCertainProfession ||
                    is_title(profile, portrait.language, lexicon.professions()[*likeliest]) ||
                    std::ranges::contains(reading.named, *likeliest);
}

}  // namespace

std::optional<lexicon::ProfessionIndex> profession_in(const crowd::Portrait& portrait, std::uint32_t trade,
                                                      const lexicon::Lexicon& lexicon) {
  std::optional<lexicon::ProfessionIndex> best;
  float most = 0;
  for (const auto& share : portrait.professions) {
    if (lexicon.professions()[share.index].trade != trade || share.weight <= most) continue;
    most = share.weight;
    best = static_cast<lexicon::ProfessionIndex>(share.index);
  }
  return best;
}

bool is_of(const crowd::Profile& profile, const crowd::Portrait& portrait, lexicon::ProfessionIndex profession,
           const lexicon::Lexicon& lexicon) {
  constexpr float kSure = 0.6F;
  constexpr float kStandsOut = 0.25F;  // when every other trade is
  constexpr float kFarBehind = 3;
  const auto& entry = lexicon.professions()[profession];
  const float share = crowd::at(portrait.professions, profession);
  if (share >= kSure) return true;
  if (share <= 0) return false;
  const bool alone = std::ranges::all_of(portrait.trades, [&](const crowd::Share& trade) {
    return trade.index == entry.trade || kFarBehind * trade.weight <= share;
  });
  return (share >= kStandsOut && alone) || is_title(profile, portrait.language, entry);
}

bool called_at(const crowd::Portrait& portrait, std::uint32_t occasion, const crowd::Weights& weights) {
  constexpr float kClearCue = 0.85F;
  const float evidence = kClearCue * weights.moment_in_call_me_when;
  const float share = evidence * evidence / (evidence * evidence + weights.moment_doubt * weights.moment_doubt);
  return crowd::at(portrait.triggers, occasion) >= share;
}

Reading read(const crowd::Profile& profile, const lexicon::Recogniser& recogniser, const crowd::Weights& weights) {
  const auto& lexicon = recogniser.lexicon();
  Reading reading{.portrait = crowd::portray(profile, recogniser, weights)};
  Reader reader{recogniser, reading.portrait.language};

  const auto name_professions = [&](std::string_view field) {
    for (const auto profession : reader.named(field)) {
      const auto trade = lexicon.professions()[profession].trade;
      const bool known =
          std::ranges::any_of(reading.named, [&](auto one) { return lexicon.professions()[one].trade == trade; });
      if (!known) reading.named.push_back(profession);
    }
  };
  reading.title = reader.read(profile.job_title);
  name_professions(profile.job_title);
  reading.call = reader.read(profile.call_me_when);
  read_moment(profile.call_me_when, reader.evidence(Kind::occasion), lexicon, reading);
  reading.moment_sure = reading.moment && called_at(reading.portrait, *reading.moment, weights) &&
                        works_at(reading.portrait, *reading.moment, lexicon);
  auto clients = largest(reader.evidence(Kind::client));
  reading.work = reader.read(profile.what_i_do);
  name_professions(profile.what_i_do);
  clients = std::max(clients, largest(reader.evidence(Kind::client)));
  reading.clients = half_at(clients, kHalfClients);
  reading.result = reader.read(profile.result);
  reading.seeking = reader.read(profile.seeking);
  read_trades(profile, lexicon, reading);
  return reading;
}

}  // namespace matcher::sharpness
