#include "kiosk/store/backup.hpp"
#include "kiosk/store/connection.hpp"
#include "kiosk/store/fact_reader.hpp"
#include "kiosk/store/fact_writer.hpp"
#include "kiosk/store/file_descriptor.hpp"
#include "kiosk/store/identity.hpp"
#include "kiosk/store/integrity.hpp"
#include "kiosk/store/sqlite_error.hpp"
#include "kiosk/store/store.hpp"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <tuple>

namespace kiosk::store {
namespace {

class SqliteStore final : public Store {
public:
  SqliteStore(std::filesystem::path path, SQLite::Database database, Sealing sealing, base::KioskId kiosk,
              const base::Clock& clock)
      : path_{std::move(path)},
        database_{std::move(database)},
        sealing_{std::move(sealing)},
        kiosk_{std::move(kiosk)},
        writer_{database_, sealing_, kiosk_, clock} {}

  [[nodiscard]] const base::KioskId& kiosk() const override { return kiosk_; }

  [[nodiscard]] base::Result<std::vector<std::vector<StoredFact>>> append(
      std::span<const std::vector<event::FactBody>> groups) override {
    return keep(groups, std::nullopt);
  }

  [[nodiscard]] base::Result<std::vector<StoredFact>> append_after(Position seen,
                                                                   const std::vector<event::FactBody>& facts) override {
    auto stored = keep(std::span{&facts, 1}, seen);
    if (!stored) return std::unexpected{stored.error()};
    return std::move(stored->front());
  }

  [[nodiscard]] base::Result<> since(Position position, const std::function<void(StoredFact)>& take) const override {
    return guarded(path_, [&]() -> base::Result<> {
      FactReader reader{database_, sealing_, position};
      while (auto fact = reader.next()) {
        if (!*fact) return std::unexpected{fact->error().within(path_.string())};
        take(**std::move(fact));
      }
      return {};
    });
  }

  [[nodiscard]] base::Result<StoredFact> erase(const base::AttendeeId& person) override {
    auto tombstone = Store::append({event::AttendeeErased{person}});
    if (!tombstone) return std::unexpected{tombstone.error()};
    if (old_pages_in_wal_) {
      return base::fail(base::ErrorKind::io,
                        path_.string() +
                            ": the person is erased, but another program still reads the old pages; "
                            "close it and erase again");
    }
    return std::move(tombstone->front());
  }

  [[nodiscard]] base::Result<IntegrityReport> integrity() const override {
    return guarded(path_, [&] { return check_integrity(database_, sealing_, path_); });
  }

  [[nodiscard]] base::Result<> backup(const std::filesystem::path& target) const override {
    return write_backup(database_, target);
  }

  [[nodiscard]] std::uint64_t free_space() const override {
    std::error_code unknown;
    const auto space = std::filesystem::space(folder_of(path_), unknown);
    return unknown ? 0 : space.available;
  }

private:
  base::Result<std::vector<std::vector<StoredFact>>> keep(std::span<const std::vector<event::FactBody>> groups,
                                                          std::optional<Position> seen) {
    auto stored = guarded(path_, [&] { return commit(groups, seen); });
    if (stored) tidy_after(groups);
    return stored;
  }

  base::Result<std::vector<std::vector<StoredFact>>> commit(std::span<const std::vector<event::FactBody>> groups,
                                                            std::optional<Position> seen) {
    std::vector<std::vector<StoredFact>> stored;
    stored.reserve(groups.size());
    SQLite::Transaction transaction{database_, SQLite::TransactionBehavior::IMMEDIATE};
    if (const auto last = writer_.begin(); seen && last > *seen) {
      return base::fail(base::ErrorKind::conflict, path_.string() + ": another program changed the event meanwhile");
    }
    for (const auto& group : groups) {
      auto& kept = stored.emplace_back();
      kept.reserve(group.size());
      for (const auto& body : group) {
        auto fact = writer_.write(body);
        if (!fact) return std::unexpected{fact.error().within(path_.string())};
        kept.push_back(*std::move(fact));
      }
    }
    if (std::ranges::all_of(groups, &std::vector<event::FactBody>::empty)) writer_.probe();
    transaction.commit();
    return stored;
  }

  /// What was erased must leave the WAL too. A reader elsewhere may hold that up: then the next append tries again,
  /// without waiting.
  void tidy_after(std::span<const std::vector<event::FactBody>> groups) {
    const bool erased = std::ranges::any_of(groups, [](const auto& group) {
      return std::ranges::any_of(group,
                                 [](const auto& body) { return std::holds_alternative<event::AttendeeErased>(body); });
    });
    if (erased || old_pages_in_wal_) {
      old_pages_in_wal_ = !empty_wal(database_, erased ? kErasePatience : std::chrono::milliseconds{0});
    }
  }

  std::filesystem::path path_;
  SQLite::Database database_;
  Sealing sealing_;
  base::KioskId kiosk_;
  FactWriter writer_;
  bool old_pages_in_wal_ = false;
};

}  // namespace

base::Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& path, const EventKey& key,
                                                 const base::Clock& clock, bool create, const std::string& machine) {
  auto database = connect(path, create);
  if (!database) return std::unexpected{database.error()};
  return guarded(path, [&]() -> base::Result<std::unique_ptr<Store>> {
    Sealing sealing{key};
    auto kiosk = identify(*database, sealing, machine);
    if (!kiosk) return std::unexpected{kiosk.error().within(path.string())};
    // a power cut right after an erasure may have left old pages in the WAL
    std::ignore = empty_wal(*database, std::chrono::milliseconds{0});
    return std::make_unique<SqliteStore>(path, *std::move(database), std::move(sealing), *std::move(kiosk), clock);
  });
}

base::Result<std::vector<StoredFact>> Store::append(const std::vector<event::FactBody>& facts) {
  auto stored = append(std::span{&facts, 1});
  if (!stored) return std::unexpected{stored.error()};
  return std::move(stored->front());
}

}  // namespace kiosk::store
