#include "kiosk/badge/k1.hpp"
#include "kiosk/badge/base45.hpp"
#include "kiosk/badge/interpret.hpp"
#include "kiosk/base/qr_code.hpp"
#include "tests/unit/kiosk/badge/keys.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <random>

using namespace kiosk;
using namespace kiosk::badge;

namespace {

std::string attendee_badge(std::uint8_t issue = 0, std::uint16_t event = kTestEvent) {
  return issue_k1({.event = event, .issue = issue, .id = kTestId}, test_key(1));
}

std::string organiser_badge() {
  return issue_k1({.organiser = true, .event = kTestEvent, .id = kTestId}, test_key(2));
}

base::Bytes badge_bytes(std::string_view text) {
  return base45_decode(text.substr(2)).value();
}

std::string badge_text(base::ByteView bytes) {
  return "K1" + base45_encode(bytes);
}

bool opens_a_door(const Presented& presented) {
  return std::holds_alternative<AttendeeBadge>(presented) || std::holds_alternative<OrganiserBadge>(presented) ||
         std::holds_alternative<SignedTicket>(presented);
}

}  // namespace

TEST_CASE("A badge is 122 characters and a QR code of version 5 at level M, whatever it says") {
  std::mt19937 random{122};
  for (int i = 0; i < 50; ++i) {
    K1Claims claims{.organiser = i % 2 == 1,
                    .event = static_cast<std::uint16_t>(random()),
                    .issue = static_cast<std::uint8_t>(random()),
                    .id = {}};
    std::ranges::generate(claims.id.bytes, [&] { return static_cast<std::uint8_t>(random()); });
    const auto text = issue_k1(claims, test_key(7));
    REQUIRE(text.size() == kK1Characters);
    const auto code = base::make_qr(text, base::QrLevel::medium);
    REQUIRE(code.has_value());
    REQUIRE(code->size == 17 + 4 * 5);
  }
}

TEST_CASE("A badge says what was issued, and its key alone verifies it") {
  const auto key = SigningKey::generate();
  const K1Claims claims{.organiser = true, .event = 0x1234, .issue = 255, .id = kTestId};
  const auto parts = read_k1(issue_k1(claims, key));
  REQUIRE(parts.has_value());
  CHECK(parts->claims == claims);
  CHECK(verifies(*parts, key.public_key()));
  CHECK_FALSE(verifies(*parts, SigningKey::generate().public_key()));
}

TEST_CASE("An issued badge has the bytes of the format") {
  const auto bytes =
      badge_bytes(issue_k1({.organiser = true, .event = 0x1234, .issue = 9, .id = kTestId}, test_key(2)));
  REQUIRE(bytes.size() == 80);
  CHECK(base::to_hex(bytes).substr(0, 32) == "11123409" + kTestId.hex());

  auto message = base::Bytes{};
  std::ranges::copy(base::as_bytes(std::string_view{"koffietijd badge K1\0", 20}), std::back_inserter(message));
  message.insert(message.end(), bytes.begin(), bytes.begin() + 16);
  const auto signature = test_key(2).sign(message);
  CHECK(std::ranges::equal(std::span{bytes}.subspan(16), signature));
}

TEST_CASE("A signature over the claims alone, without the badge's domain, is no badge") {
  auto bytes = badge_bytes(attendee_badge());
  const auto signature = test_key(1).sign(std::span{bytes}.first(16));
  std::ranges::copy(signature, bytes.begin() + 16);
  CHECK(interpret(badge_text(bytes), test_event_keys()) == Presented{Forged{}});
}

TEST_CASE("Badges of the event are recognised for what they are") {
  const auto keys = test_event_keys();
  CHECK(interpret(attendee_badge(), keys) == Presented{AttendeeBadge{kTestId, 0}});
  CHECK(interpret(attendee_badge(3), keys) == Presented{AttendeeBadge{kTestId, 3}});
  CHECK(interpret(organiser_badge(), keys) == Presented{OrganiserBadge{kTestId, 0}});
}

TEST_CASE("A scanner that types lower case, or white space around the badge, changes nothing") {
  auto text = attendee_badge(2);
  std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
  CHECK(interpret("  " + text + "\r\n", test_event_keys()) == Presented{AttendeeBadge{kTestId, 2}});
}

TEST_CASE("No badge with a single changed bit opens a door") {
  const auto keys = test_event_keys();
  for (const auto& genuine : {attendee_badge(), organiser_badge()}) {
    const auto bytes = badge_bytes(genuine);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      auto changed = bytes;
      changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
      const auto presented = interpret(badge_text(changed), keys);
      CAPTURE(bit);
      REQUIRE_FALSE(opens_a_door(presented));
      REQUIRE_FALSE(std::holds_alternative<OpaqueCode>(presented));
    }
  }
}

TEST_CASE("No badge with a single changed character opens a door") {
  const auto keys = test_event_keys();
  const auto genuine = attendee_badge();
  for (std::size_t at = 0; at < genuine.size(); ++at) {
    for (const char character : std::string_view{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"}) {
      if (character == genuine[at]) continue;
      auto changed = genuine;
      changed[at] = character;
      CAPTURE(changed);
      REQUIRE_FALSE(opens_a_door(interpret(changed, keys)));
    }
  }
}

TEST_CASE("A badge cut short anywhere is a damaged badge as soon as it shows that it was one") {
  const auto genuine = attendee_badge();
  for (std::size_t size = 5; size < genuine.size(); ++size) {
    CAPTURE(size);
    REQUIRE(interpret(genuine.substr(0, size), test_event_keys()) ==
            Presented{Nonsense{NonsenseReason::damaged_badge}});
  }
  for (std::size_t size = 1; size < 5; ++size) {
    REQUIRE(interpret(genuine.substr(0, size), test_event_keys()) ==
            Presented{OpaqueCode{genuine.substr(0, size), {}}});
  }
}

TEST_CASE("A badge with something behind it, or twice over, is a damaged badge") {
  const auto badge = attendee_badge();
  CHECK(interpret(badge + "A", test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_badge}});
  CHECK(interpret(badge + badge, test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_badge}});
}

TEST_CASE("A mangled badge is a damaged badge") {
  auto text = attendee_badge();
  SECTION("a character that Base45 has not") {
    text[60] = '_';
  }
  SECTION("a group above 65535") {
    text.replace(62, 3, ":::");
  }
  SECTION("letters of another keyboard") {
    text.replace(62, 1, "é");
  }
  CHECK(interpret(text, test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_badge}});
}

TEST_CASE("A badge of a version to come is not guessed at") {
  auto bytes = badge_bytes(attendee_badge());
  bytes[0] = GENERATE(as<std::uint8_t>{}, 0x00, 0x20, 0xF0, 0x12, 0x14, 0x18);
  const auto text = badge_text(bytes);
  CHECK(interpret(text, test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_badge}});
  REQUIRE_FALSE(read_k1(text).has_value());
  CHECK(read_k1(text).error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("A badge of another event is named so, whoever signed it") {
  CHECK(interpret(attendee_badge(0, 0xBEEF), test_event_keys()) == Presented{OtherEvent{0xBEEF}});
}

TEST_CASE("Without the organiser's key nobody makes an organiser badge") {
  const auto keys = test_event_keys();
  SECTION("by setting the bit on an attendee badge") {
    auto bytes = badge_bytes(attendee_badge());
    bytes[0] |= 1;
    CHECK(interpret(badge_text(bytes), keys) == Presented{Forged{}});
  }
  SECTION("by signing with the attendee key") {
    const auto text = issue_k1({.organiser = true, .event = kTestEvent, .id = kTestId}, test_key(1));
    CHECK(interpret(text, keys) == Presented{Forged{}});
  }
  SECTION("and the organiser's key signs no attendee badge") {
    const auto text = issue_k1({.event = kTestEvent, .id = kTestId}, test_key(2));
    CHECK(interpret(text, keys) == Presented{Forged{}});
  }
}

TEST_CASE("Keys that were never set verify nothing") {
  const VerificationKeys unset{.event = kTestEvent};
  CHECK(interpret(attendee_badge(), unset) == Presented{Forged{}});
  auto zeros = badge_bytes(attendee_badge());
  std::ranges::fill(std::span{zeros}.subspan(16), std::uint8_t{0});
  CHECK(interpret(badge_text(zeros), unset) == Presented{Forged{}});
}

TEST_CASE("A signing key lives on through its seed") {
  const auto key = SigningKey::generate();
  const auto again = SigningKey::from_seed(key.seed());
  REQUIRE(again.has_value());
  CHECK(again->public_key() == key.public_key());
  CHECK(again->sign(base::as_bytes("koffie")) == key.sign(base::as_bytes("koffie")));
  CHECK(SigningKey::generate().public_key() != key.public_key());
}

TEST_CASE("A seed of another length is refused") {
  const base::Bytes seed(GENERATE(0U, 31U, 33U, 64U));
  const auto key = SigningKey::from_seed(seed);
  REQUIRE_FALSE(key.has_value());
  CHECK(key.error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("A signing key moves, and what it moved from signs no longer as it") {
  auto key = test_key(5);
  const auto expected = key.public_key();
  auto moved = std::move(key);
  CHECK(moved.public_key() == expected);
  auto other = test_key(6);
  other = std::move(moved);
  CHECK(other.public_key() == expected);
  CHECK(moved.public_key() != expected);  // NOLINT(bugprone-use-after-move): the wiping is what is tested
}
