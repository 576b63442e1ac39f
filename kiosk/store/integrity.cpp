#include "kiosk/store/integrity.hpp"

#include "kiosk/store/fact_reader.hpp"
#include "kiosk/store/sqlite_error.hpp"

#include <SQLiteCpp/Statement.h>

#include <format>

namespace kiosk::store {
namespace {

constexpr std::size_t kMostFaults = 100;

void report(IntegrityReport& found, std::string fault) {
  if (found.faults.size() < kMostFaults) found.faults.push_back(std::move(fault));
}

void check_structure(const SQLite::Database& database, IntegrityReport& found) {
  SQLite::Statement check{database, "PRAGMA integrity_check"};
  while (check.executeStep()) {
    if (auto line = check.getColumn(0).getString(); line != "ok") report(found, "SQLite: " + line);
  }
}

void check_facts(const SQLite::Database& database, const Sealing& sealing, IntegrityReport& found) {
  FactReader reader{database, sealing, 0};
  while (const auto fact = reader.next()) {
    ++found.facts;
    if (!*fact) report(found, fact->error().message);
  }
}

void check_order(const SQLite::Database& database, IntegrityReport& found) {
  SQLite::Statement rows{database, "SELECT kiosk, sequence, wall_ms, counter FROM fact ORDER BY kiosk, sequence"};
  event::Fact before;
  while (rows.executeStep()) {
    event::Fact now;
    now.id = {{rows.getColumn(0).getString()}, static_cast<std::uint64_t>(rows.getColumn(1).getInt64())};
    now.time = {.wall = base::Instant{base::milliseconds{rows.getColumn(2).getInt64()}},
                .counter = static_cast<std::uint32_t>(rows.getColumn(3).getInt64())};
    const bool first = now.id.kiosk != before.id.kiosk;
    const auto expected = first ? 1 : before.id.sequence + 1;
    if (now.id.sequence != expected) {
      report(found,
             std::format("kiosk {}: facts {} to {} are missing", now.id.kiosk.value, expected, now.id.sequence - 1));
    }
    if (!first && now.time <= before.time) {
      report(found, std::format("kiosk {}: time runs backwards at fact {}", now.id.kiosk.value, now.id.sequence));
    }
    before = std::move(now);
  }
}

}  // namespace

base::Result<IntegrityReport> check_integrity(const SQLite::Database& database, const Sealing& sealing,
                                              const std::filesystem::path& path) {
  IntegrityReport found;
  try {
    check_structure(database, found);
    check_facts(database, sealing, found);
    check_order(database, found);
  } catch (const SQLite::Exception& failure) {
    const auto error = error_from(failure, path);
    if (error.kind != base::ErrorKind::corrupt) return std::unexpected{error};
    report(found, error.message);
  }
  return found;
}

}  // namespace kiosk::store
