#include "kiosk/store/storage_thread.hpp"
#include "kiosk/store/store.hpp"
#include "tests/doubles/advanceable_clock.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <benchmark/benchmark.h>

#include <future>
#include <memory>
#include <thread>

namespace {

namespace event = kiosk::event;
using kiosk::base::AttendeeId;
using kiosk::store::EventKey;
using kiosk::store::StorageThread;
using kiosk::store::Store;
using kiosk::store::StoredFact;

/// A database in a folder of its own.
class Workplace {
public:
  [[nodiscard]] std::unique_ptr<Store> open() const {
    return Store::open(folder_.path / "event.db", key_, clock_, true).value();
  }

private:
  doubles::TemporaryFolder folder_;
  EventKey key_ = EventKey::generate();
  doubles::AdvanceableClock clock_{kiosk::base::Instant{std::chrono::hours{498'000}}};
};

AttendeeId person(std::uint64_t number) {
  AttendeeId id;
  for (std::size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
  return id;
}

event::FactBody listed(std::uint64_t number) {
  event::AttendeeListed fact{.attendee = person(number), .origin = event::Origin::imported, .record = {}};
  fact.record.card.name = {.first = "Wilhelmina Margaretha", .infix = "van der", .last = "Berg"};
  fact.record.card.emails = {"wilhelmina@example.org"};
  fact.record.card.pitch.call_me_when = "je tuinfeest ook met regen doorgaat";
  return fact;
}

event::FactBody checked_in(std::uint64_t number) {
  return event::Moved{.attendee = person(number),
                      .direction = event::Direction::in,
                      .list = "",
                      .source = event::ReadingSource::camera};
}

/// One check-in after the other, each waiting for the disk: the floor that group commit is measured against.
void durable_check_in_alone(benchmark::State& state) {
  const Workplace place;
  const auto store = place.open();
  std::uint64_t number = 0;
  for (auto _ : state) {
    if (!store->append(std::vector<event::FactBody>{checked_in(++number)})) state.SkipWithError("the disk failed");
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(durable_check_in_alone)->UseRealTime()->Unit(benchmark::kMicrosecond);

/// Many devices, each waiting for its own check-in before it shows the next badge.
void durable_check_ins_of_many_devices(benchmark::State& state) {
  const Workplace place;
  StorageThread storage{place.open(), 0, {}};
  constexpr std::uint64_t kEach = 20;
  const auto devices = static_cast<std::uint64_t>(state.range(0));
  for (auto _ : state) {
    std::vector<std::jthread> all;
    for (std::uint64_t device = 0; device < devices; ++device) {
      all.emplace_back([&storage, device] {
        for (std::uint64_t i = 0; i < kEach; ++i) {
          std::promise<void> durable;
          storage.post({checked_in(device)}, [&](const auto&) { durable.set_value(); });
          durable.get_future().wait();
        }
      });
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(devices * kEach));
}
BENCHMARK(durable_check_ins_of_many_devices)->Arg(8)->Arg(64)->UseRealTime()->Unit(benchmark::kMillisecond);

/// Opening an event: every fact read, a tenth of them unsealed.
void facts_read_in(benchmark::State& state) {
  const Workplace place;
  const auto store = place.open();
  std::vector<event::FactBody> facts;
  for (std::int64_t number = 0; number < state.range(0); ++number) {
    const auto who = static_cast<std::uint64_t>(number / 10);
    facts.push_back(number % 10 == 0 ? listed(who) : checked_in(who));
  }
  if (!store->append(facts)) state.SkipWithError("the disk failed");
  for (auto _ : state) {
    const auto read = store->since(0, [](StoredFact stored) { benchmark::DoNotOptimize(stored); });
    if (!read) state.SkipWithError("the facts do not read");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(facts_read_in)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
