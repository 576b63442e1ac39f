#include "imported_event.hpp"
#include "kiosk/lists/describe.hpp"

#include <algorithm>

using namespace kiosk;
using lists::RowOutcome;
using lists_test::ImportedEvent;
using lists_test::kMorning;
using lists_test::read;
using lists_test::sample;
using Texts = std::vector<std::string>;

namespace {

template <class FactType>
std::size_t count_of(const lists::ImportPlan& plan) {
  return static_cast<std::size_t>(std::ranges::count_if(
      plan.facts, [](const event::FactBody& body) { return std::holds_alternative<FactType>(body); }));
}

constexpr std::string_view kSara =
    "naam,email,bedrijf,ticket_code,telefoon\nSara Holt,sara@holt.example.com,Holt Muziek,TC1,\n";

}  // namespace

TEST_CASE("every new attendee gets a badge, and consent only where the list says so") {
  ImportedEvent event;
  const auto plan = event.import(sample("canonical.csv"));
  CHECK(plan.added == 3);
  CHECK(count_of<event::AttendeeListed>(plan) == 3);
  CHECK(count_of<event::BadgeIssued>(plan) == 3);
  CHECK(count_of<event::ConsentChanged>(plan) == 3);
  const auto& mila = event.by_email("mila@verhoef.example.nl");
  CHECK(mila.consent_exchange == true);
  CHECK(mila.consent_matching == true);
  const auto& jan = event.by_email("jan@berg.example.nl");
  CHECK(jan.consent_exchange == false);
  CHECK_FALSE(jan.consent_matching.has_value());
  const auto badge = event.ledger.state.badge_of(mila.id);
  REQUIRE(badge.has_value());
  CHECK(badge->issue == 0);
  CHECK(event.ledger.state.by_badge(badge->badge) == &mila);
}

TEST_CASE("importing a list twice changes nothing the second time, whatever system it came from") {
  for (const auto* file :
       {"canonical.csv", "dutch_windows1252.csv", "pretix_checkin_en.csv", "pretix_positions.csv", "pretix.json",
        "eventbrite_us.csv", "meetup.csv", "google.csv", "contacts.vcf", "attendees.json"}) {
    INFO(file);
    ImportedEvent event;
    const auto first = event.import(sample(file));
    CHECK(first.added > 0);
    const auto again = event.plan(sample(file));
    CHECK(again.facts.empty());
    CHECK(again.unchanged == first.added);
  }
}

TEST_CASE("two rows of one person that contradict each other give the same person each time") {
  const auto list =
      "naam,email,bedrijf,note_for_desk\n"
      "Jan Berg,no address,Bakkerij Berg,Rolstoel\n"
      "Jan Berg,jan@berg.example.nl,Bakkerij Berg,Rolstoel: lift wijzen\n";
  ImportedEvent event;
  const auto first = event.import(list);
  CHECK(first.added == 1);
  CHECK(first.repeated == 1);
  CHECK(event.by_email("jan@berg.example.nl").record.note_for_desk == "Rolstoel");
  CHECK(event.plan(list).facts.empty());
}

TEST_CASE("two kiosks that import the same list know the same people") {
  ImportedEvent north;
  ImportedEvent south;
  CHECK(north.import(sample("canonical.csv")).facts == south.import(sample("canonical.csv")).facts);
}

TEST_CASE("ids tell nothing without the secret") {
  const ImportedEvent event;
  const auto list = read(kSara);
  const auto other = lists::plan_import(event.ledger.state, list, base::as_bytes("another secret of the same sort"));
  REQUIRE(other.has_value());
  CHECK(other->rows.at(0).attendee != event.plan(kSara).rows.at(0).attendee);
  const auto refused = lists::plan_import(event.ledger.state, list, base::as_bytes("short"));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == base::ErrorKind::invalid_input);
}

TEST_CASE("a person is found by ticket code, else by address and name, else by name and company") {
  ImportedEvent event;
  event.import(kSara);
  const auto sara = event.by_email("sara@holt.example.com").id;
  const auto same_person = [&](std::string_view text) { return event.plan(text).rows.at(0).attendee == sara; };
  CHECK(same_person("naam,email,ticket_code\nSarah Holt-Bos,new@holt.example.com,TC1\n"));
  CHECK(same_person("naam,email,bedrijf\nSARA  HOLT,Sara@Holt.example.com,Iets Anders\n"));
  CHECK(same_person("naam,bedrijf\nSara Holt,Holt  MUZIEK\n"));
  CHECK_FALSE(same_person("naam,bedrijf\nSara Holt,Een Ander\n"));
  CHECK_FALSE(same_person("naam,email\nBram Holt,sara@holt.example.com\n"));
}

TEST_CASE("spellings of an infix do not make another person") {
  ImportedEvent event;
  event.import("naam,email\nJan van der Berg,jan@berg.example.nl\n");
  CHECK(event.plan("naam,email\nJan v.d. Berg,jan@berg.example.nl\n").added == 0);
}

TEST_CASE("filled cells replace, and empty cells keep what is known") {
  ImportedEvent event;
  event.import(
      "naam,email,bedrijf,telefoon,mij_bel_je_als\nSara Holt,sara@holt.example.com,Holt,06-00000001,het stil is\n");
  const auto plan =
      event.import("naam,email,bedrijf,telefoon,mij_bel_je_als\nSara Holt,sara@holt.example.com,Holt Muziek,,\n");
  CHECK(plan.changed == 1);
  REQUIRE(plan.facts.size() == 1);
  CHECK(std::get<event::AttendeeListed>(plan.facts[0]).origin == event::Origin::changed);
  CHECK(plan.rows.at(0).remarks == Texts{"changed: company"});
  const auto& sara = event.by_email("sara@holt.example.com");
  CHECK(sara.record.card.company == "Holt Muziek");
  CHECK(sara.record.card.phone() == "06-00000001");
  CHECK(sara.record.card.pitch.call_me_when == "het stil is");
}

TEST_CASE("a list without a status keeps the status, one with a status sets it") {
  ImportedEvent event;
  event.import("naam,email,status\nSara Holt,sara@holt.example.com,pending\n");
  CHECK(event.plan("naam,email\nSara Holt,sara@holt.example.com\n").facts.empty());
  event.import("naam,email,status\nSara Holt,sara@holt.example.com,paid\n");
  CHECK(event.by_email("sara@holt.example.com").record.status == event::TicketStatus::valid);
}

TEST_CASE("two rows of one person are one person with two tickets") {
  ImportedEvent event;
  const auto plan = event.import(
      "naam,email,ticket_code\nSara Holt,sara@holt.example.com,TC1\nSara Holt,sara@holt.example.com,TC2\n"
      "Sara Holt,sara@holt.example.com,TC1\n");
  CHECK(plan.added == 1);
  CHECK(plan.repeated == 2);
  CHECK(plan.rows.at(1).remarks == Texts{"a second ticket of the person in row 2"});
  CHECK(plan.rows.at(2).remarks == Texts{"the same person as in row 2"});
  CHECK(event.by_email("sara@holt.example.com").record.ticket_codes == Texts{"TC1", "TC2"});
}

TEST_CASE("a cancelled ticket does not spoil a good one of the same person, nor open the door") {
  ImportedEvent event;
  event.import(
      "naam,email,ticket_code,status\nSara Holt,sara@holt.example.com,OLD,canceled\nSara "
      "Holt,sara@holt.example.com,NEW,paid\n");
  const auto& sara = event.by_email("sara@holt.example.com");
  CHECK(sara.record.status == event::TicketStatus::valid);
  CHECK(sara.record.ticket_codes == Texts{"NEW"});
}

TEST_CASE("two people of one company with the same name but other addresses are two people") {
  ImportedEvent event;
  const auto text = "naam,email,bedrijf\nJan Bos,jan1@bos.example.nl,Bos\nJan Bos,jan2@bos.example.nl,Bos\n";
  CHECK(event.import(text).added == 2);
  CHECK(event.plan(text).facts.empty());
}

TEST_CASE("rows that could be several people change nothing when they come again") {
  for (const std::string_view rows : {",A B,C\nx@c.nl,A B,C\ny@c.nl,A B,C\n", "x@c.nl,A B,C\n,A B,C\ny@c.nl,A B,C\n",
                                      "x@c.nl,A B,\nx@c.nl,,\nx@c.nl,D E,\n", "x@c.nl,,\nx@c.nl,A B,\nx@c.nl,D E,\n"}) {
    INFO(rows);
    ImportedEvent event;
    const auto text = "email,naam,bedrijf\n" + std::string{rows};
    event.import(text);
    CHECK(event.plan(text).facts.empty());
  }
}

TEST_CASE("one ticket code for two names is left out with the row it is in already") {
  ImportedEvent event;
  const auto plan =
      event.import("naam,email,ticket_code\nSara Holt,sara@holt.example.com,TC1\nAli Demir,ali@demir.example.nl,TC1\n");
  CHECK(plan.added == 1);
  CHECK(plan.left_out == 1);
  REQUIRE(plan.rows.at(1).remarks.size() == 1);
  CHECK(plan.rows[1].remarks[0].contains("row 2"));
}

TEST_CASE("a code of one known person with the name of another is left out") {
  ImportedEvent event;
  event.import("naam,email,ticket_code\nSara Holt,sara@holt.example.com,TC1\nAli Demir,ali@demir.example.nl,TC2\n");
  const auto plan = event.plan("naam,email,ticket_code\nAli Demir,ali@demir.example.nl,TC1\n");
  CHECK(plan.facts.empty());
  CHECK(plan.left_out == 1);
}

TEST_CASE("a list never takes back a no") {
  ImportedEvent event;
  const auto text = "naam,email,consent_exchange\nSara Holt,sara@holt.example.com,ja\n";
  event.import(text);
  const auto sara = event.by_email("sara@holt.example.com").id;
  event.ledger.append(event::ConsentChanged{sara, event::ConsentKind::exchange, false}, kMorning);
  const auto plan = event.plan(text);
  CHECK(plan.facts.empty());
  REQUIRE(plan.rows.at(0).remarks.size() == 1);
  CHECK(plan.rows[0].remarks[0].contains("said no"));
}

TEST_CASE("a list may say no to what was a yes") {
  ImportedEvent event;
  event.import("naam,email,consent_matching\nSara Holt,sara@holt.example.com,ja\n");
  const auto plan = event.import("naam,email,consent_matching\nSara Holt,sara@holt.example.com,nee\n");
  CHECK(plan.changed == 1);
  CHECK(event.by_email("sara@holt.example.com").consent_matching == false);
}

TEST_CASE("erased people do not come back with a list") {
  ImportedEvent event;
  event.import(kSara);
  event.ledger.append(event::AttendeeErased{event.by_email("sara@holt.example.com").id}, kMorning);
  const auto plan = event.plan(kSara);
  CHECK(plan.facts.empty());
  CHECK(plan.left_out == 1);
  CHECK(plan.rows.at(0).remarks.at(0).contains("erased"));
}

TEST_CASE("a refunded ticket cancels the one that came in before, and adds nobody") {
  ImportedEvent event;
  event.import("naam,email,ticket_code,status\nRick Gone,rick@gone.example.com,100220029001,Attending\n");
  const auto plan = event.import(sample("eventbrite_us.csv"));
  CHECK(plan.added == 1);
  CHECK(plan.changed == 1);
  CHECK(event.by_email("rick@gone.example.com").record.status == event::TicketStatus::cancelled);
  CHECK(event.ledger.state.by_email("nora@away.example.com") == nullptr);
  CHECK(event.plan(sample("eventbrite_us.csv")).facts.empty());
}

TEST_CASE("a ticket that the shop blocked is blocked, and free again when the shop says so") {
  ImportedEvent event;
  event.import("naam,email,blocked\nSara Holt,sara@holt.example.com,yes\n");
  CHECK(event.by_email("sara@holt.example.com").blocked);
  event.import("naam,email,blocked\nSara Holt,sara@holt.example.com,no\n");
  CHECK_FALSE(event.by_email("sara@holt.example.com").blocked);
}

TEST_CASE("the report counts, and names each row that somebody should look at") {
  const ImportedEvent event;
  const std::string text =
      "naam;e-mail;bedrijf;schoenmaat\nSara Holt;sara@holt.example.com;Holt Muziek;41\n"
      "Sara Holt;sara@holt.example.com;Holt Muziek;41\nAli Demir;ali@;Demir;44\nJan;jan@bos.example.nl\n";
  const auto list = read(text);
  const auto report = lists::describe(list, event.plan(text));
  CHECK(report.starts_with("Read 4 rows of an attendee list (CSV with semicolons, UTF-8).\n"));
  CHECK(report.contains("  added           2\n"));
  CHECK(report.contains("       3  repeated   Sara Holt (Holt Muziek): the same person as in row 2\n"));
  CHECK(report.contains(
      "       4  look       e-mail: 'ali@' is not an e-mail address. Remedy: write it as name@example.nl.\n"));
  CHECK(report.contains("       5  left out   has 2 cells where the header has 4."));
  CHECK(report.contains("Columns not used: schoenmaat.\n"));
  CHECK_FALSE(report.contains("       2  added"));
  CHECK(lists::describe(list, event.plan(text), lists::ReportDetail::every_row)
            .contains("       2  added      Sara Holt (Holt Muziek)\n"));
}
