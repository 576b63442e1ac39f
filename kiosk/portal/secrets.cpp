#include "kiosk/portal/secrets.hpp"

#include "kiosk/badge/sodium.hpp"
#include "kiosk/base/bytes.hpp"

#include <sodium.h>

#include <vector>

namespace kiosk::portal {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeLength = 10;
constexpr char kContext[crypto_kdf_CONTEXTBYTES + 1] = "koffieps";
constexpr std::uint64_t kPurpose = 1;

std::string base64url(base::ByteView bytes) {
  constexpr auto kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
  text.pop_back();  // the NUL at its end
  return text;
}

}  // namespace

std::string random_text(std::size_t bytes) {
  badge::need_sodium();
  base::Bytes random(bytes);
  randombytes_buf(random.data(), random.size());
  return base64url(random);
}

base::AttendeeId new_id() {
  badge::need_sodium();
  base::AttendeeId id;
  randombytes_buf(id.bytes.data(), id.bytes.size());
  return id;
}

std::string random_code() {
  badge::need_sodium();
  std::string code;
  for (std::size_t i = 0; i < kCodeLength; ++i) {
    if (i == kCodeLength / 2) code += '-';
    code += kAlphabet[randombytes_uniform(static_cast<std::uint32_t>(kAlphabet.size()))];
  }
  return code;
}

std::string tidy_code(std::string_view typed) {
  std::string code;
  for (char c : typed) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    if (!kAlphabet.contains(c)) continue;
    if (code.size() == kCodeLength / 2) code += '-';
    code += c;
  }
  return code;
}

bool equal_secrets(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Seal::Seal(std::string_view secret) {
  badge::need_sodium();
  std::array<std::uint8_t, crypto_kdf_KEYBYTES> master{};
  crypto_generichash(master.data(), master.size(), base::as_bytes(secret).data(), secret.size(), nullptr, 0);
  crypto_kdf_derive_from_key(key_.data(), key_.size(), kPurpose, kContext, master.data());
  sodium_memzero(master.data(), master.size());
}

Seal::~Seal() {
  sodium_memzero(key_.data(), key_.size());
}

std::string Seal::mark(std::string_view text) const {
  std::array<std::uint8_t, 32> hashed{};
  crypto_generichash(hashed.data(), hashed.size(), base::as_bytes(text).data(), text.size(), key_.data(), key_.size());
  return base64url(hashed);
}

}  // namespace kiosk::portal
