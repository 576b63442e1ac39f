#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// Whom to meet: what the matcher suggests, and what people say of it.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kSuggestionsStay = 45s;
constexpr base::milliseconds kPersonStays = 45s;
/// A welcome stays at least this long once there is somebody to meet.
constexpr base::milliseconds kTimeToTap = 8s;

}  // namespace

/// A guest whom nobody knows by name has nothing to be matched on.
bool Flow::may_be_suggested_to(const base::AttendeeId& attendee) const {
  const auto* known = state_.find(attendee);
  return known && known->listed() && !known->blocked && !person_line(state_, attendee).name.empty();
}

bool Flow::agreed_to_matching(const base::AttendeeId& attendee) const {
  const auto* known = state_.find(attendee);
  return known && known->matched();
}

void Flow::ask_matcher(const base::AttendeeId& attendee) {
  meeting_ = Meeting{.holder = attendee, .people = {}, .because = std::nullopt};
  effects_.push_back(Suggest{.attendee = attendee, .count = 3, .language = language_of(attendee)});
}

void Flow::take(const Suggested& suggested) {
  if (!meeting_ || meeting_->holder != suggested.attendee || !meeting_->asked) return;
  if (!agreed_to_matching(suggested.attendee)) return;
  meeting_->asked = false;
  meeting_->people = presentable(state_, suggested.attendee, suggested.people);
  meeting_->because = suggested.because;
  if (std::holds_alternative<VerdictShown>(scene_.body) || std::holds_alternative<RegisteredShown>(scene_.body)) {
    return offer_suggestions();
  }
  if (const auto* shown = std::get_if<SuggestionsShown>(&scene_.body)) show_suggestions(shown->noted);
}

void Flow::offer_suggestions() {
  if (auto* verdict = std::get_if<VerdictShown>(&scene_.body)) verdict->suggestions = meeting_->people.size();
  scene_.actions.insert(scene_.actions.begin(), Action::suggestions);
  if (!meeting_->people.empty() && scene_.until) scene_.until = std::max(*scene_.until, now_ + kTimeToTap);
}

void Flow::open_suggestions() {
  if (!person_) return;
  pair_.reset();
  if (!agreed_to_matching(*person_)) {
    return ask_consent({.whom = *person_, .kind = event::ConsentKind::matching, .then = ThenSuggest{*person_}});
  }
  if (!meeting_) ask_matcher(*person_);
  show_suggestions();
}

void Flow::follow(const ThenSuggest& then) {
  if (!std::holds_alternative<ConsentAsked>(scene_.body) || person_ != then.attendee) return;
  open_suggestions();
}

void Flow::show_suggestions(std::optional<AnswerNoted> noted) {
  const auto& holder = meeting_->holder;
  meeting_->people = presentable(state_, holder, std::move(meeting_->people));
  auto shown = describe_suggestions(state_, holder, meeting_->people);
  const bool nobody = meeting_->people.empty() && !meeting_->asked;
  if (nobody) shown.because = meeting_->because.value_or(NobodyBecause::nobody_fits);
  shown.noted = std::move(noted);
  shown.welcoming = line_of_welcoming(holder);
  book_.note(holder, meeting_->people);
  std::vector<Action> actions{Action::first_person, Action::second_person, Action::third_person};
  actions.resize(shown.people.size());
  if (shown.cards > 0) actions.push_back(Action::my_cards);
  actions.push_back(Action::improve_card);
  actions.push_back(Action::my_choices);
  actions.push_back(Action::done);
  show(std::move(shown), language_of(holder), std::move(actions), kSuggestionsStay);
}

void Flow::show_person(std::size_t index) {
  meeting_->chosen = index;
  auto shown = describe_suggestion(state_, meeting_->holder, meeting_->people.at(index));
  shown.introduction = introduction_to(meeting_->people.at(index).person);
  std::vector<Action> actions;
  if (config_.place.role == event::Role::table) actions.push_back(Action::swap);
  actions.insert(actions.end(), {Action::met, Action::not_now});
  if (shown.introduction == IntroductionState::not_asked) actions.push_back(Action::introduce_me);
  actions.push_back(Action::back);
  show(std::move(shown), language_of(meeting_->holder), std::move(actions), kPersonStays);
}

void Flow::answer_suggestion(event::MetAnswer answer) {
  const bool on_its_way = std::ranges::any_of(
      requests_, [](const auto& entry) { return std::holds_alternative<ThenAnswered>(entry.second); });
  if (on_its_way) return;
  const event::Answered answered{
      .attendee = meeting_->holder, .other = meeting_->people.at(meeting_->chosen).person, .answer = answer};
  make_durable({answered}, ThenAnswered{answered});
}

void Flow::follow(const ThenAnswered& then) {
  const bool still_here =
      std::holds_alternative<PersonShown>(scene_.body) && meeting_ && meeting_->holder == then.answered.attendee;
  if (!still_here) return;
  auto others = std::move(meeting_->people);
  std::erase_if(others, [&](const Suggestion& suggestion) { return suggestion.person == then.answered.other; });
  ask_matcher(then.answered.attendee);
  meeting_->people = std::move(others);
  show_suggestions(AnswerNoted{then.answered.answer, person_line(state_, then.answered.other)});
}

void Flow::swap_with_person() {
  pairing_.forget();
  const auto outcome = pairing_.show(meeting_->holder, now_, kNoFrame);
  show_waiting(std::get<event::Pairing::Waiting>(outcome));
}

}  // namespace kiosk::flow
