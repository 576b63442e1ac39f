#pragma once

#include "kiosk/event/fact.hpp"

#include <concepts>
#include <type_traits>

namespace kiosk::event {

// Which JSON members every kind of fact has: said once, for writing and for reading alike. `Io` is called with each
// member's name and value; a member's type decides how it is written and whether it may be absent (see json_members).

/// `T` is `Kind`, const when it is being written.
template <class T, class Kind>
concept Of = std::same_as<std::remove_const_t<T>, Kind>;

template <class Io, Of<badge::VerificationKeys> T>
void members(Io& io, T& keys) {
  io("event", keys.event);
  io("attendee", keys.attendee);
  io("organiser", keys.organiser);
  io("pretix", keys.pretix);
}

template <class Io, Of<EventConfigured> T>
void members(Io& io, T& fact) {
  auto& settings = fact.settings;
  io("name", settings.name);
  io("date", settings.date);
  io("zone", settings.zone);
  io("opens", settings.opens);
  io("closes", settings.closes);
  io("policy", settings.policy);
  io("capacity", settings.capacity);
  io.unless("walk_ins", settings.walk_ins, true);
  io("language", settings.language);
  io("keep_until", settings.keep_until);
  io.inside("keys", [&](auto& inner) { members(inner, settings.keys); });
}

template <class Io, Of<KioskIntroduced> T>
void members(Io& io, T& fact) {
  io("name", fact.name);
}

template <class Io, Of<AttendeeListed> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
  io("ticket_type", fact.record.ticket_type);
  io("status", fact.record.status);
  io("valid_from", fact.record.valid_from);
  io("valid_until", fact.record.valid_until);
  io("lists", fact.record.lists);
}

template <class Io, Of<card::BusinessCard> T>
void members(Io& io, T& card) {
  io("first", card.name.first);
  io("infix", card.name.infix);
  io("last", card.name.last);
  io("company", card.company);
  io("job_title", card.job_title);
  io("emails", card.emails);
  io("phones", card.phones);
  io("websites", card.websites);
  io("address", card.address);
  io("note", card.note);
  io("language", card.language);
  io("call_me_when", card.pitch.call_me_when);
  io("what_i_do", card.pitch.what_i_do);
  io("result", card.pitch.result);
  io("price", card.pitch.price);
  io("why", card.pitch.why);
  io("seeking", card.pitch.seeking);
}

/// The sealed part of a listing.
template <class Io, Of<AttendeeRecord> T>
void personal_members(Io& io, T& record) {
  io.inside("card", [&](auto& inner) { members(inner, record.card); });
  io("ticket_codes", record.ticket_codes);
  io("note_for_desk", record.note_for_desk);
  io("tags", record.tags);
}

template <class Io, Of<BadgeIssued> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
  io("badge", fact.badge);
  io("issue", fact.issue);
}

template <class Io, Of<BadgeRevoked> T>
void members(Io& io, T& fact) {
  io("badge", fact.badge);
  io("issue", fact.issue);
}

template <class Io, Of<CodeBarred> T>
void members(Io& io, T& fact) {
  io("digest", fact.digest);
  io("standing", fact.standing);
}

template <class Io, Of<AttendeeBlocked> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
}

template <class Io, Of<ConsentChanged> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
  io("kind", fact.kind);
}

template <class Io, Of<Moved> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
  io("list", fact.list);
  io("source", fact.source);
  io("at", fact.at);
}

template <class Io, Of<CardsExchanged> T>
void members(Io& io, T& fact) {
  io("a", fact.a);
  io("b", fact.b);
  io("way", fact.way);
  io("suggestion_rank", fact.suggestion_rank);
  io("introduced_by", fact.introduced_by);
  io("at", fact.at);
}

template <class Io, Of<PassedOn> T>
void members(Io& io, T& fact) {
  io("by", fact.by);
  io("owner", fact.owner);
  io("to", fact.to);
}

template <class Io, Of<Referred> T>
void members(Io& io, T& fact) {
  io("by", fact.by);
  io("owner", fact.owner);
  io("to", fact.to);
  io.between("level", fact.level, 1, 5);
}

template <class Io, Of<Answered> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
  io("other", fact.other);
}

template <class Io, Of<ScanRefused> T>
void members(Io& io, T& fact) {
  io("verdict", fact.verdict);
  io("attendee", fact.attendee);
  io("list", fact.list);
  io("source", fact.source);
  io("code_digest", fact.code_digest);
  io("at", fact.at);
}

template <class Io, Of<OrganiserPinSet> T>
void members(Io& io, T& fact) {
  io("digest", fact.digest);
}

template <class Io, Of<Downloaded> T>
void members(Io& io, T& fact) {
  io("what", fact.what);
  io("format", fact.format);
  io("rows", fact.rows);
  io("by", fact.by);
}

template <class Io, Of<TablesPlanned> T>
void members(Io& io, T& fact) {
  io("round", fact.round);
  io("starts_at", fact.starts_at);
  io("ends_at", fact.ends_at);
  io("tables", fact.tables);
}

template <class Io, Of<AccountSet> T>
void members(Io& io, T& fact) {
  io("account", fact.account);
  io("role", fact.role);
}

/// The sealed part of an account.
template <class Io, Of<AccountSet> T>
void personal_members(Io& io, T& fact) {
  io("name", fact.name);
  io("password_hash", fact.password_hash);
}

template <class Io, Of<AccountRemoved> T>
void members(Io& io, T& fact) {
  io("account", fact.account);
}

template <class Io, Of<TokenIssued> T>
void members(Io& io, T& fact) {
  io("digest", fact.digest);
  io("role", fact.role);
  io("name", fact.name);
}

template <class Io, Of<TokenRevoked> T>
void members(Io& io, T& fact) {
  io("digest", fact.digest);
}

template <class Io, Of<Audited> T>
void members(Io& io, T& fact) {
  io("by", fact.by);
  io("what", fact.what);
  io("about", fact.about);
}

template <class Io, Of<IntroductionAsked> T>
void members(Io& io, T& fact) {
  io("by", fact.by);
  io("to", fact.to);
}

template <class Io, Of<IntroductionAnswered> T>
void members(Io& io, T& fact) {
  io("by", fact.by);
  io("to", fact.to);
}

template <class Io, Of<AttendeeErased> T>
void members(Io& io, T& fact) {
  io("attendee", fact.attendee);
}

}  // namespace kiosk::event
