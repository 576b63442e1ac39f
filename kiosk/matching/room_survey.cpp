#include "kiosk/matching/room_survey.hpp"

#include "matcher/sharpness/gaps.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace kiosk::matching {
namespace {

constexpr float kActive = 0.3F;     ///< activity at an occasion that counts
constexpr float kPractises = 0.3F;  ///< share of a trade that counts
constexpr std::size_t kSeveral = 2;
constexpr std::size_t kMostOccasions = 6;
constexpr std::size_t kMostGaps = 5;

struct Around {
  std::size_t occasion = 0;
  std::size_t people = 0;
  std::set<std::size_t> trades;
  float weight = 0;  ///< activity, counted for how telling the occasion is
};

std::vector<Around> occasions_here(const matcher::crowd::Crowd& crowd) {
  std::vector<Around> all(crowd.recogniser().lexicon().occasions().size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i].occasion = i;
  for (const auto seat : crowd.seats()) {
    const auto& portrait = crowd.at(seat).portrait;
    for (const auto& share : portrait.occasions) {
      if (share.weight < kActive) continue;
      auto& around = all[share.index];
      ++around.people;
      around.weight += share.weight * crowd.telling(share.index);
      for (const auto& trade : portrait.trades) {
        if (trade.weight >= kPractises) around.trades.insert(trade.index);
      }
    }
  }
  std::erase_if(all, [](const Around& one) { return one.people < kSeveral || one.trades.size() < kSeveral; });
  std::ranges::stable_sort(all, std::ranges::greater{}, &Around::weight);
  if (all.size() > kMostOccasions) all.resize(kMostOccasions);
  return all;
}

}  // namespace

flow::RoomSurveyed survey_room(const matcher::crowd::Crowd& crowd, flow::Language language) {
  const auto& lexicon = crowd.recogniser().lexicon();
  const auto spoken = language == flow::Language::nl ? matcher::text::Language::nl : matcher::text::Language::en;
  flow::RoomSurveyed surveyed;
  for (const auto& around : occasions_here(crowd)) {
    surveyed.occasions.push_back({.name = lexicon.occasions()[around.occasion].name.in(spoken),
                                  .people = around.people,
                                  .trades = around.trades.size()});
  }
  for (const auto& gap : matcher::sharpness::gaps(crowd, kMostGaps)) {
    surveyed.gaps.push_back({.trade = lexicon.professions()[gap.profession].names.in(spoken).front(),
                             .occasion = lexicon.occasions()[gap.occasion].name.in(spoken)});
  }
  return surveyed;
}

}  // namespace kiosk::matching
