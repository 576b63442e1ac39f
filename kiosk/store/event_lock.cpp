#include "kiosk/store/event_lock.hpp"

#include "kiosk/badge/sodium.hpp"
#include "kiosk/base/bytes.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/store/owner_file.hpp"
#include "kiosk/store/secret.hpp"

#include <sodium.h>

#include <algorithm>
#include <format>
#include <string>
#include <system_error>
#include <tuple>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;
namespace fs = std::filesystem;
using namespace std::string_view_literals;

constexpr const char* kLock = "event.lock";
constexpr const char* kKey = "event.key";
constexpr std::string_view kHeading = "koffietijd event lock 1: ";

constexpr std::uint32_t kRounds = 3;
constexpr std::uint32_t kMebibytes = 64;
constexpr std::uint32_t kMostRounds = 20;
constexpr std::uint32_t kMostMebibytes = 1024;

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kSealed = kNonce + EventKey::kSize + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kPublicKey = std::tuple_size_v<decltype(badge::VerificationKeys::organiser)>;
constexpr std::size_t kHead = 2 + kPublicKey + 4 + 4 + crypto_pwhash_SALTBYTES;

void append_number(base::Bytes& bytes, std::uint32_t number, int width) {
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(number >> shift));
}

std::uint32_t take_number(base::ByteView& bytes, std::size_t width) {
  std::uint32_t number = 0;
  for (const auto byte : bytes.first(width)) number = number << 8 | byte;
  bytes = bytes.subspan(width);
  return number;
}

/// Badge and PIN as Argon2id gets them, of one length whatever they are.
Secret joined(std::string_view badge_code, std::string_view pin) {
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, Secret::kSize);
  for (const auto part : {"koffietijd event lock\0"sv, badge_code, "\0"sv, pin}) {
    const auto bytes = base::as_bytes(part);
    crypto_generichash_update(&state, bytes.data(), bytes.size());
  }
  Secret secret;
  crypto_generichash_final(&state, secret.data(), Secret::kSize);
  sodium_memzero(&state, sizeof state);
  return secret;
}

base::Result<Secret> derived(std::string_view badge_code, std::string_view pin, base::ByteView salt,
                             std::uint32_t rounds, std::uint32_t mebibytes) {
  badge::need_sodium();
  const auto password = joined(badge_code, pin);
  Secret key;
  if (crypto_pwhash(key.data(), Secret::kSize, reinterpret_cast<const char*>(password.data()), Secret::kSize,
                    salt.data(), rounds, std::size_t{mebibytes} << 20, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(ErrorKind::io,
                std::format("there is not enough memory to unlock the event; {} MB is needed", mebibytes));
  }
  return key;
}

/// Zeros over what is there, synced, before the name goes: nothing of the key stays in the file's blocks.
base::Result<> destroy(const fs::path& file) {
  std::error_code failure;
  const auto size = fs::file_size(file, failure);
  if (failure) return fail(ErrorKind::io, std::format("cannot look at {}: {}", file.string(), failure.message()));
  if (auto wiped = overwrite_owner_file(file, std::string(size, '\0')); !wiped) return wiped;
  fs::remove(file, failure);
  if (failure) return fail(ErrorKind::io, std::format("cannot remove {}: {}", file.string(), failure.message()));
  return {};
}

}  // namespace

base::Bytes EventLock::head() const {
  base::Bytes bytes;
  append_number(bytes, badges_.event, 2);
  bytes.insert(bytes.end(), badges_.organiser.begin(), badges_.organiser.end());
  append_number(bytes, rounds_, 4);
  append_number(bytes, mebibytes_, 4);
  bytes.insert(bytes.end(), salt_.begin(), salt_.end());
  return bytes;
}

base::Result<EventLock> EventLock::make(const EventKey& key, const badge::VerificationKeys& badges,
                                        std::string_view badge_code, std::string_view pin) {
  badge::need_sodium();
  EventLock lock;
  lock.badges_.event = badges.event;
  lock.badges_.organiser = badges.organiser;
  lock.rounds_ = kRounds;
  lock.mebibytes_ = kMebibytes;
  lock.salt_.resize(crypto_pwhash_SALTBYTES);
  randombytes_buf(lock.salt_.data(), lock.salt_.size());
  const auto wrapping = derived(badge_code, pin, lock.salt_, kRounds, kMebibytes);
  if (!wrapping) return std::unexpected{wrapping.error()};
  lock.sealed_.resize(kSealed);
  randombytes_buf(lock.sealed_.data(), kNonce);
  const auto head = lock.head();
  crypto_aead_xchacha20poly1305_ietf_encrypt(lock.sealed_.data() + kNonce, nullptr, key.bytes().data(), EventKey::kSize,
                                             head.data(), head.size(), nullptr, lock.sealed_.data(), wrapping->data());
  return lock;
}

base::Result<EventLock> EventLock::load(const fs::path& folder) {
  const auto file = folder / kLock;
  const auto text = read_owner_file(file);
  if (!text) return std::unexpected{text.error()};
  const auto wrong = fail(ErrorKind::invalid_input,
                          file.string() + " is no lock of an event; copy it from the organiser's folder again");
  auto line = base::trimmed(*text);
  if (!line.starts_with(kHeading)) return wrong;
  line.remove_prefix(kHeading.size());
  const auto bytes = base::from_hex(line);
  if (!bytes || bytes->size() != kHead + kSealed) return wrong;
  EventLock lock;
  base::ByteView rest{*bytes};
  lock.badges_.event = static_cast<std::uint16_t>(take_number(rest, 2));
  std::ranges::copy(rest.first(kPublicKey), lock.badges_.organiser.begin());
  rest = rest.subspan(kPublicKey);
  lock.rounds_ = take_number(rest, 4);
  lock.mebibytes_ = take_number(rest, 4);
  if (lock.rounds_ > kMostRounds || lock.mebibytes_ > kMostMebibytes) return wrong;
  lock.salt_.assign(rest.begin(), rest.begin() + crypto_pwhash_SALTBYTES);
  lock.sealed_.assign(rest.begin() + crypto_pwhash_SALTBYTES, rest.end());
  return lock;
}

base::Result<EventKey> EventLock::open(std::string_view badge_code, std::string_view pin) const {
  const auto wrapping = derived(badge_code, pin, salt_, rounds_, mebibytes_);
  if (!wrapping) return std::unexpected{wrapping.error()};
  Secret key;
  const auto bound = head();
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.data(), nullptr, nullptr, sealed_.data() + kNonce,
                                                 sealed_.size() - kNonce, bound.data(), bound.size(), sealed_.data(),
                                                 wrapping->data()) != 0) {
    return fail(ErrorKind::forbidden,
                "badge and PIN are not those that the event was locked with; use the same organiser's badge and PIN");
  }
  return EventKey::of(key);
}

bool is_locked(const fs::path& folder) {
  std::error_code unknown;
  return !fs::exists(folder / kKey, unknown) && fs::exists(folder / kLock, unknown);
}

base::Result<> lock_event(const fs::path& folder, const EventKey& key, const badge::VerificationKeys& badges,
                          std::string_view badge_code, std::string_view pin) {
  const auto lock = EventLock::make(key, badges, badge_code, pin);
  if (!lock) return std::unexpected{lock.error()};
  auto bytes = lock->head();
  bytes.insert(bytes.end(), lock->sealed_.begin(), lock->sealed_.end());
  const auto text = std::format("{}{}\n", kHeading, base::to_hex(bytes));
  if (auto written = write_owner_file(folder / kLock, text); !written) return written;
  const auto again = EventLock::load(folder).and_then([&](const auto& read) { return read.open(badge_code, pin); });
  const bool opens = again && std::ranges::equal(again->bytes(), key.bytes());
  if (opens) return destroy(folder / kKey);
  std::error_code ignored;
  fs::remove(folder / kLock, ignored);
  return fail(ErrorKind::io, (folder / kLock).string() + " did not open again; the event is as it was");
}

base::Result<> unlock_event(const fs::path& folder, const EventKey& key) {
  if (auto saved = key.save(folder / kKey); !saved) return saved;
  std::error_code failure;
  fs::remove(folder / kLock, failure);
  if (failure) {
    return fail(ErrorKind::io, std::format("cannot remove {}: {}", (folder / kLock).string(), failure.message()));
  }
  return {};
}

}  // namespace kiosk::store
