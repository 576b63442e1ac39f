#include "kiosk/store/storage_thread.hpp"

#include "tests/unit/kiosk/store/failing_disk.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using Outcome = base::Result<std::vector<StoredFact>>;

/// Posts a group; its outcome comes later.
std::future<Outcome> posted(StorageThread& storage, std::vector<event::FactBody> facts) {
  auto promise = std::make_shared<std::promise<Outcome>>();
  auto outcome = promise->get_future();
  storage.post(std::move(facts), [promise](Outcome result) { promise->set_value(std::move(result)); });
  return outcome;
}

/// What a storage thread said, in order: "foreign 3", "done 4".
class Minutes {
public:
  void note(const std::string& what, const std::vector<StoredFact>& facts) {
    const std::scoped_lock lock{mutex_};
    for (const auto& stored : facts) lines_.push_back(std::format("{} {}", what, stored.fact.id.sequence));
    grown_.notify_all();
  }
  [[nodiscard]] StorageThread::Foreign foreign() {
    return [this](const std::vector<StoredFact>& facts) { note("foreign", facts); };
  }
  [[nodiscard]] StorageThread::Done done() {
    return [this](const Outcome& outcome) { note("done", outcome.value()); };
  }
  [[nodiscard]] std::vector<std::string> after(std::size_t count) {
    std::unique_lock lock{mutex_};
    grown_.wait_for(lock, std::chrono::seconds{10}, [&] { return lines_.size() >= count; });
    return lines_;
  }

private:
  std::mutex mutex_;
  std::condition_variable grown_;
  std::vector<std::string> lines_;
};

/// A real store whose first commit waits at a gate, and whose reading can be
/// made to fail.
class GatedStore final : public Store {
public:
  struct Gate {
    std::promise<void> entered;
    std::promise<void> opened;
    std::atomic<int> commits = 0;
    std::atomic<bool> blind = false;
  };

  GatedStore(std::unique_ptr<Store> store, Gate& gate) : store_{std::move(store)}, gate_{gate} {}

  base::Result<std::vector<std::vector<StoredFact>>> append(
      std::span<const std::vector<event::FactBody>> groups) override {
    if (gate_.commits++ == 0) {
      gate_.entered.set_value();
      gate_.opened.get_future().wait();
    }
    return store_->append(groups);
  }
  base::Result<std::vector<StoredFact>> append_after(Position seen,
                                                     const std::vector<event::FactBody>& facts) override {
    return store_->append_after(seen, facts);
  }
  base::Result<> since(Position position, const std::function<void(StoredFact)>& take) const override {
    if (gate_.blind) return base::fail(ErrorKind::io, "blind");
    return store_->since(position, take);
  }
  [[nodiscard]] const base::KioskId& kiosk() const override { return store_->kiosk(); }
  base::Result<StoredFact> erase(const base::AttendeeId& person) override { return store_->erase(person); }
  [[nodiscard]] base::Result<IntegrityReport> integrity() const override { return store_->integrity(); }
  [[nodiscard]] base::Result<> backup(const std::filesystem::path& target) const override {
    return store_->backup(target);
  }
  [[nodiscard]] std::uint64_t free_space() const override { return store_->free_space(); }

private:
  std::unique_ptr<Store> store_;
  Gate& gate_;
};

TEST_CASE("a posted group is durable when its outcome comes") {
  const Place place;
  StorageThread storage{place.open(), 0, {}};
  const auto outcome = posted(storage, {listed(1, "Anna"), moved(1)}).get();
  REQUIRE(outcome);
  CHECK(sequences(*outcome) == std::vector<std::uint64_t>{1, 2});
  CHECK(all_facts(*place.open()).size() == 2);
}

TEST_CASE("whatever is posted while a commit runs goes into one commit together") {
  const Place place;
  GatedStore::Gate gate;
  StorageThread storage{std::make_unique<GatedStore>(place.open(), gate), 0, {}};
  std::vector<std::future<Outcome>> outcomes;
  outcomes.push_back(posted(storage, {moved(1)}));
  gate.entered.get_future().wait();
  for (std::uint64_t number = 2; number <= 100; ++number) outcomes.push_back(posted(storage, {moved(number)}));
  gate.opened.set_value();

  for (std::uint64_t number = 1; number <= 100; ++number) {
    const auto outcome = outcomes[number - 1].get();
    REQUIRE(outcome);
    CHECK(sequences(*outcome) == std::vector<std::uint64_t>{number});
  }
  CHECK(gate.commits == 2);
}

TEST_CASE(
    "a group that cannot be kept fails alone among those it was to be "
    "committed with") {
  const Place place;
  GatedStore::Gate gate;
  StorageThread storage{std::make_unique<GatedStore>(place.open(), gate), 0, {}};
  auto first = posted(storage, {moved(1)});
  gate.entered.get_future().wait();
  auto good = posted(storage, {moved(2)});
  auto bad = posted(storage, {moved(3), listed(3, std::string(2 * 1024 * 1024, 'x'))});
  auto also_good = posted(storage, {moved(4), moved(5)});
  gate.opened.set_value();

  CHECK(first.get());
  CHECK(sequences(good.get().value()) == std::vector<std::uint64_t>{2});
  CHECK(bad.get().error().kind == ErrorKind::invalid_input);
  CHECK(sequences(also_good.get().value()) == std::vector<std::uint64_t>{3, 4});
}

TEST_CASE("the end of a storage thread finishes what was posted") {
  const Place place;
  std::vector<std::future<Outcome>> outcomes;
  {
    StorageThread storage{place.open(), 0, {}};
    for (std::uint64_t number = 1; number <= 50; ++number) outcomes.push_back(posted(storage, {moved(number)}));
  }
  CHECK(std::ranges::all_of(outcomes, [](auto& outcome) { return outcome.get().has_value(); }));
  CHECK(all_facts(*place.open()).size() == 50);
}

TEST_CASE("facts posted from many threads are all kept, without a gap") {
  const Place place;
  std::atomic<int> kept = 0;
  {
    StorageThread storage{place.open(), 0, {}};
    std::vector<std::jthread> doors;
    for (std::uint64_t door = 0; door < 8; ++door) {
      doors.emplace_back([&, door] {
        for (std::uint64_t i = 0; i < 50; ++i) {
          storage.post({moved(100 * door + i)}, [&](const Outcome& outcome) { kept += outcome ? 1 : 0; });
        }
      });
    }
  }
  CHECK(kept == 400);
  const auto store = place.open();
  CHECK(all_facts(*store).size() == 400);
  CHECK(faults_of(*store).empty());
}

TEST_CASE(
    "another program's facts are reported while nobody posts, and "
    "nothing that was read before") {
  const Place place;
  const auto desk = place.open();
  const auto known = appended(*desk, {moved(1)}).back().position;
  Minutes minutes;
  const StorageThread storage{place.open(), known, minutes.foreign()};
  appended(*desk, {moved(2), moved(3)});
  CHECK(minutes.after(2) == std::vector<std::string>{"foreign 2", "foreign 3"});
}

TEST_CASE(
    "foreign facts come before the outcome of a commit after them, once, "
    "and own facts are never foreign") {
  const Place place;
  const auto desk = place.open();
  Minutes minutes;
  GatedStore::Gate gate;
  {
    StorageThread storage{std::make_unique<GatedStore>(place.open(), gate), 0, minutes.foreign()};
    storage.post({moved(1)}, minutes.done());
    gate.entered.get_future().wait();
    appended(*desk, {moved(2), moved(3)});
    gate.opened.set_value();
    CHECK(minutes.after(3).size() == 3);

    appended(*desk, {moved(4)});
    CHECK(minutes.after(4).size() == 4);
    storage.post({moved(5)}, minutes.done());
  }
  CHECK(minutes.after(5) == std::vector<std::string>{"foreign 1", "foreign 2", "done 3", "foreign 4", "done 5"});
}

TEST_CASE(
    "foreign facts that cannot be read now are reported later, and own "
    "facts stay own") {
  const Place place;
  const auto desk = place.open();
  Minutes minutes;
  GatedStore::Gate gate;
  StorageThread storage{std::make_unique<GatedStore>(place.open(), gate), 0, minutes.foreign()};
  storage.post({moved(2)}, minutes.done());
  gate.entered.get_future().wait();
  appended(*desk, {moved(1)});
  gate.blind = true;
  gate.opened.set_value();
  CHECK(minutes.after(1) == std::vector<std::string>{"done 2"});

  appended(*desk, {moved(3)});
  gate.blind = false;
  CHECK(minutes.after(3) == std::vector<std::string>{"done 2", "foreign 1", "foreign 3"});
}

TEST_CASE(
    "while the disk fails every group fails, empty ones too, and "
    "afterwards all is well") {
  const Place place;
  StorageThread storage{place.open(), 0, {}};
  REQUIRE(posted(storage, {}).get());
  {
    const FailingDisk full{ENOSPC};
    CHECK(posted(storage, {moved(1)}).get().error().kind == ErrorKind::disk_full);
    CHECK(posted(storage, {}).get().error().kind == ErrorKind::disk_full);
  }
  CHECK(posted(storage, {}).get());
  CHECK(sequences(posted(storage, {moved(1)}).get().value()) == std::vector<std::uint64_t>{1});
}

}  // namespace
}  // namespace kiosk::store
