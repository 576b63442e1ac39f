#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/store/store.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace kiosk::store {

/// Owns a Store on a thread of its own and commits in groups: whatever was posted while the last commit synced goes
/// into the next one. Also notices facts that other processes append to the same file.
class StorageThread {
public:
  /// Outcome of one posted group: its facts, stamped and durable, or why nothing of it was kept.
  using Done = std::function<void(base::Result<std::vector<StoredFact>>)>;
  /// Facts that another process appended.
  using Foreign = std::function<void(std::vector<StoredFact>)>;

  /// Callbacks run on the storage thread; hand their values on (an inbox), do not work in them.
  /// `from` is the last position that the caller already read. `foreign` gets every later fact that was not posted
  /// here, once and in order: at most about a quarter of a second after it was appended, and before the outcome of a
  /// commit that comes after it. It may be empty. Starts at once.
  StorageThread(std::unique_ptr<Store> store, Position from, Foreign foreign);

  /// Finishes what was posted, then stops.
  ~StorageThread();

  StorageThread(const StorageThread&) = delete;
  StorageThread& operator=(const StorageThread&) = delete;

  /// Queues a group; all of it becomes durable, or none. Any thread. A group without facts is answered once everything
  /// before it is durable, and tests the store: it fails while the disk does. A group that cannot be kept (see
  /// Store::append) fails alone; `done` may be empty.
  void post(std::vector<event::FactBody> facts, Done done);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kiosk::store
