#include "kiosk/event/exchange.hpp"

namespace kiosk::event {

std::optional<Pairing::Waiting> Pairing::waiting(base::Instant now) const {
  // a clock that was set back must not keep a badge waiting for hours
  if (!waiting_ || now >= waiting_->until || waiting_->until - now > kPairingTime) return std::nullopt;
  return waiting_;
}

Pairing::Outcome Pairing::show(const base::AttendeeId& who, base::Instant now, std::uint64_t frame) {
  const auto earlier = waiting(now);
  if (earlier && earlier->first != who) {
    forget();
    return Pair{earlier->first, who, frame == frame_ ? ExchangeWay::one_frame : ExchangeWay::two_badges};
  }
  waiting_ = Waiting{who, now + kPairingTime};
  frame_ = frame;
  return *waiting_;
}

ExchangeDecision decide_exchange(const Projection& state, const Pairing::Pair& pair, std::optional<base::Instant> at) {
  const auto consents = [&](const base::AttendeeId& id) {
    const auto* attendee = state.find(id);
    return attendee != nullptr && attendee->listed() && attendee->consent_exchange == true;
  };
  if (pair.a == pair.b) return ConsentMissing{};

  ConsentMissing missing;
  for (const auto& id : {pair.a, pair.b}) {
    if (!consents(id)) missing.of.push_back(id);
  }
  if (!missing.of.empty()) return missing;
  if (const auto* earlier = state.exchange_between(pair.a, pair.b)) return AlreadyExchanged{*earlier};
  return CardsExchanged{.a = pair.a,
                        .b = pair.b,
                        .way = pair.way,
                        .suggestion_rank = std::nullopt,
                        .introduced_by = std::nullopt,
                        .at = at};
}

}  // namespace kiosk::event
