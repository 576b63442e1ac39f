#include "sample_lists.hpp"

#include <chrono>

using kiosk::lists::ListSystem;
using lists_test::read;
using lists_test::refusal;
using lists_test::sample;
using namespace std::string_literals;

TEST_CASE("our own columns fill every field of an attendee") {
  const auto list = read(sample("canonical.csv"));
  CHECK(list.system == ListSystem::plain);
  CHECK(list.errors.empty());
  CHECK(list.unused_columns.empty());
  REQUIRE(list.rows.size() == 3);
  const auto& mila = list.rows[0];
  const auto& card = mila.attendee.card;
  CHECK(mila.row == 2);
  CHECK(card.name.display() == "Mila Verhoef");
  CHECK(card.job_title == "Banketbakker");
  CHECK(card.email() == "mila@verhoef.example.nl");
  CHECK(card.phone() == "06-00000001");
  CHECK(card.website() == "https://verhoef.example.nl");
  CHECK(card.pitch == kiosk::card::Pitch{"de taart net zo mooi moet zijn als de jurk", "Ik bak bruidstaarten.",
                                         "Een taart waar men over praat", "vanaf 350 euro", "Omdat suiker troost.",
                                         "trouwlocaties"});
  CHECK(card.language == "nl");
  CHECK(mila.attendee.ticket_codes == std::vector<std::string>{"TC-0001"});
  CHECK(mila.attendee.ticket_type == "Ondernemer");
  CHECK(mila.attendee.lists == std::vector<std::string>{"ontbijt", "borrel"});
  CHECK(mila.attendee.tags == std::vector<std::string>{"bakker", "trouwen"});
  CHECK(mila.consent_exchange == true);
  CHECK(mila.consent_matching == true);
}

TEST_CASE("a validity is local to the event, and a last day counts until its end") {
  using namespace std::chrono;
  const auto list = read(sample("canonical.csv"));
  CHECK(list.rows[0].attendee.valid_from == sys_days{2026y / November / 26d} + 8h);
  CHECK(list.rows[0].attendee.valid_until == sys_days{2026y / November / 26d} + 23h);
}

TEST_CASE("quotes, separators and line breaks inside cells are text") {
  const auto list = read(sample("canonical.csv"));
  const auto& emile = list.rows[2];
  CHECK(emile.row == 4);
  CHECK(emile.attendee.card.company == "Café \"De Zon\", Emmen");
  CHECK(emile.attendee.card.name.last == "O'Connor");
  CHECK(emile.attendee.card.pitch.call_me_when == "er koffie moet zijn en snel");
  CHECK(emile.attendee.status == kiosk::event::TicketStatus::cancelled);
}

TEST_CASE("what the list does not say is left open") {
  const auto list = read(sample("canonical.csv"));
  const auto& jan = list.rows[1];
  CHECK(jan.consent_exchange == false);
  CHECK_FALSE(jan.consent_matching.has_value());
  CHECK_FALSE(jan.states_status);
  CHECK(jan.attendee.note_for_desk == "Rolstoel: lift wijzen");
}

TEST_CASE("Excel's separator line, tabs and bars are understood") {
  const auto excel = read(sample("excel_sep.csv"));
  REQUIRE(excel.rows.size() == 1);
  CHECK(excel.rows[0].row == 2);
  CHECK(excel.rows[0].attendee.card.company == "Bakkerij, Berg & Zn");
  CHECK(excel.rows[0].attendee.card.name == kiosk::card::PersonName{"Jan", "van der", "Berg"});
  CHECK(read(sample("tabs.tsv")).rows.at(0).attendee.card.company == "Holt Muziek");
  CHECK(read("naam|email\nSara Holt|sara@holt.example.com\n").rows.at(0).attendee.card.name.last == "Holt");
}

TEST_CASE("a separator inside a quoted column name does not decide") {
  const auto list = read("\"naam; achternaam, eerst; voornaam; later\";naam;email\n;Sara Holt;sara@holt.example.com\n");
  CHECK(list.separator == ';');
  CHECK(list.rows.at(0).attendee.card.name.first == "Sara");
}

TEST_CASE("column names match whatever their case, spaces, accents and hyphens") {
  const auto list =
      read("FIRST-NAME,Last  Name,E mail,Call_Me_When,tussen-voegsel\nSara,Holt,sara@holt.example.com,x,\n");
  CHECK(list.unused_columns.empty());
  CHECK(list.rows.at(0).attendee.card.name.display() == "Sara Holt");
  CHECK(list.rows.at(0).attendee.card.pitch.call_me_when == "x");
}

TEST_CASE("columns that nobody knows are reported by name") {
  const auto list = read("naam,schoenmaat,e-mail\nSara Holt,41,sara@holt.example.com\n");
  CHECK(list.unused_columns == std::vector<std::string>{"schoenmaat"});
}

TEST_CASE("of two columns with the same name the first one counts, and the list says so") {
  const auto list = read("naam,bedrijf,bedrijf\nSara Holt,Holt Muziek,Holding BV\n");
  CHECK(list.rows.at(0).attendee.card.company == "Holt Muziek");
  REQUIRE(list.remarks.size() == 1);
  CHECK(list.remarks[0].contains("bedrijf"));
}

TEST_CASE("a ragged row costs that row, not the list") {
  const auto list = read(
      "naam,email,bedrijf\nSara Holt,sara@holt.example.com\nAli Demir,ali@demir.example.nl,Demir\n"
      "Jan Bos,jan@bos.example.nl,Bos,en nog wat\nEls Vos,els@vos.example.nl,Vos,,\n");
  REQUIRE(list.rows.size() == 2);
  CHECK(list.rows[0].row == 3);
  CHECK(list.rows[1].row == 5);
  REQUIRE(list.errors.size() == 2);
  CHECK(list.errors[0].row == 2);
  CHECK(list.errors[0].problem.contains("2 cells where the header has 3"));
  CHECK(list.errors[0].row_left_out);
  CHECK_FALSE(list.errors[0].remedy.empty());
  CHECK(list.errors[1].row == 4);
  CHECK(list.rows_read == 4);
}

TEST_CASE("rows keep the numbers that the spreadsheet shows") {
  const auto list = read("naam,email\r\n\r\n\"Sara\r\nHolt\",sara@holt.example.com\r\n,\r\nAli Demir,\r\n");
  REQUIRE(list.rows.size() == 2);
  CHECK(list.rows[0].row == 3);
  CHECK(list.rows[0].attendee.card.name.display() == "Sara Holt");
  CHECK(list.rows[1].row == 5);
  REQUIRE(list.skipped.size() == 1);
  CHECK(list.skipped[0] == kiosk::lists::Skipped{"empty row", 1});
}

TEST_CASE("line breaks of old and new machines are the same") {
  for (const std::string_view text :
       {"naam,email\nA B,\nC D,\n", "naam,email\r\nA B,\r\nC D,", "naam,email\rA B,\rC D,\r"}) {
    const auto list = read(text);
    REQUIRE(list.rows.size() == 2);
    CHECK(list.rows[1].row == 3);
  }
}

TEST_CASE("a quote that is never closed is reported with the row in which it opens") {
  CHECK(refusal("naam,email\nSara Holt,sara@holt.example.com\n\"Ali Demir,ali@demir.example.nl\nJan,\n")
            .starts_with("row 3: a quote"));
}

TEST_CASE("a lone quote inside a quoted cell is kept as text") {
  const auto list = read("naam,bedrijf\n\"Jan \"de bakker\" Smit\",Brood\nSara \"S\" Holt,Foto\n"s);
  REQUIRE(list.rows.size() == 2);
  CHECK(list.rows[0].attendee.card.name.display() == "Jan \"de bakker\" Smit");
  CHECK(list.rows[1].attendee.card.name.display() == "Sara \"S\" Holt");
}

TEST_CASE("a lone quote that makes a cell swallow the next rows is refused, not read as fewer people") {
  CHECK(refusal("naam,bedrijf\nSara,\nMila,\"Bl\"oemen\nJoris,\"Foto \"\"Snel\"\"\"\n")
            .starts_with("row 3: a cell in quotes holds a lone quote"));
  const auto list = read("naam,bedrijf\r\nMila,\"Bloemen \"\"Mooi\"\"\r\nen meer\"\r\nJoris,\"Foto\" \r\n");
  REQUIRE(list.rows.size() == 2);
  CHECK(list.rows[0].attendee.card.company.contains("en meer"));
}

TEST_CASE("a cell over a mebibyte is refused, closed or not") {
  const std::string long_cell(kiosk::lists::kLargestList / 32, 'a');
  CHECK(refusal("naam,email\n\"" + long_cell + "\",x\n").starts_with("row 2: a cell holds more than 1 MiB"));
  CHECK(refusal("naam,email\nSara,\n\"" + long_cell).starts_with("row 3: a cell holds more than 1 MiB"));
}

TEST_CASE("a list of only a header has no rows, and one without a header is refused") {
  const auto list = read("naam,email\n");
  CHECK(list.rows.empty());
  CHECK(list.rows_read == 0);
  CHECK(refusal("Sara Holt,sara@holt.example.com\nAli Demir,ali@demir.example.nl\n").contains("first_name"));
}

TEST_CASE("a header of very many columns is refused") {
  std::string header = "naam";
  for (int i = 0; i < 2000; ++i) header += ",x";
  CHECK(refusal(header + "\n").contains("1,000 columns"));
}

TEST_CASE("NULs leave the text with a remark") {
  const auto list = read("naam,email\nSa\0ra Holt,sara@holt.example.com\nAli Demir,ali@demir.example.nl\n"s);
  CHECK(list.rows.at(0).attendee.card.name.display() == "Sara Holt");
  REQUIRE(list.rows[0].remarks.size() == 1);
  CHECK(list.rows[0].remarks[0].contains("control characters"));
}

TEST_CASE("one more than 100,000 rows is too many, and 100,000 read in a few seconds") {
  std::string text = "first_name,last_name,email,company,ticket_code,status\n";
  const auto add = [&](std::size_t i) {
    const auto number = std::to_string(i);
    text += "Naam" + number + ",Achternaam,n" + number + "@example.nl,Bedrijf " + number + ",TC" + number + ",paid\n";
  };
  for (std::size_t i = 0; i < kiosk::lists::kMostRows; ++i) add(i);
  const auto start = std::chrono::steady_clock::now();
  const auto list = read(text);
  const auto took = std::chrono::steady_clock::now() - start;
  CHECK(list.rows.size() == kiosk::lists::kMostRows);
  CHECK(took < std::chrono::seconds{10});
  add(kiosk::lists::kMostRows);
  CHECK(refusal(text).contains("100,000 rows"));
}

TEST_CASE("a line that names the separator is no row, and an empty row below the header changes nothing") {
  const auto list = read("sep=;\r\nvoornaam;achternaam\r\n\r\nMila;Verhoef\r\n"s);
  CHECK(list.separator == ';');
  REQUIRE(list.rows.size() == 1);
  CHECK(list.rows[0].row == 3);
  CHECK(list.rows[0].attendee.card.name.display() == "Mila Verhoef");
}
