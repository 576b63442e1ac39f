#include "kiosk/card/mecard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using kiosk::card::looks_like_mecard;
using kiosk::card::PersonName;
using kiosk::card::read_mecard;
using kiosk::card::read_shown_card;

namespace {

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a MECARD reads in any order of fields, with every number and address") {
  const auto card = read_mecard(
      "MECARD:TEL:0612345678;N:van der Berg,Jan;EMAIL:jan@berg.example;TEL:+31 30 5550123;EMAIL:j@thuis.example;"
      "URL:https\\://berg.example;ADR:Kerkstraat 1,,Utrecht;NOTE:Bakt; ORG:Bakkerij Berg\\, Zn\\; Co;BDAY:19800101;;");
  REQUIRE(card);
  CHECK(card->name == PersonName{"Jan", "van der", "Berg"});
  CHECK(card->phones == Texts{"0612345678", "+31 30 5550123"});
  CHECK(card->emails == Texts{"jan@berg.example", "j@thuis.example"});
  CHECK(card->websites == Texts{"https://berg.example"});
  CHECK(card->address == "Kerkstraat 1, Utrecht");
  CHECK(card->note == "Bakt");
  CHECK(card->company == "Bakkerij Berg, Zn; Co");
}

TEST_CASE("a MECARD name without a comma is in reading order") {
  CHECK(read_mecard("MECARD:N:Jan v.d. Berg;;").value().name == PersonName{"Jan", "v.d.", "Berg"});
  CHECK(read_mecard("MECARD:N:Berg\\, Jan;;").value().name == PersonName{"Jan", "", "Berg"});
}

TEST_CASE("a URL whose colon nobody escaped is read too") {
  CHECK(read_mecard("MECARD:N:Jan;URL:https://a.example;;").value().websites == Texts{"https://a.example"});
}

TEST_CASE("a MECARD may lack its end, be in lower case, or stop in an escape") {
  CHECK(read_mecard("mecard:n:Berg,Jan;tel:1").value().phones == Texts{"1"});
  CHECK(read_mecard(" MECARD:N:Jan\\").value().name.first == "Jan\\");
}

TEST_CASE("a BIZCARD gives name, title, company, address and contacts") {
  const auto card = read_mecard(
      "BIZCARD:N:Jan;X:de Vries;T:Notaris;C:Vries & Co;A:Plein 2, Breda;B:+31765550100;"
      "M:0611111111;F:+31765550101;E:jan@vries.example;;");
  REQUIRE(card);
  CHECK(card->name == PersonName{"Jan", "de", "Vries"});
  CHECK(card->job_title == "Notaris");
  CHECK(card->company == "Vries & Co");
  CHECK(card->address == "Plein 2, Breda");
  CHECK(card->phones == Texts{"+31765550100", "0611111111"});
  CHECK(card->emails == Texts{"jan@vries.example"});
}

TEST_CASE("what is no MECARD, says nothing or is too long is an error that says so") {
  for (const std::string text : {"", "MECARD", "N:Jan;;", "MECARD:;;", "MECARD:NOTE:alleen dit;;"}) {
    INFO(text);
    const auto card = read_mecard(text);
    REQUIRE(!card);
    CHECK(card.error().kind == kiosk::base::ErrorKind::invalid_input);
    CHECK(card.error().message.contains("MECARD"));
  }
  CHECK(!read_mecard("MECARD:N:" + std::string(65'536, 'x')));
}

TEST_CASE("a MECARD is known by its first word") {
  CHECK(looks_like_mecard("MECARD:N:Jan;;"));
  CHECK(looks_like_mecard("BizCard:N:Jan;;"));
  CHECK(!looks_like_mecard("MECARDS"));
  CHECK(!looks_like_mecard("https://mecard:"));
}

TEST_CASE("a card is read from whatever a person shows, and from nothing else") {
  CHECK(read_shown_card("MECARD:N:Berg,Jan;;").value().name.last == "Berg");
  CHECK(read_shown_card("BEGIN:VCARD\nFN:Jan Berg\nEND:VCARD\nBEGIN:VCARD\nFN:Kim\nEND:VCARD").value().name.first ==
        "Jan");
  for (const auto* text : {"", "https://example.org", "K1ABC", "BEGIN:VCARD\nEND:VCARD", "MECARD:;;", "Jan Berg"}) {
    INFO(text);
    CHECK(!read_shown_card(text));
  }
}
