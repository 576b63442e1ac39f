#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/store/sealing.hpp"
#include "kiosk/store/store.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace kiosk::store {

/// What Store::integrity promises. Names at most 100 faults. Throws SQLite::Exception for what is no fault of the file.
[[nodiscard]] base::Result<IntegrityReport> check_integrity(const SQLite::Database& database, const Sealing& sealing,
                                                            const std::filesystem::path& path);

}  // namespace kiosk::store
