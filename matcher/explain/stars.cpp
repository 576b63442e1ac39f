#include "matcher/explain/stars.hpp"

#include "matcher/explain/reasons.hpp"

#include <algorithm>
#include <optional>

namespace matcher::explain {
namespace {

/// What a shared occasion brings me, by how early they come in there beside me.
float earliness(std::optional<Meeting::Turn> turn) {
  constexpr float kUnknown = 0.6F;
  if (!turn) return kUnknown;
  switch (*turn) {
    case Meeting::Turn::first:
      return 1.0F;
    case Meeting::Turn::earlier:
      return 0.9F;
    case Meeting::Turn::together:
      return 0.75F;
    case Meeting::Turn::later:
      return 0.35F;
  }
  return kUnknown;
}

/// The part of the shared occasions from which work can come my way, 0 to 1.
float early_part(const Meeting& meeting) {
  float worth = 0;
  float early = 0;
  for (const auto& shared : meeting.shared()) {
    worth += shared.worth;
    early += shared.worth * earliness(meeting.their_turn(shared.occasion));
  }
  return worth > 0 ? early / worth : 0;
}

float worth_in_money(const score::Need& need) {
  return need.profession + 0.35F * need.occasion + 0.35F * need.client + 0.5F * need.words;
}

float worth_in_knowledge(const score::Need& need) {
  return 0.8F * need.profession + 0.4F * need.words;
}

std::string moment(const Meeting& meeting, Phrase phrase) {
  return meeting.say(phrase,
                     {{"occasion", meeting.occasion(meeting.shared().front().occasion).name.in(meeting.reader())}});
}

std::string clients(const Meeting& meeting, Phrase phrase) {
  const auto common = meeting.shared_clients();
  if (!common) return meeting.say(Phrase::other_clients);
  return meeting.say(phrase, {{"clients", meeting.lexicon().clients()[common->index].name.in(meeting.reader())}});
}

std::string no_moment(const Meeting& meeting) {
  const bool known = !meeting.mine().occasions.empty() && !meeting.theirs().occasions.empty();
  return meeting.say(known ? Phrase::other_moments : Phrase::moment_unknown);
}

std::string no_clients(const Meeting& meeting) {
  const bool known = !meeting.mine().clients.empty() && !meeting.theirs().clients.empty();
  return meeting.say(known ? Phrase::other_clients : Phrase::clients_unknown);
}

/// What they look for that I am near, by name: an occasion or a kind of clients.
std::string sought_thing(const Meeting& meeting) {
  const auto& need = meeting.pair().they_need;
  const auto& lexicon = meeting.lexicon();
  if (need.client > need.occasion) {
    const auto common = strongest_in_common(meeting.theirs().sought_clients, meeting.mine().clients);
    return common ? lexicon.clients()[common->index].name.in(meeting.reader()) : std::string{};
  }
  const auto common = strongest_in_common(meeting.theirs().sought_occasions, meeting.mine().occasions);
  return common ? lexicon.occasions()[common->index].name.in(meeting.reader()) : std::string{};
}

}  // namespace

int stars(float value, const Steps& steps) {
  return 1 + static_cast<int>(std::ranges::count_if(steps, [&](float step) { return value >= step; }));
}

Values values_of(const Meeting& meeting) {
  constexpr float kWorkFromThem = 0.4F;
  constexpr float kMoments = 0.45F;
  constexpr float kClients = 0.3F;
  constexpr float kPartners = 0.4F;
  constexpr float kKinship = 0.6F;
  const auto& pair = meeting.pair();
  const auto& weights = meeting.weights();
  return {
      .bring = pair.complement * early_part(meeting) + kWorkFromThem * pair.they_need.profession,
      .recommend =
          (1 - pair.rivalry) * (kMoments * pair.complement + kClients * pair.same_clients + kPartners * pair.partners),
      .pay = worth_in_money(pair.they_need),
      .know = std::max(
          {pair.same_trade * (1 - pair.rivalry / 2), worth_in_knowledge(pair.i_need), kKinship * meeting.kinship()}),
      .overall = pair.total / (weights.complement + weights.partners + weights.need_profession),
  };
}

Stars bring(const Meeting& meeting, const Values& values) {
  const int count = stars(values.bring, kBringSteps);
  const auto evidence = [&] {
    if (count > 1 && meeting.pair().they_need.profession >= kSought &&
        values.bring < 2 * meeting.pair().they_need.profession) {
      return meeting.say(Phrase::seeks_you);
    }
    if (meeting.shared().empty() || count == 1) return no_moment(meeting);
    const auto turn = meeting.their_turn(meeting.shared().front().occasion);
    if (turn == Meeting::Turn::later) return moment(meeting, Phrase::comes_later);
    if (count == 2) return moment(meeting, Phrase::moment_beside);
    return moment(meeting, turn == Meeting::Turn::first ? Phrase::hears_first_of : Phrase::moment);
  };
  return {.count = count, .evidence = evidence()};
}

Stars recommend(const Meeting& meeting, const Values& values) {
  const int count = stars(values.recommend, kRecommendSteps);
  const auto& pair = meeting.pair();
  const auto evidence = [&] {
    if (pair.rivals) return meeting.say(Phrase::rival);
    if (count > 2 && pair.partners >= kSought) return meeting.say(Phrase::partner);
    const bool by_clients = pair.same_clients > pair.complement || meeting.shared().empty();
    if (count == 1) return no_clients(meeting);
    if (by_clients) return clients(meeting, count > 2 ? Phrase::clients : Phrase::clients_overlap);
    return moment(meeting, count > 2 ? Phrase::moment : Phrase::moment_beside);
  };
  return {.count = count, .evidence = evidence()};
}

Stars pay(const Meeting& meeting, const Values& values) {
  const int count = stars(values.pay, kPaySteps);
  const auto& need = meeting.pair().they_need;
  const auto evidence = [&] {
    const auto& theirs = meeting.theirs();
    const bool silent = theirs.need_words.empty() && theirs.sought_professions.empty();
    if (count == 1) return meeting.say(silent ? Phrase::seeks_unknown : Phrase::seeks_other);
    if (need.profession >= kSought) return meeting.say(Phrase::seeks_you);
    const auto thing = sought_thing(meeting);
    if (thing.empty() || need.words > std::max(need.client, need.occasion)) return meeting.say(Phrase::seeks_near);
    return meeting.say(Phrase::seeks_thing, {{"thing", thing}});
  };
  return {.count = count, .evidence = evidence()};
}

Stars know(const Meeting& meeting, const Values& values) {
  constexpr float kOneTrade = 0.5F;
  const int count = stars(values.know, kKnowSteps);
  const auto& pair = meeting.pair();
  const auto evidence = [&] {
    if (count == 1) {
      const bool known = !meeting.mine().professions.empty() && !meeting.theirs().professions.empty();
      return meeting.say(known ? Phrase::trade_other : Phrase::trade_unknown);
    }
    const float sought = worth_in_knowledge(pair.i_need);
    const bool one_trade = pair.same_trade >= kOneTrade;
    if (one_trade && pair.same_trade * (1 - pair.rivalry / 2) >= sought) return meeting.say(Phrase::trade_same);
    if (sought >= values.know) {
      return meeting.say(pair.i_need.profession >= kSought ? Phrase::has_what_you_seek : Phrase::near_what_you_seek);
    }
    return meeting.say(Phrase::trade_near);
  };
  return {.count = count, .evidence = evidence()};
}

}  // namespace matcher::explain
