#include "kiosk/store/sealing.hpp"

#include "kiosk/badge/sodium.hpp"

#include <sodium.h>

namespace kiosk::store {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Secret::kSize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(Secret::kSize == crypto_kdf_KEYBYTES && EventKey::kSize == crypto_kdf_KEYBYTES);
static_assert(Sealing::kWrappedSize == kNonce + Secret::kSize + kTag);

constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "koffiedb";
enum class Purpose : std::uint64_t { wrapping = 1, check = 2, marking = 3 };

Secret derive(const EventKey& key, Purpose purpose) {
  badge::need_sodium();
  Secret derived;
  crypto_kdf_derive_from_key(derived.data(), Secret::kSize, static_cast<std::uint64_t>(purpose), kContext,
                             key.bytes().data());
  return derived;
}

base::Bytes encrypt(base::ByteView plain, base::ByteView bound, const Secret& key) {
  base::Bytes sealed(kNonce + plain.size() + kTag);
  randombytes_buf(sealed.data(), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + kNonce, nullptr, plain.data(), plain.size(), bound.data(),
                                             bound.size(), nullptr, sealed.data(), key.data());
  return sealed;
}

/// Opens into `plain`, which has room for it. False when anything changed.
bool decrypt(base::ByteView sealed, base::ByteView bound, const Secret& key, std::uint8_t* plain) {
  return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, sealed.data() + kNonce,
                                                    sealed.size() - kNonce, bound.data(), bound.size(), sealed.data(),
                                                    key.data()) == 0;
}

void append_text(base::Bytes& bytes, std::string_view text) {
  bytes.push_back(static_cast<std::uint8_t>(text.size()));  // kiosk ids and type names are short
  const auto view = base::as_bytes(text);
  bytes.insert(bytes.end(), view.begin(), view.end());
}

base::Bytes bound_bytes(const SealedPlace& place) {
  base::Bytes bytes;
  bytes.reserve(128);
  append_text(bytes, "koffietijd fact 1");
  append_text(bytes, place.fact.kiosk.value);
  for (int shift = 56; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<std::uint8_t>(place.fact.sequence >> shift));
  }
  append_text(bytes, place.type);
  bytes.insert(bytes.end(), place.person.bytes.begin(), place.person.bytes.end());
  return bytes;
}

}  // namespace

Sealing::Sealing(const EventKey& key)
    : wrapping_{derive(key, Purpose::wrapping)},
      check_{derive(key, Purpose::check)},
      marking_{derive(key, Purpose::marking)} {}

base::Bytes Sealing::key_check() const {
  return {check_.data(), check_.data() + Secret::kSize};
}

base::Bytes Sealing::machine_mark(std::string_view machine) const {
  base::Bytes mark(crypto_generichash_BYTES);
  const auto text = base::as_bytes(machine);
  crypto_generichash(mark.data(), mark.size(), text.data(), text.size(), marking_.data(), Secret::kSize);
  return mark;
}

base::Bytes Sealing::wrap(const Secret& person_key, const base::AttendeeId& person) const {
  return encrypt({person_key.data(), Secret::kSize}, person.bytes, wrapping_);
}

base::Result<Secret> Sealing::unwrap(base::ByteView wrapped, const base::AttendeeId& person) const {
  Secret key;
  if (wrapped.size() != kWrappedSize || !decrypt(wrapped, person.bytes, wrapping_, key.data())) {
    return base::fail(base::ErrorKind::corrupt, "the key of person " + person.hex() + " was changed");
  }
  return key;
}

Secret new_person_key() {
  Secret key;
  randombytes_buf(key.data(), Secret::kSize);
  return key;
}

base::Bytes seal(std::string_view personal, const Secret& person_key, const SealedPlace& place) {
  return encrypt(base::as_bytes(personal), bound_bytes(place), person_key);
}

base::Result<std::string> unseal(base::ByteView sealed, const Secret& person_key, const SealedPlace& place) {
  std::string personal(sealed.size() < kNonce + kTag ? 0 : sealed.size() - kNonce - kTag, '\0');
  if (sealed.size() < kNonce + kTag ||
      !decrypt(sealed, bound_bytes(place), person_key, reinterpret_cast<std::uint8_t*>(personal.data()))) {
    return base::fail(base::ErrorKind::corrupt, "its personal part was changed or moved");
  }
  return personal;
}

}  // namespace kiosk::store
