// pretix's way to check a ticket in, so that scanner apps that speak it can point here. What a status, a reason and a
// nonce mean is theirs: https://docs.pretix.eu/en/latest/api/resources/checkin.html

#include "kiosk/badge/interpret.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/event/visitor.hpp"
#include "kiosk/portal/api.hpp"

#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;
using event::VerdictKind;

/// The reason that pretix gives for what we refuse.
std::string_view reason_for(VerdictKind kind) {
  switch (kind) {
    case VerdictKind::already_in:
      return "already_redeemed";
    case VerdictKind::too_early:
    case VerdictKind::too_late:
      return "invalid_time";
    case VerdictKind::unpaid:
      return "unpaid";
    case VerdictKind::cancelled:
      return "canceled";
    case VerdictKind::blocked:
      return "blocked";
    case VerdictKind::revoked:
      return "revoked";
    case VerdictKind::wrong_list:
      return "product";
    case VerdictKind::full:
    case VerdictKind::needs_desk:
      return "rules";
    default:
      return "invalid";
  }
}

json::value position_json(const event::Projection& state, const event::Verdict& verdict) {
  const auto* person = verdict.attendee ? state.find(*verdict.attendee) : nullptr;
  if (person == nullptr || !person->listed()) return nullptr;
  const auto& record = person->record;
  return json::object{{"id", person->id.hex()},
                      {"attendee_name", record.card.name.display()},
                      {"company", record.card.company},
                      {"item", record.ticket_type},
                      {"checkin_text", record.note_for_desk}};
}

RecentAnswers::Answer answer_for(const event::Projection& state, const event::Verdict& verdict) {
  json::object body{{"status", verdict.welcome() ? "ok" : "error"},
                    {"position", position_json(state, verdict)},
                    {"require_attention", verdict.kind == VerdictKind::needs_desk},
                    {"checkin_texts", json::array{}}};
  if (verdict.welcome()) return {.status = 201, .body = std::move(body)};
  const auto reason = reason_for(verdict.kind);
  body["reason"] = reason;
  body["reason_explanation"] = verdict.reason;
  return {.status = reason == "invalid" ? 404 : 400, .body = std::move(body)};
}

/// What is asked of one ticket.
struct Asked {
  std::string secret;
  std::string nonce;  ///< with whose it is; empty: none
  bool exit = false;
};

/// A ticket that goes out: known, and whoever holds it is in.
event::Decision decide_exit(const Office& office, const badge::Presented& presented, event::Scan scan) {
  scan.presented = presented;
  const auto who = event::identify(office.books.state(), presented);
  event::Decision decision;
  if (!who) {
    decision.verdict = who.error();
  } else if (!who->present()) {
    decision.verdict.kind = VerdictKind::unknown;
    decision.verdict.attendee = who->id;
    decision.verdict.reason = "This person is not in.";
  } else {
    decision.verdict.kind = VerdictKind::left;
    decision.verdict.attendee = who->id;
    decision.facts.emplace_back(event::Moved{.attendee = who->id,
                                             .direction = event::Direction::out,
                                             .list = {},
                                             .source = scan.source,
                                             .at = office.books.moment()});
  }
  return decision;
}

event::Decision decide_on(const Office& office, const Asked& asked) {
  const auto presented = badge::interpret(asked.secret, office.books.state().settings().keys);
  const event::Scan scan{.presented = presented,
                         .payload = asked.secret,
                         .now = office.books.now(),
                         .clock_trusted = office.books.clock_trusted(),
                         .source = event::ReadingSource::scanner};
  if (asked.exit) return decide_exit(office, presented, scan);
  return event::decide(office.books.state(), {.kiosk = office.books.kiosk(), .role = event::Role::door, .list = {}},
                       scan);
}

/// Decisions about one ticket wait for each other, whoever holds it.
base::AttendeeId turn_of(const Office& office, const Asked& asked) {
  const auto who =
      event::identify(office.books.state(), badge::interpret(asked.secret, office.books.state().settings().keys));
  return who ? who->id : event::guest_id(asked.secret);
}

}  // namespace

void redeem(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  Asked asked{
      .secret = input->exact("secret", badge::kLongestPayload), .nonce = {}, .exit = input->line("type") == "exit"};
  const auto nonce = input->exact("nonce", 100);
  if (!nonce.empty()) asked.nonce = call->caller.name + "\n" + nonce;
  if (!input->fault().empty() || asked.secret.empty()) {
    return call->reply(problem(400, "invalid", "secret is needed"));
  }
  office.books.in_turn(turn_of(office, asked), [&office, call, asked]() -> Books::Decided {
    // asked again, for the first answer got lost: answered again
    if (const auto* known = asked.nonce.empty() ? nullptr : office.recent.find(asked.nonce)) {
      return {.facts = {},
              .then = [call, known = *known](const Books::Outcome&) { answer(*call, known.body, known.status); }};
    }
    auto decision = decide_on(office, asked);
    if (!decision.facts.empty())
      decision.facts.emplace_back(call->audited("scanned a ticket", decision.verdict.attendee));
    return {.facts = std::move(decision.facts),
            .then = [&office, call, asked, verdict = decision.verdict](const Books::Outcome& outcome) {
              if (!outcome) return call->reply(response_to(outcome.error()));
              const auto said = answer_for(office.books.state(), verdict);
              if (!asked.nonce.empty()) office.recent.keep(asked.nonce, said);
              answer(*call, said.body, said.status);
            }};
  });
}

}  // namespace kiosk::portal::api
