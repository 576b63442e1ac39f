#include "kiosk/badge/base64.hpp"
#include "kiosk/badge/pretix.hpp"
#include "kiosk/base/text.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>

namespace kiosk::badge {
namespace {

constexpr std::string_view kPemStart = "-----BEGIN";
constexpr std::size_t kLongestKeyText = 4096;

struct Free {
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};

std::unexpected<base::Error> not_a_key(std::string_view why) {
  return base::fail(base::ErrorKind::invalid_input,
                    "This is no pretix key: " + std::string{why} +
                        ". Copy one text of valid_keys.pretix_sig1 from the event's settings, whole");
}

base::Result<std::string> as_pem(std::string_view text) {
  if (text.starts_with(kPemStart)) return std::string{text};
  std::string compact;
  std::ranges::copy_if(text, std::back_inserter(compact), [](char c) { return c != '\n' && c != '\r' && c != ' '; });
  const auto bytes = base64_decode(compact);
  if (!bytes) return not_a_key("it is neither PEM nor base64");
  return base::as_text(*bytes);
}

std::unique_ptr<EVP_PKEY, Free> parse_pem(const std::string& pem) {
  const std::unique_ptr<BIO, Free> source{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
  if (!source) return nullptr;
  const auto never_a_passphrase = [](char*, int, int, void*) { return -1; };
  std::unique_ptr<EVP_PKEY, Free> key{PEM_read_bio_PUBKEY(source.get(), nullptr, never_a_passphrase, nullptr)};
  ERR_clear_error();
  return key;
}

}  // namespace

base::Result<PublicKey> read_pretix_key(std::string_view text) {
  const auto trimmed = base::trimmed(text);
  if (trimmed.empty()) return not_a_key("it is empty");
  if (trimmed.size() > kLongestKeyText) return not_a_key("it is far too long");
  const auto pem = as_pem(trimmed);
  if (!pem) return std::unexpected{pem.error()};
  const auto key = parse_pem(*pem);
  if (!key) return not_a_key("it holds no public key in PEM form");
  PublicKey bytes{};
  std::size_t size = bytes.size();
  if (EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519 ||
      EVP_PKEY_get_raw_public_key(key.get(), bytes.data(), &size) != 1 || size != bytes.size()) {
    return not_a_key("it is not an Ed25519 key");
  }
  return bytes;
}

}  // namespace kiosk::badge
