#include "kiosk/screen/typed_code.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using kiosk::screen::TypedCode;
using namespace std::chrono_literals;

namespace {

TypedCode::Millis type(TypedCode& typed, std::string_view text, TypedCode::Millis gap, TypedCode::Millis from = 0ms) {
  for (const char c : text) {
    typed.type({&c, 1}, from);
    from += gap;
  }
  return from;
}

}  // namespace

TEST_CASE("fast characters that end in Enter are a code") {
  TypedCode typed;
  const auto end = type(typed, "K1AB%*+-./:", 8ms);
  CHECK(typed.typing(end));
  CHECK(typed.enter(end) == "K1AB%*+-./:");
  CHECK_FALSE(typed.enter(end + 5ms));
}

TEST_CASE("what a person types is no code") {
  TypedCode typed;
  CHECK_FALSE(typed.enter(type(typed, "hallo daar", 140ms)));
  CHECK_FALSE(typed.enter(type(typed, "abc", 5ms, 10s)));
}

TEST_CASE("a pause before Enter makes it a person's Enter") {
  TypedCode typed;
  const auto end = type(typed, "K1ABCDEF", 8ms);
  CHECK_FALSE(typed.enter(end + 500ms));
}

TEST_CASE("a stray key long before a scan is not part of the code") {
  TypedCode typed;
  type(typed, "x", 0ms);
  CHECK(typed.enter(type(typed, "TICKET42", 10ms, 1s)) == "TICKET42");
}

TEST_CASE("the lines of a vCard stay together") {
  TypedCode typed;
  auto at = type(typed, "BEGIN:VCARD", 5ms);
  CHECK_FALSE(typed.enter(at));
  at = type(typed, "FN:Mila Verhoef", 5ms, at);
  CHECK_FALSE(typed.enter(at));
  at = type(typed, "END:VCARD", 5ms, at);
  CHECK(typed.enter(at) == "BEGIN:VCARD\nFN:Mila Verhoef\nEND:VCARD");
}

TEST_CASE("an endless burst is dropped whole, and the next code is read") {
  TypedCode typed;
  auto at = type(typed, std::string(50'000, 'A'), 0ms);
  CHECK_FALSE(typed.enter(at));
  at = type(typed, "TICKET42", 5ms, at + 1s);
  CHECK(typed.enter(at) == "TICKET42");
}

TEST_CASE("a code of exactly the longest length is kept") {
  TypedCode typed;
  const std::string longest(TypedCode::kLongest, 'A');
  CHECK(typed.enter(type(typed, longest, 0ms)) == longest);
}

TEST_CASE("what a person types comes out once a pause follows it, and a scanner's code never does") {
  TypedCode typed;
  typed.type("h", 0ms);
  CHECK(typed.take_persons(10ms).empty());
  typed.type("a", 140ms);
  typed.type("l", 170ms);  // two fingers at once
  CHECK(typed.take_persons(175ms) == "h");
  CHECK(typed.take_persons(300ms) == "al");
  CHECK(typed.take_persons(400ms).empty());

  const auto end = type(typed, "K1AB%*+-./:", 8ms, 1s);
  CHECK(typed.enter(end) == "K1AB%*+-./:");
  CHECK(typed.take_persons(end + 1s).empty());
}

TEST_CASE("a burst that no Enter ended and that is too long for fingers is nobody's text") {
  TypedCode typed;
  const auto end = type(typed, "KT-0123456789ABCDEFGHJK", 8ms);
  CHECK(typed.take_persons(end + 1s).empty());
}

TEST_CASE("Enter or another key right behind a person's last letter loses nothing") {
  TypedCode typed;
  typed.type("Ev", 0ms);
  CHECK_FALSE(typed.enter(20ms));
  CHECK(typed.take_persons(20ms) == "Ev");
  typed.type("a", 1s);
  typed.give_up();
  CHECK(typed.take_persons(1s + 5ms) == "a");
}
