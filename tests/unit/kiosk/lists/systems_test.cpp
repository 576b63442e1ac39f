#include "sample_lists.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <chrono>

using kiosk::event::TicketStatus;
using kiosk::lists::ListForm;
using kiosk::lists::ListSystem;
using lists_test::read;
using lists_test::refusal;
using lists_test::sample;
using Texts = std::vector<std::string>;

TEST_CASE("a pretix check-in list gives tickets, payment, blocks and questions") {
  using namespace std::chrono;
  const auto list = read(sample("pretix_checkin_en.csv"));
  CHECK(list.system == ListSystem::pretix_check_in);
  CHECK(list.errors.empty());
  REQUIRE(list.rows.size() == 2);
  const auto& mila = list.rows[0];
  CHECK(mila.attendee.card.name == kiosk::card::PersonName{"Mila", "", "Verhoef"});
  CHECK(mila.attendee.ticket_codes == Texts{"hk3pq7zzt4n2vbw8"});
  CHECK(mila.attendee.ticket_type == "Ondernemer");
  CHECK(mila.attendee.status == TicketStatus::valid);
  CHECK(mila.attendee.card.pitch.call_me_when == "de taart mooi moet zijn");
  CHECK(mila.attendee.card.pitch.price.empty());
  CHECK(mila.attendee.note_for_desk.empty());
  const auto& ali = list.rows[1];
  CHECK(ali.attendee.ticket_codes == Texts{"=wQZ2xk3"});
  CHECK(ali.remarks.empty());
  CHECK(ali.attendee.status == TicketStatus::unpaid);
  CHECK(ali.blocked == true);
  CHECK_FALSE(ali.attendee.note_for_desk.empty());
  CHECK(ali.attendee.valid_from == sys_days{2026y / November / 26d} + 8h);
}

TEST_CASE("pretix lists in Dutch and German read like the English one") {
  using namespace std::chrono;
  const auto dutch = read(sample("pretix_checkin_nl.csv"));
  CHECK(dutch.system == ListSystem::pretix_check_in);
  CHECK(dutch.errors.empty());
  const auto& jan = dutch.rows.at(0).attendee;
  CHECK(jan.card.name == kiosk::card::PersonName{"Jan", "van der", "Berg"});
  CHECK(jan.card.email() == "jan@berg.example.nl");
  CHECK(jan.ticket_codes == Texts{"hk3pq7zzt4n2vbw8"});
  CHECK(jan.status == TicketStatus::valid);
  CHECK(jan.valid_from == sys_days{2026y / November / 26d} + 8h);
  CHECK(jan.valid_until == sys_days{2026y / November / 26d} + 23h);

  const auto german = read(sample("pretix_checkin_de.csv"));
  CHECK(german.errors.empty());
  const auto& juergen = german.rows.at(0).attendee;
  CHECK(juergen.card.name == kiosk::card::PersonName{"Jürgen", "", "Groß"});
  CHECK(juergen.status == TicketStatus::unpaid);
  CHECK(juergen.ticket_codes == Texts{"zz4n2vbw8hk3pq7z"});
  CHECK(juergen.valid_from == sys_days{2026y / November / 26d} + 8h);
}

TEST_CASE("of pretix order positions the attendee's columns count, never the buyer's") {
  const auto list = read(sample("pretix_positions.csv"));
  CHECK(list.system == ListSystem::pretix_positions);
  REQUIRE(list.rows.size() == 3);
  CHECK(list.rows[0].attendee.card.company == "Holt Muziek");
  CHECK(list.rows[0].attendee.card.emails == Texts{"sara@holt.example.com"});
  CHECK(list.rows[1].attendee.card.emails.empty());
  CHECK(list.rows[1].attendee.status == TicketStatus::unpaid);
  CHECK(list.rows[2].attendee.status == TicketStatus::cancelled);
}

TEST_CASE("a pretix export gives positions, answers, add-ons and keys") {
  const auto list = read(sample("pretix.json"));
  CHECK(list.system == ListSystem::pretix_json);
  CHECK(list.form == ListForm::json);
  CHECK(list.rows_read == 5);
  REQUIRE(list.rows.size() == 4);
  const auto& mila = list.rows[0];
  CHECK(mila.attendee.card.email() == "mila@verhoef.example.nl");
  CHECK(mila.attendee.ticket_type == "Ondernemer");
  CHECK(mila.attendee.ticket_codes == Texts{"==gQsecret1"});
  CHECK(mila.attendee.card.pitch.call_me_when == "de taart mooi moet zijn");
  CHECK(mila.consent_exchange == true);
  CHECK(mila.attendee.card.language == "nl");
  CHECK_FALSE(mila.attendee.note_for_desk.empty());
  CHECK(list.skipped == std::vector{kiosk::lists::Skipped{"add-on of another ticket", 1}});
  CHECK(list.rows[1].attendee.card.email() == "jan@berg.example.nl");
  CHECK(list.rows[1].attendee.ticket_type == "Gast");
  CHECK(list.rows[1].attendee.status == TicketStatus::unpaid);
  CHECK(list.rows[2].attendee.card.emails.empty());
  CHECK(list.rows[3].attendee.status == TicketStatus::cancelled);
  CHECK(list.pretix_keys.size() == 1);
  CHECK(list.remarks.size() == 1);
}

TEST_CASE("an Eventbrite list skips what was refunded, and no buyer overwrites an attendee") {
  const auto list = read(sample("eventbrite_us.csv"));
  CHECK(list.system == ListSystem::eventbrite);
  CHECK(list.rows_read == 3);
  REQUIRE(list.rows.size() == 1);
  CHECK(list.rows[0].attendee.card.name.display() == "Sara Holt");
  CHECK(list.rows[0].attendee.card.email() == "sara@holt.example.com");
  CHECK(list.rows[0].attendee.ticket_codes == Texts{"100120019001"});
  CHECK(list.skipped == std::vector<kiosk::lists::Skipped>{{"refunded", 1}, {"not attending", 1}});
  CHECK(list.withdrawn.size() == 2);

  const auto british = read(sample("eventbrite_uk.csv"));
  CHECK(british.system == ListSystem::eventbrite);
  CHECK(british.rows.at(0).attendee.card.name.display() == "Sara Holt");
  CHECK(british.rows[0].attendee.ticket_type == "General");
}

TEST_CASE("a Meetup list brings those who said yes") {
  const auto list = read(sample("meetup.csv"));
  CHECK(list.system == ListSystem::meetup);
  REQUIRE(list.rows.size() == 1);
  CHECK(list.rows[0].attendee.card.name == kiosk::card::PersonName{"Jan", "de", "Boer"});
  CHECK(list.rows[0].attendee.card.job_title.empty());
  CHECK(list.rows[0].remarks == Texts{"brings guests without a name (2)"});
  CHECK(list.skipped.size() == 2);
}

TEST_CASE("address books of LinkedIn, Google and Outlook are lists of guests") {
  const auto linkedin = read(sample("linkedin.csv"));
  CHECK(linkedin.system == ListSystem::linkedin);
  CHECK(linkedin.rows.at(0).attendee.card.job_title == "Eigenaar");
  CHECK(linkedin.remarks.at(0).contains("row 4"));

  const auto google = read(sample("google.csv"));
  CHECK(google.system == ListSystem::google);
  const auto& kees = google.rows.at(0).attendee.card;
  CHECK(kees.name == kiosk::card::PersonName{"Kees", "van den", "Heuvel"});
  CHECK(kees.emails == Texts{"kees@heuvel.example.nl", "kees@prive.example.nl"});
  CHECK(kees.phones == Texts{"06-00000011", "0591-000000"});
  CHECK(kees.note.empty());
  CHECK(google.rows.at(1).attendee.card.name == kiosk::card::PersonName{"Anna Maria", "", "Post"});

  const auto outlook = read(sample("outlook.csv"));
  CHECK(outlook.system == ListSystem::outlook);
  CHECK(outlook.rows.at(0).attendee.card.phones == Texts{"06-00000012", "0591-000001"});
}

TEST_CASE("vCards are a list, and what an address book notes about people stays out") {
  const auto list = read(sample("contacts.vcf"));
  CHECK(list.system == ListSystem::vcards);
  REQUIRE(list.rows.size() == 2);
  CHECK(list.rows[0].attendee.card.name == kiosk::card::PersonName{"Jan", "van der", "Berg"});
  CHECK(list.rows[0].attendee.card.note.empty());
  CHECK(list.remarks.size() == 1);
  CHECK(list.rows[1].attendee.card.emails.empty());
  REQUIRE(list.errors.size() == 1);
  CHECK(list.errors[0].row == 2);
}

TEST_CASE("JSON is an array of objects, or one object a line") {
  const auto array = read(sample("attendees.json"));
  CHECK(array.form == ListForm::json);
  REQUIRE(array.rows.size() == 2);
  CHECK(array.rows[0].consent_exchange == true);
  CHECK(array.rows[0].attendee.tags == Texts{"muziek", "trouwen"});
  CHECK(array.rows[1].consent_matching == false);
  CHECK(array.unused_columns == Texts{"shoe_size"});
  CHECK(read(sample("attendees.jsonl")).rows.size() == 2);
}

TEST_CASE("JSON texts stay letter by letter, whatever a spreadsheet would do with them") {
  for (const std::string company : {"=1+1", "'=1+1", "'t Hooft"}) {
    const auto list = read("[{\"first_name\": \"Sara\", \"company\": \"" + company + "\"}]");
    CHECK(list.rows.at(0).attendee.card.company == company);
  }
}

TEST_CASE("JSON that is damaged or holds something else is refused with its place") {
  CHECK(refusal("[\n{\"first_name\": \"Sara\",\n]").starts_with("line 3"));
  CHECK(refusal("[{\"shoe_size\": 43}]").contains("first_name"));
  CHECK(refusal("[{\"first_name\": \"Sara\"").contains("JSON"));
  const auto deep = std::string(5000, '[');
  CHECK(refusal(deep).contains("JSON"));
  const auto mixed = read("[{\"first_name\": \"Sara\"}, 7, null]");
  CHECK(mixed.rows.size() == 1);
  CHECK(mixed.errors.size() == 2);
}
