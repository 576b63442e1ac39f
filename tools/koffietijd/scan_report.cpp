#include "tools/koffietijd/scan_report.hpp"

#include "kiosk/base/local_time.hpp"
#include "kiosk/event/names.hpp"

#include <boost/json.hpp>

#include <format>

namespace tools {
namespace {

using namespace kiosk;
namespace json = boost::json;

std::string local(const event::Projection& state, base::Instant when) {
  const auto zone = base::find_zone(state.settings().zone);
  return base::iso8601(when, zone ? **zone : **base::find_zone("UTC"));
}

std::string name_in(const event::Projection& state, const base::AttendeeId& id) {
  const auto* attendee = state.find(id);
  const auto name = attendee ? attendee->record.card.name.display() : std::string{};
  return name.empty() ? "a guest without a name" : name;
}

json::value person(const event::Projection& state, const std::optional<base::AttendeeId>& id) {
  const auto* attendee = id ? state.find(*id) : nullptr;
  if (!attendee) return nullptr;
  const auto& card = attendee->record.card;
  return {{"id", id->hex()}, {"name", card.name.display()}, {"company", card.company}, {"email", card.email()}};
}

/// The one of the two that did not show this badge.
const base::AttendeeId& other_of(const event::Exchange& exchange, const std::optional<base::AttendeeId>& shown) {
  return shown == exchange.cards.a ? exchange.cards.b : exchange.cards.a;
}

std::string exchange_id(const event::Exchange& exchange) {
  return std::format("{}-{}", exchange.stamp.id.kiosk.value, exchange.stamp.id.sequence);
}

}  // namespace

std::string as_json(const ScannedBadge& scanned, const event::Projection& state) {
  const auto& verdict = scanned.verdict;
  json::object line{{"file", scanned.file},
                    {"verdict", event::name_of(verdict.kind)},
                    {"code", event::desk_code(verdict.kind)},
                    {"attendee", person(state, verdict.attendee)},
                    {"reason", verdict.reason},
                    {"since", nullptr}};
  if (verdict.since) {
    line["since"] = {{"time", local(state, verdict.since->when)}, {"kiosk", state.kiosk_name(verdict.since->kiosk)}};
  }
  json::array exchanges;
  for (const auto& exchange : scanned.exchanges) {
    exchanges.push_back({{"id", exchange_id(exchange)},
                         {"with", person(state, other_of(exchange, verdict.attendee))},
                         {"way", event::name_of(exchange.cards.way)}});
  }
  line["exchanges"] = std::move(exchanges);
  if (!scanned.without_consent.empty()) {
    json::array people;
    for (const auto& id : scanned.without_consent) people.push_back(person(state, id));
    line["without_consent"] = std::move(people);
  }
  return json::serialize(line);
}

std::string as_sentence(const ScannedBadge& scanned, const event::Projection& state) {
  const auto& verdict = scanned.verdict;
  auto line = std::format("{}: {}", scanned.file, event::name_of(verdict.kind));
  if (verdict.attendee) line += " " + name_in(state, *verdict.attendee);
  if (!verdict.welcome()) line += std::format(" ({}, {})", event::desk_code(verdict.kind), verdict.reason);
  for (const auto& exchange : scanned.exchanges) {
    line +=
        std::format("\n  cards swapped: {} and {}", name_in(state, exchange.cards.a), name_in(state, exchange.cards.b));
  }
  for (const auto& id : scanned.without_consent) {
    line += std::format("\n  no cards swapped: {} did not consent yet", name_in(state, id));
  }
  return line;
}

}  // namespace tools
