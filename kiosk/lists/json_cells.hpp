#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace kiosk::lists {

/// A JSON value as the cell of a list: text and numbers as they are, true and false as yes and no, the parts of an
/// array with line breaks between; null and objects are empty.
[[nodiscard]] std::string cell_of(const boost::json::value& value);

/// The cell of one member; empty when the object has none of that name.
[[nodiscard]] std::string cell_of(const boost::json::object& object, std::string_view key);

}  // namespace kiosk::lists
