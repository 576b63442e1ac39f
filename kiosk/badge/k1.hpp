#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::badge {

/// Our own badge: "K1" + Base45 (RFC 9285) of 80 bytes:
/// version and key 1 | event 2 (big-endian) | issue 1 | id 12 | Ed25519 signature 64.
/// The signature covers "koffietijd badge K1\0" and the first 16 bytes. 122 characters: QR version 5 at level M.
struct K1Claims {
  bool organiser =
      false;  ///< which of the event's two keys signed: bit 0 of the first byte; its high nibble is version 1
  std::uint16_t event = 0;  ///< tag of the event, random
  std::uint8_t issue = 0;
  base::BadgeId id;
  bool operator==(const K1Claims&) const = default;
};

inline constexpr std::size_t kK1Characters = 122;

using PublicKey = std::array<std::uint8_t, 32>;

/// An event's signing key: an Ed25519 seed. Wiped when destroyed; move-only. Never sits on a kiosk.
class SigningKey {
public:
  /// A new key from the operating system's randomness.
  [[nodiscard]] static SigningKey generate();
  /// The key with this 32-byte seed. Error invalid_input for another length.
  [[nodiscard]] static base::Result<SigningKey> from_seed(base::ByteView seed);

  SigningKey(SigningKey&&) noexcept;
  SigningKey& operator=(SigningKey&&) noexcept;
  SigningKey(const SigningKey&) = delete;
  SigningKey& operator=(const SigningKey&) = delete;
  ~SigningKey();

  [[nodiscard]] PublicKey public_key() const;
  [[nodiscard]] base::Bytes seed() const;
  /// Ed25519 over `message`.
  [[nodiscard]] std::array<std::uint8_t, 64> sign(base::ByteView message) const;

private:
  SigningKey() = default;
  std::array<std::uint8_t, 64> secret_{};
};

/// A random id for a new badge, from the operating system's randomness.
[[nodiscard]] base::BadgeId new_badge_id();

/// The text to put in a badge's QR code (alphanumeric mode). `key` must be the one that `claims.organiser` names.
[[nodiscard]] std::string issue_k1(const K1Claims& claims, const SigningKey& key);

/// True when a text claims to be a K1 badge: it begins with "K1", in either case, and either goes on as every version 1
/// badge does or is too long for the codes of other ticket systems. So "K1" and "K1-0042" stay codes that an attendee
/// list may hold, and a badge that lost its end is still known for what it was.
[[nodiscard]] bool looks_like_k1(std::string_view text);

/// What a K1 text says, and the signature that has to prove it.
struct K1Parts {
  K1Claims claims;
  std::array<std::uint8_t, 64> signature{};
};

/// Takes a K1 text apart; the signature is not looked at. Lower case is read as upper case, for keyboards that shift
/// wrongly. Error invalid_input when it is cut short, mangled or of another version.
[[nodiscard]] base::Result<K1Parts> read_k1(std::string_view text);

/// True when `parts` was signed by the owner of `key`.
[[nodiscard]] bool verifies(const K1Parts& parts, const PublicKey& key);

}  // namespace kiosk::badge
