#include "kiosk/store/identity.hpp"

#include "kiosk/store/statements.hpp"

#include <SQLiteCpp/Transaction.h>
#include <sodium.h>

#include <optional>

namespace kiosk::store {
namespace {

constexpr std::size_t kIdLength = 8;

base::KioskId new_kiosk_id() {
  constexpr std::string_view kBase32 = "abcdefghijklmnopqrstuvwxyz234567";  // RFC 4648, lower case
  base::KioskId id;
  for (std::size_t i = 0; i < kIdLength; ++i) id.value += kBase32[randombytes_uniform(kBase32.size())];
  return id;
}

std::optional<base::Bytes> stored_check(const SQLite::Database& database) {
  SQLite::Statement query{database, "SELECT value FROM meta WHERE name = 'key_check'"};
  if (!query.executeStep()) return std::nullopt;
  const auto check = blob_of(query.getColumn(0));
  return base::Bytes{check.begin(), check.end()};
}

std::optional<base::KioskId> known_kiosk(const SQLite::Database& database, base::ByteView mark) {
  SQLite::Statement query{database, "SELECT kiosk FROM machine WHERE mark = ?"};
  bind_blob(query, 1, mark);
  if (!query.executeStep()) return std::nullopt;
  return base::KioskId{query.getColumn(0).getString()};
}

void store_check(const SQLite::Database& database, base::ByteView check) {
  SQLite::Statement insert{database, "INSERT INTO meta (name, value) VALUES ('key_check', ?)"};
  bind_blob(insert, 1, check);
  insert.exec();
}

base::KioskId introduce(const SQLite::Database& database, base::ByteView mark) {
  const auto id = new_kiosk_id();
  SQLite::Statement insert{database, "INSERT INTO machine (mark, kiosk) VALUES (?, ?)"};
  bind_blob(insert, 1, mark);
  bind_text(insert, 2, id.value);
  insert.exec();
  return id;
}

bool fits(base::ByteView stored, base::ByteView check) {
  return stored.size() == check.size() && sodium_memcmp(stored.data(), check.data(), check.size()) == 0;
}

}  // namespace

base::Result<base::KioskId> identify(SQLite::Database& database, const Sealing& sealing, std::string_view machine) {
  const auto check = sealing.key_check();
  const auto mark = sealing.machine_mark(machine);
  const auto misfit = base::fail(base::ErrorKind::forbidden,
                                 "the event key is another event's; use the event.key from this event's folder");

  // the usual opening writes nothing
  if (const auto stored = stored_check(database)) {
    if (!fits(*stored, check)) return misfit;
    if (auto kiosk = known_kiosk(database, mark)) return *std::move(kiosk);
  }

  SQLite::Transaction transaction{database, SQLite::TransactionBehavior::IMMEDIATE};
  // asked again: another program may have been faster
  const auto stored = stored_check(database);
  if (stored && !fits(*stored, check)) return misfit;
  if (!stored) store_check(database, check);
  auto kiosk = known_kiosk(database, mark);
  if (!kiosk) kiosk = introduce(database, mark);
  transaction.commit();
  return *std::move(kiosk);
}

}  // namespace kiosk::store
