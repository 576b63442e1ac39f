#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/event/settings.hpp"
#include "kiosk/store/organiser_pin.hpp"
#include "kiosk/store/store.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk::store {

/// An event on disk: one folder with
///   event.db        the facts
///   event.key       the event key, readable by its owner only; or
///   event.lock      the same, opened by the organiser's badge and PIN: see EventLock
///   signing.key     the two private badge keys; on the organiser's machine only, never needed by a kiosk
struct EventFolder {
  std::filesystem::path path;
  std::unique_ptr<Store> store;
  event::Projection state;  ///< folded from all facts up to `position`
  Position position = 0;
  std::optional<OrganiserPin> pin = {};  ///< keeps and checks the organiser's PIN
};

/// The two private keys that sign badges.
struct SigningKeys {
  badge::SigningKey attendee;
  badge::SigningKey organiser;
};

/// Makes a new event: folder, keys, database, and the settings as its first fact. `settings.keys` is filled in here.
/// Errors: conflict when the folder holds an event already (nothing is touched), io, disk_full.
[[nodiscard]] base::Result<EventFolder> create_event(const std::filesystem::path& folder, event::Settings settings,
                                                     const base::Clock& clock);

/// Opens an event and reads its facts. `progress`, when given, is told now and then how many facts were read.
/// Errors as Store::open; not_found says how to make an event, forbidden that its key is locked away (see EventLock).
[[nodiscard]] base::Result<EventFolder> open_event(const std::filesystem::path& folder, const base::Clock& clock,
                                                   const std::function<void(std::uint64_t)>& progress = {});

/// The same with a key that lies in no file.
[[nodiscard]] base::Result<EventFolder> open_event(const std::filesystem::path& folder, const EventKey& key,
                                                   const base::Clock& clock,
                                                   const std::function<void(std::uint64_t)>& progress = {});

/// The private keys. Error not_found says that badges are made on the organiser's machine; forbidden, invalid_input.
[[nodiscard]] base::Result<SigningKeys> load_signing_keys(const std::filesystem::path& folder);

/// Appends and applies: what every one-shot command does.
[[nodiscard]] base::Result<> record(EventFolder& folder, const std::vector<event::FactBody>& facts);

/// Decides on the newest state, then appends and applies: `decide` sees the state with every fact of the database, and
/// is asked again when another program was faster. It decides nothing when it returns no facts. Errors as record;
/// conflict when others keep being faster.
[[nodiscard]] base::Result<> record_decision(
    EventFolder& folder, const std::function<std::vector<event::FactBody>(const event::Projection&)>& decide);

}  // namespace kiosk::store
