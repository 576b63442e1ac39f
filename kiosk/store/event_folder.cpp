#include "kiosk/store/event_folder.hpp"

#include "kiosk/store/event_key.hpp"
#include "kiosk/store/event_lock.hpp"
#include "kiosk/store/signing_key_file.hpp"

#include <sodium.h>

#include <format>
#include <limits>
#include <system_error>
#include <utility>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;
namespace fs = std::filesystem;

constexpr const char* kDatabase = "event.db";
constexpr const char* kEventKey = "event.key";
constexpr const char* kEventLock = "event.lock";
constexpr const char* kSigningKey = "signing.key";
constexpr std::uint64_t kProgressStep = 1000;
constexpr int kMostRounds = 100;

/// The files of an event while they are made: taken away again unless all of them are there.
class Making {
public:
  explicit Making(fs::path folder) : folder_{std::move(folder)} {}
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;
  ~Making() {
    if (done_) return;
    std::error_code ignored;
    for (const auto* const name :
         {kDatabase, "event.db-wal", "event.db-shm", "event.db-journal", kEventKey, kSigningKey}) {
      fs::remove(folder_ / name, ignored);
    }
    if (made_folder_) fs::remove(folder_, ignored);
  }

  base::Result<> make_folder() {
    std::error_code failure;
    made_folder_ = fs::create_directories(folder_, failure);
    if (failure)
      return fail(ErrorKind::io, std::format("cannot make the folder {}: {}", folder_.string(), failure.message()));
    return {};
  }
  void done() { done_ = true; }

private:
  fs::path folder_;
  bool made_folder_ = false;
  bool done_ = false;
};

base::Result<> refuse_existing(const fs::path& folder) {
  std::error_code unknown;
  for (const auto* const name : {kDatabase, kEventKey, kSigningKey, kEventLock}) {
    if (fs::exists(folder / name, unknown)) {
      return fail(ErrorKind::conflict,
                  std::format("{} holds an event already ({}); choose another folder", folder.string(), name));
    }
  }
  return {};
}

std::uint16_t random_tag() {
  return static_cast<std::uint16_t>(1 + randombytes_uniform(std::numeric_limits<std::uint16_t>::max()));
}

base::Result<EventKey> write_keys(const fs::path& folder, const SigningKeys& signing) {
  auto key = EventKey::generate();
  return key.save(folder / kEventKey)
      .and_then([&] { return save_signing_keys(signing, folder / kSigningKey); })
      .transform([&] { return std::move(key); });
}

base::Result<EventFolder> write_event(const fs::path& folder, const event::Settings& settings, const EventKey& key,
                                      const base::Clock& clock) {
  auto store = Store::open(folder / kDatabase, key, clock, true);
  if (!store) return std::unexpected{store.error()};
  EventFolder made{.path = folder, .store = *std::move(store), .state = {}, .position = 0, .pin = OrganiserPin{key}};
  return record(made, {event::EventConfigured{settings}}).transform([&] { return std::move(made); });
}

base::Result<> expect_event(const fs::path& folder) {
  std::error_code failure;
  if (fs::exists(folder / kDatabase, failure)) return {};
  if (failure == std::errc::permission_denied) {
    return fail(ErrorKind::forbidden,
                std::format("this user may not look into {}; run this as the owner of the folder", folder.string()));
  }
  return fail(ErrorKind::not_found, std::format("{} holds no event; make one with: koffietijd event new {}",
                                                folder.string(), folder.string()));
}

base::Result<> catch_up(EventFolder& folder) {
  return folder.store->since(folder.position, [&](const StoredFact& stored) {
    folder.state.apply(stored.fact);
    folder.position = stored.position;
  });
}

}  // namespace

base::Result<EventFolder> create_event(const fs::path& folder, event::Settings settings, const base::Clock& clock) {
  if (auto free = refuse_existing(folder); !free) return std::unexpected{free.error()};
  Making making{folder};
  if (auto made = making.make_folder(); !made) return std::unexpected{made.error()};

  const SigningKeys signing{.attendee = badge::SigningKey::generate(), .organiser = badge::SigningKey::generate()};
  settings.keys.event = random_tag();
  settings.keys.attendee = signing.attendee.public_key();
  settings.keys.organiser = signing.organiser.public_key();

  const auto key = write_keys(folder, signing);
  if (!key) return std::unexpected{key.error()};
  auto made = write_event(folder, settings, *key, clock);
  if (made) making.done();
  return made;
}

base::Result<EventFolder> open_event(const fs::path& folder, const base::Clock& clock,
                                     const std::function<void(std::uint64_t)>& progress) {
  if (auto there = expect_event(folder); !there) return std::unexpected{there.error()};
  if (is_locked(folder)) {
    return fail(ErrorKind::forbidden,
                std::format("the event in {0} is locked: the organiser's badge and PIN open it. To work without them "
                            "again: koffietijd event unlock {0}",
                            folder.string()));
  }
  const auto key = EventKey::load(folder / kEventKey);
  if (!key && key.error().kind == ErrorKind::not_found) {
    return fail(ErrorKind::not_found,
                key.error().message + "; without it nobody can read the event: copy it from where the event was made");
  }
  if (!key) return std::unexpected{key.error()};
  return open_event(folder, *key, clock, progress);
}

base::Result<EventFolder> open_event(const fs::path& folder, const EventKey& key, const base::Clock& clock,
                                     const std::function<void(std::uint64_t)>& progress) {
  if (auto there = expect_event(folder); !there) return std::unexpected{there.error()};
  auto store = Store::open(folder / kDatabase, key, clock);
  if (!store) return std::unexpected{store.error()};

  EventFolder opened{.path = folder, .store = *std::move(store), .state = {}, .position = 0, .pin = OrganiserPin{key}};
  std::uint64_t count = 0;
  auto read = opened.store->since(0, [&](const StoredFact& stored) {
    opened.state.apply(stored.fact);
    opened.position = stored.position;
    if (progress && ++count % kProgressStep == 0) progress(count);
  });
  if (!read) return std::unexpected{read.error()};
  return opened;
}

base::Result<SigningKeys> load_signing_keys(const fs::path& folder) {
  auto keys = read_signing_keys(folder / kSigningKey);
  if (!keys && keys.error().kind == ErrorKind::not_found) {
    return fail(ErrorKind::not_found,
                keys.error().message + "; badges are made on the organiser's machine, which keeps it");
  }
  return keys;
}

base::Result<> record(EventFolder& folder, const std::vector<event::FactBody>& facts) {
  if (auto stored = folder.store->append(facts); !stored) return std::unexpected{stored.error()};
  return catch_up(folder);
}

base::Result<> record_decision(EventFolder& folder,
                               const std::function<std::vector<event::FactBody>(const event::Projection&)>& decide) {
  base::Result<> outcome;
  for (int round = 0; round < kMostRounds; ++round) {
    if (outcome = catch_up(folder); !outcome) return outcome;
    const auto facts = decide(folder.state);
    if (facts.empty()) return {};
    const auto stored = folder.store->append_after(folder.position, facts);
    if (stored) return catch_up(folder);
    outcome = std::unexpected{stored.error()};
    if (stored.error().kind != ErrorKind::conflict) return outcome;
  }
  return outcome;
}

}  // namespace kiosk::store
