#include "kiosk/card/vcard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <string>

using kiosk::card::BusinessCard;
using kiosk::card::PersonName;
using kiosk::card::read_vcards;
using kiosk::card::ReadCard;

namespace {

using Texts = std::vector<std::string>;

std::string sample(const std::string& name) {
  std::ifstream file{KOFFIETIJD_TEST_DATA "/cards/" + name, std::ios::binary};
  REQUIRE(file);
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<ReadCard> cards_in(const std::string& name) {
  const auto text = sample(name);
  CHECK(kiosk::card::looks_like_vcard(text));
  auto cards = read_vcards(text);
  REQUIRE(cards);
  return *cards;
}

ReadCard only_card_in(const std::string& name) {
  auto cards = cards_in(name);
  REQUIRE(cards.size() == 1);
  return cards.front();
}

}  // namespace

TEST_CASE("a card that an iPhone shares reads whole, its preferred address and number first, without the photo") {
  const auto [card, line, remarks] = only_card_in("iphone.vcf");
  CHECK(line == 1);
  CHECK(remarks == Texts{});
  CHECK(card.name == PersonName{"Fleur", "van der", "Meer"});
  CHECK(card.company == "Bloemenatelier Zonnedauw");
  CHECK(card.job_title == "Bloembinder");
  CHECK(card.emails == Texts{"fleur@zonnedauw.example", "fleur.thuis@example.org"});
  CHECK(card.phones == Texts{"+31 30 555 01 42", "06 12 34 56 78"});
  CHECK(card.websites == Texts{"https://zonnedauw.example"});
  CHECK(card.address == "Oudegracht 12 bis, 3511 AB Utrecht, Nederland");
  CHECK(card.note == "Bruiden, dopen; en soms een afscheid.\nBelt liever dan dat ze mailt.");
}

TEST_CASE("a 2.1 card from an Android phone reads through quoted-printable and soft breaks; fax numbers come last") {
  const auto [card, line, remarks] = only_card_in("android.vcf");
  CHECK(remarks == Texts{});
  CHECK(card.name == PersonName{"Ayşe", "", "Öztürk"});
  CHECK(card.company == "Öztürk & Dochters Catering");
  CHECK(card.job_title == "Chef");
  CHECK(card.phones == Texts{"0205550199", "0611223344", "0205550100"});
  CHECK(card.emails == Texts{"ayse@ozturk.example"});
  CHECK(card.note ==
        "Kookt voor gezelschappen van 20 tot 200.\nProeverij: elke woensdag in de keuken aan de kade – ook "
        "veganistisch 🌶");
}

TEST_CASE("a 2.1 card from Outlook reads in Windows-1252; a middle name that is an infix becomes the infix") {
  const auto [card, line, remarks] = only_card_in("outlook.vcf");
  CHECK(remarks == Texts{});
  CHECK(card.name == PersonName{"René", "van", "Brugman"});
  CHECK(card.company == "Brugman Financiële Planning B.V.");
  CHECK(card.job_title == "Financieel planner – vermogen");
  CHECK(card.note == "Rekent voor u uit wanneer u kunt stoppen met werken. Kosten: € 150 per uur.\nGeen provisie.");
  CHECK(card.phones == Texts{"+31 (113) 555 060", "+31 (6) 98765432", "+31 (113) 555 061"});
  CHECK(card.address == "Kade 5, 4461 AA Goes, Zeeland, Nederland");
  CHECK(card.websites == Texts{"http://www.brugman.example"});
  CHECK(card.emails == Texts{"rene@brugman.example"});
}

TEST_CASE("an export of Google Contacts reads; a company typed as a first name is kept as it is") {
  const auto cards = cards_in("google.vcf");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].remarks == Texts{});
  CHECK(cards[0].card.name == PersonName{"Mohammed", "el", "Amrani"});
  CHECK(cards[0].card.websites == Texts{"http://www.drukwerk.example"});
  CHECK(cards[0].card.company == "Drukkerij De Pers");
  CHECK(cards[0].card.address == "Energieweg 3, 6541 CX Nijmegen, NL");
  CHECK(cards[1].line == 17);
  CHECK(cards[1].card.company == "Wijkcentrum Het Anker");
}

TEST_CASE("a 4.0 card from Nextcloud reads: tel URIs, PREF numbers, RFC 6868 escapes, language, role") {
  const auto [card, line, remarks] = only_card_in("nextcloud.vcf");
  CHECK(remarks == Texts{});
  CHECK(card.name == PersonName{"Lotte", "’t", "Hooft"});
  CHECK(card.language == "nl");
  CHECK(card.emails == Texts{"lotte@hooft-foto.example", "lotte@thuis.example"});
  CHECK(card.phones == Texts{"+31-6-5555-0123", "+31-20-555-0111 ext. 12"});
  CHECK(card.company == "Hooft Fotografie");
  CHECK(card.job_title == "Trouwfotograaf");
  CHECK(card.address == "Prinsengracht 9, 1015 DK Amsterdam, Nederland");
  CHECK(card.websites == Texts{"https://hooft-foto.example/portfolio?van=2019,tot=2026;nu"});
  CHECK(card.note == "Werkt met daglicht; reist door heel Europa.\nSpreekt Nederlands, Duits en Français.");
}

TEST_CASE("an old Nokia puts the whole name in one field; it is split") {
  const auto [card, line, remarks] = only_card_in("nokia.vcf");
  CHECK(remarks == Texts{});
  CHECK(card.name == PersonName{"Jan", "v.d.", "Berg"});
  CHECK(card.phones == Texts{"+31655512345", "0355550123"});
}

TEST_CASE("a macOS export gives every person and company; groups are left out and said so") {
  const auto cards = cards_in("macos_many.vcf");
  REQUIRE(cards.size() == 3);
  CHECK(cards[0].card.name == PersonName{"Xavier", "", "Pinas"});
  CHECK(cards[1].card.name == PersonName{});
  CHECK(cards[1].card.company == "Notariskantoor Dijkzicht");
  CHECK(cards[1].remarks == Texts{"line 19: a group of contacts, not a card; left out"});
  CHECK(cards[2].card.name == PersonName{"Ineke Maria", "de", "Groot"});
  CHECK(cards[2].line == 26);
}

TEST_CASE("UTF-16, a byte order mark, LF, CR and lower case change nothing about a card") {
  const BusinessCard expected{.name = {"Zoë", "", "d'Hondt"},
                              .company = "Café Zoë",
                              .job_title = {},
                              .emails = {},
                              .phones = {"0101234567"},
                              .websites = {},
                              .address = {},
                              .note = "Twee regels\nen een lange die gevouwen wordt",
                              .language = {},
                              .pitch = {}};
  for (const auto* file : {"utf16_le.vcf", "utf16_be.vcf", "utf8_bom_lf.vcf", "cr.vcf", "lower_case.vcf"}) {
    INFO(file);
    const auto read = only_card_in(file);
    CHECK(read.card == expected);
    CHECK(read.remarks == Texts{});
    CHECK(read.line == 1);
  }
  CHECK(read_vcards(sample("utf16_le.vcf").substr(2)).value().front().card == expected);
}

TEST_CASE("a card without END ends where the next begins or the text ends, and says so") {
  const auto cards = cards_in("missing_end.vcf");
  REQUIRE(cards.size() == 2);
  CHECK(cards[0].card.name.display() == "Kim Bos");
  CHECK(cards[0].remarks == Texts{"line 6: a new card begins before END:VCARD of this one"});
  CHECK(cards[1].card.phones == Texts{"0634343434"});
  CHECK(cards[1].remarks == Texts{"line 6: END:VCARD is missing; the card was read to the end of the text"});
}

TEST_CASE("bytes that are no UTF-8 and have no label are read as Windows-1252, with a remark") {
  const auto read = only_card_in("unlabelled_1252.vcf");
  CHECK(read.card.name.display() == "Jörg Müller");
  CHECK(read.remarks == Texts{"line 3: N: not UTF-8 and no known CHARSET, read as Windows-1252"});
}

TEST_CASE("the card of an assistant inside a card is not mistaken for its owner's") {
  const auto read = only_card_in("agent.vcf");
  CHECK(read.card.name.display() == "Noor Visser");
  CHECK(read.card.phones == Texts{"0622222222"});
}
