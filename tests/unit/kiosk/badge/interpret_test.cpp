#include "kiosk/badge/interpret.hpp"

#include "tests/unit/kiosk/badge/keys.hpp"
#include "tests/unit/kiosk/badge/pretix_ticket.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace kiosk;
using namespace kiosk::badge;

namespace {

Presented nonsense(NonsenseReason reason) {
  return Nonsense{reason};
}

}  // namespace

TEST_CASE("Codes of other ticket systems are looked up, never judged") {
  const auto code =
      GENERATE(as<std::string>{}, "ucv5e8x3kv7q2mhgzq4sr9dpt6wnb2fj",  // pretix
               "a"
               "bcdefghjkmnpqrstuvwxyz23456789",  // its whole alphabet
               "3f0c8b52-6c1e-4f8e-9a38-5a2f9f2c7d11/Uu0Rz1m3mA8yq7QbYqkZrG0v0yqfQm8K3mV0m0mP9nE=",  // alf.io
               R"({"i":["f81d4fae7dec11d0a76500a0c91e6bf6","x1"],"version":2})",                     // Indico
               R"({"ticket":"O1720001-1-3","attendee":42})",                                         // eventyay
               "10482736451298374561001",                                                            // Eventbrite
               "K1", "k1", "K1-0042", "K100017", "K12345", "K1A", "KOFFIE", "1", "https://example.org/t/AQA?x=1",
               "AQAAQAAQAAQAAQA", "QAQ==", "====", "Zaal 3, rij 12", "二維碼", "=HYPERLINK(\"x\")", "' OR 1=1 --",
               std::string(128, 'A'), std::string(7089, '7'));
  CAPTURE(code);
  CHECK(interpret(code, test_event_keys()) == Presented{OpaqueCode{code, {}}});
}

TEST_CASE("White space and a byte order mark around a code are not part of it") {
  CHECK(interpret("\xEF\xBB\xBF \t ABC 123 \r\n", test_event_keys()) == Presented{OpaqueCode{"ABC 123", {}}});
}

TEST_CASE("A business card that is shown is a code with a card") {
  const auto text = GENERATE(as<std::string>{},
                             "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mila Verhoef\r\nORG:Verhoef Patisserie\r\nEND:VCARD\r\n",
                             "MECARD:N:Verhoef,Mila;ORG:Verhoef Patisserie;TEL:+31612345678;;");
  const auto presented = interpret(text, test_event_keys());
  REQUIRE(std::holds_alternative<OpaqueCode>(presented));
  const auto& code = std::get<OpaqueCode>(presented);
  REQUIRE(code.card.has_value());
  CHECK(code.card->name.display() == "Mila Verhoef");
  CHECK(code.card->company == "Verhoef Patisserie");
}

TEST_CASE("Nothing at all is empty") {
  CHECK(interpret("", test_event_keys()) == nonsense(NonsenseReason::empty));
  CHECK(interpret(" \r\n\t", test_event_keys()) == nonsense(NonsenseReason::empty));
  CHECK(interpret("\xEF\xBB\xBF", test_event_keys()) == nonsense(NonsenseReason::empty));
}

TEST_CASE("More than a QR code holds is not looked at") {
  CHECK(interpret(std::string(7090, '7'), test_event_keys()) == nonsense(NonsenseReason::too_long));
  CHECK(interpret(std::string(50'000'000, '\0'), test_event_keys()) == nonsense(NonsenseReason::too_long));
}

TEST_CASE("Bytes that are no text are said to be so") {
  using namespace std::string_literals;
  const auto payload =
      GENERATE("\0"s, "ABC\0DEF"s, "\xFF\xFE"s, "caf\xE9"s, "\xC0\xAF"s, "\xED\xA0\x80"s, "K1\0"s, "\xE2\x82"s);
  CHECK(interpret(payload, test_event_keys()) == nonsense(NonsenseReason::not_text));
}

TEST_CASE("A genuine badge or ticket inside other text opens nothing") {
  const auto badge = issue_k1({.event = kTestEvent, .id = kTestId}, test_key(1));
  const auto ticket = make_ticket({.item = 1}, test_key(3));
  const auto keys = test_event_keys();
  CHECK(std::holds_alternative<OpaqueCode>(interpret("https://example.org/" + badge, keys)));
  CHECK(std::holds_alternative<OpaqueCode>(interpret(badge.substr(1), keys)));
  CHECK(std::holds_alternative<OpaqueCode>(interpret("x " + ticket, keys)));
  CHECK(std::holds_alternative<OpaqueCode>(interpret(ticket + ticket, keys)));
}
