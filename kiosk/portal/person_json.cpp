#include "kiosk/portal/person_json.hpp"

#include "kiosk/card/contacts.hpp"
#include "kiosk/event/local_day.hpp"
#include "kiosk/event/names.hpp"

#include <array>
#include <string>
#include <utility>

namespace kiosk::portal {
namespace {

namespace json = boost::json;

/// The fields of a card that are one line, by the names that lists use.
struct LineField {
  const char* name;
  std::string& (*of)(card::BusinessCard&);
};

constexpr auto kLines = std::to_array<LineField>({
    {"first_name", [](card::BusinessCard& card) -> std::string& { return card.name.first; }},
    {"infix", [](card::BusinessCard& card) -> std::string& { return card.name.infix; }},
    {"last_name", [](card::BusinessCard& card) -> std::string& { return card.name.last; }},
    {"company", [](card::BusinessCard& card) -> std::string& { return card.company; }},
    {"job_title", [](card::BusinessCard& card) -> std::string& { return card.job_title; }},
    {"call_me_when", [](card::BusinessCard& card) -> std::string& { return card.pitch.call_me_when; }},
    {"what_i_do", [](card::BusinessCard& card) -> std::string& { return card.pitch.what_i_do; }},
    {"result", [](card::BusinessCard& card) -> std::string& { return card.pitch.result; }},
    {"price", [](card::BusinessCard& card) -> std::string& { return card.pitch.price; }},
    {"why", [](card::BusinessCard& card) -> std::string& { return card.pitch.why; }},
    {"seeking", [](card::BusinessCard& card) -> std::string& { return card.pitch.seeking; }},
});

/// The first of several contacts is the one that is shown; the others stay.
void take_first(std::vector<std::string>& contacts, std::string contact) {
  if (!contacts.empty()) contacts.erase(contacts.begin());
  std::erase(contacts, contact);
  if (!contact.empty()) contacts.insert(contacts.begin(), std::move(contact));
}

}  // namespace

json::object at_the_desk(const event::Projection& state, const event::Attendee& person) {
  const auto& record = person.record;
  json::object shown{{"id", person.id.hex()},
                     {"name", record.card.name.display()},
                     {"company", record.card.company},
                     {"ticket_type", record.ticket_type},
                     {"status", event::name_of(record.status)},
                     {"present", person.present()},
                     {"blocked", person.blocked},
                     {"note_for_desk", record.note_for_desk}};
  if (!person.movements.empty()) {
    const auto& last = person.movements.back();
    shown["last"] = json::object{{"direction", event::name_of(last.moved.direction)},
                                 {"time", event::local_text(last.when(), state.settings().zone)},
                                 {"kiosk", state.kiosk_name(last.stamp.id.kiosk)}};
  }
  return shown;
}

json::object card_json(const card::BusinessCard& card) {
  auto copy = card;
  json::object shown;
  for (const auto& field : kLines) shown[field.name] = field.of(copy);
  shown["email"] = card.email();
  shown["phone"] = card.phone();
  shown["website"] = card.website();
  shown["language"] = card.language;
  return shown;
}

void take_card(JsonInput& input, card::BusinessCard& card) {
  for (const auto& field : kLines) {
    if (input.has(field.name)) field.of(card) = input.line(field.name);
  }
  if (input.has("email")) {
    auto email = card::email_from(input.line("email"));
    if (!email.empty() && !card::is_email(email)) return input.blame("email");
    take_first(card.emails, std::move(email));
  }
  if (input.has("phone")) take_first(card.phones, card::phone_from(input.line("phone")));
  if (input.has("website")) take_first(card.websites, input.line("website"));
  if (input.has("language")) card.language = input.line("language") == "en" ? "en" : "nl";
}

bool has_name(const card::BusinessCard& card) {
  return !card.name.display().empty() || !card.company.empty();
}

}  // namespace kiosk::portal
