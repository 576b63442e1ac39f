#include "kiosk/lists/write_logs.hpp"

#include "imported_event.hpp"
#include "kiosk/lists/csv_reader.hpp"

#include <boost/json.hpp>

#include <algorithm>

using namespace kiosk;
using lists::LogFormat;
using lists::LogOptions;
using lists_test::ImportedEvent;
using lists_test::kMorning;
using lists_test::sample;

namespace {

using Write = base::Result<std::uint64_t> (*)(const event::Projection&, const LogOptions&, const lists::Sink&);

std::string written(Write write, const event::Projection& state, const LogOptions& options = {},
                    std::uint64_t* rows = nullptr) {
  std::string text;
  const auto count = write(state, options, [&](std::string_view piece) -> base::Result<> {
    text += piece;
    return {};
  });
  REQUIRE(count.has_value());
  if (rows != nullptr) *rows = *count;
  return text;
}

/// Rows of a CSV; a cell by its column's name.
struct Sheet {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;

  explicit Sheet(std::string_view csv) {
    const auto read = lists::read_csv(csv, ',', [&](lists::CsvRow&& row) -> base::Result<bool> {
      if (header.empty()) {
        header = std::move(row.cells);
      } else {
        rows.push_back(std::move(row.cells));
      }
      return true;
    });
    REQUIRE(read.has_value());
  }

  [[nodiscard]] std::string at(std::size_t row, std::string_view column) const {
    const auto place = std::ranges::find(header, column);
    INFO(column);
    REQUIRE(place != header.end());
    return rows.at(row).at(static_cast<std::size_t>(place - header.begin()));
  }
};

constexpr std::string_view kThree =
    "naam,bedrijf,email,mij_bel_je_als,consent_exchange,ticket_code\n"
    "Mila Verhoef,Verhoef Patisserie,mila@verhoef.example.nl,de taart mooi moet zijn,ja,TC1\n"
    "Joris Stam,Stam Tenten,joris@stam.example.nl,je tuinfeest doorgaat,ja,TC2\n"
    "Sara Holt,Holt Muziek,sara@holt.example.com,het stil is,ja,TC3\n";

struct Evening : ImportedEvent {
  base::AttendeeId mila, joris, sara;

  Evening() {
    import(kThree);
    mila = by_email("mila@verhoef.example.nl").id;
    joris = by_email("joris@stam.example.nl").id;
    sara = by_email("sara@holt.example.com").id;
    ledger.append(event::KioskIntroduced{"Ingang Noord"}, kMorning);
  }

  event::Fact swap(const base::AttendeeId& a, const base::AttendeeId& b, std::optional<std::uint32_t> rank = {}) {
    return ledger.append(event::CardsExchanged{a, b, event::ExchangeWay::two_badges, rank, {}},
                         kMorning + std::chrono::hours{1});
  }
  [[nodiscard]] const event::Projection& state() const { return ledger.state; }
};

}  // namespace

TEST_CASE("the exchange log has one row a pair, with what came of it") {
  Evening evening;
  const auto fact = evening.swap(evening.mila, evening.joris, 2);
  evening.ledger.append(event::Referred{evening.sara, evening.joris, evening.mila, 4},
                        kMorning + std::chrono::hours{2});
  evening.ledger.append(event::Answered{evening.joris, evening.mila, event::MetAnswer::met},
                        kMorning + std::chrono::hours{2});
  std::uint64_t rows = 0;
  const auto csv = written(lists::write_exchanges, evening.state(), {}, &rows);
  CHECK(rows == 1);
  CHECK(
      csv.starts_with("exchange_id,time,kiosk,person_a,company_a,email_a,person_b,company_b,email_b,how,introduced_by,"
                      "referral_level,met,suggested_before,suggestion_rank,consent_a,consent_b,note\r\n"));
  const Sheet sheet{csv};
  CHECK(sheet.at(0, "exchange_id") == "testkios-" + std::to_string(fact.id.sequence));
  CHECK(sheet.at(0, "time") == "2026-11-26T10:00:00+01:00");
  CHECK(sheet.at(0, "kiosk") == "Ingang Noord");
  CHECK(sheet.at(0, "person_a") == "Mila Verhoef");
  CHECK(sheet.at(0, "email_b") == "joris@stam.example.nl");
  CHECK(sheet.at(0, "how") == "two_badges");
  CHECK(sheet.at(0, "referral_level") == "4");
  CHECK(sheet.at(0, "met") == "yes");
  CHECK(sheet.at(0, "suggested_before") == "yes");
  CHECK(sheet.at(0, "suggestion_rank") == "2");
  CHECK(sheet.at(0, "consent_a") == "yes");
  CHECK(sheet.at(0, "note").empty());
}

TEST_CASE("fields of who withdrew consent or was erased do not leave") {
  Evening evening;
  evening.swap(evening.mila, evening.joris);
  evening.swap(evening.mila, evening.sara);
  evening.ledger.append(event::ConsentChanged{evening.joris, event::ConsentKind::exchange, false},
                        kMorning + std::chrono::hours{2});
  evening.ledger.append(event::AttendeeErased{evening.sara}, kMorning + std::chrono::hours{2});
  for (const auto format : {LogFormat::csv, LogFormat::jsonl, LogFormat::vcf}) {
    const auto text = written(lists::write_exchanges, evening.state(), {format, false});
    CHECK(text.contains("mila@verhoef.example.nl"));
    for (const auto* gone : {"Joris", "Stam", "joris@", "Sara", "Holt", "sara@"}) CHECK_FALSE(text.contains(gone));
  }
  const Sheet sheet{written(lists::write_exchanges, evening.state())};
  REQUIRE(sheet.rows.size() == 2);
  CHECK(sheet.at(0, "consent_b") == "no");
  CHECK(sheet.at(0, "note") == "person_b withdrew consent");
  CHECK(sheet.at(1, "note") == "person_b was erased");
}

TEST_CASE("exchange cards are written once a person") {
  Evening evening;
  evening.swap(evening.mila, evening.joris);
  evening.swap(evening.mila, evening.sara);
  std::uint64_t cards = 0;
  const auto text = written(lists::write_exchanges, evening.state(), {LogFormat::vcf, false}, &cards);
  CHECK(cards == 3);
  CHECK(lists_test::read(text).rows.size() == 3);
}

TEST_CASE("the check-in log tells movements and refusals in order") {
  Evening evening;
  const auto at = [](int minutes) { return kMorning + std::chrono::minutes{minutes}; };
  evening.ledger.append(event::Moved{evening.mila, event::Direction::in, "ontbijt", event::ReadingSource::camera},
                        at(1));
  evening.ledger.append(
      event::ScanRefused{event::VerdictKind::unknown, {}, "ontbijt", event::ReadingSource::scanner, "00"}, at(2),
      false);
  evening.ledger.append(
      event::ScanRefused{event::VerdictKind::already_in, evening.mila, "ontbijt", event::ReadingSource::nfc, "01"},
      at(3));
  evening.ledger.append(event::Moved{evening.mila, event::Direction::out, "ontbijt", event::ReadingSource::desk},
                        at(4));
  const auto csv = written(lists::write_checkins, evening.state());
  CHECK(csv.starts_with(
      "time,attendee,ticket_type,list,kiosk,direction,verdict,reason,offline,clock_trusted,reading\r\n"));
  const Sheet sheet{csv};
  REQUIRE(sheet.rows.size() == 4);
  CHECK(sheet.rows[0] == std::vector<std::string>{"2026-11-26T09:01:00+01:00", "Mila Verhoef", "", "ontbijt",
                                                  "Ingang Noord", "in", "admitted", "", "no", "yes", "camera"});
  CHECK(sheet.rows[1] == std::vector<std::string>{"2026-11-26T09:02:00+01:00", "", "", "ontbijt", "Ingang Noord", "",
                                                  "unknown", "not on the list", "no", "no", "scanner"});
  CHECK(sheet.at(2, "verdict") == "already_in");
  CHECK(sheet.at(2, "attendee") == "Mila Verhoef");
  CHECK(sheet.at(3, "direction") == "out");
  CHECK(sheet.at(3, "verdict") == "left");
  CHECK(sheet.at(3, "reading") == "desk");
}

TEST_CASE("a check-in log is no set of cards") {
  const Evening evening;
  const auto refused = lists::write_checkins(evening.state(), {LogFormat::vcf, false},
                                             [](std::string_view) { return base::Result<>{}; });
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("an attendee list that was written imports as nothing new") {
  for (const auto format : {LogFormat::csv, LogFormat::jsonl}) {
    ImportedEvent event;
    event.import(sample("canonical.csv"));
    event.import(
        "naam,email,ticket_code,bedrijf,consent_exchange\nAli Demir,ali@demir.example.nl,\"=wQZ\nTC 2\",\"=1+1\",ja\n");
    const auto text = written(lists::write_attendees, event.ledger.state, {format, true});
    const auto again = event.plan(text);
    CHECK(again.facts.empty());
    CHECK(again.unchanged == 4);
  }
}

TEST_CASE("an attendee list that was written rebuilds everyone who consented, elsewhere") {
  ImportedEvent here;
  here.import(sample("canonical.csv"));
  here.import(
      "naam,email,ticket_code,bedrijf,consent_exchange\nAli Demir,ali@demir.example.nl,\"=wQZ\nTC 2\",'=1+1,ja\n");
  ImportedEvent there;
  CHECK(there.import(written(lists::write_attendees, here.ledger.state)).added == 4);
  for (const auto* email : {"mila@verhoef.example.nl", "ali@demir.example.nl"}) {
    CHECK(there.by_email(email).record == here.by_email(email).record);
    CHECK(there.by_email(email).id == here.by_email(email).id);
  }
}

TEST_CASE("without consent to exchange, contact and pitch stay on the kiosk; name, company and ticket leave") {
  ImportedEvent event;
  event.import(
      "naam,bedrijf,functie,email,telefoon,mij_bel_je_als,ik_zoek,ticket_code,consent_exchange\n"
      "Jan Bos,Bos,Baas,jan@bos.example.nl,06-00000003,het lekt,lood,TC9,\n");
  for (const auto format : {LogFormat::csv, LogFormat::jsonl}) {
    const auto text = written(lists::write_attendees, event.ledger.state, {format, false});
    for (const auto* kept : {"Jan", "Bos", "TC9"}) CHECK(text.contains(kept));
    for (const auto* private_text : {"jan@", "06-00000003", "het lekt", "lood", "Baas"})
      CHECK_FALSE(text.contains(private_text));
  }
  CHECK(written(lists::write_attendees, event.ledger.state, {LogFormat::vcf, false}).empty());
}

TEST_CASE("cells that a spreadsheet would run are defused in a CSV, and plain in JSON") {
  ImportedEvent event;
  event.import("naam,bedrijf,email,consent_exchange\nJan Bos,\"=HYPERLINK(\"\"x\"\")\",jan@bos.example.nl,ja\n");
  const Sheet sheet{written(lists::write_attendees, event.ledger.state)};
  CHECK(sheet.at(0, "company") == "'=HYPERLINK(\"x\")");
  const auto line = written(lists::write_attendees, event.ledger.state, {LogFormat::jsonl, false});
  CHECK(boost::json::parse(line).at("company").as_string() == "=HYPERLINK(\"x\")");
}

TEST_CASE("a byte order mark comes on request, before a CSV only") {
  const Evening evening;
  CHECK(written(lists::write_attendees, evening.state(), {LogFormat::csv, true})
            .starts_with("\xEF\xBB\xBF"
                         "first_name,"));
  CHECK(written(lists::write_attendees, evening.state(), {LogFormat::csv, false}).starts_with("first_name,"));
  CHECK(written(lists::write_attendees, evening.state(), {LogFormat::jsonl, true}).starts_with("{"));
}

TEST_CASE("a sink that fails stops the writing with its own error") {
  const Evening evening;
  const auto full = lists::write_attendees(evening.state(), {}, [](std::string_view) -> base::Result<> {
    return base::fail(base::ErrorKind::disk_full, "the stick is full");
  });
  REQUIRE_FALSE(full.has_value());
  CHECK(full.error().kind == base::ErrorKind::disk_full);
}

TEST_CASE("formats go by their names") {
  for (const auto format : {LogFormat::csv, LogFormat::jsonl, LogFormat::vcf, LogFormat::xlsx, LogFormat::zip}) {
    CHECK(lists::log_format_named(lists::name_of(format)) == format);
  }
  CHECK_FALSE(lists::log_format_named("docx").has_value());
}
