#pragma once

#include "kiosk/base/result.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace kiosk::store {

/// What Store::backup promises.
[[nodiscard]] base::Result<> write_backup(const SQLite::Database& database, const std::filesystem::path& target);

}  // namespace kiosk::store
