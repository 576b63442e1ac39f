#include "kiosk/event/decide.hpp"

#include "kiosk/event/admission.hpp"
#include "kiosk/event/blake2b.hpp"
#include "kiosk/event/decide_about.hpp"
#include "kiosk/event/visitor.hpp"

#include <array>
#include <span>
#include <utility>
#include <variant>

namespace kiosk::event {
namespace {

constexpr std::size_t kDigestBytes = 8;

std::optional<base::Instant> moment_of(const Scan& scan) {
  if (!scan.clock_trusted) return std::nullopt;
  return scan.now;
}

Decision refused(const Place& place, const Scan& scan, Verdict verdict) {
  ScanRefused fact{.verdict = verdict.kind,
                   .attendee = verdict.attendee,
                   .list = place.list,
                   .source = scan.source,
                   .code_digest = digest_of(scan.payload),
                   .at = moment_of(scan)};
  return {std::move(verdict), {std::move(fact)}};
}

Decision moved(const Admission& admission, Direction direction, Verdict verdict) {
  const auto& visitor = admission.visitor;
  std::vector<FactBody> facts;
  if (visitor.guest) facts.emplace_back(*visitor.guest);
  facts.emplace_back(Moved{.attendee = visitor.id,
                           .direction = direction,
                           .list = admission.place.list,
                           .source = admission.scan.source,
                           .at = moment_of(admission.scan)});
  return {std::move(verdict), std::move(facts)};
}

Verdict welcome(const Visitor& visitor, std::string reason) {
  Verdict verdict;
  verdict.kind = VerdictKind::admitted;
  verdict.attendee = visitor.id;
  verdict.reason = std::move(reason);
  return verdict;
}

Decision checked_in(const Admission& admission) {
  return moved(admission, Direction::in, welcome(admission.visitor, "Checked in."));
}

Decision at_door(const Admission& admission) {
  for (const auto check : {reentry_answer, ticket_objection, time_objection, room_objection}) {
    auto verdict = check(admission);
    if (!verdict) continue;
    if (verdict->kind == VerdictKind::left) return moved(admission, Direction::out, *std::move(verdict));
    return refused(admission.place, admission.scan, *std::move(verdict));
  }
  return checked_in(admission);
}

Decision at_table(const Admission& admission) {
  if (!admission.inside()) return checked_in(admission);
  return {welcome(admission.visitor, "Recognised; checked in before."), {}};
}

Decision decided(const Admission& admission) {
  if (auto objection = person_objection(admission))
    return refused(admission.place, admission.scan, *std::move(objection));
  return admission.place.role == Role::door ? at_door(admission) : at_table(admission);
}

}  // namespace

Decision decide(const Projection& state, const Place& place, const Scan& scan) {
  auto visitor = identify(state, scan.presented);
  if (!visitor) {
    if (std::holds_alternative<badge::OrganiserBadge>(scan.presented)) return {std::move(visitor).error(), {}};
    return refused(place, scan, std::move(visitor).error());
  }
  return decided({state, place, scan, *visitor});
}

Decision decide_about(const Projection& state, const Place& place, const base::AttendeeId& person, const Scan& scan) {
  const auto* attendee = state.find(person);
  if (attendee == nullptr || !attendee->listed()) {
    Verdict unknown;
    unknown.reason = "Nobody with this id is on the list.";
    return {std::move(unknown), {}};
  }
  const Visitor visitor{.id = person, .attendee = attendee, .guest = {}, .ticket_from = {}, .ticket_until = {}};
  return decided({state, place, scan, visitor});
}

std::string digest_of(std::string_view payload) {
  const auto digest = blake2b({}, payload);
  return base::to_hex(std::span{digest}.first<kDigestBytes>());
}

}  // namespace kiosk::event
