#pragma once

#include "kiosk/badge/interpret.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/store/event_key.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace kiosk::store {

/// An event whose key lies in no file: it is wrapped (XChaCha20-Poly1305) by a key that Argon2id makes of the
/// organiser's badge and PIN. The badge's random id is what keeps a PIN of four digits from being guessed by whoever
/// has the folder.
class EventLock {
public:
  /// Reads event.lock. Errors: not_found (no lock), forbidden, invalid_input (no lock file, or one that asks for more
  /// memory or time than any of ours).
  [[nodiscard]] static base::Result<EventLock> load(const std::filesystem::path& folder);

  /// Tells the organiser's badges of this event from other codes, before anything is open.
  [[nodiscard]] const badge::VerificationKeys& badges() const { return badges_; }

  /// The event key. Error forbidden when badge and PIN are not those it was locked with; io when there is no memory.
  /// Takes about half a second and 64 MiB. Any thread.
  [[nodiscard]] base::Result<EventKey> open(std::string_view badge_code, std::string_view pin) const;

private:
  friend base::Result<> lock_event(const std::filesystem::path& folder, const EventKey& key,
                                   const badge::VerificationKeys& badges, std::string_view badge_code,
                                   std::string_view pin);
  static base::Result<EventLock> make(const EventKey& key, const badge::VerificationKeys& badges,
                                      std::string_view badge_code, std::string_view pin);
  [[nodiscard]] base::Bytes head() const;

  badge::VerificationKeys badges_;
  std::uint32_t rounds_ = 0;
  std::uint32_t mebibytes_ = 0;
  base::Bytes salt_;
  base::Bytes sealed_;
};

/// True when the event's key is locked away: no event.key, but an event.lock.
[[nodiscard]] bool is_locked(const std::filesystem::path& folder);

/// Locks the key away: writes event.lock (0600), proves that it opens again, then overwrites and removes event.key.
/// Errors: conflict when there is a lock already, io, disk_full; then event.key is still there.
[[nodiscard]] base::Result<> lock_event(const std::filesystem::path& folder, const EventKey& key,
                                        const badge::VerificationKeys& badges, std::string_view badge_code,
                                        std::string_view pin);

/// Writes event.key again and removes event.lock. Errors as EventKey::save.
[[nodiscard]] base::Result<> unlock_event(const std::filesystem::path& folder, const EventKey& key);

}  // namespace kiosk::store
