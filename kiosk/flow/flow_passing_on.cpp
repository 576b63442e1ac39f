#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// Passing a card on: with its owner's badge as permission, to whoever shows theirs next.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kStepStays = 30s;
constexpr base::milliseconds kThanksStay = 6s;

base::milliseconds stay_of(PassOnStep step) {
  return step == PassOnStep::done || step == PassOnStep::refused ? kThanksStay : kStepStays;
}

}  // namespace

void Flow::begin_passing_on() {
  const auto& [by, owner] = cards_.at(card_);
  passing_on_ = PassingOn{.by = by, .owner = owner, .to = std::nullopt};
  pairing_.forget();
  show_passing_on(PassOnStep::permission);
}

bool Flow::takes_part(const base::AttendeeId& attendee) {
  if (!passing_on_) return false;
  const bool by_s = attendee == passing_on_->by;
  const bool owner_s = attendee == passing_on_->owner;
  const auto* shown = std::get_if<PassOnShown>(&scene_.body);
  if (!shown) return by_s || owner_s || attendee == passing_on_->to;
  switch (shown->step) {
    case PassOnStep::permission:
      if (owner_s) show_passing_on(PassOnStep::recipient);
      if (by_s) show_passing_on(PassOnStep::permission, PassOnRemark::passers_own);
      return owner_s || by_s;
    case PassOnStep::recipient:
      if (passing_on_->to) return attendee == *passing_on_->to || by_s || owner_s;
      if (owner_s) {
        show_passing_on(PassOnStep::recipient, PassOnRemark::owners_own);
      } else if (by_s) {
        show_passing_on(PassOnStep::recipient, PassOnRemark::passers_own);
      } else {
        pass_on_to(attendee);
      }
      return true;
    case PassOnStep::level:
      return by_s || owner_s || attendee == passing_on_->to;
    case PassOnStep::done:
    case PassOnStep::refused:
      return false;
  }
  return false;
}

void Flow::pass_on_to(const base::AttendeeId& to) {
  const auto owner = passing_on_->owner;
  passing_on_->to = to;
  auto decision = event::decide_exchange(state_, {.a = owner, .b = to, .way = event::ExchangeWay::passed_on},
                                         clock_trusted_ ? std::optional{now_} : std::nullopt);
  if (const auto* missing = std::get_if<event::ConsentMissing>(&decision)) {
    if (std::ranges::find(missing->of, owner) != missing->of.end()) return show_passing_on(PassOnStep::refused);
    return ask_consent({.whom = to, .kind = event::ConsentKind::exchange, .then = ThenPassOn{to}});
  }
  const event::PassedOn passed_on{.by = passing_on_->by, .owner = owner, .to = to};
  std::vector<event::FactBody> facts{passed_on};
  if (auto* cards = std::get_if<event::CardsExchanged>(&decision)) {
    cards->introduced_by = passing_on_->by;
    cards->suggestion_rank = book_.rank_between(owner, to);
    facts.emplace_back(*cards);
  }
  make_durable(std::move(facts), ThenPassedOn{passed_on});
}

void Flow::follow(const ThenPassOn& then) {
  if (passing_on_ && passing_on_->to == then.to && std::holds_alternative<ConsentAsked>(scene_.body)) {
    pass_on_to(then.to);
  }
}

bool Flow::still_passing_on(const event::PassedOn& what) const {
  return passing_on_ && passing_on_->by == what.by && passing_on_->owner == what.owner && passing_on_->to == what.to;
}

void Flow::follow(const ThenPassedOn& then) {
  effects_.push_back(ExchangeSignal{});
  if (still_passing_on(then.passed_on)) show_passing_on(PassOnStep::level);
}

void Flow::refer(std::uint8_t level) {
  const bool on_its_way = std::ranges::any_of(
      requests_, [](const auto& entry) { return std::holds_alternative<ThenReferred>(entry.second); });
  if (on_its_way) return;
  const event::PassedOn passed_on{.by = passing_on_->by, .owner = passing_on_->owner, .to = passing_on_->to.value()};
  make_durable({event::Referred{.by = passed_on.by, .owner = passed_on.owner, .to = passed_on.to, .level = level}},
               ThenReferred{passed_on});
}

void Flow::follow(const ThenReferred& then) {
  if (still_passing_on(then.passed_on)) show_passing_on(PassOnStep::done);
}

void Flow::show_passing_on(PassOnStep step, PassOnRemark remark) {
  const auto [by, owner, to] = *passing_on_;
  person_ = by;
  pair_.reset();
  meeting_.reset();
  std::vector<Action> actions;
  if (step == PassOnStep::level) {
    actions = {Action::level_1, Action::level_2, Action::level_3, Action::level_4, Action::level_5};
  }
  if (step == PassOnStep::done) {
    pair_ = event::Pairing::Pair{.a = to.value(), .b = owner, .way = event::ExchangeWay::passed_on};
    actions.push_back(Action::my_cards);
  }
  actions.push_back(Action::close);
  show(PassOnShown{.step = step,
                   .by = person_line(state_, by),
                   .owner = person_line(state_, owner),
                   .to = to ? person_line(state_, *to) : PersonLine{},
                   .remark = remark},
       language_of(step == PassOnStep::permission ? owner : by), std::move(actions), stay_of(step));
}

}  // namespace kiosk::flow
