#include "sample_lists.hpp"

#include <catch2/generators/catch_generators.hpp>

using kiosk::lists::TextEncoding;
using lists_test::read;
using lists_test::refusal;
using lists_test::sample;

TEST_CASE("the same list reads the same in every encoding that spreadsheets write") {
  struct Case {
    std::string file;
    TextEncoding encoding;
  };
  const auto given = GENERATE(values<Case>({{"dutch_utf8.csv", TextEncoding::utf8},
                                            {"dutch_utf8_bom.csv", TextEncoding::utf8_with_bom},
                                            {"dutch_utf16le.csv", TextEncoding::utf16_le},
                                            {"dutch_utf16be.csv", TextEncoding::utf16_be},
                                            {"dutch_utf16le_no_bom.csv", TextEncoding::utf16_le},
                                            {"dutch_utf16be_no_bom.csv", TextEncoding::utf16_be},
                                            {"dutch_windows1252.csv", TextEncoding::windows_1252}}));
  INFO(given.file);
  const auto list = read(sample(given.file));
  CHECK(list.encoding == given.encoding);
  CHECK(list.separator == ';');
  CHECK(list.errors.empty());
  REQUIRE(list.rows.size() == 2);
  const auto& joris = list.rows[0].attendee.card;
  CHECK(joris.pitch.price == "€ 450 per dag");
  CHECK(joris.pitch.call_me_when == "je tuinfeest ook met regen doorgaat");
  CHECK(list.rows[1].attendee.card.company == "Hoff Café");
  CHECK(list.rows[1].attendee.card.name == kiosk::card::PersonName{"Anneloes", "van 't", "Hoff"});
}

TEST_CASE("files that are no lists are refused with what to do instead") {
  CHECK(refusal(std::string_view{"PK\x03\x04 sheet1.xml", 15}).contains("workbook"));
  CHECK(refusal("%PDF-1.7 …").contains("PDF"));
  std::string program;
  for (int i = 0; i < 3000; ++i) program += static_cast<char>(i * 37 % 251);
  CHECK(refusal(program).contains("binary file"));
  CHECK(refusal("").contains("empty"));
  CHECK(refusal(" \r\n \n").contains("empty"));
}

TEST_CASE("a file over 64 MiB is refused before anything is read") {
  CHECK(refusal(std::string(kiosk::lists::kLargestList + 1, 'a')).contains("64 MiB"));
}

TEST_CASE("a UTF-16 file that was cut in the middle of a character still reads") {
  auto cut = sample("dutch_utf16le.csv");
  cut.resize(cut.size() - 5);
  const auto list = read(cut);
  CHECK(list.encoding == TextEncoding::utf16_le);
  CHECK(list.rows_read == 2);
}
