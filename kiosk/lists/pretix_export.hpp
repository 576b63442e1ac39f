#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/lists/row_reader.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

namespace kiosk::lists {

/// The event of a pretix JSON export ({"event": {"orders": […]}}); nullptr for other JSON.
[[nodiscard]] const boost::json::object* pretix_event(const boost::json::value& value);

/// Reads `event.orders[].positions[]` and, from the event or the whole export, `valid_keys.pretix_sig1[]`. Add-ons
/// without a name of their own are skipped. Errors as read_list.
[[nodiscard]] base::Result<> read_pretix_export(const boost::json::object& event, const boost::json::object& whole,
                                                const EventTimes& times, ReadList& list);

}  // namespace kiosk::lists
