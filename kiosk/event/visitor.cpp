#include "kiosk/event/visitor.hpp"

#include "kiosk/event/blake2b.hpp"

#include <format>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace kiosk::event {
namespace {

using namespace std::string_view_literals;
using Identified = std::expected<Visitor, Verdict>;

std::unexpected<Verdict> no(VerdictKind kind, std::string reason, const Attendee* who = nullptr) {
  Verdict verdict;
  verdict.kind = kind;
  verdict.reason = std::move(reason);
  if (who != nullptr && who->listed()) verdict.attendee = who->id;
  return std::unexpected{std::move(verdict)};
}

std::string_view meaning(badge::NonsenseReason reason) {
  switch (reason) {
    case badge::NonsenseReason::empty:
      return "The code is empty; print the badge again.";
    case badge::NonsenseReason::too_long:
      return "The code is longer than any badge or ticket; show the right one.";
    case badge::NonsenseReason::damaged_badge:
      return "The code begins as one of our badges but is damaged; print the badge again.";
    case badge::NonsenseReason::damaged_ticket:
      return "The ticket was changed on its way from the scanner; set the scanner's keyboard layout to US English.";
    case badge::NonsenseReason::not_text:
      return "The code holds no text; show the badge or ticket for this event.";
  }
  return "The code makes no sense; show the badge or ticket for this event.";
}

/// Why nobody may come in with this code, whoever holds it; empty when it is in good standing.
std::optional<Verdict> barred(const Projection& state, std::string_view code) {
  switch (state.standing_of(code)) {
    case CodeStanding::cleared:
      return std::nullopt;
    case CodeStanding::revoked:
      return no(VerdictKind::revoked, "The ticket system revoked this ticket; ask for the newer one, or the desk.",
                state.by_code(code))
          .error();
    case CodeStanding::blocked:
      return no(VerdictKind::blocked, "The ticket system blocked this ticket; the desk can look it up.",
                state.by_code(code))
          .error();
  }
  return std::nullopt;
}

Identified identify(const Projection& state, const badge::AttendeeBadge& badge) {
  const auto* attendee = state.by_badge(badge.id);
  const auto least = state.least_valid_issue(badge.id);
  if (badge.issue < least) {
    return no(VerdictKind::revoked,
              std::format("Issue {} of this badge is replaced by a newer badge or withdrawn; the desk can print one.",
                          badge.issue),
              attendee);
  }
  if (attendee == nullptr || !attendee->listed()) {
    return no(VerdictKind::unknown, "The badge is genuine but belongs to nobody on this kiosk's list; ask the desk.");
  }
  return Visitor{.id = attendee->id, .attendee = attendee, .guest = {}, .ticket_from = {}, .ticket_until = {}};
}

Identified identify(const Projection& state, const badge::SignedTicket& ticket) {
  if (auto verdict = barred(state, ticket.code)) return std::unexpected{*std::move(verdict)};
  Visitor visitor;
  visitor.ticket_from = ticket.valid_from;
  visitor.ticket_until = ticket.valid_until;
  visitor.attendee = state.by_code(ticket.code);
  if (visitor.attendee != nullptr) {
    visitor.id = visitor.attendee->id;
    return visitor;
  }
  visitor.id = guest_id(ticket.code);
  visitor.attendee = state.find(visitor.id);
  if (visitor.attendee != nullptr && visitor.attendee->erased) {
    return no(VerdictKind::unknown, "The ticket is genuine but nobody on the list holds it any more; ask the desk.");
  }
  AttendeeRecord record;
  record.ticket_codes = {ticket.code};
  record.valid_from = ticket.valid_from;
  record.valid_until = ticket.valid_until;
  visitor.guest = AttendeeListed{.attendee = visitor.id, .origin = Origin::registered, .record = std::move(record)};
  return visitor;
}

Identified identify(const Projection& state, const badge::OpaqueCode& opaque) {
  if (auto verdict = barred(state, opaque.code)) return std::unexpected{*std::move(verdict)};
  const auto* attendee = state.by_code(opaque.code);
  if (attendee == nullptr) {
    return opaque.card
               ? no(VerdictKind::unknown, "The code is not on the list; it reads as a business card: register with it.")
               : no(VerdictKind::unknown, "The code is not on the list; register here, or ask the desk.");
  }
  return Visitor{.id = attendee->id, .attendee = attendee, .guest = {}, .ticket_from = {}, .ticket_until = {}};
}

Identified identify(const Projection&, const badge::OrganiserBadge&) {
  return no(VerdictKind::unknown, "An organiser's badge checks nobody in.");
}

Identified identify(const Projection&, const badge::Forged&) {
  return no(VerdictKind::forged, "The code looks like a badge of this event but its signature is false; ask the desk.");
}

Identified identify(const Projection&, const badge::OtherEvent& other) {
  return no(VerdictKind::other_event,
            std::format("The badge is for event {}, not for this one; show the badge for this event.", other.event));
}

Identified identify(const Projection&, const badge::Nonsense& nonsense) {
  return no(VerdictKind::unknown, std::string{meaning(nonsense.reason)});
}

}  // namespace

base::AttendeeId guest_id(std::string_view code) {
  return {blake2b("koffietijd guest\0"sv, code)};
}

std::expected<Visitor, Verdict> identify(const Projection& state, const badge::Presented& presented) {
  return std::visit([&](const auto& shown) { return identify(state, shown); }, presented);
}

}  // namespace kiosk::event
