#include "kiosk/matching/room_watch.hpp"

#include "kiosk/matching/profile.hpp"

namespace kiosk::matching {
namespace {

using matcher::crowd::Bond;

std::vector<BondNote> bonds_of(const event::Projection& state) {
  std::vector<BondNote> bonds;
  for (const auto& exchange : state.exchanges()) bonds.push_back({exchange.cards.a, exchange.cards.b, Bond::exchanged});
  for (const auto& [stamp, answered] : state.answers()) {
    bonds.push_back(
        {answered.attendee, answered.other, answered.answer == event::MetAnswer::met ? Bond::met : Bond::not_now});
  }
  return bonds;
}

}  // namespace

bool may_be_suggested(const event::Attendee& attendee) {
  return attendee.matched() && attendee.present();
}

RoomChange RoomWatch::look(const event::Projection& state) {
  RoomChange change;
  for (const auto& [id, attendee] : state.attendees()) {
    const auto told = told_.find(id);
    if (!may_be_suggested(attendee)) {
      if (told == told_.end()) continue;
      told_.erase(told);
      change.gone.push_back(id);
    } else if (told == told_.end() || told->second != *attendee.listed_at) {
      told_.insert_or_assign(id, *attendee.listed_at);
      const auto& card = attendee.record.card;
      change.here.push_back({.id = id, .first_name = card.name.first, .profile = profile_of(card, id.hex())});
    }
  }
  // facts only ever add to both, so a number tells whether there is news
  const auto bonds = state.exchange_count() + state.answers().size();
  if (bonds != bonds_told_) {
    bonds_told_ = bonds;
    change.bonds = bonds_of(state);
  }
  return change;
}

}  // namespace kiosk::matching
