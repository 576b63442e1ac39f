#include "kiosk/lists/cells.hpp"

#include "kiosk/base/local_time.hpp"
#include "sample_lists.hpp"

#include <chrono>

using namespace kiosk::lists;
using kiosk::event::TicketStatus;
using lists_test::read;

TEST_CASE("consent is said in many words") {
  for (const auto* yes : {"ja", "Ja ", "J", "yes", "1", "TRUE", "x", "✓", "akkoord"}) CHECK(read_yes_no(yes) == true);
  for (const auto* no : {"nee", "N", "no", "0", "False", "-"}) CHECK(read_yes_no(no) == false);
  for (const auto* other : {"misschien", "ja j", "", "2"}) CHECK_FALSE(read_yes_no(other).has_value());
}

TEST_CASE("the words of ticket shops become a status") {
  for (const auto* word : {"paid", "Betaald", "p", "Attending", "Checked In", "gültig"}) {
    REQUIRE(read_status(word).has_value());
    CHECK(read_status(word)->status == TicketStatus::valid);
  }
  CHECK(read_status("pending")->status == TicketStatus::unpaid);
  CHECK(read_status("niet betaald")->status == TicketStatus::unpaid);
  CHECK(read_status("geannuleerd")->status == TicketStatus::cancelled);
  CHECK(read_status("Canceled")->status == TicketStatus::cancelled);
  CHECK(read_status("Refunded")->given_back == "refunded");
  CHECK_FALSE(read_status("banaan").has_value());
}

TEST_CASE("languages are Dutch and English under their many names") {
  for (const auto* dutch : {"nl", "NL", "nl-NL", "nl_BE", "Nederlands", "Dutch"}) CHECK(read_language(dutch) == "nl");
  for (const auto* english : {"en", "en-GB", "English", "Engels"}) CHECK(read_language(english) == "en");
  CHECK_FALSE(read_language("de-informal").has_value());
}

TEST_CASE("an e-mail address has a name, one @ and a dotted host") {
  for (const auto* good : {"a@b.nl", "jan.van-der+x@sub.example.co.uk", "o'brien@example.com", "jürgen@groß.example"}) {
    CHECK(is_email(good));
  }
  for (const auto* bad : {"", "a", "a@", "@b.nl", "a@b", "a b@c.nl", "a@b@c.nl", "a@-b.nl", "a@b..nl", ".a@b.nl",
                          "a.@b.nl", "a..b@c.nl", "a@b.nl.", "a,b@c.nl", "a@b c.nl"}) {
    INFO(bad);
    CHECK_FALSE(is_email(bad));
  }
  CHECK_FALSE(is_email(std::string(65, 'a') + "@b.nl"));
  CHECK(split_emails("Jan <jan@a.nl>; mailto:els@b.nl ::: x@y.nl") ==
        std::vector<std::string>{"jan@a.nl", "els@b.nl", "x@y.nl"});
}

TEST_CASE("times may have the day first where that is certain") {
  using namespace std::chrono;
  const auto* zone = *kiosk::base::find_zone("Europe/Amsterdam");
  const auto nine = sys_days{2026y / November / 26d} + 8h;
  for (const auto* text : {"2026-11-26 09:00", "26-11-2026 9:00", "26.11.2026 09:00", "26/11/2026 09:00",
                           "11/26/2026 9:00", "2026-11-26T08:00Z"}) {
    INFO(text);
    const auto moment = read_moment(text, *zone, std::nullopt, false);
    REQUIRE(moment.has_value());
    CHECK(*moment == nine);
  }
  for (const auto* text : {"05/06/2026", "99-99-2026", "morgen", "26-11-26", "-1-1-2026", "1--2026"}) {
    INFO(text);
    CHECK_FALSE(read_moment(text, *zone, std::nullopt, false).has_value());
  }
  CHECK(read_moment("26-11-2026", *zone, std::nullopt, true) == sys_days{2026y / November / 26d} + 23h);
}

TEST_CASE("a cell that a spreadsheet would run is defused, and comes back as it was") {
  for (const std::string cell :
       {"=1+1", "+31600000001", "-", "@x", "\tx", "\rx", "'=x", "''=x", "'t Hooft", "plain", "", "'"}) {
    INFO(cell);
    CHECK(fused(defused(cell)) == cell);
    CHECK_FALSE(std::string_view{"=+-@\t\r"}.contains(defused(cell).empty() ? 'x' : defused(cell).front()));
  }
  CHECK(defused("'t Hooft") == "'t Hooft");
  CHECK(is_formula("=HYPERLINK(\"http://x\")"));
  CHECK(is_formula("+cmd|' /C calc'!A0"));
  CHECK_FALSE(is_formula("+31 (6) 0000-0001"));
}

TEST_CASE("a formula in a list stays text, with a remark") {
  const auto list =
      read("naam,bedrijf,telefoon\nSara Holt,\"=HYPERLINK(\"\"http://x\"\",\"\"klik\"\")\",+31 6 00000001\n");
  REQUIRE(list.rows.size() == 1);
  CHECK(list.rows[0].attendee.card.company == "=HYPERLINK(\"http://x\",\"klik\")");
  REQUIRE(list.rows[0].remarks.size() == 1);
  CHECK(list.rows[0].remarks[0].starts_with("bedrijf: looks like a spreadsheet formula"));
}

TEST_CASE("a cell that is not understood costs that cell, and says how to mend it") {
  const auto list = read(
      "naam,e-mail,status,geldig vanaf,consent_exchange,taal\n"
      "Sara Holt,sara@holt,banaan,gisteren,misschien,Frysk\n");
  REQUIRE(list.rows.size() == 1);
  const auto& row = list.rows[0];
  CHECK(row.attendee.card.emails.empty());
  CHECK_FALSE(row.states_status);
  CHECK_FALSE(row.attendee.valid_from.has_value());
  CHECK_FALSE(row.consent_exchange.has_value());
  CHECK(row.remarks.size() == 1);
  REQUIRE(list.errors.size() == 4);
  for (const auto& error : list.errors) {
    CHECK(error.row == 2);
    CHECK_FALSE(error.row_left_out);
    CHECK_FALSE(error.remedy.empty());
  }
  CHECK(list.errors[0].column == "e-mail");
  CHECK(list.errors[0].problem == "'sara@holt' is not an e-mail address");
}

TEST_CASE("ticket codes that a spreadsheet has rounded are refused, since many people would share one") {
  for (const auto* rounded : {"1.00E+11", "1,00120019E+11"}) CHECK(is_rounded_number(rounded));
  for (const auto* code : {"100120019001", "E+11", "1.5", "1.0xE+11", "", "A.00E+11"})
    CHECK_FALSE(is_rounded_number(code));
  const auto list = read("naam,email,barcode #\nSara Holt,sara@holt.example.com,1.00E+11\n");
  CHECK(list.rows.at(0).attendee.ticket_codes.empty());
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors[0].column == "barcode #");
}

TEST_CASE("a row that names nobody is left out") {
  const auto list = read("naam,e-mail,telefoon\n,,0591-000000\n");
  CHECK(list.rows.empty());
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors[0].row_left_out);
}

TEST_CASE("texts that are too long are shortened with a remark") {
  const auto list = read("naam,bedrijf\nSara Holt," + std::string(500, 'b') + "\n");
  CHECK(list.rows.at(0).attendee.card.company.size() == 300);
  CHECK(list.rows[0].remarks.size() == 1);
}
