#include "kiosk/base/local_time.hpp"
#include "kiosk/event/names.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/live_numbers.hpp"
#include "kiosk/portal/pages.hpp"

#include <format>
#include <limits>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;

json::value time_json(const event::Settings& settings, const std::optional<base::Instant>& when) {
  if (!when) return nullptr;
  const auto zone = base::find_zone(settings.zone);
  return zone ? json::value(base::iso8601(*when, **zone)) : nullptr;
}

json::object settings_json(const event::Settings& settings) {
  return {{"name", settings.name},
          {"date", std::format("{:%F}", settings.date)},
          {"zone", settings.zone},
          {"opens", time_json(settings, settings.opens)},
          {"closes", time_json(settings, settings.closes)},
          {"policy", event::name_of(settings.policy)},
          {"capacity", settings.capacity ? json::value(*settings.capacity) : nullptr},
          {"walk_ins", settings.walk_ins},
          {"language", settings.language}};
}

/// A moment of the day of the event, or none when it is empty.
base::Result<std::optional<base::Instant>> moment(const std::string& text, const event::Settings& settings) {
  if (text.empty()) return std::optional<base::Instant>{};
  const auto zone = base::find_zone(settings.zone);
  if (!zone) return std::unexpected{zone.error()};
  return base::parse_time(text, **zone, settings.date).transform([](base::Instant at) { return std::optional{at}; });
}

base::Result<> take_times(JsonInput& input, event::Settings& settings) {
  for (const auto& [name, bound] : {std::pair{"opens", &settings.opens}, std::pair{"closes", &settings.closes}}) {
    if (!input.has(name)) continue;
    auto read = moment(input.line(name), settings);
    if (!read) return std::unexpected{read.error().within(name)};
    *bound = *read;
  }
  if (settings.opens && settings.closes && *settings.opens >= *settings.closes) {
    return base::fail(base::ErrorKind::invalid_input, "the event closes before it opens");
  }
  return {};
}

/// The settings with what was sent put in; what was not sent stays.
base::Result<event::Settings> changed(event::Settings settings, JsonInput& input) {
  if (input.has("name")) settings.name = input.line("name", 120);
  if (input.has("date")) {
    const auto date = base::parse_date(input.line("date"));
    if (!date) return std::unexpected{date.error()};
    settings.date = *date;
  }
  if (input.has("policy")) {
    const auto policy = event::named<event::ReentryPolicy>(input.line("policy"));
    if (!policy) return base::fail(base::ErrorKind::invalid_input, "policy is once, daily or in_out");
    settings.policy = *policy;
  }
  if (input.has("capacity")) {
    const auto most = input.number("capacity", 1, std::numeric_limits<std::uint32_t>::max());
    settings.capacity = most ? std::optional{static_cast<std::uint32_t>(*most)} : std::nullopt;
  }
  settings.walk_ins = input.flag("walk_ins", settings.walk_ins);
  if (input.has("language")) settings.language = input.line("language") == "en" ? "en" : "nl";
  if (auto times = take_times(input, settings); !times) return std::unexpected{times.error()};
  if (settings.name.empty()) return base::fail(base::ErrorKind::invalid_input, "the event needs a name");
  if (!input.fault().empty()) return base::fail(base::ErrorKind::invalid_input, input.fault() + " is wrong");
  return settings;
}

}  // namespace

void numbers(Office& office, const CallPtr& call) {
  answer(*call, live_numbers(office.books));
}

void live(Office& office, const CallPtr& call) {
  // signing out, a removed account and a revoked token end what is heard
  auto stream = office.listeners.join([&office, call] {
    return office.gate.caller_of(call->request, office.books.state().access(), office.books.now()).has_value();
  });
  if (!stream) return call->reply(problem(503, "too_busy", "Too many pages follow the numbers; close one."));
  stream->push(json::serialize(live_numbers(office.books)));
  Response response;
  response.type = "text/event-stream";
  response.stream = std::move(stream);
  call->reply(std::move(response));
}

void settings(Office& office, const CallPtr& call) {
  answer(*call, settings_json(office.books.state().settings()));
}

void change_settings(Office& office, const CallPtr& call) {
  auto input = JsonInput::read(call->request.body);
  if (!input) return call->reply(response_to(input.error()));
  auto next = changed(office.books.state().settings(), *input);
  if (!next) return call->reply(response_to(next.error()));
  office.record(call, {event::EventConfigured{*next}, call->audited("changed the settings")},
                [next = *next] { return settings_json(next); });
}

void open_api(Office&, const CallPtr& call) {
  Response response;
  response.body = open_api_text();
  response.add("cache-control", "no-cache");
  call->reply(std::move(response));
}

}  // namespace kiosk::portal::api
