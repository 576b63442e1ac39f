#include "kiosk/event/projection.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <ranges>
#include <utility>
#include <variant>

namespace kiosk::event {
namespace {

bool may_come(const Attendee& attendee) {
  return attendee.listed() && attendee.record.status != TicketStatus::cancelled;
}

bool counts_as_present(const Attendee& attendee) {
  return attendee.listed() && attendee.present();
}

/// Takes a value unless a later one is here; true when taken.
template <class To, class From>
bool write(To& to, std::optional<Stamp>& at, const Stamp& stamp, const From& value) {
  if (at && *at >= stamp) return false;
  to = value;
  at = stamp;
  return true;
}

template <class Map, class Key>
auto* found(Map& map, const Key& key) {
  const auto entry = map.find(key);
  return entry == map.end() ? nullptr : &entry->second;
}

}  // namespace

void Projection::apply(const Fact& fact) {
  if (!seen_.insert(fact.id)) return;
  newest_ = std::max(newest_, fact.time);
  const Stamp stamp{fact.time, fact.id};
  std::visit([&](const auto& body) { take(fact, stamp, body); }, fact.body);
}

template <class Change>
void Projection::with(const base::AttendeeId& id, Change&& change) {
  auto& attendee = attendees_[id];
  attendee.id = id;
  expected_ -= may_come(attendee) ? 1 : 0;
  present_ -= counts_as_present(attendee) ? 1 : 0;
  change(attendee);
  expected_ += may_come(attendee) ? 1 : 0;
  present_ += counts_as_present(attendee) ? 1 : 0;
}

void Projection::index(const Attendee& attendee) {
  for (const auto& code : attendee.record.ticket_codes) by_code_.insert(code, attendee.id);
  for (const auto& email : attendee.record.card.emails) by_email_.insert(base::ascii_lower(email), attendee.id);
}

void Projection::unindex(const Attendee& attendee) {
  for (const auto& code : attendee.record.ticket_codes) by_code_.erase(code, attendee.id);
  for (const auto& email : attendee.record.card.emails) by_email_.erase(base::ascii_lower(email), attendee.id);
}

void Projection::take(const Fact&, const Stamp& stamp, const EventConfigured& configured) {
  settings_.write(stamp, configured.settings);
}

void Projection::take(const Fact& fact, const Stamp& stamp, const KioskIntroduced& introduced) {
  kiosk_names_[fact.id.kiosk].write(stamp, introduced.name);
}

void Projection::take(const Fact&, const Stamp& stamp, const AttendeeListed& listed) {
  with(listed.attendee, [&](Attendee& attendee) {
    if (attendee.erased || (attendee.listed_at && *attendee.listed_at >= stamp)) return;
    unindex(attendee);
    attendee.record = listed.record;
    attendee.listed_at = stamp;
    index(attendee);
  });
}

void Projection::take(const Fact&, const Stamp& stamp, const BadgeIssued& issued) {
  with(issued.attendee, [](Attendee&) {});
  auto& badge = badges_[issued.badge];
  badge.holder.write(stamp, issued.attendee);
  badge.least_valid_issue = std::max<std::uint16_t>(badge.least_valid_issue, issued.issue);
  latest_badges_[issued.attendee].write(stamp, issued);
}

void Projection::take(const Fact&, const Stamp&, const BadgeRevoked& revoked) {
  auto& least = badges_[revoked.badge].least_valid_issue;
  least = std::max(least, static_cast<std::uint16_t>(revoked.issue + 1));
}

void Projection::take(const Fact&, const Stamp& stamp, const CodeBarred& barred) {
  standings_[barred.digest].write(stamp, barred.standing);
}

void Projection::take(const Fact&, const Stamp& stamp, const AttendeeBlocked& blocked) {
  with(blocked.attendee, [&](Attendee& attendee) {
    if (!attendee.erased) write(attendee.blocked, attendee.blocked_at, stamp, blocked.blocked);
  });
}

void Projection::take(const Fact&, const Stamp& stamp, const ConsentChanged& consent) {
  with(consent.attendee, [&](Attendee& attendee) {
    if (attendee.erased) return;
    if (consent.kind == ConsentKind::exchange) {
      write(attendee.consent_exchange, attendee.consent_exchange_at, stamp, consent.given);
    } else {
      write(attendee.consent_matching, attendee.consent_matching_at, stamp, consent.given);
    }
  });
}

void Projection::take(const Fact& fact, const Stamp& stamp, const Moved& moved) {
  with(moved.attendee, [&](Attendee& attendee) {
    auto& movements = attendee.movements;
    const auto place = std::ranges::lower_bound(movements, stamp, {}, &Movement::stamp);
    movements.insert(place, Movement{stamp, moved, fact.clock_trusted});
  });
}

void Projection::take(const Fact&, const Stamp& stamp, const CardsExchanged& cards) {
  exchanges_.insert({stamp, cards});
}

void Projection::take(const Fact&, const Stamp& stamp, const PassedOn& passed_on) {
  introductions_.emplace(stamp, passed_on);
}

void Projection::take(const Fact&, const Stamp& stamp, const Referred& referred) {
  referrals_.emplace(stamp, referred);
}

void Projection::take(const Fact&, const Stamp& stamp, const Answered& answered) {
  answers_.emplace(stamp, answered);
}

void Projection::take(const Fact& fact, const Stamp& stamp, const ScanRefused& refused) {
  refused_.emplace(stamp, RefusedScan{stamp, refused, fact.clock_trusted});
}

// A download changes nothing that anyone asks of the state; the fact itself is the record of it.
void Projection::take(const Fact&, const Stamp&, const Downloaded&) {}

void Projection::take(const Fact&, const Stamp& stamp, const TablesPlanned& planned) {
  tables_[planned.round].write(stamp, planned);
}

void Projection::take(const Fact&, const Stamp& stamp, const AccountSet& account) {
  access_.set(stamp, account);
}

void Projection::take(const Fact&, const Stamp&, const AccountRemoved& account) {
  access_.remove(account.account);
}

void Projection::take(const Fact&, const Stamp&, const TokenIssued& token) {
  access_.issue(token);
}

void Projection::take(const Fact&, const Stamp&, const TokenRevoked& token) {
  access_.revoke(token.digest);
}

void Projection::take(const Fact&, const Stamp& stamp, const Audited& audited) {
  access_.note(stamp, audited);
}

void Projection::take(const Fact&, const Stamp& stamp, const OrganiserPinSet& pin) {
  organiser_pin_.write(stamp, pin.digest);
}

void Projection::take(const Fact&, const Stamp&, const AttendeeErased& erased) {
  with(erased.attendee, [&](Attendee& attendee) {
    unindex(attendee);
    auto movements = std::move(attendee.movements);
    attendee = Attendee{};
    attendee.id = erased.attendee;
    attendee.erased = true;
    attendee.movements = std::move(movements);
  });
}

void Projection::take(const Fact&, const Stamp& stamp, const IntroductionAsked& asked) {
  introduction_requests_.insert(stamp, asked);
}

void Projection::take(const Fact&, const Stamp& stamp, const IntroductionAnswered& answered) {
  introduction_requests_.insert(stamp, answered);
}

std::string Projection::kiosk_name(const base::KioskId& kiosk) const {
  const auto* name = found(kiosk_names_, kiosk);
  return name == nullptr || name->value.empty() ? kiosk.value : name->value;
}

std::vector<base::KioskId> Projection::kiosks() const {
  const auto ids = std::views::keys(kiosk_names_);
  return {ids.begin(), ids.end()};
}

const Attendee* Projection::find(const base::AttendeeId& id) const {
  return found(attendees_, id);
}

const Attendee* Projection::by_badge(const base::BadgeId& badge) const {
  const auto* known = found(badges_, badge);
  return known != nullptr && known->holder.stamp ? find(known->holder.value) : nullptr;
}

const Attendee* Projection::by_code(std::string_view code) const {
  const auto id = by_code_.first(code);
  return id ? find(*id) : nullptr;
}

const Attendee* Projection::by_email(std::string_view email) const {
  const auto id = by_email_.first(base::ascii_lower(email));
  return id ? find(*id) : nullptr;
}

std::optional<BadgeIssued> Projection::badge_of(const base::AttendeeId& id) const {
  const auto* latest = found(latest_badges_, id);
  return latest == nullptr ? std::nullopt : std::optional{latest->value};
}

std::vector<base::AttendeeId> Projection::cards_of(const base::AttendeeId& id) const {
  const auto shares = [&](const base::AttendeeId& person) {
    const auto* attendee = find(person);
    return attendee != nullptr && attendee->consent_exchange == true;
  };
  std::vector<base::AttendeeId> owners;
  if (!shares(id)) return owners;
  for (const auto& [when, owner] : exchanges_.met_by(id)) {
    if (shares(owner)) owners.push_back(owner);
  }
  return owners;
}

std::vector<TablesPlanned> Projection::tables() const {
  const auto is_erased = [&](const base::AttendeeId& id) {
    const auto* attendee = find(id);
    return attendee != nullptr && attendee->erased;
  };
  std::vector<TablesPlanned> plans;
  for (const auto& [round, latest] : tables_) {
    if (latest.value.tables.empty()) continue;
    plans.push_back(latest.value);
    for (auto& table : plans.back().tables) std::erase_if(table, is_erased);
  }
  return plans;
}

std::uint16_t Projection::least_valid_issue(const base::BadgeId& badge) const {
  const auto* known = found(badges_, badge);
  return known == nullptr ? std::uint16_t{0} : known->least_valid_issue;
}

CodeStanding Projection::standing_of(std::string_view code) const {
  const auto* standing = found(standings_, code_digest(code));
  return standing == nullptr ? CodeStanding::cleared : standing->value;
}

}  // namespace kiosk::event
