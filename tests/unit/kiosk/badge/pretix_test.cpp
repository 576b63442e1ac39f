#include "kiosk/badge/pretix.hpp"

#include "kiosk/badge/interpret.hpp"
#include "tests/unit/kiosk/badge/keys.hpp"
#include "tests/unit/kiosk/badge/pretix_ticket.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cctype>
#include <limits>
#include <random>

using namespace kiosk;
using namespace kiosk::badge;
using std::chrono::seconds;

namespace {

SignedTicket admitted(std::string_view text) {
  const auto presented = interpret(text, test_event_keys());
  REQUIRE(std::holds_alternative<SignedTicket>(presented));
  return std::get<SignedTicket>(presented);
}

PretixOutcome outcome_of(std::string_view text) {
  return read_pretix(text, test_event_keys().pretix).outcome;
}

template <class Change>
std::string each_character(std::string text, Change change) {
  std::ranges::transform(text, text.begin(), [&](unsigned char c) { return static_cast<char>(change(c)); });
  return text;
}

std::string replaced(std::string_view text, char from, std::string_view with) {
  std::string changed;
  for (const char c : text) c == from ? changed += with : changed += c;
  return changed;
}

/// A ticket whose text has "+", "/" and, because of its length, "=".
std::string ticket_with_signs() {
  for (int i = 0;; ++i) {
    auto text = make_ticket({.seed = "seed" + std::to_string(10000 + i), .item = 12}, test_key(3));
    if (text.contains('+') && text.contains('/') && text.contains('=')) return text;
  }
}

}  // namespace

TEST_CASE("A signed ticket says its product and is known by its full text") {
  const auto text = make_ticket({.item = 4711, .variation = 8, .subevent = 90210}, test_key(3));
  CHECK(admitted(text) == SignedTicket{.code = text, .item = 4711, .variation = 8, .subevent = 90210});
}

TEST_CASE("Fields that a ticket leaves out are zero") {
  const auto text = make_ticket({}, test_key(3));
  CHECK(admitted(text) == SignedTicket{.code = text});
}

TEST_CASE("A ticket's validity is read, and 0 means none") {
  const auto both =
      admitted(make_ticket({.item = 1, .valid_from = 1'764'144'000, .valid_until = 1'764'187'200}, test_key(3)));
  CHECK(both.valid_from == base::Instant{seconds{1'764'144'000}});
  CHECK(both.valid_until == base::Instant{seconds{1'764'187'200}});

  const auto open = admitted(make_ticket({.item = 1, .valid_from = 0, .valid_until = 1'764'187'200}, test_key(3)));
  CHECK_FALSE(open.valid_from.has_value());
  CHECK(open.valid_until == base::Instant{seconds{1'764'187'200}});
}

TEST_CASE("A validity beyond all calendars does not run over") {
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
  const auto ticket = admitted(make_ticket({.valid_from = kLeast, .valid_until = kMost}, test_key(3)));
  CHECK(ticket.valid_from < base::Instant{});
  CHECK(ticket.valid_until > base::Instant{seconds{100'000'000'000}});
}

TEST_CASE("Several keys may be valid at once") {
  CHECK(outcome_of(make_ticket({.item = 1}, test_key(3))) == PretixOutcome::valid);
  CHECK(outcome_of(make_ticket({.item = 1}, test_key(4))) == PretixOutcome::valid);
}

TEST_CASE("A ticket signed with a key that the event has not is forged") {
  const auto text = make_ticket({.item = 1}, test_key(9));
  CHECK(outcome_of(text) == PretixOutcome::bad_signature);
  CHECK(interpret(text, test_event_keys()) == Presented{Forged{}});
}

TEST_CASE("When the event has no pretix keys a signed ticket is a code to look up") {
  auto keys = test_event_keys();
  keys.pretix.clear();
  const auto text = make_ticket({.item = 1}, test_key(9));
  CHECK(interpret(text, keys) == Presented{OpaqueCode{text, {}}});
}

TEST_CASE("A ticket with a changed bit is forged where the signature proves it, and never admitted") {
  const auto genuine = ticket_envelope(ticket_payload({.item = 5}), test_key(3));
  for (std::size_t bit = 0; bit < genuine.size() * 8; ++bit) {
    auto changed = genuine;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    const auto outcome = outcome_of(ticket_text(changed));
    CAPTURE(bit);
    if (bit < 5 * 8) {
      REQUIRE((outcome == PretixOutcome::not_pretix || outcome == PretixOutcome::damaged));
    } else {
      REQUIRE(outcome == PretixOutcome::bad_signature);
    }
  }
}

TEST_CASE("A ticket shown without its padding keeps the one code that revoked lists name") {
  for (const auto seed : {"a", "ab", "abc"}) {
    const auto text = make_ticket({.seed = seed}, test_key(3));
    const auto bare = text.substr(text.find_first_not_of('='));
    CAPTURE(text, bare);
    CHECK(admitted(bare).code == text);
  }
}

TEST_CASE("A ticket with half its padding, or with spare bits set, has another text and is not that ticket") {
  std::string text;
  for (const auto seed : {"a", "ab", "abc"}) {
    text = make_ticket({.seed = seed}, test_key(3));
    if (text.starts_with("==")) break;
  }
  REQUIRE(text.starts_with("=="));
  CHECK(outcome_of(text.substr(1)) != PretixOutcome::valid);
  const auto digits = std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"};
  const auto value = digits.find(text[2]);
  text[2] = digits[value | 1U];
  REQUIRE((value & 1U) == 0);
  CHECK(outcome_of(text) != PretixOutcome::valid);
}

TEST_CASE("A ticket typed by a scanner keyboard that shifts wrongly is damaged, not forged") {
  const auto genuine = ticket_with_signs();
  const auto swapped = [](int c) { return std::isupper(c) != 0 ? std::tolower(c) : std::toupper(c); };
  const auto typed =
      GENERATE_REF(each_character(genuine, [](int c) { return std::tolower(c); }),
                   each_character(genuine, [](int c) { return std::toupper(c); }), each_character(genuine, swapped));
  CAPTURE(typed);
  CHECK(interpret(typed, test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_ticket}});
}

TEST_CASE("A ticket whose signs a keyboard with another layout replaced is damaged, not forged") {
  const auto genuine = ticket_with_signs();
  SECTION("German") {
    auto typed = each_character(genuine, [](int c) {
      constexpr std::string_view kFrom = "yzYZ";
      constexpr std::string_view kTo = "zyZY";
      const auto at = kFrom.find(static_cast<char>(c));
      return at == kFrom.npos ? c : kTo[at];
    });
    typed = replaced(replaced(replaced(typed, '/', "-"), '+', "`"), '=', "´");
    CHECK(interpret(typed, test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_ticket}});
  }
  SECTION("the plus lost its shift") {
    CHECK(outcome_of(replaced(genuine, '+', "=")) == PretixOutcome::damaged);
  }
  SECTION("as in a web address") {
    CHECK(outcome_of(replaced(replaced(genuine, '+', "-"), '/', "_")) == PretixOutcome::damaged);
    CHECK(outcome_of(replaced(genuine, '+', " ")) == PretixOutcome::damaged);
  }
  SECTION("dead keys swallowed the padding") {
    CHECK(outcome_of(replaced(replaced(genuine, '=', ""), '/', "&")) == PretixOutcome::damaged);
  }
  SECTION("Belgian") {
    auto typed = each_character(genuine, [](int c) {
      constexpr std::string_view kFrom = "aqzwAQZWmM";
      constexpr std::string_view kTo = "qawzQAWZ,?";
      const auto at = kFrom.find(static_cast<char>(c));
      return at == kFrom.npos ? c : kTo[at];
    });
    typed = replaced(replaced(replaced(typed, '1', "&"), '2', "é"), '3', "\"");
    typed = replaced(replaced(replaced(typed, '6', "§"), '/', "="), '+', "_");
    CHECK(interpret(typed, test_event_keys()) == Presented{Nonsense{NonsenseReason::damaged_ticket}});
  }
}

TEST_CASE("A ticket cut short is a code like any other: it proves nothing and accuses nobody") {
  const auto genuine = make_ticket({.item = 12, .subevent = 7}, test_key(3));
  for (std::size_t size = 1; size < genuine.size(); ++size) {
    const auto front = outcome_of(std::string_view{genuine}.substr(0, size));
    const auto back = outcome_of(std::string_view{genuine}.substr(genuine.size() - size));
    CAPTURE(size);
    REQUIRE(front == PretixOutcome::not_pretix);
    if (genuine.find_first_not_of('=') + size != genuine.size()) { REQUIRE(back != PretixOutcome::bad_signature); }
  }
}

TEST_CASE("A payload that is signed but is no protobuf admits nobody") {
  const auto payload =
      GENERATE(as<std::string>{}, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",  // endless varint
               "\x0A\x7F"
               "short",      // length past the end
               "\x07",       // wire type 7
               "\x10",       // a field without value
               "\x02\x01");  // field 0
  const auto text = ticket_text(ticket_envelope(payload, test_key(3)));
  CHECK(outcome_of(text) == PretixOutcome::not_pretix);
  CHECK(interpret(text, test_event_keys()) == Presented{OpaqueCode{text, {}}});
}

TEST_CASE("Fields that pretix adds later, and known ones in another wire type, are passed over") {
  std::string payload = ticket_payload({.item = 77});
  protozero::pbf_writer message{payload};
  message.add_string(99, "new");
  message.add_fixed32(100, 5);
  message.add_fixed64(101, 5);
  message.add_string(3, "not a number");
  CHECK(admitted(ticket_text(ticket_envelope(payload, test_key(3)))).item == 77);
}

TEST_CASE("Bytes of any kind, signed, never break the reader") {
  std::mt19937 random{6};
  for (int i = 0; i < 2000; ++i) {
    std::string payload(random() % 60, '\0');
    std::ranges::generate(payload, [&] { return static_cast<char>(random()); });
    const auto outcome = outcome_of(ticket_text(ticket_envelope(payload, test_key(3))));
    REQUIRE((outcome == PretixOutcome::valid || outcome == PretixOutcome::not_pretix));
  }
}
