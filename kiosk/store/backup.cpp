#include "kiosk/store/backup.hpp"

#include "kiosk/store/file_descriptor.hpp"
#include "kiosk/store/sqlite_error.hpp"
#include "kiosk/store/statements.hpp"

#include <cerrno>
#include <system_error>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;

base::Result<> copy_into(const SQLite::Database& database, const std::filesystem::path& copy) {
  return guarded(copy, [&]() -> base::Result<> {
    SQLite::Statement vacuum{database, "VACUUM INTO ?"};
    const auto name = copy.string();
    bind_text(vacuum, 1, name);
    vacuum.exec();
    return {};
  });
}

/// SQLite does not sync what VACUUM INTO writes; a backup that a power cut empties is none.
base::Result<> settle(const std::filesystem::path& copy, const std::filesystem::path& target) {
  std::error_code failure;
  if (sync_path(copy)) {
    std::filesystem::rename(copy, target, failure);
    if (!failure && sync_path(folder_of(target))) return {};
  }
  const auto why = failure ? failure : std::error_code{errno, std::generic_category()};
  return fail(ErrorKind::io, target.string() + ": the backup cannot be finished: " + why.message());
}

}  // namespace

base::Result<> write_backup(const SQLite::Database& database, const std::filesystem::path& target) {
  std::error_code unknown;
  if (std::filesystem::exists(target, unknown)) {
    return fail(ErrorKind::conflict, target.string() + " exists already; choose another name for the backup");
  }
  if (const auto folder = folder_of(target); !std::filesystem::is_directory(folder, unknown)) {
    return fail(ErrorKind::not_found,
                target.string() + " was not written: there is no folder " + folder.string() + "; make it first");
  }
  auto copy = target;
  copy += ".part";
  std::filesystem::remove(copy, unknown);  // of a backup that a power cut ended

  auto outcome = copy_into(database, copy).and_then([&] { return settle(copy, target); });
  if (!outcome) std::filesystem::remove(copy, unknown);
  return outcome;
}

}  // namespace kiosk::store
