#include "kiosk/store/organiser_pin.hpp"

#include "kiosk/badge/sodium.hpp"
#include "kiosk/base/bytes.hpp"
#include "kiosk/store/secret.hpp"

#include <sodium.h>

#include <array>

namespace kiosk::store {
namespace {

constexpr unsigned long long kRounds = 2;
constexpr std::size_t kMemory = std::size_t{32} * 1024 * 1024;
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "koffiepi";
constexpr std::uint64_t kPurpose = 1;

/// The PIN as Argon2id gets it: nothing without the event key.
Secret keyed(std::string_view pin, const EventKey& key) {
  badge::need_sodium();
  Secret derived;
  crypto_kdf_derive_from_key(derived.data(), Secret::kSize, kPurpose, kContext, key.bytes().data());
  const auto text = base::as_bytes(pin);
  Secret hashed;
  crypto_generichash(hashed.data(), Secret::kSize, text.data(), text.size(), derived.data(), Secret::kSize);
  return hashed;
}

}  // namespace

base::Result<std::string> OrganiserPin::digest(std::string_view pin) const {
  const auto secret = keyed(pin, key_);
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), reinterpret_cast<const char*>(secret.data()), Secret::kSize, kRounds, kMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return base::fail(base::ErrorKind::io, "there is not enough memory to keep a PIN; 32 MB is needed");
  }
  return std::string{text.data()};
}

bool OrganiserPin::fits(std::string_view pin, const std::string& digest) const {
  const auto secret = keyed(pin, key_);
  return crypto_pwhash_str_verify(digest.c_str(), reinterpret_cast<const char*>(secret.data()), Secret::kSize) == 0;
}

}  // namespace kiosk::store
