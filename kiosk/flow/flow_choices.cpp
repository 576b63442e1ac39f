#include "kiosk/flow/describe.hpp"
#include "kiosk/flow/flow.hpp"

#include <algorithm>

// What somebody agreed to, and may take back at any time.

namespace kiosk::flow {
namespace {

using namespace std::chrono_literals;

constexpr base::milliseconds kChoicesStay = 45s;

}  // namespace

void Flow::show_choices() {
  const auto* known = person_ ? state_.find(*person_) : nullptr;
  if (known == nullptr || !known->listed()) return show_start();
  pair_.reset();
  pairing_.forget();
  show(ConsentsShown{.person = person_line(state_, *person_),
                     .exchange = known->consent_exchange == true,
                     .matching = known->consent_matching == true},
       language_of(*person_), {Action::switch_exchange, Action::switch_matching, Action::done}, kChoicesStay);
}

void Flow::switch_consent(event::ConsentKind kind) {
  const bool on_its_way = std::ranges::any_of(
      requests_, [](const auto& entry) { return std::holds_alternative<ThenChosen>(entry.second); });
  if (on_its_way) return;
  const auto& shown = std::get<ConsentsShown>(scene_.body);
  const bool given = kind == event::ConsentKind::exchange ? shown.exchange : shown.matching;
  make_durable({event::ConsentChanged{*person_, kind, !given}}, ThenChosen{*person_});
}

void Flow::follow(const ThenChosen& then) {
  if (!std::holds_alternative<ConsentsShown>(scene_.body) || person_ != then.attendee) return;
  meeting_.reset();  // whom to meet is asked anew, if at all
  show_choices();
}

}  // namespace kiosk::flow
