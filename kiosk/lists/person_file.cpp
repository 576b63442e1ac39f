#include "kiosk/lists/person_file.hpp"

#include "kiosk/event/local_day.hpp"
#include "kiosk/event/names.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::lists {
namespace {

namespace json = boost::json;

void put(json::object& object, std::string_view key, std::string_view text) {
  if (!text.empty()) object[key] = text;
}

void put(json::object& object, std::string_view key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  auto& array = object[key].emplace_array();
  for (const auto& text : texts) array.emplace_back(text);
}

void put(json::object& object, std::string_view key, json::object inner) {
  if (!inner.empty()) object[key] = std::move(inner);
}

void put(json::object& object, std::string_view key, json::array inner) {
  if (!inner.empty()) object[key] = std::move(inner);
}

/// Gathers one person's things from the state.
class File {
public:
  File(const event::Projection& state, const event::Attendee& person) : state_{state}, person_{person} {}

  [[nodiscard]] json::object whole() const {
    json::object file;
    file["id"] = person_.id.hex();
    if (person_.erased) file["erased"] = true;
    put(file, "card", card());
    put(file, "ticket", ticket());
    put(file, "badge", badge());
    put(file, "consents", consents());
    put(file, "movements", movements());
    put(file, "cards_held", cards_held());
    put(file, "answers", answers());
    put(file, "introductions", introductions());
    return file;
  }

private:
  [[nodiscard]] std::string time(base::Instant when) const { return event::local_text(when, state_.settings().zone); }

  /// As on the card that this person holds; empty for a card they do not hold.
  [[nodiscard]] std::string name_of_held(const base::AttendeeId& other) const {
    for (const auto& held : state_.cards_of(person_.id)) {
      if (held == other) return state_.find(other)->record.card.name.display();
    }
    return {};
  }

  [[nodiscard]] json::object card() const {
    const auto& own = person_.record.card;
    json::object card;
    put(card, "name", own.name.display());
    put(card, "company", own.company);
    put(card, "job_title", own.job_title);
    put(card, "email", own.emails);
    put(card, "phone", own.phones);
    put(card, "website", own.websites);
    put(card, "address", own.address);
    put(card, "note", own.note);
    put(card, "language", own.language);
    put(card, "call_me_when", own.pitch.call_me_when);
    put(card, "what_i_do", own.pitch.what_i_do);
    put(card, "result", own.pitch.result);
    put(card, "price", own.pitch.price);
    put(card, "why", own.pitch.why);
    put(card, "seeking", own.pitch.seeking);
    return card;
  }

  [[nodiscard]] json::object ticket() const {
    const auto& record = person_.record;
    json::object ticket;
    if (!person_.listed()) return ticket;
    put(ticket, "codes", record.ticket_codes);
    put(ticket, "type", record.ticket_type);
    put(ticket, "status", event::name_of(record.status));
    if (record.valid_from) ticket["valid_from"] = time(*record.valid_from);
    if (record.valid_until) ticket["valid_until"] = time(*record.valid_until);
    put(ticket, "lists", record.lists);
    put(ticket, "tags", record.tags);
    put(ticket, "note_for_desk", record.note_for_desk);
    if (person_.blocked) ticket["blocked"] = true;
    return ticket;
  }

  [[nodiscard]] json::object badge() const {
    json::object badge;
    if (const auto issued = state_.badge_of(person_.id)) {
      badge["id"] = issued->badge.hex();
      badge["issue"] = issued->issue;
    }
    return badge;
  }

  [[nodiscard]] json::object consents() const {
    json::object consents;
    const auto add = [&](std::string_view kind, std::optional<bool> given, const std::optional<event::Stamp>& at) {
      if (!given) return;
      json::object one{{"given", *given}};
      if (at) one["time"] = time(at->time.wall);
      consents[kind] = std::move(one);
    };
    add("exchange", person_.consent_exchange, person_.consent_exchange_at);
    add("matching", person_.consent_matching, person_.consent_matching_at);
    return consents;
  }

  [[nodiscard]] json::array movements() const {
    json::array movements;
    for (const auto& one : person_.movements) {
      json::object moved{{"time", time(one.when())}, {"direction", event::name_of(one.moved.direction)}};
      put(moved, "kiosk", state_.kiosk_name(one.stamp.id.kiosk));
      put(moved, "list", one.moved.list);
      movements.push_back(std::move(moved));
    }
    return movements;
  }

  [[nodiscard]] json::array cards_held() const {
    json::array cards;
    for (const auto& other : state_.cards_of(person_.id)) {
      json::object card{{"name", state_.find(other)->record.card.name.display()}};
      if (const auto* exchange = state_.exchange_between(person_.id, other)) card["time"] = time(exchange->when());
      cards.push_back(std::move(card));
    }
    return cards;
  }

  [[nodiscard]] json::array answers() const {
    json::array answers;
    for (const auto& [stamp, answered] : state_.answers()) {
      if (answered.attendee != person_.id) continue;
      json::object answer{{"time", time(stamp.time.wall)}, {"answer", event::name_of(answered.answer)}};
      put(answer, "about", name_of_held(answered.other));
      answers.push_back(std::move(answer));
    }
    return answers;
  }

  [[nodiscard]] json::array introductions() const {
    json::array introductions;
    for (const auto& [stamp, passed] : state_.introductions()) {
      const char* role = passed.by == person_.id      ? "introduced others"
                         : passed.owner == person_.id ? "card passed on"
                         : passed.to == person_.id    ? "got a card"
                                                      : nullptr;
      if (role == nullptr) continue;
      introductions.push_back(json::object{{"time", time(stamp.time.wall)}, {"what", role}});
    }
    return introductions;
  }

  const event::Projection& state_;
  const event::Attendee& person_;
};

std::string spaced(std::string_view key) {
  std::string words{key};
  for (auto& letter : words) {
    if (letter == '_') letter = ' ';
  }
  return words;
}

void read_out(const json::value& value, std::string_view key, int depth, std::string& text) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  if (const auto* object = value.if_object()) {
    if (!key.empty()) text += indent + spaced(key) + ":\n";
    for (const auto& [name, inner] : *object) read_out(inner, name, depth + (key.empty() ? 0 : 1), text);
  } else if (const auto* array = value.if_array()) {
    for (const auto& inner : *array) read_out(inner, key, depth, text);
  } else {
    text += indent + spaced(key) + ": ";
    text += value.is_string() ? std::string{value.get_string()} : json::serialize(value);
    text += '\n';
  }
}

}  // namespace

json::object person_file(const event::Projection& state, const base::AttendeeId& person) {
  const auto* known = state.find(person);
  return known == nullptr ? json::object{} : File{state, *known}.whole();
}

std::string readable(const json::object& file) {
  std::string text;
  read_out(file, {}, 0, text);
  return text;
}

}  // namespace kiosk::lists
