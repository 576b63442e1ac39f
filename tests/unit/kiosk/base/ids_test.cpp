#include "kiosk/base/ids.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk::base;

TEST_CASE("An id reads back from its hexadecimal form and from nothing else") {
  AttendeeId id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(17 * i);
  CHECK(id.hex() == "00112233445566778899aabbccddeeff");
  CHECK(AttendeeId::from_hex(id.hex()) == id);
  CHECK(AttendeeId::from_hex("00112233445566778899AABBCCDDEEFF") == id);
  CHECK_FALSE(AttendeeId::from_hex("0011"));
  CHECK_FALSE(AttendeeId::from_hex("zz112233445566778899aabbccddeeff"));
  CHECK_FALSE(AttendeeId::from_hex("00112233445566778899aabbccddeeff0"));
}

TEST_CASE("Bytes and text convert without loss") {
  const std::string text{"\0\xFFz", 3};
  CHECK(as_text(as_bytes(text)) == text);
  CHECK(to_hex(as_bytes(text)) == "00ff7a");
}
