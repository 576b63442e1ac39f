#include "kiosk/event/admission.hpp"

#include "kiosk/event/local_day.hpp"

#include <algorithm>
#include <format>
#include <string>
#include <utility>

namespace kiosk::event {
namespace {

Verdict answer(const Admission& admission, VerdictKind kind, std::string reason) {
  Verdict verdict;
  verdict.kind = kind;
  if (!admission.visitor.guest) verdict.attendee = admission.visitor.id;
  verdict.reason = std::move(reason);
  return verdict;
}

LocalDay today(const Admission& admission) {
  return local_day(admission.scan.now, admission.state.settings().zone);
}

/// Only a trusted clock knows which day it is.
bool days_count(const Admission& admission) {
  return admission.state.settings().policy == ReentryPolicy::daily && admission.scan.clock_trusted;
}

std::string quoted(const std::vector<std::string>& lists) {
  std::string text;
  for (const auto& list : lists) text += std::format("{}\"{}\"", text.empty() ? "" : ", ", list);
  return text;
}

Verdict already_in(const Admission& admission, const Movement& check_in) {
  const auto& id = check_in.stamp.id;
  const auto when = check_in.when();
  auto verdict =
      answer(admission, VerdictKind::already_in,
             std::format("Checked in before, at {} at {}; the desk can tell whether that was them.",
                         local_text(when, admission.state.settings().zone), admission.state.kiosk_name(id.kiosk)));
  verdict.since = Since{when, id.kiosk};
  return verdict;
}

/// A moment that bounds when somebody may come in, and what sets it.
struct Bound {
  std::optional<base::Instant> when;
  std::string_view what;
};

Verdict out_of_time(const Admission& admission, VerdictKind kind, const Bound& bound) {
  auto verdict = answer(admission, kind,
                        std::format("{} {}; the desk decides about exceptions.", bound.what,
                                    local_text(*bound.when, admission.state.settings().zone)));
  verdict.bound = bound.when;
  return verdict;
}

}  // namespace

bool Admission::inside() const {
  if (!visitor.present()) return false;
  return !days_count(*this) || today(*this).holds(visitor.last_check_in()->when());
}

std::optional<Verdict> person_objection(const Admission& admission) {
  const auto& visitor = admission.visitor;
  if (visitor.attendee != nullptr && visitor.attendee->blocked) {
    return answer(admission, VerdictKind::blocked, "The organiser blocked this person; the desk can tell more.");
  }
  switch (visitor.record().status) {
    case TicketStatus::valid:
      return std::nullopt;
    case TicketStatus::unpaid:
      return answer(admission, VerdictKind::unpaid, "The ticket is not paid for; the desk can take the payment.");
    case TicketStatus::cancelled:
      return answer(admission, VerdictKind::cancelled, "The ticket was cancelled; the desk can look it up.");
  }
  return std::nullopt;
}

std::optional<Verdict> reentry_answer(const Admission& admission) {
  const auto* check_in = admission.visitor.last_check_in();
  if (check_in == nullptr) return std::nullopt;
  switch (admission.state.settings().policy) {
    case ReentryPolicy::once:
      return already_in(admission, *check_in);
    case ReentryPolicy::daily:
      if (days_count(admission) && today(admission).holds(check_in->when())) {
        return already_in(admission, *check_in);
      }
      return std::nullopt;
    case ReentryPolicy::in_out:
      if (admission.visitor.present()) return answer(admission, VerdictKind::left, "Checked out.");
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Verdict> ticket_objection(const Admission& admission) {
  const auto& record = admission.visitor.record();
  const auto& list = admission.place.list;
  if (!list.empty() && !record.lists.empty() && !std::ranges::contains(record.lists, list)) {
    return answer(admission, VerdictKind::wrong_list,
                  std::format("The ticket is good for {}; this kiosk checks in for \"{}\": show the right door.",
                              quoted(record.lists), list));
  }
  if (!record.note_for_desk.empty() && admission.scan.source != ReadingSource::desk) {
    return answer(admission, VerdictKind::needs_desk, "The organiser left a note; the desk helps first.");
  }
  return std::nullopt;
}

std::optional<Verdict> time_objection(const Admission& admission) {
  if (!admission.scan.clock_trusted) return std::nullopt;
  const auto now = admission.scan.now;
  const auto& settings = admission.state.settings();
  const auto& visitor = admission.visitor;
  const auto& record = visitor.record();

  for (const Bound& end :
       {Bound{settings.closes, "Check-in closed at"}, Bound{record.valid_until, "The ticket was valid until"},
        Bound{visitor.ticket_until, "The ticket was valid until"}}) {
    if (end.when && now >= *end.when) return out_of_time(admission, VerdictKind::too_late, end);
  }
  // the latest of them is when coming back helps
  const auto start = std::ranges::max(
      {Bound{settings.opens, "Check-in opens at"}, Bound{record.valid_from, "The ticket is valid from"},
       Bound{visitor.ticket_from, "The ticket is valid from"}},
      {}, &Bound::when);
  if (start.when && now < *start.when) return out_of_time(admission, VerdictKind::too_early, start);
  return std::nullopt;
}

std::optional<Verdict> room_objection(const Admission& admission) {
  const auto& state = admission.state;
  const auto capacity = state.settings().capacity;
  if (!capacity || admission.inside()) return std::nullopt;
  const auto inside = days_count(admission) ? state.present_since(today(admission).start) : state.present();
  if (inside < *capacity) return std::nullopt;
  return answer(admission, VerdictKind::full,
                std::format("{} people are in and {} is the most; let one in when one leaves.", inside, *capacity));
}

}  // namespace kiosk::event
