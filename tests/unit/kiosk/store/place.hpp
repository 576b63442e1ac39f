#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/store/store.hpp"
#include "tests/doubles/advanceable_clock.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <sodium.h>
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <format>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace kiosk::store {

using doubles::TemporaryFolder;

inline constexpr base::Instant kMorning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} +
                                        std::chrono::hours{8}};

/// One event database on one machine: everything that a test needs to open it, as often as it likes.
struct Place {
  TemporaryFolder folder;
  EventKey key = EventKey::generate();
  doubles::AdvanceableClock clock{kMorning};

  [[nodiscard]] std::filesystem::path database() const { return folder / "event.db"; }

  [[nodiscard]] std::unique_ptr<Store> open(const std::string& machine = "this machine") const {
    auto store = Store::open(database(), key, clock, true, machine);
    if (!store) FAIL(store.error().message);
    return *std::move(store);
  }
};

inline base::AttendeeId person(std::uint64_t number) {
  base::AttendeeId id;
  for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
  id.bytes[15] = 1;
  return id;
}

inline event::FactBody listed(std::uint64_t number, const std::string& first_name,
                              const std::string& email = "someone@example.org") {
  event::AttendeeListed fact{.attendee = person(number), .origin = event::Origin::imported, .record = {}};
  fact.record.card.name.first = first_name;
  fact.record.card.emails = {email};
  fact.record.ticket_type = "regular";
  return fact;
}

inline event::FactBody moved(std::uint64_t number, event::Direction direction = event::Direction::in) {
  return event::Moved{
      .attendee = person(number), .direction = direction, .list = "", .source = event::ReadingSource::camera};
}

inline std::vector<StoredFact> all_facts(const Store& store, Position after = 0) {
  std::vector<StoredFact> facts;
  const auto read = store.since(after, [&](StoredFact fact) { facts.push_back(std::move(fact)); });
  if (!read) FAIL(read.error().message);
  return facts;
}

inline std::vector<StoredFact> appended(Store& store, const std::vector<event::FactBody>& facts) {
  auto stored = store.append(facts);
  if (!stored) FAIL(stored.error().message);
  return *std::move(stored);
}

inline std::vector<std::uint64_t> sequences(const std::vector<StoredFact>& facts) {
  std::vector<std::uint64_t> numbers;
  for (const auto& stored : facts) numbers.push_back(stored.fact.id.sequence);
  return numbers;
}

inline std::string first_name_of(const event::Fact& fact) {
  return std::get<event::AttendeeListed>(fact.body).record.card.name.first;
}

inline std::string file_bytes(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The faults of a store that must be readable enough to look for them.
inline std::vector<std::string> faults_of(const Store& store) {
  auto report = store.integrity();
  if (!report) FAIL(report.error().message);
  return report->faults;
}

}  // namespace kiosk::store
