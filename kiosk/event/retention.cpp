#include "kiosk/event/retention.hpp"

#include "kiosk/event/local_day.hpp"

#include <algorithm>
#include <format>
#include <utility>

namespace kiosk::event {
namespace {

bool has_data(const Attendee& attendee) {
  return attendee.listed() && !attendee.erased;
}

}  // namespace

std::size_t people_kept(const Projection& state) {
  return static_cast<std::size_t>(
      std::ranges::count_if(state.attendees(), [](const auto& entry) { return has_data(entry.second); }));
}

bool retention_is_over(const Projection& state, base::Instant now, bool clock_trusted) {
  const auto until = state.settings().keep_until;
  return clock_trusted && until && now >= *until &&
         std::ranges::any_of(state.attendees(), [](const auto& entry) { return has_data(entry.second); });
}

std::vector<FactBody> close_event(const Projection& state, std::string by) {
  std::vector<FactBody> facts;
  for (const auto& [id, attendee] : state.attendees()) {
    if (has_data(attendee)) facts.emplace_back(AttendeeErased{id});
  }
  if (!facts.empty()) facts.emplace_back(Audited{std::move(by), "event closed", {}});
  return facts;
}

std::string closing_report(const Projection& state, base::Instant now) {
  std::size_t erased = 0;
  std::size_t came = 0;
  for (const auto& [id, attendee] : state.attendees()) {
    erased += attendee.erased ? 1 : 0;
    came += attendee.last_check_in() != nullptr ? 1 : 0;
  }
  const auto& settings = state.settings();
  return std::format(
      "{} on {:%F}\n"
      "Personal data destroyed: of {}. Still readable: of {}.\n"
      "Kept as counts: came in {}, exchanges of cards {}, refused scans {}, facts in all {}.\n"
      "Written {}.\n"
      "Not touched: files that were downloaded or printed before, and backups. Remove those where they are.\n",
      settings.name, settings.date, erased, people_kept(state), came, state.exchange_count(),
      state.refused_scans().size(), state.fact_count(), local_text(now, settings.zone));
}

}  // namespace kiosk::event
