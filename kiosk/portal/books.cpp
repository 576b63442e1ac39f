#include "kiosk/portal/books.hpp"

#include "kiosk/base/text.hpp"
#include "kiosk/card/business_card.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kiosk::portal {
namespace {

/// Parts stand between characters that nobody types, so that nothing is found across them.
constexpr std::string_view kBetween = "\n";

std::string search_key(const card::BusinessCard& card) {
  std::string key = card::name_search_key(card.name.display());
  for (const auto part : {std::string_view{card.company}, card.email()}) {
    key += kBetween;
    key += base::fold(part);
  }
  return key;
}

}  // namespace

Books::Books(event::Projection state, base::KioskId kiosk, const base::Clock& clock, Append append, Post post)
    : state_{std::move(state)},
      kiosk_{std::move(kiosk)},
      clock_{clock},
      append_{std::move(append)},
      post_{std::move(post)} {
  const auto hear = [this](const event::Stamp& stamp, bool trusted) {
    auto& contact = contacts_[stamp.id.kiosk];
    if (stamp.time.wall > contact.when) contact = {.when = stamp.time.wall, .clock_trusted = trusted};
  };
  for (const auto& [id, attendee] : state_.attendees()) {
    index(attendee);
    for (const auto& movement : attendee.movements) hear(movement.stamp, movement.clock_trusted);
  }
  for (const auto& [stamp, refused] : state_.refused_scans()) hear(stamp, refused.clock_trusted);
  for (const auto& known : state_.kiosks()) contacts_[known];
}

std::shared_ptr<const event::Projection> Books::copy() {
  if (!copy_ || copy_->fact_count() != state_.fact_count()) copy_ = std::make_shared<const event::Projection>(state_);
  return copy_;
}

std::optional<base::Instant> Books::moment() const {
  if (!clock_.trusted()) return std::nullopt;
  return clock_.now();
}

void Books::apply(const event::Fact& fact) {
  state_.apply(fact);
  auto& contact = contacts_[fact.id.kiosk];
  contact.when = std::max(contact.when, fact.time.wall);
  contact.clock_trusted = fact.clock_trusted;
  if (const auto* listed = std::get_if<event::AttendeeListed>(&fact.body)) index(*state_.find(listed->attendee));
  if (const auto* erased = std::get_if<event::AttendeeErased>(&fact.body)) search_keys_.erase(erased->attendee);
}

void Books::index(const event::Attendee& attendee) {
  if (attendee.listed()) search_keys_.insert_or_assign(attendee.id, search_key(attendee.record.card));
}

void Books::take(const std::vector<store::StoredFact>& facts) {
  const auto before = state_.fact_count();
  for (const auto& stored : facts) apply(stored.fact);
  if (state_.fact_count() != before && changed_) changed_();
}

void Books::record(std::vector<event::FactBody> facts, Then then) {
  // the answer may come when this is gone: then nothing runs what is posted
  append_(std::move(facts), [this, post = post_, then = std::move(then)](Outcome outcome) {
    post([this, then, outcome = std::move(outcome)] {
      if (outcome) take(*outcome);
      then(outcome);
    });
  });
}

void Books::in_turn(const base::AttendeeId& person, std::function<Decided()> decide) {
  const auto key = state_.settings().capacity ? base::AttendeeId{} : person;
  const auto [turn, first] = turns_.try_emplace(key);
  turn->second.push_back(std::move(decide));
  if (first) next_turn(key);
}

void Books::next_turn(const base::AttendeeId& key) {
  const auto turn = turns_.find(key);
  if (turn->second.empty()) {
    turns_.erase(turn);
    return;
  }
  const auto decide = std::move(turn->second.front());
  turn->second.pop_front();
  auto decided = decide();
  if (decided.facts.empty()) {
    decided.then(std::vector<store::StoredFact>{});
    return next_turn(key);
  }
  record(std::move(decided.facts), [this, key, then = std::move(decided.then)](const Outcome& outcome) {
    then(outcome);
    next_turn(key);
  });
}

std::vector<const event::Attendee*> Books::search(std::string_view text, std::size_t most) const {
  const auto name = card::name_search_key(text);
  const auto plain = base::fold(base::trimmed(text));
  if (base::character_starts(plain).size() < kShortestSearch) return {};
  std::vector<const event::Attendee*> found;
  for (const auto& [id, key] : search_keys_) {
    if (key.contains(plain) || (!name.empty() && key.contains(name))) found.push_back(state_.find(id));
  }
  std::ranges::sort(found, {}, [](const event::Attendee* one) {
    return std::tuple{base::fold(one->record.card.name.last), base::fold(one->record.card.name.first), one->id};
  });
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace kiosk::portal
