#include "kiosk/card/vcard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using kiosk::card::PersonName;
using kiosk::card::read_vcards;

namespace {

using Texts = std::vector<std::string>;

/// The one card with these lines in it.
kiosk::card::ReadCard read_lines(const std::string& lines) {
  auto cards = read_vcards("BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "\r\nEND:VCARD\r\n");
  REQUIRE(cards);
  REQUIRE(cards->size() == 1);
  return cards->front();
}

}  // namespace

TEST_CASE("the name comes from N; FN serves when N is empty or missing") {
  CHECK(read_lines("FN:Ir. Jan Berg\r\nN:van der Berg;Jan;;Ir.;").card.name == PersonName{"Jan", "van der", "Berg"});
  CHECK(read_lines("FN:Jan van der Berg").card.name == PersonName{"Jan", "van der", "Berg"});
  CHECK(read_lines("FN:Jan van der Berg\r\nN:;;;;").card.name == PersonName{"Jan", "van der", "Berg"});
  CHECK(read_lines("N:Berg;Jan van der;;;").card.name == PersonName{"Jan", "van der", "Berg"});
  CHECK(read_lines("N:Berg;Jan;v.d.;;").card.name == PersonName{"Jan", "v.d.", "Berg"});
  CHECK(read_lines("N:Berg;Jan;Piet;;").card.name == PersonName{"Jan Piet", "", "Berg"});
}

TEST_CASE("an FN that only repeats the company or a contact is not a person") {
  CHECK(read_lines("FN:Acme\r\nORG:Acme;Verkoop").card.name == PersonName{});
  CHECK(read_lines("FN:info@acme.example\r\nEMAIL:info@acme.example").card.name == PersonName{});
}

TEST_CASE("escapes are undone once, and only those that exist") {
  CHECK(read_lines(R"(TITLE:A\, B\; C\: D\\n E\x)"
                   "\r\nFN:Jan")
            .card.job_title == R"(A, B; C: D\n E\x)");
  CHECK(read_lines(R"(ORG:Komma\, Punt\; BV;Afdeling)").card.company == "Komma, Punt; BV");
  CHECK(read_lines("ORG:Slash\\").card.company == "Slash\\");
}

TEST_CASE("a parameter may be quoted and hold what would end it") {
  CHECK(read_lines("TEL;X-LABEL=\"a:b;c,d\";TYPE=pref:1\r\nTEL:2").card.phones == Texts{"1", "2"});
  CHECK(read_lines("TEL:2\r\nTEL;TYPE=\"cell,pref\":1").card.phones == Texts{"1", "2"});
}

TEST_CASE("a quote that is never closed costs nothing but a remark with the line") {
  const auto read = read_lines("TEL;X-LABEL=\"oeps;TYPE=cell:0612345678");
  CHECK(read.card.phones == Texts{"0612345678"});
  CHECK(read.remarks == Texts{"line 3: TEL: a quote in its parameters is never closed"});
}

TEST_CASE("lines that are no property are skipped with a remark") {
  const auto read = read_lines("FN:Jan\r\nwat is dit\r\nTEL:1");
  CHECK(read.card.phones == Texts{"1"});
  CHECK(read.remarks == Texts{"line 4: no property (NAME:value), skipped"});
}

TEST_CASE("a fold inside a UTF-8 character is healed") {
  CHECK(read_lines("FN:Zo\xC3\r\n \xAB").card.name.display() == "Zoë");
}

TEST_CASE("a quoted-printable value goes on after a soft break, with or without indentation, never past the card") {
  CHECK(read_lines("NOTE;QUOTED-PRINTABLE:een=\r\n twee=\r\ndrie\r\nFN:Jan").card.note == "een tweedrie");
  const auto read = read_lines("FN:Jan\r\nNOTE;ENCODING=QUOTED-PRINTABLE:half=");
  CHECK(read.card.note == "half=");
  CHECK(read.remarks == Texts{});
  CHECK(read_lines("FN:Jan\r\nNOTE;QUOTED-PRINTABLE:50=25 en =ZZ").card.note == "50% en =ZZ");
}

TEST_CASE("every character set that phones name is read, and a wrong label over UTF-8 is seen through") {
  CHECK(read_lines("FN;CHARSET=ISO-8859-1:Zo\xEB").card.name.display() == "Zoë");
  CHECK(read_lines("FN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:Zo=EB").card.name.display() == "Zoë");
  CHECK(read_lines("FN;CHARSET=UTF-16;ENCODING=QUOTED-PRINTABLE:=FE=FF=00=5A=00=6F=00=EB").card.name.display() ==
        "Zoë");
  CHECK(read_lines("FN;CHARSET=ISO-8859-1:Zoë").card.name.display() == "Zoë");
  CHECK(read_lines("FN;ENCODING=b:Wm/Dqw==").card.name.display() == "Zoë");
}

TEST_CASE("a text in base64 that is none is skipped with a remark") {
  const auto read = read_lines("TEL:1\r\nFN;ENCODING=b:*");
  CHECK(read.card.name == PersonName{});
  CHECK(read.remarks == Texts{"line 4: FN: not base64, skipped"});
}

TEST_CASE("the same contact twice is one contact, without the scheme of its URI") {
  const auto card =
      read_lines("EMAIL:MAILTO:a@b.example?subject=x\r\nEMAIL:a@b.example\r\nTEL:tel:+311\r\nTEL:+311").card;
  CHECK(card.emails == Texts{"a@b.example"});
  CHECK(card.phones == Texts{"+311"});
}

TEST_CASE("texts are clean: no control characters, direction overrides or runs of spaces") {
  CHECK(read_lines("FN:Jan\x01\x02  \u202E  Berg").card.name == PersonName{"Jan", "", "Berg"});
}

TEST_CASE("an address in LABEL serves where ADR is missing or empty") {
  CHECK(read_lines("FN:Jan\r\nLABEL:Kade 5\\n4461 AA Goes").card.address == "Kade 5\n4461 AA Goes");
  CHECK(read_lines("FN:Jan\r\nADR;LABEL=\"Kade 5^nbij ^'Jan^' ^^ Co\":;;;;;;").card.address ==
        "Kade 5\nbij \"Jan\" ^ Co");
}

TEST_CASE("a note that says when to call becomes the trigger of the pitch") {
  const auto card = read_lines("FN:Jan\r\nNOTE:Bakker sinds 1999.\\nMij bel je als het feest is.").card;
  CHECK(card.pitch.call_me_when == "het feest is.");
  CHECK(card.language == "nl");
  CHECK(card.note == "Bakker sinds 1999.");
  CHECK(read_lines("FN:Jan\r\nNOTE:call me when it rains").card.language == "en");
}

TEST_CASE("a card that names nobody is left out, with a remark on its neighbour or an error with its line") {
  const std::string nobody = "BEGIN:VCARD\r\nNOTE:leeg\r\nEND:VCARD\r\n";
  const std::string jan = "BEGIN:VCARD\r\nFN:Jan\r\nEND:VCARD\r\n";
  const std::string sentence = "this card has no name (N or FN), company (ORG) or contact (TEL, EMAIL, URL); left out";
  CHECK(read_vcards(nobody + jan).value().front().remarks == Texts{"line 1: " + sentence});
  CHECK(read_vcards(jan + nobody).value().front().remarks == Texts{"line 4: " + sentence});
  const auto none = read_vcards("\r\n" + nobody);
  REQUIRE(!none);
  CHECK(none.error().kind == kiosk::base::ErrorKind::invalid_input);
  CHECK(none.error().message == "line 2: " + sentence);
}

TEST_CASE("a text without a card is an error that says what a card looks like") {
  for (const auto* text : {"", "\r\n", "hello", "VCARD", "END:VCARD", "\xFF\xFE"}) {
    INFO(text);
    const auto cards = read_vcards(text);
    REQUIRE(!cards);
    CHECK(cards.error().message.find("BEGIN:VCARD") != std::string::npos);
    CHECK(!kiosk::card::looks_like_vcard(text));
  }
}

TEST_CASE("text around cards is skipped with a remark") {
  const auto cards = read_vcards("Groeten, Jan\r\nBEGIN:VCARD\r\nFN:Jan\r\nEND:VCARD\r\n");
  REQUIRE(cards);
  CHECK(cards->front().remarks == Texts{"line 1: text outside a card skipped"});
}

TEST_CASE("a text looks like a vCard by its first line only") {
  CHECK(kiosk::card::looks_like_vcard("BEGIN:VCARD\r\n"));
  CHECK(kiosk::card::looks_like_vcard("  \r\n\xEF\xBB\xBF"
                                      "begin:vcard") == false);
  CHECK(kiosk::card::looks_like_vcard("\xEF\xBB\xBF  \n begin:vCard\nFN:x"));
  CHECK(!kiosk::card::looks_like_vcard("FN:x\nBEGIN:VCARD"));
  CHECK(!kiosk::card::looks_like_vcard("BEGIN:VCALENDAR"));
}
