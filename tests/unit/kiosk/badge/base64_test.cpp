#include "kiosk/badge/base64.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <random>

using namespace kiosk;
using badge::base64_decode;
using badge::base64_encode;

TEST_CASE("Base64 gives the texts of RFC 4648") {
  const auto [plain, encoded] = GENERATE(table<std::string, std::string>({{"", ""},
                                                                          {"f", "Zg=="},
                                                                          {"fo", "Zm8="},
                                                                          {"foo", "Zm9v"},
                                                                          {"foob", "Zm9vYg=="},
                                                                          {"fooba", "Zm9vYmE="},
                                                                          {"foobar", "Zm9vYmFy"}}));
  CHECK(base64_encode(base::as_bytes(plain)) == encoded);
  const auto with = base64_decode(encoded);
  REQUIRE(with.has_value());
  CHECK(base::as_text(*with) == plain);
  CHECK(base64_decode(encoded.substr(0, encoded.find('='))) == with);
}

TEST_CASE("Base64 refuses what no encoder writes") {
  const auto text = GENERATE(as<std::string>{}, "Z", "Zg=", "Zg===", "=", "====", "Zh==", "Zm9=", "Zm9v\n", "Zm 9v",
                             "Zm-_", "Zg==Zg==");
  CAPTURE(text);
  CHECK_FALSE(base64_decode(text).has_value());
}

TEST_CASE("Base64 knows 64 characters and no others") {
  int known = 0;
  for (int byte = 0; byte < 256; ++byte) {
    if (base64_decode(std::string(4, static_cast<char>(byte)))) ++known;
  }
  CHECK(known == 64);
}

TEST_CASE("Base64 brings back every byte string") {
  std::mt19937 random{64};
  for (std::size_t size = 0; size < 100; ++size) {
    base::Bytes bytes(size);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    REQUIRE(base64_decode(base64_encode(bytes)) == bytes);
  }
}
