#include "kiosk/lists/selection.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>

namespace kiosk::lists {

base::Result<Selection> Selection::make(const event::Projection& state, const LogFilter& filter) {
  if (filter.kiosk.empty()) return Selection{state, filter};
  std::string known;
  for (const auto& kiosk : state.kiosks()) {
    const auto name = state.kiosk_name(kiosk);
    if (base::fold(name) == base::fold(filter.kiosk) || kiosk.value == filter.kiosk) return Selection{state, filter};
    known += (known.empty() ? "" : ", ") + name;
  }
  return base::fail(base::ErrorKind::not_found, "no kiosk is called '" + base::clean_line(filter.kiosk) + "'; there " +
                                                    (known.empty() ? "are none yet" : "are: " + known));
}

bool Selection::has(base::Instant when, const base::KioskId& kiosk) const {
  if (filter_.from && when < *filter_.from) return false;
  if (filter_.until && when >= *filter_.until) return false;
  return filter_.kiosk.empty() || kiosk.value == filter_.kiosk ||
         base::fold(state_.kiosk_name(kiosk)) == base::fold(filter_.kiosk);
}

bool Selection::has(const event::Attendee& person) const {
  return filter_.everything() || std::ranges::any_of(person.movements, [&](const event::Movement& movement) {
           return has(movement.when(), movement.stamp.id.kiosk);
         });
}

}  // namespace kiosk::lists
