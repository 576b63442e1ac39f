#include "kiosk/event/names.hpp"
#include "kiosk/portal/api.hpp"

#include <map>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;

json::object person_json(const event::Attendee& person) {
  return {{"id", person.id.hex()},
          {"name", person.record.card.name.display()},
          {"company", person.record.card.company},
          {"present", person.present()}};
}

json::array met_json(const event::Projection& state, std::map<base::AttendeeId, std::uint64_t>& meetings) {
  json::array edges;
  for (const auto& exchange : state.exchanges()) {
    const auto* a = state.find(exchange.cards.a);
    const auto* b = state.find(exchange.cards.b);
    if (a == nullptr || b == nullptr || !a->listed() || !b->listed()) continue;
    ++meetings[a->id];
    ++meetings[b->id];
    edges.push_back(json::object{{"a", a->id.hex()}, {"b", b->id.hex()}, {"how", event::name_of(exchange.cards.way)}});
  }
  return edges;
}

}  // namespace

/// Who met whom: everybody who came, and a line for each two who swapped cards.
void network(Office& office, const CallPtr& call) {
  const auto& state = office.books.state();
  std::map<base::AttendeeId, std::uint64_t> meetings;
  auto edges = met_json(state, meetings);
  json::array people;
  for (const auto& [id, person] : state.attendees()) {
    if (!person.listed() || (person.last_check_in() == nullptr && !meetings.contains(id))) continue;
    auto shown = person_json(person);
    shown["met"] = meetings.contains(id) ? meetings.at(id) : 0;
    people.push_back(std::move(shown));
  }
  answer(*call, json::object{{"people", std::move(people)}, {"exchanges", std::move(edges)}});
}

/// Who sits where in each round that is planned.
void rounds(Office& office, const CallPtr& call) {
  const auto& state = office.books.state();
  json::array all;
  for (const auto& plan : state.tables()) {
    json::array tables;
    for (const auto& table : plan.tables) {
      json::array people;
      for (const auto& id : table) {
        const auto* person = state.find(id);
        if (person != nullptr && person->listed()) people.push_back(person_json(*person));
      }
      tables.push_back(std::move(people));
    }
    const auto time = [&](const std::optional<base::Instant>& at) {
      return at ? json::value(time_text(state, *at)) : json::value(nullptr);
    };
    all.push_back(json::object{{"round", plan.round},
                               {"starts_at", time(plan.starts_at)},
                               {"ends_at", time(plan.ends_at)},
                               {"tables", std::move(tables)}});
  }
  answer(*call, json::object{{"rounds", std::move(all)}});
}

}  // namespace kiosk::portal::api
