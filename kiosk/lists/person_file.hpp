#pragma once

#include "kiosk/event/projection.hpp"

#include <boost/json/object.hpp>

#include <string>

namespace kiosk::lists {

/// Everything the event knows of one person, for that person to see and to carry away: their card and ticket, badge,
/// consents, comings and goings, cards they hold, answers and introductions of their own. Of other people it names no
/// more than the cards they hold do. Times are local to the event, with offset. Members that are empty are left out;
/// an erased person's file holds the id, `erased` and the movements. Empty for somebody nothing is known of. Pure.
[[nodiscard]] boost::json::object person_file(const event::Projection& state, const base::AttendeeId& person);

/// The same for reading: a line a value, what is inside something else further to the right.
[[nodiscard]] std::string readable(const boost::json::object& file);

}  // namespace kiosk::lists
