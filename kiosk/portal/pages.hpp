#pragma once

#include "kiosk/portal/http.hpp"

#include <string>

namespace kiosk::portal {

/// The page, script, style or picture at this path, for anybody: they hold nothing of the event. Our own are part of
/// the program; Bootstrap and Chart.js are read from their Debian packages. 404 for other paths. The portal's thread.
[[nodiscard]] Response page_for(const Request& request);

/// The description of the API, as a program reads it.
[[nodiscard]] const std::string& open_api_text();

/// Says which of the libraries from Debian packages are missing, as a sentence with the remedy; empty: none.
[[nodiscard]] std::string missing_libraries();

}  // namespace kiosk::portal
