#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>
#include <utility>

// Swapping cards at a table, the questions before it, and the cards that people have.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kQuestionStays = 20s;
constexpr base::milliseconds kSwapStays = 4s;
constexpr base::milliseconds kCardStays = 30s;

}  // namespace

void Flow::scanned_at_table(event::Decision decision, std::uint64_t frame) {
  if (decision.verdict.kind != event::VerdictKind::admitted || !decision.verdict.attendee) {
    return scanned_at_door(std::move(decision));
  }
  const ThenTable then{*decision.verdict.attendee, frame};
  if (decision.facts.empty()) return follow(then);
  make_durable(std::move(decision.facts), then);
}

void Flow::follow(const ThenTable& then) {
  if (takes_part(then.attendee)) return;
  const auto outcome = pairing_.show(then.attendee, now_, then.frame);
  if (const auto* waiting = std::get_if<event::Pairing::Waiting>(&outcome)) return show_waiting(*waiting);
  follow(ThenPair{std::get<event::Pairing::Pair>(outcome)});
}

void Flow::follow(const ThenPair& then) {
  auto decision = event::decide_exchange(state_, then.pair, clock_trusted_ ? std::optional{now_} : std::nullopt);
  if (const auto* missing = std::get_if<event::ConsentMissing>(&decision)) {
    pair_ = then.pair;
    return ask_consent({.whom = missing->of.front(), .kind = event::ConsentKind::exchange, .then = then});
  }
  if (auto* cards = std::get_if<event::CardsExchanged>(&decision)) {
    cards->suggestion_rank = book_.rank_between(cards->a, cards->b);
    return make_durable({*cards}, ThenExchanged{then.pair});
  }
  show_exchange(ExchangeStep::again, then.pair);
}

void Flow::follow(const ThenExchanged& then) {
  show_exchange(ExchangeStep::done, then.pair);
  effects_.push_back(ExchangeSignal{});
}

void Flow::show_waiting(const event::Pairing::Waiting& waiting) {
  person_ = waiting.first;
  pair_.reset();
  meeting_.reset();
  std::vector<Action> actions;
  if (may_be_suggested_to(waiting.first)) actions.push_back(Action::suggestions);
  if (!state_.cards_of(waiting.first).empty()) actions.push_back(Action::my_cards);
  if (may_be_suggested_to(waiting.first)) actions.push_back(Action::my_choices);
  actions.push_back(Action::close);
  show(ExchangeShown{.step = ExchangeStep::waiting,
                     .first = person_line(state_, waiting.first),
                     .second = {},
                     .welcoming = line_of_welcoming(waiting.first)},
       language_of(waiting.first), std::move(actions), waiting.until - now_);
}

void Flow::show_exchange(ExchangeStep step, const event::Pairing::Pair& pair) {
  person_ = pair.a;
  pair_ = pair;
  meeting_.reset();
  std::vector<Action> actions;
  if (step != ExchangeStep::refused) {
    actions.push_back(Action::my_cards);
    if (may_be_suggested_to(pair.a)) actions.push_back(Action::suggestions);
  }
  actions.push_back(Action::close);
  show(ExchangeShown{.step = step, .first = person_line(state_, pair.a), .second = person_line(state_, pair.b)},
       language_of(pair.a), std::move(actions), kSwapStays);
}

void Flow::ask_consent(Question question) {
  const auto whom = question.whom;
  const auto kind = question.kind;
  question_ = std::move(question);
  show(ConsentAsked{.person = person_line(state_, whom), .kind = kind}, language_of(whom), {Action::yes, Action::no},
       kQuestionStays);
}

void Flow::answer_consent(bool given) {
  const auto question = std::exchange(question_, std::nullopt);
  if (!question) return show_start();
  if (given) return make_durable({event::ConsentChanged{question->whom, question->kind, true}}, question->then);
  if (const auto* pair = std::get_if<ThenPair>(&question->then)) {
    return show_exchange(ExchangeStep::refused, pair->pair);
  }
  if (std::holds_alternative<ThenPassOn>(question->then)) return show_passing_on(PassOnStep::refused);
  end_visit();
}

void Flow::show_my_cards() {
  if (pair_) return show_cards({{pair_->a, pair_->b}, {pair_->b, pair_->a}});
  if (!person_) return;
  std::vector<CardFor> cards;
  for (const auto& owner : state_.cards_of(*person_)) cards.push_back({*person_, owner});
  show_cards(std::move(cards));
}

void Flow::turn_card(Turn turn) {
  const auto turned = [turn](std::size_t at, std::size_t count) {
    return (at + (turn == Turn::forth ? 1 : count - 1)) % count;
  };
  if (std::holds_alternative<CardsCodeShown>(scene_.body)) {
    code_ = turned(code_, codes_.size());
    return show_cards_code();
  }
  card_ = turned(card_, cards_.size());
  show_card();
}

/// Several cards for one person. Those on the glass right after a swap are for two.
bool Flow::offers_all_in_one() const {
  return cards_.size() > 1 &&
         std::ranges::all_of(cards_, [this](const CardFor& card) { return card.holder == cards_.front().holder; });
}

void Flow::open_cards_code() {
  std::vector<base::AttendeeId> owners;
  for (const auto& card : cards_) owners.push_back(card.owner);
  codes_ = describe_card_codes(state_, cards_.front().holder, owners);
  code_ = 0;
  if (codes_.empty()) return show_start();
  show_cards_code();
}

void Flow::show_cards_code() {
  std::vector<Action> actions;
  if (codes_.size() > 1) actions = {Action::next_card, Action::previous_card};
  actions.insert(actions.end(), {Action::back, Action::close});
  show(codes_.at(code_), language_of(cards_.front().holder), std::move(actions), kCardStays);
}

void Flow::show_cards(std::vector<CardFor> cards) {
  if (cards.empty()) return show_start();
  cards_ = std::move(cards);
  card_ = 0;
  show_card();
}

void Flow::show_card() {
  const auto& [holder, owner] = cards_.at(card_);
  auto shown = describe_card(state_, holder, owner);
  shown.index = card_;
  shown.count = cards_.size();
  std::vector<Action> actions;
  if (cards_.size() > 1) actions = {Action::next_card, Action::previous_card};
  if (offers_all_in_one()) actions.push_back(Action::all_in_one);
  if (config_.place.role == event::Role::table) actions.push_back(Action::pass_on);
  actions.push_back(Action::close);
  show(std::move(shown), language_of(holder), std::move(actions), kCardStays);
}

}  // namespace kiosk::flow
