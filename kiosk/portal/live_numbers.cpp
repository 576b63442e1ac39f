#include "kiosk/portal/live_numbers.hpp"

#include "kiosk/event/local_day.hpp"
#include "kiosk/event/names.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>

namespace kiosk::portal {
namespace {

namespace json = boost::json;

constexpr std::chrono::minutes kStep{5};
/// A day of steps: an event that goes on for longer shows its latest day.
constexpr std::size_t kMostSteps = 288;

struct Step {
  std::uint64_t in = 0;
  std::uint64_t out = 0;
};
using Steps = std::map<base::Instant, Step>;

base::Instant step_of(base::Instant when) {
  return base::Instant{std::chrono::floor<std::chrono::minutes>(when.time_since_epoch()) / kStep * kStep};
}

Steps movements_by_step(const event::Projection& state) {
  Steps steps;
  for (const auto& [id, attendee] : state.attendees()) {
    for (const auto& movement : attendee.movements) {
      auto& step = steps[step_of(movement.when())];
      ++(movement.moved.direction == event::Direction::in ? step.in : step.out);
    }
  }
  return steps;
}

/// Every step from the first to the last, those without anybody too: a plot has no gaps in its time.
json::array arrivals(const event::Projection& state) {
  const auto steps = movements_by_step(state);
  json::array plot;
  if (steps.empty()) return plot;
  const auto last = steps.rbegin()->first;
  const auto first = std::max(steps.begin()->first, last - kStep * static_cast<int>(kMostSteps - 1));
  for (auto at = first; at <= last; at += kStep) {
    const auto found = steps.find(at);
    const auto step = found == steps.end() ? Step{} : found->second;
    plot.push_back(json::object{
        {"time", event::local_text(at, state.settings().zone).substr(11, 5)}, {"in", step.in}, {"out", step.out}});
  }
  return plot;
}

json::object refusals(const event::Projection& state) {
  std::map<event::VerdictKind, std::uint64_t> counts;
  for (const auto& [stamp, refused] : state.refused_scans()) ++counts[refused.scan.verdict];
  json::object reasons;
  for (const auto& [kind, count] : counts) reasons[event::name_of(kind)] = count;
  return reasons;
}

json::array kiosks(const Books& books) {
  json::array all;
  const auto now = books.now();
  for (const auto& [kiosk, contact] : books.contacts()) {
    const bool heard = contact.when != base::Instant{};
    const auto ago = std::chrono::duration_cast<std::chrono::seconds>(now - contact.when).count();
    all.push_back(json::object{
        {"id", kiosk.value},
        {"name", books.state().kiosk_name(kiosk)},
        {"last_contact", heard ? json::value(event::local_text(contact.when, books.state().settings().zone)) : nullptr},
        {"seconds_ago", heard ? json::value(std::max<std::int64_t>(ago, 0)) : nullptr},
        {"clock_trusted", contact.clock_trusted}});
  }
  return all;
}

std::uint64_t met(const event::Projection& state) {
  return static_cast<std::uint64_t>(std::ranges::count_if(
      state.answers(), [](const auto& entry) { return entry.second.answer == event::MetAnswer::met; }));
}

}  // namespace

json::object live_numbers(const Books& books) {
  const auto& state = books.state();
  const auto& settings = state.settings();
  return {{"event", settings.name},
          {"time", event::local_text(books.now(), settings.zone)},
          {"clock_trusted", books.clock_trusted()},
          {"present", state.present()},
          {"expected", state.expected()},
          {"capacity", settings.capacity ? json::value(*settings.capacity) : nullptr},
          {"exchanges", state.exchange_count()},
          {"met", met(state)},
          {"refused", state.refused_scans().size()},
          {"refusals", refusals(state)},
          {"double_check_ins", state.double_check_ins().size()},
          {"arrivals", arrivals(state)},
          {"kiosks", kiosks(books)},
          {"facts", state.fact_count()}};
}

}  // namespace kiosk::portal
