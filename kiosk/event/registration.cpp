#include "kiosk/event/registration.hpp"

#include "kiosk/event/admission.hpp"

#include <utility>

namespace kiosk::event {
namespace {

Visitor walk_in(Registration registration) {
  const auto id = guest_id(registration.code);
  AttendeeRecord record;
  record.card = std::move(registration.card);
  record.ticket_codes.push_back(std::move(registration.code));
  return {.id = id,
          .attendee = nullptr,
          .guest = AttendeeListed{.attendee = id, .origin = Origin::registered, .record = std::move(record)},
          .ticket_from = {},
          .ticket_until = {}};
}

std::optional<Verdict> objection(const Admission& admission) {
  if (!admission.state.settings().walk_ins) {
    Verdict verdict;
    verdict.kind = VerdictKind::needs_desk;
    verdict.reason = "The event takes nobody who is not on the list; the desk decides about exceptions.";
    return verdict;
  }
  if (auto verdict = time_objection(admission)) return verdict;
  return room_objection(admission);
}

Scan at_the_glass(base::Instant now, bool clock_trusted) {
  return {.presented = badge::OpaqueCode{},
          .payload = {},
          .now = now,
          .clock_trusted = clock_trusted,
          .source = ReadingSource::desk};
}

}  // namespace

std::optional<Verdict> registration_objection(const Projection& state, const Place& place, base::Instant now,
                                              bool clock_trusted) {
  const auto scan = at_the_glass(now, clock_trusted);
  const auto visitor = walk_in({});
  return objection({state, place, scan, visitor});
}

Decision decide_registration(const Projection& state, const Place& place, Registration registration, base::Instant now,
                             bool clock_trusted) {
  const bool exchange = registration.exchange;
  const bool matching = registration.matching;
  const auto scan = at_the_glass(now, clock_trusted);
  const auto visitor = walk_in(std::move(registration));
  if (auto verdict = objection({state, place, scan, visitor})) return {*std::move(verdict), {}};
  Decision decision;
  decision.verdict.kind = VerdictKind::admitted;
  decision.verdict.attendee = visitor.id;
  decision.verdict.reason = "Registered and checked in.";
  decision.facts.emplace_back(*visitor.guest);
  if (exchange) decision.facts.emplace_back(ConsentChanged{visitor.id, ConsentKind::exchange, true});
  if (matching) decision.facts.emplace_back(ConsentChanged{visitor.id, ConsentKind::matching, true});
  decision.facts.emplace_back(Moved{.attendee = visitor.id,
                                    .direction = Direction::in,
                                    .list = place.list,
                                    .source = scan.source,
                                    .at = clock_trusted ? std::optional{now} : std::nullopt});
  return decision;
}

}  // namespace kiosk::event
