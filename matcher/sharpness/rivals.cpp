#include "matcher/sharpness/rivals.hpp"

#include "matcher/sharpness/empty_words.hpp"

#include <algorithm>

namespace matcher::sharpness {
namespace {

/// A crowd that is gone through as it is.
constexpr std::size_t kSmallCrowd = 64;

constexpr float kOfTrade = 0.35F;  ///< share from which on somebody is of a trade

/// Everybody who can count: those active at the moment, or with a profession of the trade.
std::vector<crowd::Seat> who_may_count(const crowd::Crowd& crowd, const Reading& reading) {
  if (crowd.size() <= kSmallCrowd) return crowd.seats();
  crowd::Portrait wanted;
  if (reading.moment) wanted.occasions.push_back({*reading.moment, 1});
  if (reading.trade) {
    const auto& professions = crowd.recogniser().lexicon().professions();
    for (std::uint32_t i = 0; i < professions.size(); ++i) {
      if (professions[i].trade == reading.trade->index) wanted.sought_professions.push_back({i, 1});
    }
  }
  return crowd.promising(wanted, crowd.size() - 1);
}

/// Nothing to call them for: no sentence, or one of empty words. In doubt somebody does say when.
bool is_silent(const crowd::Member& member, const crowd::Crowd& crowd) {
  constexpr std::size_t kSaysNothing = 2;
  const auto call = scan(member.profile.call_me_when);
  if (call.words <= kSaysNothing) return true;
  const bool buzz = std::ranges::any_of(call.empty, [](const EmptyWord& word) { return !word.shown.empty(); });
  const auto& occasions = crowd.recogniser().lexicon().occasions();
  return buzz && std::ranges::none_of(member.portrait.triggers, [&](const crowd::Share& trigger) {
           return occasions[trigger.index].telling > 1 && called_at(member.portrait, trigger.index, crowd.weights());
         });
}

void count(const crowd::Member& other, const crowd::Crowd& crowd, const Reading& reading, Rivals& counted) {
  const auto& lexicon = crowd.recogniser().lexicon();
  const bool moment = reading.moment && called_at(other.portrait, *reading.moment, crowd.weights());
  if (moment) ++counted.same_moment;
  if (reading.moment && crowd::at(other.portrait.triggers, *reading.moment) > 0) ++counted.perhaps_moment;
  if (!reading.trade) return;
  const float share = crowd::at(other.portrait.trades, reading.trade->index);
  const bool namesake = reading.profession && is_of(other.profile, other.portrait, *reading.profession, lexicon);
  if (namesake || share > 0) ++counted.perhaps_trade;
  if (!namesake && share < kOfTrade) return;
  ++counted.same_trade;
  if (moment) ++counted.rival_moment;
  if (!namesake) return;
  ++counted.same_profession;
  if (moment) ++counted.namesake_moment;
  if (is_silent(other, crowd)) ++counted.rival_silent;
}

}  // namespace

Rivals rivals(const crowd::Crowd& crowd, std::string_view id, const Reading& reading) {
  Rivals counted{.others = crowd.size() - (crowd.find(id) ? 1 : 0)};
  for (const auto seat : who_may_count(crowd, reading)) {
    const auto& other = crowd.at(seat);
    if (other.profile.id != id) count(other, crowd, reading, counted);
  }
  return counted;
}

}  // namespace matcher::sharpness
