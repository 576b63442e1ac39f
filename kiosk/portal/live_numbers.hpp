#pragma once

#include "kiosk/portal/books.hpp"

#include <boost/json/object.hpp>

namespace kiosk::portal {

/// What an organiser follows during an event: who is in, how many came when, what was refused and why, exchanges,
/// kiosks and clocks. Numbers and names of kiosks; no person in it. Looks at everybody: about a millisecond for 10,000
/// people.
[[nodiscard]] boost::json::object live_numbers(const Books& books);

}  // namespace kiosk::portal
