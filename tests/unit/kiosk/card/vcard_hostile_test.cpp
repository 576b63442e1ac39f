#include "kiosk/base/text.hpp"
#include "kiosk/card/vcard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <ctime>
#include <string>

using kiosk::card::kMostContacts;
using kiosk::card::read_vcards;

namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t count = 0; count < times; ++count) text += piece;
  return text;
}

std::string card_with(const std::string& lines) {
  return "BEGIN:VCARD\nFN:Jan Berg\n" + lines + "\nTEL:1\nEND:VCARD\n";
}

/// Reads a text that is meant to hurt. The limit is on processor time, so that a busy machine does not matter; without
/// sanitizers it takes a small part of it.
std::vector<kiosk::card::ReadCard> read_in_time(const std::string& text) {
  const auto start = std::clock();
  auto cards = read_vcards(text);
  CHECK((std::clock() - start) / CLOCKS_PER_SEC < 5);
  REQUIRE(cards);
  return *cards;
}

bool any_remark_has(const kiosk::card::ReadCard& read, std::string_view words) {
  return std::ranges::any_of(read.remarks, [&](const std::string& remark) { return remark.contains(words); });
}

}  // namespace

TEST_CASE("a line of 10 MB is cut, and the rest of the card is still read") {
  const auto cards = read_in_time(card_with("NOTE:" + std::string(10'000'000, 'x')));
  CHECK(cards.front().card.note.size() == 4000);
  CHECK(cards.front().card.phones.size() == 1);
  CHECK(any_remark_has(cards.front(), "line 3: NOTE: longer than 65536 bytes, cut"));
}

TEST_CASE("a cut falls between characters") {
  for (const std::string pad : {"", "x", "xx", "xxx"}) {
    const auto cards = read_in_time(card_with("ORG:" + pad + repeated("🌶", 20'000)));
    CHECK(!any_remark_has(cards.front(), "Windows-1252"));
    CHECK(cards.front().card.company.starts_with(pad + "🌶"));
    CHECK(!cards.front().card.company.contains("\uFFFD"));
  }
}

TEST_CASE("a photo of 10 MB is skipped without a word") {
  const auto cards = read_in_time(card_with("PHOTO;ENCODING=b:" + repeated("QUJDRA==\n ", 1'000'000)));
  CHECK(cards.front().card.phones.size() == 1);
  CHECK(cards.front().remarks.empty());
}

TEST_CASE("millions of one-character folds cost one pass, in values, heads and quoted-printable") {
  CHECK(read_in_time(card_with("NOTE:" + repeated("\n x", 3'000'000))).front().card.phones.size() == 1);
  CHECK(read_in_time(card_with("NOTE" + repeated("\n =", 3'000'000))).front().card.phones.size() == 1);
  CHECK(read_in_time(card_with("NOTE;QUOTED-PRINTABLE:" + repeated("=\nx", 3'000'000))).front().card.phones.size() ==
        1);
  CHECK(read_in_time(card_with("NOTE;QUOTED-PRINTABLE:" + repeated("=\n", 3'000'000))).front().card.name.last ==
        "Berg");
}

TEST_CASE("of 10,000 properties the first are read, and the line where the rest begins is said") {
  const auto cards = read_in_time("BEGIN:VCARD\nFN:Jan\n" + repeated("X-A:1\n", 10'000) + "TEL:1\nEND:VCARD\n");
  CHECK(cards.front().card.phones.empty());
  CHECK(cards.front().remarks == std::vector<std::string>{"line 514: properties past the first 512 left out"});
}

TEST_CASE("of hundreds of numbers the first are kept") {
  std::string lines;
  for (int number = 0; number < 400; ++number) lines += "TEL:" + std::to_string(number) + "\n";
  const auto cards = read_in_time(card_with(lines));
  CHECK(cards.front().card.phones.size() == kMostContacts);
  CHECK(any_remark_has(cards.front(), "line 1: more than 32 contacts of one kind"));
}

TEST_CASE("enormous parameter lists are cut, whatever they are made of") {
  for (const std::string part : {";A=b", ";", ";TYPE=a,b", ",", ";A=\"", ";A=\"x\"", ";A=^"}) {
    INFO(part);
    const auto cards = read_in_time(card_with(repeated("EMAIL" + repeated(part, 8'000) + ":a@b.example\n", 200)));
    CHECK(cards.front().card.phones.size() == 1);
    CHECK(cards.front().remarks.size() <= kiosk::card::kMostRemarks);
  }
  CHECK(any_remark_has(read_in_time(card_with("EMAIL" + repeated(";A=b", 100) + ":a@b.example")).front(),
                       "line 3: EMAIL: parameters past the first 64 left out"));
}

TEST_CASE("a BEGIN in an open card ends it: many are cards of nobody, and nested agents are skipped") {
  const auto cards = read_in_time(repeated("BEGIN:VCARD\n", 50'000) + "FN:Jan\nEND:VCARD\n");
  REQUIRE(cards.size() == 1);
  CHECK(cards.front().card.name.first == "Jan");
  CHECK(cards.front().remarks.size() <= kiosk::card::kMostRemarks);
  CHECK(read_in_time(
            card_with("AGENT:\n" + repeated("BEGIN:VCARD\nAGENT:\n", 300'000) + repeated("END:VCARD\n", 300'000)))
            .front()
            .card.phones.size() == 1);
}

TEST_CASE("a file of more cards than a kiosk can use is refused as a whole, with what to do") {
  const auto card = "BEGIN:VCARD\nFN:J\nEND:VCARD\n";
  CHECK(read_in_time(repeated(card, kiosk::card::kMostCards)).size() == kiosk::card::kMostCards);
  const auto cards = read_vcards(repeated(card, kiosk::card::kMostCards + 5));
  REQUIRE(!cards);
  CHECK(cards.error().message ==
        "line 300001: this file holds more than 100000 cards. Split it and import the parts one after the other");
}

TEST_CASE("a file of many empty cards is an error that names the first") {
  const auto cards = read_vcards(repeated("BEGIN:VCARD\n", kiosk::card::kMostCards));
  REQUIRE(!cards);
  CHECK(cards.error().message.starts_with("line 1: this card has no name"));
}

TEST_CASE("a file over the limit is refused with advice") {
  const auto cards = read_vcards(card_with(std::string(kiosk::card::kLargestCardFile, 'x')));
  REQUIRE(!cards);
  CHECK(cards.error().message == "this card file is over 16 MiB; export it in parts or without photos");
}

TEST_CASE("NUL, control characters and broken UTF-8 leave clean texts") {
  std::string text = card_with("ORG:A\x01\x1B[31mB\nNOTE:\xC3\x28 \xED\xA0\x80 \xF8\x88\x80\x80\x80");
  text.insert(text.find("ORG:") + 5, 1, '\0');
  const auto read = read_in_time(text).front();
  CHECK(read.card.company == "A[31mB");
  CHECK(kiosk::base::is_utf8(read.card.note));
}

TEST_CASE("random bytes in and around a card never give a text that is not clean") {
  std::uint32_t state = 20261126;
  const std::string source =
      card_with("N:de Vries;Jan;;;\nEMAIL;TYPE=\"pref\":a@b\nNOTE;QUOTED-PRINTABLE:=41=\n=C3=A9");
  for (int round = 0; round < 3000; ++round) {
    auto text = source;
    for (int change = 0; change < 6; ++change) {
      state = state * 1664525 + 1013904223;
      text[(state >> 8) % text.size()] = static_cast<char>(state >> 24);
    }
    const auto cards = read_vcards(text);
    if (!cards) continue;
    for (const auto& read : *cards) {
      CHECK(read.card.name.first == kiosk::base::clean_line(read.card.name.first));
      CHECK(read.card.name.last == kiosk::base::clean_line(read.card.name.last));
      CHECK(read.card.note == kiosk::base::clean_paragraph(read.card.note));
    }
  }
}
