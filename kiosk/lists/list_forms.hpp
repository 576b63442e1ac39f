#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/lists/read_list.hpp"
#include "kiosk/lists/row_reader.hpp"

#include <string_view>

namespace kiosk::lists {

// Each reads a whole text into `list`; errors as read_list. `text` is UTF-8.

[[nodiscard]] base::Result<> read_csv_list(std::string_view text, const EventTimes& times, ReadList& list);

/// An array of objects, JSON Lines, or a pretix export.
[[nodiscard]] base::Result<> read_json_list(std::string_view text, const EventTimes& times, ReadList& list);

[[nodiscard]] base::Result<> read_vcard_list(std::string_view text, ReadList& list);

}  // namespace kiosk::lists
