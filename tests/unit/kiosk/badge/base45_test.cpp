#include "kiosk/badge/base45.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <random>

using namespace kiosk;
using badge::base45_decode;
using badge::base45_encode;

TEST_CASE("Base45 gives the texts of RFC 9285") {
  const auto [plain, encoded] = GENERATE(table<std::string, std::string>(
      {{"", ""}, {"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}}));
  CHECK(base45_encode(base::as_bytes(plain)) == encoded);
  const auto decoded = base45_decode(encoded);
  REQUIRE(decoded.has_value());
  CHECK(base::as_text(*decoded) == plain);
}

TEST_CASE("Base45 refuses what no encoder writes") {
  const auto text = GENERATE(as<std::string>{}, "GGW", "::::::", ":::", "::", "6:", "A", "BB8A", "bb8", "BB_", "BB8\n",
                             "\xC3\x84"
                             "8");
  CAPTURE(text);
  CHECK_FALSE(base45_decode(text).has_value());
}

TEST_CASE("Base45 keeps the largest values of a group and refuses the next") {
  CHECK(base45_decode("FGW") == base::Bytes{0xFF, 0xFF});
  CHECK_FALSE(base45_decode("GGW").has_value());
  CHECK(base45_decode("U5") == base::Bytes{0xFF});
  CHECK_FALSE(base45_decode("V5").has_value());
}

TEST_CASE("Base45 brings back every byte string") {
  std::mt19937 random{45};
  for (std::size_t size = 0; size < 200; ++size) {
    base::Bytes bytes(size);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    const auto text = base45_encode(bytes);
    REQUIRE(base45_decode(text) == bytes);
  }
}
