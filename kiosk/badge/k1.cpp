#include "kiosk/badge/k1.hpp"

#include "kiosk/badge/base45.hpp"
#include "kiosk/badge/sodium.hpp"

#include <sodium.h>

#include <algorithm>
#include <span>

namespace kiosk::badge {
namespace {

constexpr std::string_view kPrefix = "K1";
constexpr std::string_view kDomain{"koffietijd badge K1\0", 20};

constexpr std::uint8_t kVersion = 0x10;
constexpr std::uint8_t kOrganiserBit = 0x01;

constexpr std::size_t kClaimBytes = 16;
constexpr std::size_t kSignatureBytes = 64;
constexpr std::size_t kBadgeBytes = kClaimBytes + kSignatureBytes;
static_assert(kPrefix.size() + kBadgeBytes / 2 * 3 == kK1Characters);
static_assert(4 + base::BadgeId::kSize == kClaimBytes);
static_assert(kSignatureBytes == crypto_sign_BYTES);
static_assert(std::tuple_size_v<PublicKey> == crypto_sign_PUBLICKEYBYTES);

/// Codes of other ticket systems that begin with "K1" by chance are shorter than this.
constexpr std::size_t kLongForOthers = 40;

using Claims = std::array<std::uint8_t, kClaimBytes>;

Claims write_claims(const K1Claims& claims) {
  Claims bytes{};
  bytes[0] = claims.organiser ? kVersion | kOrganiserBit : kVersion;
  bytes[1] = static_cast<std::uint8_t>(claims.event >> 8);
  bytes[2] = static_cast<std::uint8_t>(claims.event & 0xFF);
  bytes[3] = claims.issue;
  std::ranges::copy(claims.id.bytes, bytes.begin() + 4);
  return bytes;
}

/// What Ed25519 signs: the domain keeps a badge from passing as anything else that the same key might sign.
std::array<std::uint8_t, kDomain.size() + kClaimBytes> signed_message(const K1Claims& claims) {
  std::array<std::uint8_t, kDomain.size() + kClaimBytes> message{};
  const auto end = std::ranges::copy(base::as_bytes(kDomain), message.begin()).out;
  std::ranges::copy(write_claims(claims), end);
  return message;
}

std::string ascii_upper(std::string_view text) {
  std::string upper{text};
  for (char& character : upper) {
    if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
  }
  return upper;
}

/// True for the first byte of a version 1 badge, of either key.
bool is_version_1(std::uint8_t first) {
  return (first & ~kOrganiserBit) == kVersion;
}

bool begins_with_k1(std::string_view text) {
  return text.size() >= kPrefix.size() && (text[0] == 'K' || text[0] == 'k') && text[1] == '1';
}

}  // namespace

SigningKey SigningKey::generate() {
  need_sodium();
  SigningKey key;
  PublicKey unused;
  crypto_sign_keypair(unused.data(), key.secret_.data());
  return key;
}

base::Result<SigningKey> SigningKey::from_seed(base::ByteView seed) {
  if (seed.size() != crypto_sign_SEEDBYTES) {
    return base::fail(base::ErrorKind::invalid_input, "A signing key's seed is 32 bytes, this one is " +
                                                          std::to_string(seed.size()) +
                                                          "; use the key file as the event's creation wrote it");
  }
  need_sodium();
  SigningKey key;
  PublicKey unused;
  crypto_sign_seed_keypair(unused.data(), key.secret_.data(), seed.data());
  return key;
}

SigningKey::SigningKey(SigningKey&& other) noexcept : secret_{other.secret_} {
  sodium_memzero(other.secret_.data(), other.secret_.size());
}

SigningKey& SigningKey::operator=(SigningKey&& other) noexcept {
  if (this == &other) return *this;
  secret_ = other.secret_;
  sodium_memzero(other.secret_.data(), other.secret_.size());
  return *this;
}

SigningKey::~SigningKey() {
  sodium_memzero(secret_.data(), secret_.size());
}

PublicKey SigningKey::public_key() const {
  PublicKey key;
  crypto_sign_ed25519_sk_to_pk(key.data(), secret_.data());
  return key;
}

base::Bytes SigningKey::seed() const {
  base::Bytes seed(crypto_sign_SEEDBYTES);
  crypto_sign_ed25519_sk_to_seed(seed.data(), secret_.data());
  return seed;
}

std::array<std::uint8_t, 64> SigningKey::sign(base::ByteView message) const {
  std::array<std::uint8_t, kSignatureBytes> signature{};
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.data());
  return signature;
}

base::BadgeId new_badge_id() {
  need_sodium();
  base::BadgeId id;
  randombytes_buf(id.bytes.data(), id.bytes.size());
  return id;
}

std::string issue_k1(const K1Claims& claims, const SigningKey& key) {
  std::array<std::uint8_t, kBadgeBytes> badge{};
  const auto end = std::ranges::copy(write_claims(claims), badge.begin()).out;
  std::ranges::copy(key.sign(signed_message(claims)), end);
  return std::string{kPrefix} + base45_encode(badge);
}

bool looks_like_k1(std::string_view text) {
  if (!begins_with_k1(text)) return false;
  if (text.size() >= kLongForOthers) return true;
  const auto first = base45_decode(ascii_upper(text.substr(kPrefix.size(), 3)));
  return first && first->size() == 2 && is_version_1(first->front());
}

base::Result<K1Parts> read_k1(std::string_view text) {
  using base::ErrorKind;
  if (!begins_with_k1(text)) return base::fail(ErrorKind::invalid_input, "Not a K1 badge: it does not begin with K1");
  if (text.size() != kK1Characters) {
    return base::fail(ErrorKind::invalid_input,
                      "A K1 badge is 122 characters, this one is " + std::to_string(text.size()) + "; scan it again");
  }
  const auto bytes = base45_decode(ascii_upper(text.substr(kPrefix.size())));
  if (!bytes) {
    return base::fail(ErrorKind::invalid_input, "Characters of this K1 badge were changed on the way; scan it again");
  }
  if (!is_version_1(bytes->front())) {
    return base::fail(ErrorKind::invalid_input, "This K1 badge is of a newer version; update this kiosk");
  }
  const auto id = base::BadgeId::from_bytes(std::span{*bytes}.subspan(4, base::BadgeId::kSize));
  K1Parts parts{.claims = {.organiser = ((*bytes)[0] & kOrganiserBit) != 0,
                           .event = static_cast<std::uint16_t>((*bytes)[1] << 8 | (*bytes)[2]),
                           .issue = (*bytes)[3],
                           .id = *id}};
  std::ranges::copy(std::span{*bytes}.subspan(kClaimBytes), parts.signature.begin());
  return parts;
}

bool verifies(const K1Parts& parts, const PublicKey& key) {
  need_sodium();
  const auto message = signed_message(parts.claims);
  return crypto_sign_verify_detached(parts.signature.data(), message.data(), message.size(), key.data()) == 0;
}

}  // namespace kiosk::badge
