#include "kiosk/badge/door_code.hpp"
#include "kiosk/base/qr_code.hpp"
#include "kiosk/event/registration.hpp"
#include "kiosk/lists/row_writer.hpp"
#include "kiosk/lists/write_cards.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/calendar.hpp"
#include "kiosk/portal/passing_file.hpp"
#include "kiosk/portal/person_json.hpp"
#include "kiosk/portal/qr_svg.hpp"

#include <array>
#include <chrono>
#include <format>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;

/// The visit that the table of routes found; it may be over since.
PhoneLinks::Visit* visit_of(Office& office, const Call& call) {
  return office.phones.find(call.request.cookie(PhoneLinks::kCookie), office.books.now());
}

Response over() {
  return problem(401, "no_visit", "This link is over; ask the kiosk for a new one.");
}

/// Whose phone it is, when they are on the list.
const event::Attendee* person_of(Office& office, const Call& call) {
  const auto* visit = visit_of(office, call);
  const auto* person = visit != nullptr && visit->who.person ? office.books.state().find(*visit->who.person) : nullptr;
  return person != nullptr && person->listed() ? person : nullptr;
}

std::vector<const event::Attendee*> cards_held(const event::Projection& state, const base::AttendeeId& holder) {
  std::vector<const event::Attendee*> owners;
  for (const auto& id : state.cards_of(holder)) owners.push_back(state.find(id));
  return owners;
}

json::array held_json(const event::Projection& state, const base::AttendeeId& holder) {
  json::array cards;
  for (const auto* owner : cards_held(state, holder)) {
    auto card = card_json(owner->record.card);
    card["name"] = owner->record.card.name.display();
    cards.push_back(std::move(card));
  }
  return cards;
}

json::object me_json(Office& office, const Call& call) {
  const auto* visit = visit_of(office, call);
  const auto& settings = office.books.state().settings();
  json::object shown{{"event", settings.name}, {"language", visit->who.language}, {"csrf", visit->csrf}};
  const auto* person = person_of(office, call);
  shown["registered"] = person != nullptr;
  shown["card"] = card_json(person != nullptr ? person->record.card : visit->who.draft);
  if (person != nullptr) {
    shown["consent_exchange"] = person->consent_exchange == true;
    shown["consent_matching"] = person->consent_matching == true;
    shown["has_code"] = !person->record.ticket_codes.empty();
    shown["cards"] = held_json(office.books.state(), person->id);
  }
  return shown;
}

void answer_me(Office& office, const Call& call) {
  if (visit_of(office, call) == nullptr) return call.reply(over());
  answer(call, me_json(office, call));
}

Books::Then then_me(Office& office, const CallPtr& call) {
  return [&office, call](const Books::Outcome& outcome) {
    if (!outcome) return call->reply(response_to(outcome.error()));
    answer_me(office, *call);
  };
}

/// Somebody new, who began on the glass: on the list, and in, as if they had gone on there.
void register_them(Office& office, const CallPtr& call, event::Registration registration) {
  const event::Place place{.kiosk = office.books.kiosk(), .role = event::Role::door, .list = {}};
  const auto id = event::guest_id(registration.code);
  office.books.in_turn(id, [&office, call, place, id, registration = std::move(registration)]() -> Books::Decided {
    auto decision = event::decide_registration(office.books.state(), place, registration, office.books.now(),
                                               office.books.clock_trusted());
    if (!decision.verdict.welcome()) {
      return {.facts = {}, .then = [call, verdict = decision.verdict](const Books::Outcome&) {
                call->reply(problem(409, event::name_of(verdict.kind), verdict.reason));
              }};
    }
    return {.facts = std::move(decision.facts), .then = [&office, call, id](const Books::Outcome& outcome) {
              if (!outcome) return call->reply(response_to(outcome.error()));
              if (auto* visit = visit_of(office, *call)) visit->who.person = id;
              answer_me(office, *call);
            }};
  });
}

void add_consents(const event::Attendee& person, JsonInput& input, std::vector<event::FactBody>& facts) {
  const auto add = [&](std::string_view name, event::ConsentKind kind, const std::optional<bool>& now) {
    if (!input.has(name)) return;
    const bool given = input.flag(name);
    if (now != given) facts.emplace_back(event::ConsentChanged{person.id, kind, given});
  };
  add("consent_exchange", event::ConsentKind::exchange, person.consent_exchange);
  add("consent_matching", event::ConsentKind::matching, person.consent_matching);
}

constexpr auto kColumns = std::to_array<std::string_view>(
    {"name", "company", "job_title", "email", "phone", "website", "call_me_when", "what_i_do", "result", "seeking"});

base::Result<std::uint64_t> write_rows(const std::vector<const event::Attendee*>& owners, const lists::Sink& sink) {
  const lists::Table table{.name = "cards",
                           .columns = kColumns,
                           .zone = *std::chrono::locate_zone("UTC"),
                           .rows = owners.size(),
                           .row = [&](std::size_t row) {
                             const auto& card = owners[row]->record.card;
                             const auto text = [](std::string_view one) { return lists::Cell{std::string{one}}; };
                             return std::vector<lists::Cell>{text(card.name.display()),
                                                             text(card.company),
                                                             text(card.job_title),
                                                             text(card.email()),
                                                             text(card.phone()),
                                                             text(card.website()),
                                                             text(card.pitch.call_me_when),
                                                             text(card.pitch.what_i_do),
                                                             text(card.pitch.result),
                                                             text(card.pitch.seeking)};
                           }};
  return lists::write_table(table, {.format = lists::LogFormat::csv}, sink);
}

}  // namespace

void open_visit(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto opened = office.phones.open(input->exact("link", 200), office.books.now());
  if (opened.visit == nullptr) {
    return call->reply(problem(410, "link_over", "This link was used or is over; ask the kiosk for a new one."));
  }
  Response response;
  set_cookie(response, PhoneLinks::kCookie, opened.cookie, std::chrono::seconds{PhoneLinks::kVisitLasts}.count());
  response.body = "{}";
  call->reply(std::move(response));
}

void end_visit(Office& office, const CallPtr& call) {
  office.phones.end(call->request.cookie(PhoneLinks::kCookie));
  Response response;
  set_cookie(response, PhoneLinks::kCookie, {});
  response.body = "{}";
  call->reply(std::move(response));
}

void me(Office& office, const CallPtr& call) {
  answer_me(office, *call);
}

void change_me(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* visit = visit_of(office, *call);
  if (visit == nullptr) return call->reply(over());
  const auto* person = person_of(office, *call);
  if (visit->who.person && person == nullptr) return call->reply(over());  // erased since
  auto card = person != nullptr ? person->record.card : visit->who.draft;
  take_card(*input, card);
  if (!input->fault().empty()) return call->reply(problem(422, "invalid", input->fault() + " is wrong"));
  if (!has_name(card)) return call->reply(problem(422, "name_missing", "A name or a company is needed."));
  if (person == nullptr) {
    return register_them(office, call,
                         {.code = badge::new_door_code(),
                          .card = std::move(card),
                          .exchange = input->flag("consent_exchange"),
                          .matching = input->flag("consent_matching")});
  }
  event::AttendeeListed listed{.attendee = person->id, .origin = event::Origin::changed, .record = person->record};
  listed.record.card = std::move(card);
  std::vector<event::FactBody> facts{listed};
  add_consents(*person, *input, facts);
  office.books.record(std::move(facts), then_me(office, call));
}

void sharpness(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* visit = visit_of(office, *call);
  if (visit == nullptr) return call->reply(over());
  if (!office.sharpen) return answer_nothing_there(*call, "judge of pitches here");
  card::BusinessCard card;
  take_card(*input, card);
  const bool taken = office.pitches.send([&office, call, card = std::move(card), language = visit->who.language] {
    auto read = office.sharpen(card, language);
    office.post([call, read = std::move(read)] {
      if (!read) return answer_nothing_there(*call, "judge of pitches here");
      answer(*call, json::object{{"points", read->points}, {"word", read->word}, {"hint", read->hint}});
    });
  });
  if (!taken) call->reply(problem(503, "too_busy", "Many people write at this moment; try again."));
}

void consents(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  const auto* person = person_of(office, *call);
  if (person == nullptr) return answer_nothing_there(*call, "registration yet");
  std::vector<event::FactBody> facts;
  add_consents(*person, *input, facts);
  if (!input->fault().empty()) return call->reply(problem(422, "invalid", input->fault() + " is wrong"));
  if (facts.empty()) return answer_me(office, *call);
  office.books.record(std::move(facts), then_me(office, call));
}

void erase_me(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  const auto id = person != nullptr ? std::optional{person->id} : std::nullopt;
  if (!id) return end_visit(office, call);  // nothing but the draft, which goes with the visit
  office.books.record({event::AttendeeErased{*id}, call->audited("erased themselves")},
                      [&office, call, id = *id](const Books::Outcome& outcome) {
                        if (!outcome) return call->reply(response_to(outcome.error()));
                        office.phones.forget(id);
                        end_visit(office, call);
                      });
}

void my_code(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  if (person == nullptr || person->record.ticket_codes.empty()) return answer_nothing_there(*call, "code");
  const auto code = base::make_qr(person->record.ticket_codes.front());
  if (!code) return call->reply(response_to(code.error()));
  Response response;
  response.type = "image/svg+xml";
  response.body = qr_svg(*code);
  call->reply(std::move(response));
}

void my_cards(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  const auto format = lists::log_format_named(call->request.asked("format"));
  if (person == nullptr) return answer_nothing_there(*call, "registration yet");
  if (!format || (*format != lists::LogFormat::csv && !lists::holds_cards(*format))) {
    return call->reply(problem(422, "invalid", "format is csv, vcf or zip"));
  }
  send_made_file(
      office, call,
      {.name = std::format("koffietijd.{}", lists::name_of(*format)),
       .type = std::string{content_type(*format)},
       .make =
           [state = office.books.copy(), id = person->id, format = *format](const lists::Sink& sink) {
             const auto owners = cards_held(*state, id);
             if (format == lists::LogFormat::csv) return write_rows(owners, sink);
             return lists::write_cards(owners, format, sink);
           },
       .taken =
           [format = *format](std::uint64_t rows) {
             return std::vector<event::FactBody>{event::Downloaded{
                 .what = "own cards", .format = std::string{lists::name_of(format)}, .rows = rows, .by = "phone"}};
           }});
}

void follow_up(Office& office, const CallPtr& call) {
  const auto* person = person_of(office, *call);
  if (person == nullptr) return answer_nothing_there(*call, "registration yet");
  const auto& state = office.books.state();
  std::vector<FollowUp> people;
  for (const auto* owner : cards_held(state, person->id)) {
    people.push_back({.id = owner->id.hex(), .card = &owner->record.card});
  }
  Response response;
  response.type = "text/calendar; charset=utf-8";
  response.add("content-disposition", attachment("koffietijd.ics"));
  response.body = follow_up_calendar(people, state.settings().date, office.books.now(), person->record.card.language);
  office.books.record({event::Downloaded{.what = "follow-up", .format = "ics", .rows = people.size(), .by = "phone"}},
                      [call, response = std::move(response)](const Books::Outcome& outcome) {
                        call->reply(outcome ? response : response_to(outcome.error()));
                      });
}

}  // namespace kiosk::portal::api
