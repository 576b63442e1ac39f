#include "matcher/explain/reasons.hpp"

#include "matcher/explain/listening.hpp"
#include "matcher/explain/own_words.hpp"
#include "matcher/explain/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace matcher::explain {
namespace {

using lexicon::Kind;
using Found = std::optional<Reason>;

/// A reason that weighs less than this says nothing, nor does one that weighs less than this part of the best.
constexpr float kLeastWeight = 0.08F;
constexpr float kLeastOfBest = 0.2F;

std::vector<Evidence> words_for_trade(const Pitch& pitch, const crowd::Portrait& portrait) {
  const auto top = std::ranges::max_element(portrait.professions, {}, &crowd::Share::weight);
  if (top == portrait.professions.end()) return {};
  return pitch.offers({Kind::profession, static_cast<std::uint16_t>(top->index)});
}

/// The words for the occasion itself, else for the profession that brings it.
std::vector<Evidence> words_for_moment(const Pitch& pitch, const crowd::Portrait& portrait, std::uint32_t occasion) {
  auto words = pitch.offers({Kind::occasion, static_cast<std::uint16_t>(occasion)});
  return words.empty() ? words_for_trade(pitch, portrait) : words;
}

Found same_moment(const Meeting& meeting) {
  if (meeting.shared().empty() || meeting.pair().rivals) return std::nullopt;
  const auto index = meeting.shared().front().occasion;
  const auto& occasion = meeting.occasion(index);
  const auto& mine = meeting.my_trade();
  const auto& theirs = meeting.their_trade();
  auto phrase = Phrase::same_moment;
  if (mine != theirs) {
    phrase = mine.empty()     ? Phrase::same_moment_them
             : theirs.empty() ? Phrase::same_moment_me
                              : Phrase::same_moment_both;
  }
  return Reason{
      .kind = ReasonKind::same_moment,
      .chip = meeting.say(Phrase::chip_same_moment, {{"occasion", occasion.name.in(meeting.reader())}}),
      .text = meeting.say(phrase, {{"at", occasion.article.in(meeting.reader())},
                                   {"mine", as_role(mine, meeting.reader())},
                                   {"theirs", as_role(theirs, meeting.reader())}}),
      .weight = meeting.pair().complement,
      .mine = words_for_moment(meeting.my_pitch(), meeting.mine(), index),
      .theirs = words_for_moment(meeting.their_pitch(), meeting.theirs(), index),
  };
}

/// Of a profession that is looked for: what an occasion or clients are worth, and words that the lexicon does not know.
constexpr float kNear = 0.35F;
constexpr float kWords = 0.5F;

/// An outspoken wish counts, even while we doubt what exactly the other is.
float weight_of(const score::Need& need) {
  if (need.profession >= kSought) return std::sqrt(need.profession);
  return std::max({need.profession, kNear * need.occasion, kNear * need.client, kWords * need.words});
}

/// What one of two looks for and the other has.
struct Match {
  bool exact = false;  ///< a profession is looked for, and the other surely has it
  std::string item;    ///< what is looked for, to be quoted
  std::vector<Evidence> sought;
  std::vector<Evidence> offered;
};

Match match_of(const Pitch& seeking, const crowd::Portrait& seeker, const Pitch& offering, const crowd::Portrait& other,
               const score::Need& need) {
  const float profession = need.profession;
  const float occasion = kNear * need.occasion;
  const float client = kNear * need.client;
  const bool exact = need.profession >= kSought;
  const auto by_concept = [&](Kind kind, const crowd::Shares& sought, const crowd::Shares& offered) -> Match {
    const auto common = strongest_in_common(sought, offered);
    if (!common) return {};
    const lexicon::Concept what{kind, common->index};
    return {.exact = exact,
            .item = seeking.sought_item(what),
            .sought = seeking.seeks(what),
            .offered = offering.offers(what)};
  };
  if (!exact && kWords * need.words > std::max({profession, occasion, client})) {
    auto common = seeking.seeks_words_of(offering);
    return {.exact = false,
            .item = std::move(common.item),
            .sought = std::move(common.sought),
            .offered = std::move(common.offered)};
  }
  if (exact || profession >= std::max(occasion, client)) {
    return by_concept(Kind::profession, seeker.sought_professions, other.professions);
  }
  if (occasion >= client) return by_concept(Kind::occasion, seeker.sought_occasions, other.occasions);
  return by_concept(Kind::client, seeker.sought_clients, other.clients);
}

Found they_seek_you(const Meeting& meeting) {
  const auto& need = meeting.pair().they_need;
  if (weight_of(need) < kLeastWeight) return std::nullopt;
  auto match = match_of(meeting.their_pitch(), meeting.theirs(), meeting.my_pitch(), meeting.mine(), need);
  if (!match.exact && (match.item.empty() || meeting.pair().rivals)) return std::nullopt;
  const auto phrase = match.item.empty() ? Phrase::they_seek_you
                      : match.exact      ? Phrase::they_seek_you_quote
                                         : Phrase::they_seek_near_quote;
  return Reason{
      .kind = ReasonKind::they_seek_you,
      .chip = meeting.say(match.exact ? Phrase::chip_they_seek_you : Phrase::chip_they_seek_near),
      .text = meeting.say(phrase, {{"words", match.item}}),
      .weight = weight_of(need),
      .mine = std::move(match.offered),
      .theirs = std::move(match.sought),
  };
}

Found you_seek_them(const Meeting& meeting) {
  const auto& need = meeting.pair().i_need;
  if (weight_of(need) < kLeastWeight) return std::nullopt;
  auto match = match_of(meeting.my_pitch(), meeting.mine(), meeting.their_pitch(), meeting.theirs(), need);
  if (!match.exact && (match.item.empty() || meeting.pair().rivals)) return std::nullopt;
  const auto phrase = match.item.empty() ? Phrase::you_seek_them
                      : match.exact      ? Phrase::you_seek_them_quote
                                         : Phrase::you_seek_near_quote;
  return Reason{
      .kind = ReasonKind::you_seek_them,
      .chip = meeting.say(match.exact ? Phrase::chip_you_seek_them : Phrase::chip_you_seek_near),
      .text = meeting.say(phrase, {{"words", match.item}}),
      .weight = weight_of(need),
      .mine = std::move(match.sought),
      .theirs = std::move(match.offered),
  };
}

Found same_clients(const Meeting& meeting) {
  constexpr float kCounts = 0.3F;
  constexpr float kEnough = 0.45F;  // how alike the clients of two are, from which on it is worth saying
  constexpr float kOfOneTrade = 0.1F;
  const auto& pair = meeting.pair();
  const auto common = meeting.shared_clients();
  if (!common || pair.same_clients < kEnough || pair.rivals) return std::nullopt;
  const std::string& clients = meeting.lexicon().clients()[common->index].name.in(meeting.reader());
  const bool apart = !meeting.my_trade().empty() && !meeting.their_trade().empty() && pair.same_trade < kOfOneTrade;
  auto chip = meeting.say(Phrase::chip_same_clients, {{"clients", clients}});
  if (length_of(chip) > kLongestChip) chip = meeting.say(Phrase::chip_same_clients_short, {{"clients", clients}});
  const lexicon::Concept what{Kind::client, common->index};
  return Reason{
      .kind = ReasonKind::same_clients,
      .chip = std::move(chip),
      .text = meeting.say(apart ? Phrase::same_clients_apart : Phrase::same_clients, {{"clients", clients}}),
      .weight = kCounts * pair.same_clients * (1 - pair.same_trade),
      .mine = meeting.my_pitch().offers(what),
      .theirs = meeting.their_pitch().offers(what),
  };
}

Found partners(const Meeting& meeting) {
  constexpr float kCounts = 0.5F;  // beside what these two have in common themselves
  constexpr float kEnough = 0.15F;
  const auto& pair = meeting.pair();
  if (pair.rivals || pair.partners < kEnough) return std::nullopt;
  const auto& mine = meeting.my_trade();
  const auto& theirs = meeting.their_trade();
  const bool named = !mine.empty() && !theirs.empty() && mine != theirs && meeting.trades_are_partners();
  return Reason{
      .kind = ReasonKind::partners,
      .chip = meeting.say(Phrase::chip_partners),
      .text = meeting.say(named ? Phrase::partners_both : Phrase::partners, {{"mine", mine}, {"theirs", theirs}}),
      .weight = kCounts * pair.partners,
      .mine = words_for_trade(meeting.my_pitch(), meeting.mine()),
      .theirs = words_for_trade(meeting.their_pitch(), meeting.theirs()),
  };
}

Found they_hear_first(const Meeting& meeting) {
  constexpr float kFirst = 0.6F;  // beside the moment itself
  constexpr float kEarlier = 0.4F;
  const auto& shared = meeting.shared();
  const auto earlier = std::ranges::find_if(shared, [&](const score::SharedOccasion& occasion) {
    const auto turn = meeting.their_turn(occasion.occasion);
    return turn == Meeting::Turn::first || turn == Meeting::Turn::earlier;
  });
  if (earlier == shared.end() || meeting.pair().rivals) return std::nullopt;
  const bool first = meeting.their_turn(earlier->occasion) == Meeting::Turn::first;
  const float part = earlier->worth / shared.front().worth;
  return Reason{
      .kind = ReasonKind::they_hear_first,
      .chip = meeting.say(first ? Phrase::chip_hear_first : Phrase::chip_hear_earlier),
      .text = meeting.say(first ? Phrase::hear_first : Phrase::hear_earlier,
                          {{"at", meeting.occasion(earlier->occasion).article.in(meeting.reader())}}),
      .weight = (first ? kFirst : kEarlier) * part * meeting.pair().complement,
      .mine = words_for_moment(meeting.my_pitch(), meeting.mine(), earlier->occasion),
      .theirs = words_for_moment(meeting.their_pitch(), meeting.theirs(), earlier->occasion),
  };
}

Found knowledge(const Meeting& meeting) {
  constexpr float kCounts = 0.5F;
  constexpr float kOneTrade = 0.5F;
  constexpr float kNeighbours = 0.25F;
  constexpr float kOtherCalls = 0.6F;  // how much of the trade is no rivalry
  const auto& pair = meeting.pair();
  const bool one = pair.same_trade >= kOneTrade;
  if (!one && meeting.kinship() < kNeighbours) return std::nullopt;
  const bool other_calls = one && !pair.rivals && pair.rivalry < kOtherCalls * pair.same_trade;
  return Reason{
      .kind = ReasonKind::knowledge,
      .chip = meeting.say(Phrase::chip_knowledge),
      .text = meeting.say(!one          ? Phrase::near_trade
                          : other_calls ? Phrase::same_trade_other_calls
                                        : Phrase::same_trade),
      .weight = kCounts * (one ? pair.same_trade : meeting.kinship() / 2),
      .mine = words_for_trade(meeting.my_pitch(), meeting.mine()),
      .theirs = words_for_trade(meeting.their_pitch(), meeting.theirs()),
  };
}

/// What they say themselves, so that there is something to begin with.
Reason in_the_room(const Meeting& meeting) {
  const bool met = meeting.have_met();
  const auto& profile = meeting.their_profile();
  Reason reason{.kind = ReasonKind::in_the_room,
                .chip = meeting.say(met ? Phrase::chip_known_already : Phrase::chip_in_the_room)};
  const auto language = crowd::language_of(profile.call_me_when, meeting.theirs().language);
  auto when = clause(profile.call_me_when, language);
  auto work = first_sentence(profile.what_i_do);
  // where their trigger is what to listen for, it would be said twice
  const bool said_already = heard_sentence(meeting) == nullptr;
  if (!work.empty() && (when.empty() || said_already)) {
    reason.text = meeting.say(met ? Phrase::known_work : Phrase::new_work, {{"words", work}});
    reason.theirs.push_back({.field = "what_i_do", .words = std::move(work)});
  } else if (!when.empty()) {
    const auto quote = say(Phrase::call_me_when, language, std::array{Slot{"words", when}});
    reason.text = meeting.say(met ? Phrase::known_quote : Phrase::new_quote, {{"words", quote}});
    reason.theirs.push_back({.field = "call_me_when", .words = std::move(when)});
  } else {
    reason.text = meeting.say(met ? Phrase::known_silent : Phrase::new_silent);
  }
  return reason;
}

}  // namespace

std::vector<Reason> reasons_of(const Meeting& meeting) {
  std::vector<Reason> reasons;
  for (const auto find :
       {same_moment, they_seek_you, you_seek_them, same_clients, partners, they_hear_first, knowledge}) {
    if (auto found = find(meeting); found && found->weight >= kLeastWeight) reasons.push_back(std::move(*found));
  }
  std::ranges::stable_sort(reasons, std::ranges::greater{}, &Reason::weight);
  if (reasons.empty()) reasons.push_back(in_the_room(meeting));
  const float least = kLeastOfBest * reasons.front().weight;
  std::erase_if(reasons, [&](const Reason& reason) { return reason.weight < least; });
  if (reasons.size() > kMostReasons) reasons.resize(kMostReasons);
  return reasons;
}

}  // namespace matcher::explain
