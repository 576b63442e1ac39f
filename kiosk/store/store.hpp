#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/store/event_key.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kiosk::store {

/// Position of a fact in this database, in the order it was appended here. Grows, may have gaps.
using Position = std::int64_t;

struct StoredFact {
  Position position = 0;
  event::Fact fact;
};

struct IntegrityReport {
  std::uint64_t facts = 0;
  std::vector<std::string> faults;  ///< one sentence each; empty: all is well
};

/// What tells this machine from others: /etc/machine-id, else D-Bus's copy of it, else the host name.
[[nodiscard]] std::string this_machine();

/// The event's facts in one SQLite file (WAL, synchronous=FULL, STRICT tables), personal parts sealed under a key per
/// person. The only place where facts become durable. Not thread-safe: one thread owns it (see StorageThread).
/// Several processes may have the same file open; each sees the others' facts through `since`.
class Store {
public:
  /// Opens the database at `path`, making it when `create` is set, and brings its schema up to date.
  /// Errors: not_found (no file and not `create`), corrupt (no Koffietijd database, or of a newer version),
  /// forbidden (the event key does not fit), io, disk_full. `clock` is borrowed. `machine` decides about the kiosk id;
  /// the database keeps a keyed hash of it only.
  [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const std::filesystem::path& path, const EventKey& key,
                                                                 const base::Clock& clock, bool create = false,
                                                                 const std::string& machine = this_machine());
  virtual ~Store() = default;

  /// This machine's id in this database. A database copied to another machine gets a new one there by itself.
  [[nodiscard]] virtual const base::KioskId& kiosk() const = 0;

  /// Makes several groups of facts durable in one commit: stamps each with the next sequence and hybrid time, seals,
  /// writes, syncs. On return they survive a power cut. On error nothing of any group is kept: disk_full, io or
  /// corrupt; the next call works again when the disk does.
  /// AttendeeErased erases (see `erase`) in the same commit. The personal part of a fact about an erased person is not
  /// kept; the fact comes back as it was kept. Groups without any fact write a mark, so that they fail while the disk
  /// does.
  [[nodiscard]] virtual base::Result<std::vector<std::vector<StoredFact>>> append(
      std::span<const std::vector<event::FactBody>> groups) = 0;

  /// The same for one group.
  [[nodiscard]] base::Result<std::vector<StoredFact>> append(const std::vector<event::FactBody>& facts);

  /// Makes one group durable only when the database holds no fact after `seen`: what was decided on an older state is
  /// decided again. Error conflict, with nothing kept, when another program was faster; else as append.
  [[nodiscard]] virtual base::Result<std::vector<StoredFact>> append_after(
      Position seen, const std::vector<event::FactBody>& facts) = 0;

  /// Calls `take` for every fact after `position`, in order, unsealed; personal fields of erased people come empty.
  /// Error corrupt names the fact that does not read; io. `take` must not use this store.
  [[nodiscard]] virtual base::Result<> since(Position position, const std::function<void(StoredFact)>& take) const = 0;

  /// Destroys a person's key and sealed parts, in the database, its free pages and its WAL, and appends the tombstone.
  /// Returns the tombstone. Erasing twice is no error. Errors as append; and io when another program still read the old
  /// pages: the person is erased then, and the WAL is emptied by a later erase, append or open.
  [[nodiscard]] virtual base::Result<StoredFact> erase(const base::AttendeeId& person) = 0;

  /// Checks SQLite's own structure, every fact's encoding and seal, and the sequences for gaps.
  [[nodiscard]] virtual base::Result<IntegrityReport> integrity() const = 0;

  /// Writes a compact, consistent, synced copy to `target` (VACUUM INTO), also while facts arrive. The file has its
  /// name only when it is whole. Error conflict when the file exists, not_found when its folder does not, disk_full,
  /// io.
  [[nodiscard]] virtual base::Result<> backup(const std::filesystem::path& target) const = 0;

  /// Bytes free on the file system that holds the database; 0 when it cannot be asked.
  [[nodiscard]] virtual std::uint64_t free_space() const = 0;
};

}  // namespace kiosk::store
