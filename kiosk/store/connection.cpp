#include "kiosk/store/connection.hpp"

#include "kiosk/store/migrations.hpp"
#include "kiosk/store/sqlite_error.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <format>
#include <string>
#include <system_error>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;

constexpr int kApplicationId = 0x4B6F6674;  // "Koft"

/// Before anything is read: a file from elsewhere runs nothing of its own here.
void distrust(SQLite::Database& database) {
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
}

void make_durable(SQLite::Database& database) {
  database.exec(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
      "PRAGMA temp_store = MEMORY");
}

/// Error io when the file system cannot share memory between programs. The WAL stays around 4 MiB.
base::Result<> use_wal(SQLite::Database& database, const std::filesystem::path& path) {
  const auto mode = database.execAndGet("PRAGMA journal_mode = WAL").getString();
  if (mode != "wal") return fail(ErrorKind::io, path.string() + ": events must be on a local disk (no WAL here)");
  database.exec("PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = 4194304");
  return {};
}

int version_of(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

bool is_empty(SQLite::Database& database) {
  return database.execAndGet("PRAGMA application_id").getInt() == 0 &&
         database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

base::Result<> recognise(SQLite::Database& database, const std::filesystem::path& path, bool create) {
  const bool ours = database.execAndGet("PRAGMA application_id").getInt() == kApplicationId;
  if (!ours && !(create && is_empty(database))) {
    return fail(
        ErrorKind::corrupt,
        path.string() + " is no Koffietijd database; put the event's own event.db, or a backup of it, in its place");
  }
  if (version_of(database) > static_cast<int>(migrations().size())) {
    return fail(ErrorKind::corrupt, path.string() + " was made by a newer Koffietijd; update this machine");
  }
  return {};
}

/// All missing steps in one transaction: after a power cut the schema is the old one or the new one.
void migrate(SQLite::Database& database) {
  const auto steps = migrations();
  if (version_of(database) == static_cast<int>(steps.size())) return;

  SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
  // asked again: another program may have been faster
  for (auto done = static_cast<std::size_t>(version_of(database)); done < steps.size(); ++done) {
    database.exec(std::string{steps[done]});
  }
  database.exec(std::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, steps.size()));
  transaction.commit();
}

}  // namespace

base::Result<SQLite::Database> connect(const std::filesystem::path& path, bool create) {
  std::error_code unknown;
  if (!create && !std::filesystem::exists(path, unknown)) {
    return fail(ErrorKind::not_found, path.string() + " does not exist; make an event first");
  }
  return guarded(path, [&]() -> base::Result<SQLite::Database> {
    const int flags = SQLite::OPEN_READWRITE | (create ? SQLite::OPEN_CREATE : 0);
    SQLite::Database database{path.string(), flags, static_cast<int>(kPatience.count())};
    distrust(database);
    make_durable(database);
    if (auto known = recognise(database, path, create); !known) return std::unexpected{known.error()};
    migrate(database);
    if (auto logged = use_wal(database, path); !logged) return std::unexpected{logged.error()};
    return database;
  });
}

bool empty_wal(SQLite::Database& database, std::chrono::milliseconds patience) {
  sqlite3_busy_timeout(database.getHandle(), static_cast<int>(patience.count()));
  const int outcome =
      sqlite3_wal_checkpoint_v2(database.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  sqlite3_busy_timeout(database.getHandle(), static_cast<int>(kPatience.count()));
  return outcome == SQLITE_OK;
}

}  // namespace kiosk::store
