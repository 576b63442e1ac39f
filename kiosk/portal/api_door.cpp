#include "kiosk/event/decide_about.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/person_json.hpp"

#include <chrono>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;
using event::VerdictKind;

/// How long a mistake at the desk can be taken back.
constexpr std::chrono::minutes kUndoable{15};

event::Place place_of(const Office& office, std::string list) {
  return {.kiosk = office.books.kiosk(), .role = event::Role::door, .list = std::move(list)};
}

event::Scan desk_scan(const Office& office) {
  return {.presented = badge::OpaqueCode{},
          .payload = {},
          .now = office.books.now(),
          .clock_trusted = office.books.clock_trusted(),
          .source = event::ReadingSource::desk};
}

json::object verdict_json(const Office& office, const event::Verdict& verdict) {
  const auto& state = office.books.state();
  json::object shown{{"verdict", event::name_of(verdict.kind)},
                     {"welcome", verdict.welcome()},
                     {"reason", verdict.reason},
                     {"desk_code", event::desk_code(verdict.kind)}};
  const auto* person = verdict.attendee ? state.find(*verdict.attendee) : nullptr;
  if (person != nullptr && person->listed()) shown["attendee"] = at_the_desk(state, *person);
  return shown;
}

/// Answers with the verdict once its facts are durable.
Books::Then tell(Office& office, const CallPtr& call, event::Verdict verdict) {
  return [&office, call, verdict = std::move(verdict)](const Books::Outcome& outcome) {
    if (!outcome) return call->reply(response_to(outcome.error()));
    answer(*call, verdict_json(office, verdict), verdict.welcome() ? 200 : 409);
  };
}

event::Verdict moved_verdict(VerdictKind kind, const base::AttendeeId& person, std::string reason) {
  event::Verdict verdict;
  verdict.kind = kind;
  verdict.attendee = person;
  verdict.reason = std::move(reason);
  return verdict;
}

/// `at`: the moment of it; none while the clock is not trusted.
Books::Decided moved(Office& office, const CallPtr& call, const base::AttendeeId& id, event::Direction direction,
                     const std::optional<base::Instant>& at, event::Verdict verdict) {
  const bool in = direction == event::Direction::in;
  const event::Moved movement{
      .attendee = id, .direction = direction, .list = {}, .source = event::ReadingSource::desk, .at = at};
  return {.facts = {movement, call->audited(in ? "checked in" : "checked out", id)},
          .then = tell(office, call, std::move(verdict))};
}

Books::Decided refusal(const CallPtr& call, int status, std::string_view code, std::string_view message) {
  return {.facts = {}, .then = [call, status, code, message](const Books::Outcome&) {
            call->reply(problem(status, code, message));
          }};
}

/// Checks the id of the path, then decides about that person when it is their turn.
void in_turn(Office& office, const CallPtr& call, std::function<Books::Decided(const event::Attendee&)> decide) {
  const auto id = call->person();
  if (!id) return answer_nothing_there(*call, "attendee");
  office.books.in_turn(*id, [&office, call, id = *id, decide = std::move(decide)]() -> Books::Decided {
    const auto* person = office.books.state().find(id);
    if (person == nullptr || !person->listed()) {
      return refusal(call, 404, "not_found", "There is no such attendee.");
    }
    return decide(*person);
  });
}

}  // namespace

void check_in(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body.empty() ? std::string_view{"{}"} : call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto place = place_of(office, input->line("list"));
  // the desk knows better than the list: who is refused can be let in all the same, by name
  const bool anyway = input->flag("anyway");
  if (!input->fault().empty()) return call->reply(problem(422, "invalid", input->fault() + " is wrong"));
  in_turn(office, call, [&office, call, place, anyway](const event::Attendee& person) -> Books::Decided {
    auto decision = event::decide_about(office.books.state(), place, person.id, desk_scan(office));
    if (decision.verdict.kind == VerdictKind::left) { return refusal(call, 409, "already_in", "This person is in."); }
    if (!decision.verdict.welcome() && anyway && !person.present()) {
      return moved(office, call, person.id, event::Direction::in, office.books.moment(),
                   moved_verdict(VerdictKind::admitted, person.id, "Let in by the desk."));
    }
    const auto* const what = decision.verdict.welcome() ? "checked in" : "tried to check in";
    decision.facts.emplace_back(call->audited(what, person.id));
    return {.facts = std::move(decision.facts), .then = tell(office, call, decision.verdict)};
  });
}

void check_out(Office& office, const CallPtr& call) {
  in_turn(office, call, [&office, call](const event::Attendee& person) -> Books::Decided {
    if (!person.present()) return refusal(call, 409, "not_in", "This person is not in.");
    return moved(office, call, person.id, event::Direction::out, office.books.moment(),
                 moved_verdict(VerdictKind::left, person.id, "Checked out."));
  });
}

/// Takes the latest movement back, when it was made just now and here.
void undo(Office& office, const CallPtr& call) {
  in_turn(office, call, [&office, call](const event::Attendee& person) -> Books::Decided {
    const auto* last = person.movements.empty() ? nullptr : &person.movements.back();
    const auto since = last == nullptr ? kUndoable : office.books.now() - last->stamp.time.wall;
    if (last == nullptr || last->stamp.id.kiosk != office.books.kiosk() || since >= kUndoable) {
      return refusal(call, 409, "nothing_to_undo", "There is nothing of the last quarter of an hour to undo here.");
    }
    const bool was_in = last->moved.direction == event::Direction::in;
    // at the same moment: it is taken back, and counts for nothing when they come (see Attendee::last_check_in)
    return moved(office, call, person.id, was_in ? event::Direction::out : event::Direction::in, last->when(),
                 moved_verdict(was_in ? VerdictKind::left : VerdictKind::admitted, person.id, "Undone."));
  });
}

}  // namespace kiosk::portal::api
