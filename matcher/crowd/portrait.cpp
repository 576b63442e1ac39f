#include "matcher/crowd/portrait.hpp"

#include "matcher/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace matcher::crowd {
namespace {

using lexicon::Kind;

/// Of a person's shares of one sort; the rest is noise and costs time with every pair.
constexpr std::size_t kMostProfessions = 6;
constexpr std::size_t kMostOccasions = 12;
constexpr std::size_t kMostClients = 6;
constexpr std::size_t kMostWords = 48;
constexpr float kLeastShare = 0.03F;

/// What the same words count for in a second field: less, or "inspiration" said three times would be a sure trade.
constexpr float kAgain = 0.6F;

/// Fewer words than this say too little to tell a field's language by itself.
constexpr std::size_t kWordsThatTell = 5;

using Evidence = std::map<std::uint16_t, float>;

/// FNV-1a, 32 bits. Two words that share a hash are taken for one; among the words of a crowd that hardly happens.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

Shares keep_largest(Shares shares, std::size_t most) {
  std::erase_if(shares, [](const Share& share) { return share.weight < kLeastShare; });
  if (shares.size() > most) {
    std::ranges::sort(shares, [](const Share& a, const Share& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.index < b.index;
    });
    shares.resize(most);
  }
  std::ranges::sort(shares, {}, &Share::index);
  return shares;
}

/// Evidence against each other and against the doubt that it is none of them: Σ ≤ 1.
Shares as_probabilities(const Evidence& evidence, float doubt, float sharpness, std::size_t most) {
  double sum = std::pow(doubt, sharpness);
  for (const auto& [index, weight] : evidence) sum += std::pow(weight, sharpness);
  Shares shares;
  for (const auto& [index, weight] : evidence) {
    shares.push_back({.index = index, .weight = static_cast<float>(std::pow(weight, sharpness) / sum)});
  }
  return keep_largest(std::move(shares), most);
}

/// Evidence for itself, each 0 to 1: `doubt` is what gives a half.
Shares as_activities(const Evidence& evidence, float doubt, std::size_t most) {
  Shares shares;
  for (const auto& [index, weight] : evidence) {
    const float strong = weight * weight;
    shares.push_back({.index = index, .weight = strong / (strong + doubt * doubt)});
  }
  return keep_largest(std::move(shares), most);
}

/// What the fields of one profile say together, by kind.
class Reading {
public:
  Reading(const lexicon::Recogniser& recogniser, text::Language language)
      : recogniser_{recogniser}, language_{language} {}

  /// `weights`: of what the field says of professions, occasions, clients, and by its words.
  void read(const std::string& field, const std::array<float, 4>& weights) {
    if (field.empty()) return;
    const auto findings = recogniser_.read(field, language_of(field, language_));
    for (const auto& mention : findings.mentions) {
      const auto kind = static_cast<std::size_t>(mention.of.kind);
      if (weights[kind] <= 0) continue;
      const auto words = text::fold(std::string_view{field}.substr(mention.begin, mention.end - mention.begin));
      auto& counted = counted_[{mention.of, hash_of(words)}];
      const float weight = mention.weight * weights[kind];
      const float again = std::min(weight, counted);
      evidence_[kind][mention.of.index] += weight - (1 - kAgain) * again;
      counted = std::max(counted, weight);
    }
    for (const auto& word : findings.words) {
      auto& weight = words_[hash_of(word.stem)];
      weight = std::max(weight, weights[3] * (word.part ? 0.5F : 1.0F));
    }
  }

  [[nodiscard]] const Evidence& of(Kind kind) const { return evidence_[static_cast<std::size_t>(kind)]; }

  [[nodiscard]] Shares words() const {
    Shares shares;
    for (const auto& [hash, weight] : words_) shares.push_back({.index = hash, .weight = weight});
    return keep_largest(std::move(shares), kMostWords);
  }

private:
  const lexicon::Recogniser& recogniser_;
  text::Language language_;
  std::array<Evidence, 3> evidence_;
  /// What the same words counted for most so far.
  std::map<std::pair<lexicon::Concept, std::uint32_t>, float> counted_;
  std::map<std::uint32_t, float> words_;
};

/// How far a profession is at home at the moments the person names, 0 to 1.
float at_home(const lexicon::Profession& profession, const Shares& triggers) {
  float best = 0;
  for (const auto& role : profession.roles) {
    best = std::max(best, at(triggers, role.occasion) * static_cast<float>(role.strength) / 3.0F);
  }
  return best;
}

/// How far the people one looks for are a profession's usual partners, 0 to 1.
float among_friends(const lexicon::Profession& profession, const Shares& sought) {
  float idle = 1;
  for (const auto& partner : profession.partners) idle *= 1 - partner.closeness * at(sought, partner.profession);
  return 1 - idle;
}

/// What the words say of a profession counts for more where the moments and the company fit it.
Evidence in_context(Evidence professions, const Shares& triggers, const Shares& sought, const lexicon::Lexicon& lexicon,
                    const Weights& weights) {
  for (auto& [index, weight] : professions) {
    const auto& profession = lexicon.professions()[index];
    weight *=
        1 + weights.at_home * at_home(profession, triggers) + weights.among_friends * among_friends(profession, sought);
  }
  return professions;
}

Shares trades_of(const Shares& professions, const lexicon::Lexicon& lexicon) {
  Evidence sums;
  for (const auto& share : professions) sums[lexicon.professions()[share.index].trade] += share.weight;
  Shares trades;
  for (const auto& [trade, weight] : sums) trades.push_back({.index = trade, .weight = weight});
  return trades;
}

/// Of each trade, as much as of its profession that is looked for most.
Shares best_of_trades(const Shares& professions, const lexicon::Lexicon& lexicon) {
  Evidence best;
  for (const auto& share : professions) {
    auto& most = best[lexicon.professions()[share.index].trade];
    most = std::max(most, share.weight);
  }
  Shares trades;
  for (const auto& [trade, weight] : best) trades.push_back({.index = trade, .weight = weight});
  return trades;
}

/// By a person's own words, by their professions' roles, or by both: neither has to be there (noisy or).
Shares occasions_of(const Shares& professions, const Shares& triggers, const lexicon::Lexicon& lexicon,
                    const Weights& weights) {
  Evidence by_role;
  for (const auto& share : professions) {
    for (const auto& role : lexicon.professions()[share.index].roles) {
      by_role[role.occasion] += share.weight * static_cast<float>(role.strength) / 3.0F;
    }
  }
  std::map<std::uint32_t, float> idle;  // how far not active
  for (const auto& [occasion, activity] : by_role)
    idle[occasion] = 1 - weights.role_activity * std::min(activity, 1.0F);
  for (const auto& share : triggers) {
    idle.try_emplace(share.index, 1.0F).first->second *= 1 - weights.trigger_activity * share.weight;
  }
  Shares occasions;
  for (const auto& [occasion, rest] : idle) occasions.push_back({.index = occasion, .weight = 1 - rest});
  return keep_largest(std::move(occasions), kMostOccasions);
}

/// By their own words, else as is usual in their professions.
Shares clients_of(const Shares& professions, const Shares& said, const lexicon::Lexicon& lexicon) {
  constexpr float kUsual = 0.5F;
  Evidence sums;
  for (const auto& share : professions) {
    float usual = kUsual;
    for (const auto client : lexicon.professions()[share.index].clients) {
      sums[client] += share.weight * usual;
      usual *= 0.8F;
    }
  }
  for (const auto& share : said) {
    auto& sum = sums[static_cast<std::uint16_t>(share.index)];
    sum = std::min(1.0F, sum + share.weight);
  }
  Shares clients;
  for (const auto& [client, weight] : sums) clients.push_back({.index = client, .weight = weight});
  return keep_largest(std::move(clients), kMostClients);
}

}  // namespace

text::Language language_of(std::string_view field, text::Language profile) {
  const auto words = static_cast<std::size_t>(std::ranges::count(field, ' ')) + 1;
  return words < kWordsThatTell ? profile : text::detect_language(field).value_or(profile);
}

text::Language language_of(const Profile& profile) {
  if (profile.language) return *profile.language;
  std::string all;
  for (const auto* field :
       {&profile.call_me_when, &profile.what_i_do, &profile.result, &profile.why, &profile.seeking}) {
    all.append(*field).append(" ");
  }
  return text::detect_language(all).value_or(text::Language::nl);
}

Portrait portray(const Profile& profile, const lexicon::Recogniser& recogniser, const Weights& weights) {
  const auto& lexicon = recogniser.lexicon();
  Portrait portrait{.language = language_of(profile)};
  Reading need{recogniser, portrait.language};
  need.read(profile.seeking, {1.0F, 1.0F, 1.0F, 1.0F});
  portrait.sought_professions = as_activities(need.of(Kind::profession), weights.sought_doubt, kMostProfessions);
  portrait.sought_trades = best_of_trades(portrait.sought_professions, lexicon);
  portrait.sought_occasions = as_activities(need.of(Kind::occasion), weights.moment_doubt, kMostOccasions);
  portrait.sought_clients = as_activities(need.of(Kind::client), weights.client_doubt, kMostClients);
  portrait.need_words = need.words();

  Reading offer{recogniser, portrait.language};
  const auto other = weights.moment_elsewhere;
  offer.read(profile.job_title, {weights.job_title, other, 0.5F, 1.0F});
  offer.read(profile.company, {weights.company, other, 0.3F, 0.5F});
  offer.read(profile.call_me_when, {weights.call_me_when, weights.moment_in_call_me_when, 1.0F, 1.0F});
  offer.read(profile.what_i_do, {weights.what_i_do, weights.moment_in_what_i_do, 1.0F, 1.0F});
  offer.read(profile.result, {weights.result, other, 0.5F, 0.6F});
  offer.read(profile.why, {weights.why, other, 0.3F, 0.3F});
  portrait.triggers = as_activities(offer.of(Kind::occasion), weights.moment_doubt, kMostOccasions);
  portrait.professions = as_probabilities(
      in_context(offer.of(Kind::profession), portrait.triggers, portrait.sought_professions, lexicon, weights),
      weights.profession_doubt, weights.profession_sharpness, kMostProfessions);
  portrait.trades = trades_of(portrait.professions, lexicon);
  portrait.occasions = occasions_of(portrait.professions, portrait.triggers, lexicon, weights);
  portrait.clients = clients_of(portrait.professions,
                                as_activities(offer.of(Kind::client), weights.client_doubt, kMostClients), lexicon);
  portrait.offer_words = offer.words();
  return portrait;
}

}  // namespace matcher::crowd
