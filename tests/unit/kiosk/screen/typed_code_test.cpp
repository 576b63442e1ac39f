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
