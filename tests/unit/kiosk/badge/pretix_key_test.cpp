#include "kiosk/badge/base64.hpp"
#include "kiosk/badge/pretix.hpp"
#include "tests/unit/kiosk/badge/keys.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <openssl/err.h>

using namespace kiosk;
using namespace kiosk::badge;

namespace {

/// A PEM SubjectPublicKeyInfo (RFC 8410) around 32 bytes; the algorithm's last byte is 0x70 for Ed25519.
std::string pem_of(const PublicKey& key, std::uint8_t algorithm = 0x70) {
  base::Bytes info{0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, algorithm, 0x03, 0x21, 0x00};
  info.insert(info.end(), key.begin(), key.end());
  return "-----BEGIN PUBLIC KEY-----\n" + base64_encode(info) + "\n-----END PUBLIC KEY-----\n";
}

}  // namespace

TEST_CASE("A pretix key is read as the event publishes it, and as bare PEM") {
  const auto key = test_key(3).public_key();
  const auto pem = pem_of(key);
  CHECK(read_pretix_key(pem) == key);
  CHECK(read_pretix_key(base64_encode(base::as_bytes(pem))) == key);
  CHECK(read_pretix_key("  " + base64_encode(base::as_bytes(pem)) + "\n") == key);
}

TEST_CASE("A pretix key that was wrapped into lines is still read") {
  const auto key = test_key(3).public_key();
  auto text = base64_encode(base::as_bytes(pem_of(key)));
  for (std::size_t at = 64; at < text.size(); at += 66) text.insert(at, "\r\n");
  CHECK(read_pretix_key(text) == key);
}

TEST_CASE("What is no Ed25519 public key is refused with what to do") {
  const auto key = test_key(3).public_key();
  const auto text = GENERATE_COPY(as<std::string>{}, "", "   ", "koffie", "????", pem_of(key, 0x6E),  // X25519
                                  pem_of(key).substr(0, 60),                                          // cut short
                                  base64_encode(key),  // no PEM around it
                                  std::string(100'000, 'A'), std::string(4000, 'A'),
                                  "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
  CAPTURE(text.substr(0, 80));
  const auto read = read_pretix_key(text);
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().kind == base::ErrorKind::invalid_input);
  CHECK(read.error().message.contains("valid_keys.pretix_sig1"));
  CHECK(ERR_peek_error() == 0);
}
