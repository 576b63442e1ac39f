#pragma once

#include "kiosk/base/bytes.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::store {

/// Changes a database behind the store's back, as somebody with a file editor
/// would.
inline void meddle(const std::filesystem::path& database, const std::string& sql) {
  SQLite::Database handle{database.string(), SQLite::OPEN_READWRITE, 5000};
  handle.exec(sql);
}

/// The first column of every row, as bytes.
inline std::vector<std::string> raw_column(const std::filesystem::path& database, const std::string& sql) {
  SQLite::Database handle{database.string(), SQLite::OPEN_READWRITE, 5000};
  SQLite::Statement query{handle, sql};
  std::vector<std::string> values;
  while (query.executeStep()) {
    const auto column = query.getColumn(0);
    const auto* const bytes = static_cast<const char*>(column.getBlob());
    values.emplace_back(bytes, static_cast<std::size_t>(column.getBytes()));
  }
  return values;
}

}  // namespace kiosk::store
