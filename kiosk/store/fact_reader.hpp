#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/store/sealing.hpp"
#include "kiosk/store/store.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>

namespace kiosk::store {

/// True for what `erase` leaves of a key or a sealed text: zero bytes.
[[nodiscard]] bool is_destroyed(base::ByteView bytes);

/// Reads facts in the order of their positions, unsealed, from one consistent moment of the database. Borrows both.
class FactReader {
public:
  /// Starts after `position`. Throws SQLite::Exception, as `next` does.
  FactReader(const SQLite::Database& database, const Sealing& sealing, Position position);

  /// The next fact; nothing at the end. Error corrupt names the fact; reading goes on behind it.
  [[nodiscard]] std::optional<base::Result<StoredFact>> next();

private:
  [[nodiscard]] base::Result<StoredFact> read_row() const;
  [[nodiscard]] base::Result<std::string> personal_part(const event::FactId& id) const;

  const Sealing& sealing_;
  SQLite::Statement rows_;
};

}  // namespace kiosk::store
