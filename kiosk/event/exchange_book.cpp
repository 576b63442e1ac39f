#include "kiosk/event/exchange_book.hpp"

#include <algorithm>
#include <tuple>

namespace kiosk::event {

ExchangeBook::Pair ExchangeBook::pair_of(const base::AttendeeId& a, const base::AttendeeId& b) {
  return std::minmax(a, b);
}

void ExchangeBook::insert(const Exchange& exchange) {
  const auto& [a, b] = std::tie(exchange.cards.a, exchange.cards.b);
  if (a == b) return;
  const auto [entry, fresh] = pairs_.try_emplace(pair_of(a, b), exchange);
  auto& kept = entry->second;
  if (!fresh) {
    if (kept.stamp <= exchange.stamp) return;
    met_[a].erase(kept.stamp);
    met_[b].erase(kept.stamp);
    kept = exchange;
  }
  met_[a].emplace(exchange.stamp, b);
  met_[b].emplace(exchange.stamp, a);
}

const Exchange* ExchangeBook::between(const base::AttendeeId& a, const base::AttendeeId& b) const {
  const auto entry = pairs_.find(pair_of(a, b));
  return entry == pairs_.end() ? nullptr : &entry->second;
}

std::vector<Exchange> ExchangeBook::in_order() const {
  std::vector<Exchange> exchanges;
  exchanges.reserve(pairs_.size());
  for (const auto& [pair, exchange] : pairs_) exchanges.push_back(exchange);
  std::ranges::sort(exchanges, {}, &Exchange::stamp);
  return exchanges;
}

const ExchangeBook::Met& ExchangeBook::met_by(const base::AttendeeId& person) const {
  static const Met kNobody;
  const auto entry = met_.find(person);
  return entry == met_.end() ? kNobody : entry->second;
}

}  // namespace kiosk::event
