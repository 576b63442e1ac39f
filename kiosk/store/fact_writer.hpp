#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/hybrid_clock.hpp"
#include "kiosk/store/sealing.hpp"
#include "kiosk/store/store.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <optional>

namespace kiosk::store {

/// Writes facts inside a transaction that the caller began and commits. Borrows all it is given; every call may throw
/// SQLite::Exception.
class FactWriter {
public:
  FactWriter(SQLite::Database& database, const Sealing& sealing, const base::KioskId& kiosk, const base::Clock& clock);

  /// Looks where the table ends, and returns the position of the last fact there. First call of every transaction.
  Position begin();

  /// Stamps, seals and inserts one fact; a tombstone destroys the person's key and sealed parts first. Returns it as it
  /// will be read again. Error invalid_input when it would not read again: too long, or text that is not UTF-8.
  [[nodiscard]] base::Result<StoredFact> write(const event::FactBody& body);

  /// Writes without a fact: a test of the disk.
  void probe();

private:
  /// The person's key, made at the first need; nothing once it is destroyed.
  [[nodiscard]] base::Result<std::optional<Secret>> key_of(const base::AttendeeId& person);
  void destroy(const base::AttendeeId& person);
  void insert(const StoredFact& stored, const std::string& type, const std::string& body,
              const base::AttendeeId* person, const std::optional<base::Bytes>& sealed);

  const Sealing& sealing_;
  const base::KioskId& kiosk_;
  const base::Clock& clock_;
  SQLite::Statement newest_;
  SQLite::Statement own_sequence_;
  SQLite::Statement insert_;
  SQLite::Statement find_key_;
  SQLite::Statement insert_key_;
  SQLite::Statement destroy_key_;
  SQLite::Statement destroy_facts_;
  SQLite::Statement probe_;
  event::HybridClock times_;
  Position position_ = 0;
  std::uint64_t sequence_ = 0;
};

}  // namespace kiosk::store
