#include "kiosk/matching/matchmaker.hpp"

#include "kiosk/matching/profile.hpp"
#include "matcher/explain/explain.hpp"
#include "matcher/sharpness/sharpness.hpp"

#include <utility>

namespace kiosk::matching {
namespace {

using matcher::score::NobodyBecause;

/// In a larger room, sharing out takes longer than somebody waits for an answer; there everybody gets their own best.
constexpr std::size_t kSharedOutUpTo = 600;

matcher::text::Language language_of(flow::Language language) {
  return language == flow::Language::nl ? matcher::text::Language::nl : matcher::text::Language::en;
}

flow::NobodyBecause because_of(NobodyBecause because) {
  switch (because) {
    case NobodyBecause::alone:
      return flow::NobodyBecause::alone;
    case NobodyBecause::no_pitch:
      return flow::NobodyBecause::no_pitch;
    case NobodyBecause::all_met:
      return flow::NobodyBecause::all_met;
    case NobodyBecause::nobody_fits:
      return flow::NobodyBecause::nobody_fits;
  }
  return flow::NobodyBecause::nobody_fits;
}

flow::Stars stars_of(const matcher::explain::Stars& stars) {
  return {.count = stars.count, .evidence = stars.evidence};
}

flow::Suggestion suggestion_of(base::AttendeeId person, const matcher::explain::Explanation& explanation) {
  flow::Suggestion suggestion{.person = person,
                              .reasons = {},
                              .listen_for = explanation.listen_for,
                              .opener = explanation.opener,
                              .stars = {stars_of(explanation.bring), stars_of(explanation.recommend),
                                        stars_of(explanation.pay), stars_of(explanation.know)},
                              .overall = explanation.overall};
  for (const auto& reason : explanation.reasons) suggestion.reasons.push_back(reason.chip);
  return suggestion;
}

}  // namespace

Matchmaker::Matchmaker(std::shared_ptr<const matcher::lexicon::Recogniser> recogniser)
    : recogniser_{recogniser}, matcher_{std::move(recogniser)} {}

flow::Sharpened Matchmaker::sharpen(const flow::Sharpen& question) const {
  const auto profile = profile_of(question.card, question.attendee ? question.attendee->hex() : std::string{});
  const auto language = language_of(question.language);
  auto read =
      matcher::sharpness::sharpness(profile, &matcher_.crowd(), *recogniser_, matcher::crowd::Weights{}, language);
  return {.question = question.question,
          .sharpness = {.points = read.points,
                        .word = std::string{matcher::sharpness::word(read.degree, language)},
                        .hint = std::move(read.hint)}};
}

void Matchmaker::take(const RoomChange& change) {
  if (change.empty()) return;
  auto& crowd = matcher_.crowd();
  for (const auto& id : change.gone) {
    crowd.remove(id.hex());
    first_names_.erase(id.hex());
  }
  for (const auto& guest : change.here) {
    crowd.put(guest.profile);
    first_names_.insert_or_assign(guest.profile.id, guest.first_name);
  }
  for (const auto& note : change.bonds) crowd.note(note.a.hex(), note.b.hex(), note.bond);
  shared_out_each_.reset();
}

flow::Suggested Matchmaker::answer(const flow::Suggest& question) {
  flow::Suggested answer{.attendee = question.attendee};
  const auto& crowd = matcher_.crowd();
  const auto seat = crowd.find(question.attendee.hex());
  if (!seat) {
    answer.because = flow::NobodyBecause::no_consent;
    return answer;
  }
  for (const auto& ranked : people_for(*seat, question.count)) {
    const auto person = base::AttendeeId::from_hex(crowd.at(ranked.seat).profile.id);
    const auto explanation =
        matcher::explain::explain(crowd, *seat, ranked.seat, language_of(question.language), first_name(ranked.seat));
    answer.people.push_back(suggestion_of(*person, explanation));
  }
  if (answer.people.empty()) answer.because = because_of(matcher::score::why_nobody(crowd, *seat));
  return answer;
}

const std::string& Matchmaker::first_name(matcher::crowd::Seat seat) const {
  static const std::string kNone;
  const auto found = first_names_.find(matcher_.crowd().at(seat).profile.id);
  return found == first_names_.end() ? kNone : found->second;
}

Matchmaker::Ranking Matchmaker::people_for(matcher::crowd::Seat seat, std::size_t count) {
  if (matcher_.crowd().size() > kSharedOutUpTo) return matcher_.for_one(seat, count);
  if (shared_out_each_ != count) {
    shared_out_.clear();
    for (auto& suggestions : matcher_.for_everyone(count))
      shared_out_.emplace(suggestions.of, std::move(suggestions.people));
    shared_out_each_ = count;
  }
  return shared_out_.at(seat);
}

}  // namespace kiosk::matching
