#include "kiosk/store/sqlite_error.hpp"

#include <sqlite3.h>

#include <format>

namespace kiosk::store {

base::Error error_from(const SQLite::Exception& failure, const std::filesystem::path& database) {
  using enum base::ErrorKind;
  const auto error = [&](base::ErrorKind kind, std::string_view sentence) {
    return base::Error{kind, std::format("{}: {} (SQLite: {}, code {})", database.string(), sentence, failure.what(),
                                         failure.getExtendedErrorCode())};
  };
  // growing the shared index of the WAL reports a full disk as a failing one
  if (failure.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE)
    return error(disk_full, "the disk is full; free some space");

  switch (failure.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
      return error(disk_full, "the disk is full; free some space");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(io, "another program keeps it locked; close that program");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return error(io, "it cannot be written; check its owner and permissions");
    case SQLITE_CANTOPEN:
      return error(io, "it cannot be opened; check its folder and permissions");
    case SQLITE_IOERR:
      return error(io, "the disk fails to read or write; check it and its cable");
    case SQLITE_ERROR:  // our statements are fixed and tested: what they do not fit is another schema
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return error(corrupt, "it is damaged; restore a backup");
    case SQLITE_TOOBIG:
      return error(invalid_input, "a fact is too long");
    default:
      return error(internal, "unexpected failure");
  }
}

}  // namespace kiosk::store
