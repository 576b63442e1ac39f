#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/store/sealing.hpp"

#include <SQLiteCpp/Database.h>

#include <string_view>

namespace kiosk::store {

/// Proves that the event key fits this database, and finds this machine's kiosk id in it; a machine seen for the first
/// time gets a new one. Error forbidden when the key is another event's. Throws SQLite::Exception.
[[nodiscard]] base::Result<base::KioskId> identify(SQLite::Database& database, const Sealing& sealing,
                                                   std::string_view machine);

}  // namespace kiosk::store
