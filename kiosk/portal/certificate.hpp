#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::portal {

/// What the portal proves itself with.
struct Identity {
  std::string certificates;    ///< PEM: its own, then those above it
  std::string key;             ///< PEM, private
  std::string fingerprint;     ///< SHA-256 of its own certificate as a browser shows it: "AB:CD:…"
  bool own_authority = false;  ///< signed by this event's own authority, which no browser knows
};

/// The identity in two PEM files that the organiser gives (their own domain). Errors: not_found, io; invalid_input when
/// they hold no certificate or key, or do not belong together.
[[nodiscard]] base::Result<Identity> load_identity(const std::filesystem::path& certificates,
                                                   const std::filesystem::path& key);

/// The event's own identity, in its folder: an authority (`portal-ca.pem`), made at the first start, and a certificate
/// (`portal.pem`) for `names`, host names and addresses, signed by it. Both files hold their key too and can be read by
/// their owner only. The certificate is made anew when it does not name all of `names` or has less than 30 days left at
/// `now`; whoever trusted the authority notices nothing. Takes a few milliseconds. Errors as write_owner_file and
/// read_owner_file; corrupt when a file does not hold what it should: the message says which to remove.
[[nodiscard]] base::Result<Identity> own_identity(const std::filesystem::path& folder,
                                                  const std::vector<std::string>& names, base::Instant now);

}  // namespace kiosk::portal
