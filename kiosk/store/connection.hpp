#pragma once

#include "kiosk/base/result.hpp"

#include <SQLiteCpp/Database.h>

#include <chrono>
#include <filesystem>

namespace kiosk::store {

/// How long to wait for another program that writes to the same file.
inline constexpr std::chrono::milliseconds kPatience{5000};
/// How long an erasure waits for programs that still read: reading in a whole event takes less.
inline constexpr std::chrono::milliseconds kErasePatience{2000};

/// Opens an event database: settings for durability and erasure, schema up to date. Errors as Store::open, except that
/// the event key is not looked at. A file of another program is not changed.
[[nodiscard]] base::Result<SQLite::Database> connect(const std::filesystem::path& path, bool create);

/// Moves the WAL into the database and cuts it to nothing, so that no old page is left in it. False when another
/// connection still needs it (after waiting for `patience`) or the disk fails. Throws nothing.
[[nodiscard]] bool empty_wal(SQLite::Database& database, std::chrono::milliseconds patience);

}  // namespace kiosk::store
