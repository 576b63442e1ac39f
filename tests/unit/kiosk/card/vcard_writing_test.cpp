#include "kiosk/base/text.hpp"
#include "kiosk/card/vcard.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <random>
#include <string>

using kiosk::card::BusinessCard;
using kiosk::card::PersonName;
using kiosk::card::read_vcards;
using kiosk::card::VcardDetail;
using kiosk::card::VcardVersion;
using kiosk::card::write_vcard;

namespace {

BusinessCard florist() {
  return {.name = {"Fleur", "van der", "Meer"},
          .company = "Bloemenatelier Zonnedauw, Utrecht",
          .job_title = "Bloembinder",
          .emails = {"fleur@zonnedauw.example", "thuis@example.org"},
          .phones = {"+31 30 555 01 42", "06 12 34 56 78"},
          .websites = {"https://zonnedauw.example"},
          .address = "Oudegracht 12 bis\n3511 AB Utrecht",
          .note = "Belt liever; mailt zelden.",
          .language = "nl",
          .pitch = {.call_me_when = "je tuinfeest ook met regen doorgaat",
                    .what_i_do = "bloemen die tegen water kunnen",
                    .result = "een feest dat er droog uitziet",
                    .price = "vanaf € 450",
                    .why = "mijn eigen bruiloft regende weg",
                    .seeking = "tentenverhuurders"}};
}

std::vector<std::string> physical_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find("\r\n", begin);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  return lines;
}

BusinessCard read_back(const std::string& written) {
  auto cards = read_vcards(written);
  REQUIRE(cards);
  REQUIRE(cards->size() == 1);
  CHECK(cards->front().remarks == std::vector<std::string>{});
  return cards->front().card;
}

/// Cards of texts that are hard to carry: separators, escapes, line breaks, emoji, right-to-left, long words.
class RandomCards {
public:
  BusinessCard next() {
    return {.name = {text(3), text(2), text(3)},
            .company = text(6),
            .job_title = text(4),
            .emails = contacts("@b.example"),
            .phones = contacts(" 06"),
            .websites = contacts("/pad;a=1,2"),
            .address = paragraph(8),
            .note = paragraph(60),
            .language = std::array<std::string, 3>{"", "nl", "en"}.at(below(3)),
            .pitch = {text(20), text(20), text(20), text(5), text(20), text(9)}};
  }

private:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>{0, limit - 1}(random_); }

  std::string raw(std::size_t most_words, bool breaks) {
    static const std::array<std::string, 28> kPieces{"Jan",
                                                     "van der",
                                                     "Berg",
                                                     ",",
                                                     ";",
                                                     "\\",
                                                     "\\n",
                                                     ":",
                                                     "=",
                                                     "\"",
                                                     "^n",
                                                     "émile",
                                                     "👩‍🌾",
                                                     "🇳🇱",
                                                     "محمد",
                                                     "שלום",
                                                     "日本語",
                                                     "BEGIN:VCARD",
                                                     "END:VCARD",
                                                     "tel:",
                                                     "Mij bel je als ",
                                                     "Call me when x",
                                                     "e\u0301",
                                                     "Acme",
                                                     "https://a.example",
                                                     "\\;",
                                                     "\\\\,",
                                                     std::string(90, 'w')};
    std::string text;
    for (auto count = below(most_words + 1); count > 0; --count) {
      text += kPieces.at(below(kPieces.size()));
      if (below(3) > 0) text += breaks && below(4) == 0 ? "\n" : " ";
    }
    return text;
  }

  std::string text(std::size_t most_words) { return kiosk::base::clean_line(raw(most_words, false)); }
  std::string paragraph(std::size_t most_words) { return kiosk::base::clean_paragraph(raw(most_words, true)); }

  std::vector<std::string> contacts(const std::string& end) {
    std::vector<std::string> made;
    for (auto count = below(4); count > 0; --count) {
      made.push_back(kiosk::base::clean_line(std::to_string(made.size()) + raw(2, false) + end));
    }
    return made;
  }

  std::mt19937 random_{20261126};
};

}  // namespace

TEST_CASE("a full card reads back as the same card, in both versions") {
  CHECK(read_back(write_vcard(florist(), VcardVersion::v3)) == florist());
  CHECK(read_back(write_vcard(florist(), VcardVersion::v4)) == florist());
}

TEST_CASE("any card that names somebody reads back as the same card, in both versions") {
  RandomCards cards;
  int written = 0;
  while (written < 1500) {
    const auto card = cards.next();
    if (card.name == PersonName{} && card.company.empty() && card.emails.empty() && card.phones.empty() &&
        card.websites.empty()) {
      continue;
    }
    ++written;
    for (const auto version : {VcardVersion::v3, VcardVersion::v4}) {
      const auto text = write_vcard(card, version);
      INFO(text);
      REQUIRE(read_back(text) == card);
    }
  }
}

TEST_CASE("a name that N cannot carry exactly still comes back") {
  for (const PersonName& name :
       {PersonName{"Jan", "", "van der Berg"}, PersonName{"Jan van der Berg", "", ""}, PersonName{"", "", "Jan Berg"},
        PersonName{"", "van der", ""}, PersonName{"Jan", "zonder", "Berg"}, PersonName{"Jan van", "der", "Berg"}}) {
    const BusinessCard card{.name = name,
                            .company = "x",
                            .job_title = {},
                            .emails = {},
                            .phones = {},
                            .websites = {},
                            .address = {},
                            .note = {},
                            .language = {},
                            .pitch = {}};
    CHECK(read_back(write_vcard(card)).name == name);
  }
}

TEST_CASE("no line is longer than 75 octets and none begins or ends inside a character") {
  auto card = florist();
  card.note.clear();
  for (int count = 0; count < 80; ++count) card.note += count % 3 == 0 ? "é" : count % 3 == 1 ? "🌷" : "x";
  for (const auto& line : physical_lines(write_vcard(card))) {
    INFO(line);
    CHECK(line.size() <= 75);
    CHECK(kiosk::base::is_utf8(line));
  }
}

TEST_CASE("the properties are as the specification writes them") {
  const auto v3 = write_vcard(florist(), VcardVersion::v3);
  CHECK(
      v3.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\nN:van der Meer;Fleur;;;\r\nFN:Fleur van der Meer\r\n"
                     "ORG:Bloemenatelier Zonnedauw\\, Utrecht\r\n"));
  CHECK(v3.contains("\r\nTEL;TYPE=PREF:+31 30 555 01 42\r\nTEL:06 12 34 56 78\r\n"));
  CHECK(v3.contains("\r\nEMAIL;TYPE=INTERNET;TYPE=PREF:fleur@zonnedauw.example\r\n"));
  CHECK(v3.contains("\r\nADR:;;Oudegracht 12 bis\\n3511 AB Utrecht;;;;\r\n"));
  CHECK(v3.ends_with("\r\nEND:VCARD\r\n"));
  const auto v4 = write_vcard(florist(), VcardVersion::v4);
  CHECK(v4.contains("VERSION:4.0\r\n"));
  CHECK(v4.contains("\r\nTEL;PREF=1:+31 30 555 01 42\r\n"));
  CHECK(v4.contains("\r\nLANG:nl\r\n"));
}

TEST_CASE("people read the pitch in the note, in the language of the card") {
  auto card = florist();
  card.note = "";
  card.pitch = {
      .call_me_when = "het regent", .what_i_do = {}, .result = {}, .price = "niets", .why = {}, .seeking = {}};
  CHECK(write_vcard(card).contains("\r\nNOTE:Mij bel je als het regent\\nWat het kost: niets\r\n"));
  card.language = "en";
  CHECK(write_vcard(card).contains("\r\nNOTE:Call me when het regent\\nWhat it costs: niets\r\n"));
}

TEST_CASE(
    "a card without a name carries the company or a contact as its obligatory FN, and reads back without a name") {
  const BusinessCard card{.name = {},
                          .company = {},
                          .job_title = {},
                          .emails = {"a@b.example"},
                          .phones = {},
                          .websites = {},
                          .address = {},
                          .note = {},
                          .language = {},
                          .pitch = {}};
  const auto written = write_vcard(card);
  CHECK(written.contains("\r\nFN:a@b.example\r\n"));
  CHECK(read_back(written) == card);
}

TEST_CASE("a card for a QR code is small and plain: first contacts, trigger as note, no folds, extensions or address") {
  const auto code = write_vcard(florist(), VcardVersion::v3, VcardDetail::for_qr);
  CHECK(code ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:van der Meer;Fleur;;;\r\nFN:Fleur van der Meer\r\n"
        "ORG:Bloemenatelier Zonnedauw\\, Utrecht\r\nTITLE:Bloembinder\r\nTEL:+31 30 555 01 42\r\n"
        "EMAIL:fleur@zonnedauw.example\r\nURL:https://zonnedauw.example\r\n"
        "NOTE:Mij bel je als je tuinfeest ook met regen doorgaat\r\nEND:VCARD\r\n");
  CHECK(code.size() <= 300);
}

TEST_CASE(
    "a QR code that would grow past 300 bytes shortens the note at a word, then drops the website and job title") {
  auto card = florist();
  card.pitch.call_me_when = "je tuinfeest, hoe groot ook, met regen, wind en modder gewoon moet doorgaan";
  const auto code = write_vcard(card, VcardVersion::v3, VcardDetail::for_qr);
  CHECK(code.size() <= 300);
  CHECK(code.substr(code.find("NOTE:")) ==
        "NOTE:Mij bel je als je tuinfeest\\, hoe groot ook\\, met regen…\r\nEND:VCARD\r\n");
  CHECK(code.contains("\r\nURL:"));
  card.name.last = std::string(60, 'a');
  const auto crowded = write_vcard(card, VcardVersion::v3, VcardDetail::for_qr);
  CHECK(crowded.size() <= 300);
  CHECK(!crowded.contains("\r\nURL:"));
  CHECK(crowded.contains("\r\nEMAIL:fleur@zonnedauw.example\r\n"));
}

TEST_CASE("a QR code keeps the trigger: who scans it knows when to call") {
  auto card = florist();
  card.websites.clear();
  const auto read = read_back(write_vcard(card, VcardVersion::v4, VcardDetail::for_qr));
  CHECK(read.name == card.name);
  CHECK(read.pitch.call_me_when == card.pitch.call_me_when);
  CHECK(read.language == "nl");
  CHECK(read.note.empty());
}

TEST_CASE("however long a card is, its QR code stays one that a screen can show") {
  RandomCards cards;
  for (int count = 0; count < 500; ++count) {
    auto card = cards.next();
    card.phones = {"+31 6 12345678"};
    const auto code = write_vcard(card, VcardVersion::v3, VcardDetail::for_qr);
    INFO(code);
    CHECK(code.size() < 1200);
    CHECK(kiosk::base::is_utf8(code));
    CHECK(!code.contains("X-"));
    CHECK(read_vcards(code).has_value());
  }
  BusinessCard ordinary = florist();
  ordinary.pitch.call_me_when = std::string(280, 'a');
  ordinary.note = std::string(4000, 'b');
  CHECK(write_vcard(ordinary, VcardVersion::v3, VcardDetail::for_qr).size() <= 300);
}

TEST_CASE("a slim card says who somebody is and how to reach them, and nothing else") {
  auto card = florist();
  card.company = "Zonnedauw";
  const auto code = write_vcard(card, VcardVersion::v3, VcardDetail::slim);
  CHECK(code ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:van der Meer;Fleur;;;\r\nFN:Fleur van der Meer\r\nORG:Zonnedauw\r\n"
        "TEL:+31 30 555 01 42\r\nEMAIL:fleur@zonnedauw.example\r\nEND:VCARD\r\n");
  CHECK(code.size() <= kiosk::card::kSlimCard);
}

TEST_CASE("a slim card that grows too big keeps the phone, then the name") {
  auto card = florist();
  card.emails = {"fleur.van.der.meer@bloemenatelier-zonnedauw.example"};
  const auto with_company = write_vcard(card, VcardVersion::v3, VcardDetail::slim);
  CHECK(with_company.size() <= kiosk::card::kSlimCard);
  CHECK(with_company.contains("\r\nTEL:"));
  CHECK(with_company.contains("\r\nORG:"));
  CHECK_FALSE(with_company.contains("\r\nEMAIL:"));
  card.name.last = std::string(40, 'a');
  const auto long_name = write_vcard(card, VcardVersion::v3, VcardDetail::slim);
  CHECK(long_name.size() <= kiosk::card::kSlimCard);
  CHECK(long_name.contains("\r\nTEL:"));
  CHECK_FALSE(long_name.contains("\r\nORG:"));
}

TEST_CASE("however long a card is, a slim one of it reads, and is never longer than it says") {
  RandomCards cards;
  for (int count = 0; count < 500; ++count) {
    auto card = cards.next();
    card.phones = {"+31 6 12345678"};
    const auto code = write_vcard(card, VcardVersion::v3, VcardDetail::slim);
    INFO(code);
    CHECK(code.size() <= kiosk::card::kLongestSlimCard);
    CHECK(kiosk::base::is_utf8(code));
    CHECK(read_vcards(code).has_value());
  }
  BusinessCard hostile;
  hostile.name = {std::string(90, ';'), std::string(90, ','), std::string(90, '\\')};
  hostile.emails = {std::string(60, ';')};
  CHECK(write_vcard(hostile, VcardVersion::v3, VcardDetail::slim).size() <= kiosk::card::kLongestSlimCard);
}
