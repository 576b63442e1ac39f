#include "kiosk/badge/door_code.hpp"
#include "kiosk/badge/k1.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/event/registration.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/person_json.hpp"
#include "kiosk/portal/qr_svg.hpp"

#include <format>
#include <limits>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostFound = 20;

/// Whom the call is about; null after answering that there is nobody.
const event::Attendee* person_of(const Office& office, const Call& call) {
  const auto id = call.person();
  const auto* person = id ? office.books.state().find(*id) : nullptr;
  if (person != nullptr && person->listed()) return person;
  answer_nothing_there(call, "attendee");
  return nullptr;
}

json::object everything(const event::Projection& state, const event::Attendee& person) {
  auto shown = at_the_desk(state, person);
  shown["card"] = card_json(person.record.card);
  const auto consent = [](const std::optional<bool>& given) {
    return given ? json::value(*given) : json::value(nullptr);
  };
  shown["consents"] =
      json::object{{"exchange", consent(person.consent_exchange)}, {"matching", consent(person.consent_matching)}};
  shown["badge"] = state.badge_of(person.id).has_value();
  return shown;
}

void answer_person(const Office& office, const Call& call, const base::AttendeeId& id) {
  const auto* person = office.books.state().find(id);
  if (person == nullptr || !person->listed()) return answer_nothing_there(call, "attendee");
  const bool all = call.caller.role == event::AccountRole::organiser;
  answer(call, all ? everything(office.books.state(), *person) : at_the_desk(office.books.state(), *person));
}

/// Facts about somebody, and then how they are.
void change(Office& office, const CallPtr& call, const base::AttendeeId& id, std::vector<event::FactBody> facts) {
  office.books.record(std::move(facts), [&office, call, id](const Books::Outcome& outcome) {
    if (!outcome) return call->reply(response_to(outcome.error()));
    answer_person(office, *call, id);
  });
}

}  // namespace

void search(Office& office, const CallPtr& call) {
  json::array people;
  for (const auto* person : office.books.search(call->request.asked("q"), kMostFound)) {
    people.push_back(at_the_desk(office.books.state(), *person));
  }
  answer(*call, json::object{{"attendees", std::move(people)}});
}

void attendee(Office& office, const CallPtr& call) {
  if (const auto* person = person_of(office, *call)) answer_person(office, *call, person->id);
}

void walk_in(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  event::Registration registration{.code = badge::new_door_code(),
                                   .card = {},
                                   .exchange = input->flag("consent_exchange"),
                                   .matching = input->flag("consent_matching")};
  take_card(*input, registration.card);
  if (!input->fault().empty()) return call->reply(problem(422, "invalid", input->fault() + " is wrong"));
  if (!has_name(registration.card)) return call->reply(problem(422, "name_missing", "A name or a company is needed."));
  const event::Place place{.kiosk = office.books.kiosk(), .role = event::Role::door, .list = input->line("list")};
  const auto guest = event::guest_id(registration.code);
  office.books.in_turn(guest, [&office, call, place, registration = std::move(registration)] {
    auto decision = event::decide_registration(office.books.state(), place, registration, office.books.now(),
                                               office.books.clock_trusted());
    const auto verdict = decision.verdict;
    if (!decision.facts.empty()) decision.facts.emplace_back(call->audited("registered a walk-in", verdict.attendee));
    return Books::Decided{.facts = std::move(decision.facts),
                          .then = [&office, call, verdict](const Books::Outcome& outcome) {
                            if (!outcome) return call->reply(response_to(outcome.error()));
                            if (!verdict.welcome())
                              return call->reply(problem(409, event::name_of(verdict.kind), verdict.reason));
                            answer_person(office, *call, *verdict.attendee);
                          }};
  });
}

void change_attendee(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* person = person_of(office, *call);
  if (person == nullptr) return;
  event::AttendeeListed listed{.attendee = person->id, .origin = event::Origin::changed, .record = person->record};
  take_card(*input, listed.record.card);
  if (input->has("ticket_type")) listed.record.ticket_type = input->line("ticket_type");
  if (input->has("note_for_desk")) listed.record.note_for_desk = input->paragraph("note_for_desk");
  if (input->has("status")) {
    const auto status = event::named<event::TicketStatus>(input->line("status"));
    if (!status) return call->reply(problem(422, "invalid", "status is valid, unpaid or cancelled"));
    listed.record.status = *status;
  }
  if (!input->fault().empty()) return call->reply(problem(422, "invalid", input->fault() + " is wrong"));
  if (!has_name(listed.record.card)) return call->reply(problem(422, "name_missing", "A name or a company is needed."));
  change(office, call, person->id, {listed, call->audited("changed an attendee", person->id)});
}

void note(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* person = person_of(office, *call);
  if (person == nullptr) return;
  event::AttendeeListed listed{.attendee = person->id, .origin = event::Origin::changed, .record = person->record};
  listed.record.note_for_desk = input->paragraph("note_for_desk", 500);
  if (!input->fault().empty()) return call->reply(problem(422, "invalid", input->fault() + " is wrong"));
  change(office, call, person->id, {listed, call->audited("wrote a note", person->id)});
}

void block(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* person = person_of(office, *call);
  if (person == nullptr) return;
  const bool blocked = input->flag("blocked", true);
  change(office, call, person->id,
         {event::AttendeeBlocked{.attendee = person->id, .blocked = blocked},
          call->audited(blocked ? "blocked an attendee" : "unblocked an attendee", person->id)});
}

void reissue_badge(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  if (person == nullptr) return;
  const auto known = office.books.state().badge_of(person->id);
  if (known && known->issue == std::numeric_limits<std::uint8_t>::max()) {
    return call->reply(problem(409, "too_many_badges", "This badge was re-issued 255 times."));
  }
  const event::BadgeIssued issued{.attendee = person->id,
                                  .badge = known ? known->badge : badge::new_badge_id(),
                                  .issue = known ? static_cast<std::uint8_t>(known->issue + 1) : std::uint8_t{0}};
  change(office, call, person->id, {issued, call->audited("issued a new badge", person->id)});
}

void erase(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  if (person == nullptr) return;
  office.phones.forget(person->id);
  office.record(call, {event::AttendeeErased{person->id}, call->audited("erased an attendee")});
}

void link(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  if (person == nullptr) return;
  const auto& card = person->record.card;
  const auto& settings = office.books.state().settings();
  const auto id = person->id;
  const auto now = office.books.now();
  const auto secret = office.phones.make(
      {.person = id, .draft = {}, .language = card.language.empty() ? settings.language : card.language}, now);
  const auto url = std::format("{}/p/{}", office.url, secret);
  const auto code = base::make_qr(url);
  if (!code) return call->reply(response_to(code.error()));
  const json::object made{
      {"url", url}, {"code", qr_svg(*code)}, {"until", time_text(office.books.state(), now + PhoneLinks::kLinkLasts)}};
  office.record(call, {call->audited("gave a phone link", id)}, [made] { return made; });
}

}  // namespace kiosk::portal::api
