#include "matcher/sharpness/gaps.hpp"

#include <algorithm>
#include <cstdint>

namespace matcher::sharpness {
namespace {

constexpr float kActive = 0.3F;    ///< activity at an occasion that counts
constexpr float kPresent = 0.05F;  ///< share of a trade: to miss somebody who is there is worse than to miss a gap
constexpr float kSought = 0.4F;    ///< wish that counts
constexpr std::size_t kSeveral = 2;
constexpr int kUsual = 2;  ///< the least strength of a role that is missed
constexpr std::size_t kFirst = 10;
constexpr std::size_t kOfOneOccasion = 3;

/// What the people here are, live by and look for, counted once.
struct Census {
  std::vector<bool> trade_here;
  std::vector<std::size_t> active;  ///< people, by occasion
  std::vector<float> activity;      ///< Σ of their activity
  std::vector<float> sought;        ///< by trade

  explicit Census(const crowd::Crowd& crowd) {
    const auto& lexicon = crowd.recogniser().lexicon();
    trade_here.resize(lexicon.trades().size());
    sought.resize(lexicon.trades().size());
    active.resize(lexicon.occasions().size());
    activity.resize(lexicon.occasions().size());
    for (const auto seat : crowd.seats()) {
      const auto& portrait = crowd.at(seat).portrait;
      for (const auto& share : portrait.trades) {
        if (share.weight >= kPresent) trade_here[share.index] = true;
      }
      for (const auto& share : portrait.occasions) {
        if (share.weight < kActive) continue;
        ++active[share.index];
        activity[share.index] += share.weight;
      }
      for (const auto& share : portrait.sought_professions) {
        if (share.weight >= kSought) sought[lexicon.professions()[share.index].trade] += share.weight;
      }
    }
  }
};

bool more_wanted(const Gap& a, const Gap& b) {
  if (a.weight != b.weight) return a.weight > b.weight;
  if (a.occasion != b.occasion) return a.occasion < b.occasion;
  return a.profession < b.profession;
}

/// How much one role of somebody who is not here is missed.
float missed(const lexicon::Role& role, const crowd::Crowd& crowd, const Census& census) {
  constexpr float kUsualWorth = 0.5F;  // of a trade at the heart of it
  constexpr float kFirstWorth = 1.1F;  // those who hear first bring the others in
  if (role.strength < kUsual || census.active[role.occasion] < kSeveral) return 0;
  const float heart = role.strength > kUsual ? 1.0F : kUsualWorth;
  const float first = role.stage == lexicon::Stage::first ? kFirstWorth : 1.0F;
  return census.activity[role.occasion] * crowd.telling(role.occasion) * heart * first;
}

std::vector<Gap> all_gaps(const crowd::Crowd& crowd, const Census& census) {
  constexpr float kElsewhere = 0.5F;  // what the other occasions add: who completes much here is wanted more
  constexpr float kWish = 2;
  const auto& professions = crowd.recogniser().lexicon().professions();
  std::vector<Gap> found;
  for (std::size_t i = 0; i < professions.size(); ++i) {
    if (census.trade_here[professions[i].trade]) continue;
    float everywhere = 0;
    for (const auto& role : professions[i].roles) everywhere += missed(role, crowd, census);
    for (const auto& role : professions[i].roles) {
      const float here = missed(role, crowd, census);
      if (here <= 0) continue;
      found.push_back(
          {.occasion = role.occasion,
           .profession = static_cast<lexicon::ProfessionIndex>(i),
           .active_here = census.active[role.occasion],
           .weight = (here + kElsewhere * (everywhere - here)) * (1 + kWish * census.sought[professions[i].trade])});
    }
  }
  return found;
}

}  // namespace

std::vector<Gap> gaps(const crowd::Crowd& crowd, std::size_t most) {
  const Census census{crowd};
  auto found = all_gaps(crowd, census);
  std::ranges::sort(found, more_wanted);

  const auto& lexicon = crowd.recogniser().lexicon();
  std::vector<bool> told(lexicon.trades().size());
  std::vector<std::size_t> of_occasion(lexicon.occasions().size());
  std::vector<Gap> best;
  const auto take = [&](bool varied) {
    for (const auto& gap : found) {
      if (best.size() >= (varied ? std::min(most, kFirst) : most)) return;
      const auto trade = lexicon.professions()[gap.profession].trade;
      if (told[trade] || (varied && of_occasion[gap.occasion] >= kOfOneOccasion)) continue;
      told[trade] = true;
      ++of_occasion[gap.occasion];
      best.push_back(gap);
    }
  };
  take(true);
  // with fewer than ten occasions' worth of variety there is nothing to add: the limit holds for the first ten
  if (best.size() == kFirst) take(false);
  return best;
}

std::string sentence(const Gap& gap, const lexicon::Lexicon& lexicon, text::Language language) {
  std::string text = lexicon.occasions()[gap.occasion].name.in(language);
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  const auto& name = lexicon.professions()[gap.profession].names.in(language).front();
  return language == text::Language::nl ? text + ": nog geen " + name + "." : text + ": no " + name + " yet.";
}

}  // namespace matcher::sharpness
