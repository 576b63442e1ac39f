#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// Introductions on request: one asks, the other is asked at their next badge, and only a yes is told.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;
using event::IntroductionStanding;

constexpr base::milliseconds kQuestionStays = 20s;
constexpr base::milliseconds kThanksStay = 6s;

/// What the badge was shown for comes first; then the question.
constexpr base::milliseconds kBadgeFirst = 3s;

/// Who lets the question go by is asked once more, and then left in peace.
constexpr int kMostTimes = 2;

}  // namespace

/// Whether somebody may be asked, or has been, who would not mind.
IntroductionState Flow::introduction_to(const base::AttendeeId& person) const {
  switch (state_.introduction_requests().between(meeting_->holder, person)) {
    case IntroductionStanding::not_asked:
      return IntroductionState::not_asked;
    case IntroductionStanding::open:
    case IntroductionStanding::declined:  // a no is nobody's business
      return IntroductionState::asked;
    case IntroductionStanding::welcomed:
      return IntroductionState::welcomed;
  }
  return IntroductionState::not_asked;
}

/// The person who said yes to `attendee` last, is in, and whom they have yet to speak to.
std::optional<base::AttendeeId> Flow::welcoming(const base::AttendeeId& attendee) const {
  if (!agreed_to_matching(attendee)) return std::nullopt;
  const auto spoke = [&](const base::AttendeeId& other) {
    return state_.exchange_between(attendee, other) != nullptr ||
           std::ranges::any_of(state_.answers(), [&](const auto& entry) {
             return entry.second.attendee == attendee && entry.second.other == other;
           });
  };
  for (const auto& other : state_.introduction_requests().welcoming(attendee)) {
    const auto* known = state_.find(other);
    if (known != nullptr && known->matched() && known->present() && !spoke(other)) return other;
  }
  return std::nullopt;
}

PersonLine Flow::line_of_welcoming(const base::AttendeeId& attendee) const {
  const auto other = welcoming(attendee);
  return other ? person_line(state_, *other) : PersonLine{};
}

bool Flow::introduction_on_its_way() const {
  return std::ranges::any_of(requests_,
                             [](const auto& entry) { return std::holds_alternative<ThenIntroduction>(entry.second); });
}

void Flow::ask_introduction() {
  if (introduction_on_its_way()) return;
  const auto by = meeting_->holder;
  const auto to = meeting_->people.at(meeting_->chosen).person;
  std::vector<event::FactBody> facts{event::IntroductionAsked{.by = by, .to = to}};
  // both want it: no need to ask either of them
  if (state_.introduction_requests().between(to, by) == IntroductionStanding::open) {
    facts.emplace_back(event::IntroductionAnswered{.by = to, .to = by, .welcome = true});
    facts.emplace_back(event::IntroductionAnswered{.by = by, .to = to, .welcome = true});
  }
  make_durable(std::move(facts), ThenIntroduction{.by = by, .to = to, .step = std::nullopt});
}

/// Who wants to be introduced to the person whose badge was read a moment ago.
void Flow::ask_for_introductions() {
  const auto* verdict = std::get_if<VerdictShown>(&scene_.body);
  const auto* swap = std::get_if<ExchangeShown>(&scene_.body);
  const bool badge_read = (verdict != nullptr && (verdict->kind == event::VerdictKind::admitted ||
                                                  verdict->kind == event::VerdictKind::already_in)) ||
                          (swap != nullptr && swap->step == ExchangeStep::waiting);
  if (!badge_read || !person_ || !verdicts_.empty() || now_ - scene_.since < kBadgeFirst) return;
  if (!agreed_to_matching(*person_)) return;
  for (const auto& by : state_.introduction_requests().waiting_for(*person_)) {
    const auto* asker = state_.find(by);
    if (asker == nullptr || !asker->matched() || !asker->present()) continue;
    const auto times = unanswered_.find({by, *person_});
    if (times != unanswered_.end() && times->second >= kMostTimes) continue;
    introduction_ = event::IntroductionAsked{.by = by, .to = *person_};
    return show_introduction(IntroductionStep::question);
  }
}

void Flow::answer_introduction(bool welcome) {
  if (introduction_on_its_way()) return;
  const auto [by, to] = *introduction_;
  make_durable(
      {event::IntroductionAnswered{.by = by, .to = to, .welcome = welcome}},
      ThenIntroduction{.by = by, .to = to, .step = welcome ? IntroductionStep::welcomed : IntroductionStep::declined});
}

void Flow::leave_introduction() {
  if (std::get<IntroductionShown>(scene_.body).step != IntroductionStep::question) return;
  ++unanswered_[{introduction_->by, introduction_->to}];
}

void Flow::follow(const ThenIntroduction& then) {
  if (then.step) {
    const bool still_here = std::holds_alternative<IntroductionShown>(scene_.body) && introduction_ &&
                            introduction_->by == then.by && introduction_->to == then.to;
    if (still_here) show_introduction(*then.step);
    return;
  }
  const bool still_here = std::holds_alternative<PersonShown>(scene_.body) && meeting_ && meeting_->holder == then.by &&
                          meeting_->people.at(meeting_->chosen).person == then.to;
  if (still_here) show_person(meeting_->chosen);
}

void Flow::show_introduction(IntroductionStep step) {
  const auto [by, to] = *introduction_;
  const bool question = step == IntroductionStep::question;
  std::vector<Action> actions{Action::yes, Action::no};
  if (!question) actions = {Action::suggestions, Action::done};
  show(describe_introduction(state_, by, to, step), language_of(to), std::move(actions),
       question ? kQuestionStays : kThanksStay);
}

}  // namespace kiosk::flow
