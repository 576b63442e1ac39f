#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/event/code_digest.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::portal {

/// A text that nobody can guess, for an address or a cookie: `bytes` random bytes as base64url.
[[nodiscard]] std::string random_text(std::size_t bytes);

/// A random id for a new account or attendee.
[[nodiscard]] base::AttendeeId new_id();

/// A code that somebody reads and types: ten letters and digits of Crockford's alphabet, 50 bits, as "3F7QK-9XTB2".
[[nodiscard]] std::string random_code();
/// What was typed for such a code, as random_code writes it: upper case, O as 0, I and L as 1, one dash in the middle.
[[nodiscard]] std::string tidy_code(std::string_view typed);

/// True when both are equal; takes as long whether they differ early or late.
[[nodiscard]] bool equal_secrets(std::string_view a, std::string_view b);

/// What is kept of a secret text: it can be recognised and not be read.
[[nodiscard]] inline event::CodeDigest digest_of_secret(std::string_view secret) {
  return event::code_digest(secret);
}

/// Marks texts as the house's own: a keyed hash, with a key that lives as long as this object. Wiped when it goes.
class Seal {
public:
  /// A key derived from `secret`, which is 32 bytes (the event key): the same after a restart.
  explicit Seal(std::string_view secret);
  Seal(const Seal&) = delete;
  Seal& operator=(const Seal&) = delete;
  ~Seal();

  /// base64url of 32 bytes.
  [[nodiscard]] std::string mark(std::string_view text) const;

private:
  std::array<std::uint8_t, 32> key_{};
};

}  // namespace kiosk::portal
