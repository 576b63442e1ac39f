#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using integration::Evening;
using integration::lines;
using integration::text_of;

namespace {

/// Mila and Joris swapped cards at a table; Sara was not there.
struct AfterTheEvening : Evening {
  AfterTheEvening() {
    done({"scan", "emmen", "--role", "table", "--at", "09:14", "badges/mila-verhoef.png",
          "badges/joris-van-der-berg.png"});
  }

  std::string exported(const std::string& what, const std::string& format) {
    const auto file = what + "." + format;
    done({"export", "emmen", "--what", what, "--format", format, "--out", file});
    return read(file);
  }
};

}  // namespace

TEST_CASE("the exchange log names both people, in each format") {
  AfterTheEvening evening;
  const auto csv = lines(evening.exported("exchanges", "csv"));
  REQUIRE(csv.size() == 2);
  CHECK(csv[0].starts_with("exchange_id,time,kiosk,person_a,company_a,email_a,person_b"));
  CHECK(csv[1].contains("Mila Verhoef,Bloemen BV,mila@verhoef.example.nl"));
  CHECK(csv[1].contains("Joris van der Berg,Foto Snel,joris@berg.example.nl,two_badges"));

  const auto rows = integration::objects(evening.exported("exchanges", "jsonl"));
  REQUIRE(rows.size() == 1);
  CHECK(text_of(rows[0], "how") == "two_badges");
  CHECK(text_of(rows[0], "time") == "2026-11-26T09:14:00+01:00");

  const auto cards = evening.exported("exchanges", "vcf");
  CHECK(cards.contains("FN:Mila Verhoef"));
  CHECK(cards.contains("FN:Joris van der Berg"));
  CHECK_FALSE(cards.contains("Holt"));
}

TEST_CASE("the check-in log has every scan, and is no file of cards") {
  AfterTheEvening evening;
  CHECK(evening.verdict("badges/mila-verhoef.png") == "already_in");
  const auto csv = lines(evening.exported("checkins", "csv"));
  REQUIRE(csv.size() == 4);
  CHECK(csv[0].starts_with("time,attendee,ticket_type,list,kiosk,direction,verdict,reason"));
  CHECK(csv[3].contains("already_in"));
  CHECK(integration::objects(evening.exported("checkins", "jsonl")).size() == 3);

  const auto cards = evening.koffietijd({"export", "emmen", "--what", "checkins", "--format", "vcf", "--out", "x.vcf"});
  CHECK(cards.exit == 3);
  CHECK(cards.err.contains("csv or jsonl"));
  CHECK_FALSE(evening.has("x.vcf"));
}

TEST_CASE("contacts of people who did not consent do not leave, in no format") {
  AfterTheEvening evening;
  for (const auto* const format : {"csv", "jsonl", "vcf"}) {
    INFO(format);
    const auto text = evening.exported("attendees", format);
    CHECK(text.contains("Verhoef"));
    CHECK_FALSE(text.contains("sara@holt.example.com"));
  }
  const auto said = evening.done({"export", "emmen", "--what", "attendees", "--out", "list.csv"});
  CHECK(said.contains("3 rows: list.csv"));
  CHECK(said.contains("1 of them did not consent"));
}

TEST_CASE("formulas in cells are defused, and come back as they were") {
  AfterTheEvening evening;
  const auto csv = evening.exported("attendees", "csv");
  CHECK(csv.contains(",'=SOM(A1:A9)"));
  CHECK_FALSE(csv.contains(",=SOM"));
  CHECK_FALSE(csv.contains("\"=SOM"));
  const auto rows = integration::objects(evening.exported("attendees", "jsonl"));
  CHECK(std::ranges::any_of(rows, [](const auto& row) { return text_of(row, "call_me_when") == "=SOM(A1:A9)"; }));
}

TEST_CASE("an exported attendee list makes the same list in a fresh event") {
  AfterTheEvening evening;
  const auto exported = evening.exported("attendees", "csv");
  evening.done({"event", "new", "fresh", "--name", "Next month", "--date", "2026-12-17"});
  CHECK(evening.done({"import", "fresh", "attendees.csv"}).contains("added           3"));
  evening.done({"export", "fresh", "--what", "attendees", "--out", "again.csv"});
  CHECK(evening.read("again.csv") == exported);
}

TEST_CASE("an export goes to standard output alone, with a byte order mark when asked") {
  AfterTheEvening evening;
  const auto said = evening.koffietijd({"export", "emmen", "--what", "exchanges", "--out", "-", "--bom"});
  CHECK(said.exit == 0);
  CHECK(
      said.out.starts_with("\xEF\xBB\xBF"
                           "exchange_id,"));
  CHECK(said.err == "1 row\n");
}

TEST_CASE("every export is itself a fact") {
  AfterTheEvening evening;
  const auto before = evening.facts();
  static_cast<void>(evening.exported("exchanges", "csv"));
  CHECK(evening.facts() == before + 1);
}

TEST_CASE("an export that cannot be written leaves what was there") {
  AfterTheEvening evening;
  evening.write("list.csv", "older");
  const auto full = evening.koffietijd({"export", "emmen", "--what", "attendees", "--out", "list.csv"}, 100);
  CHECK(full.exit == 1);
  CHECK(evening.read("list.csv") == "older");

  const auto folder = evening.koffietijd({"export", "emmen", "--what", "attendees", "--out", "missing/list.csv"});
  CHECK(folder.exit == 4);
  CHECK(folder.err.contains("make it first"));
  const auto device = evening.koffietijd({"export", "emmen", "--what", "attendees", "--out", "/dev/null"});
  CHECK(device.exit == 3);
  CHECK(std::filesystem::is_character_file("/dev/null"));
}
