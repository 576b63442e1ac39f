#include "kiosk/matching/room_watch.hpp"

#include "kiosk/matching/profile.hpp"
#include "tests/unit/kiosk/event/evening.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <array>

using namespace kiosk;
using namespace kiosk::matching;
using event::ConsentKind;
using event::Direction;
using event::person;
using matcher::crowd::Bond;

namespace {

constexpr std::array<std::uint8_t, 2> kBoth{1, 2};

event::AttendeeRecord record(std::string first_name, std::string job_title) {
  event::AttendeeRecord record;
  record.card.name = {.first = std::move(first_name), .infix = "van", .last = "Achternaam"};
  record.card.job_title = std::move(job_title);
  record.card.language = "nl";
  return record;
}

/// Person 1, Sara, and person 2, Joris, are on the list.
struct Room {
  event::Evening evening;
  RoomWatch watch;

  Room() {
    evening.expects(1, record("Sara", "bloemist"));
    evening.expects(2, record("Joris", "fotograaf"));
  }
  void comes(std::uint8_t number) { evening.happens(event::Moved{person(number), Direction::in, "", {}, {}}); }
  void leaves(std::uint8_t number) { evening.happens(event::Moved{person(number), Direction::out, "", {}, {}}); }
  void says(std::uint8_t number, bool yes) {
    evening.happens(event::ConsentChanged{person(number), ConsentKind::matching, yes});
  }
  RoomChange look() { return watch.look(evening.state()); }
};

std::vector<base::AttendeeId> here(const RoomChange& change) {
  std::vector<base::AttendeeId> ids;
  for (const auto& guest : change.here) ids.push_back(guest.id);
  return ids;
}

using Ids = std::vector<base::AttendeeId>;

}  // namespace

TEST_CASE("Who is in and agreed is told, once") {
  Room room;
  CHECK(room.look().empty());
  room.comes(1);
  CHECK(room.look().empty());
  room.says(1, true);
  const auto change = room.look();
  REQUIRE(here(change) == Ids{person(1)});
  CHECK(change.here[0].first_name == "Sara");
  CHECK(change.here[0].profile.id == person(1).hex());
  CHECK(change.here[0].profile.job_title == "bloemist");
  CHECK(change.gone.empty());
  CHECK(room.look().empty());
}

TEST_CASE("Who agreed but is not in, or never answered, or said no, is not told") {
  Room room;
  room.says(1, true);
  room.comes(2);
  CHECK(room.look().empty());
  room.says(2, false);
  CHECK(room.look().empty());
}

TEST_CASE("Consent to swap cards is no consent to be suggested") {
  Room room;
  room.comes(1);
  room.evening.happens(event::ConsentChanged{person(1), ConsentKind::exchange, true});
  CHECK(room.look().empty());
}

TEST_CASE("A card that changed is told again") {
  Room room;
  room.comes(1);
  room.says(1, true);
  (void)room.look();
  room.evening.happens(event::AttendeeListed{person(1), event::Origin::changed, record("Saar", "banketbakker")});
  const auto change = room.look();
  REQUIRE(here(change) == Ids{person(1)});
  CHECK(change.here[0].profile.job_title == "banketbakker");
  CHECK(change.here[0].first_name == "Saar");
  CHECK(room.look().empty());
}

TEST_CASE("Who leaves, withdraws consent, is blocked or erased is gone, once") {
  Room room;
  for (const auto number : kBoth) {
    room.comes(number);
    room.says(number, true);
  }
  REQUIRE(here(room.look()).size() == 2);
  const auto way = GENERATE(0, 1, 2, 3);
  if (way == 0) room.leaves(1);
  if (way == 1) room.says(1, false);
  if (way == 2) room.evening.happens(event::AttendeeBlocked{person(1), true});
  if (way == 3) room.evening.happens(event::AttendeeErased{person(1)});
  const auto change = room.look();
  CHECK(change.here.empty());
  CHECK(change.gone == Ids{person(1)});
  CHECK(room.look().empty());
}

TEST_CASE("Who comes back, agrees again or is let in again is told again") {
  Room room;
  room.comes(1);
  room.says(1, true);
  (void)room.look();
  const auto way = GENERATE(0, 1, 2);
  if (way == 0) room.leaves(1);
  if (way == 1) room.says(1, false);
  if (way == 2) room.evening.happens(event::AttendeeBlocked{person(1), true});
  REQUIRE(room.look().gone == Ids{person(1)});
  if (way == 0) room.comes(1);
  if (way == 1) room.says(1, true);
  if (way == 2) room.evening.happens(event::AttendeeBlocked{person(1), false});
  CHECK(here(room.look()) == Ids{person(1)});
}

TEST_CASE("Who came and left between two looks was never here") {
  Room room;
  room.says(1, true);
  room.comes(1);
  room.leaves(1);
  CHECK(room.look().empty());
}

TEST_CASE("A swap of cards and an answer become bonds") {
  Room room;
  room.evening.happens(event::CardsExchanged{person(1), person(2), {}, {}, {}, {}});
  const auto change = room.look();
  REQUIRE(change.bonds.size() == 1);
  CHECK(change.bonds[0].bond == Bond::exchanged);
  CHECK(room.look().empty());

  room.evening.happens(event::Answered{person(1), person(3), event::MetAnswer::not_now});
  auto bonds = room.look().bonds;
  REQUIRE_FALSE(bonds.empty());
  CHECK(bonds.back().a == person(1));
  CHECK(bonds.back().b == person(3));
  CHECK(bonds.back().bond == Bond::not_now);

  room.evening.happens(event::Answered{person(1), person(3), event::MetAnswer::met});
  bonds = room.look().bonds;
  REQUIRE_FALSE(bonds.empty());
  CHECK(bonds.back().bond == Bond::met);
  CHECK(room.look().empty());
}

TEST_CASE("The first look tells everything, whenever it comes") {
  Room room;
  for (const auto number : kBoth) {
    room.comes(number);
    room.says(number, true);
  }
  room.evening.happens(event::CardsExchanged{person(1), person(2), {}, {}, {}, {}});
  const auto change = room.look();
  CHECK(here(change) == Ids{person(1), person(2)});
  CHECK(change.bonds.size() == 1);
}

TEST_CASE("A second watch hears everything again") {
  Room room;
  room.comes(1);
  room.says(1, true);
  REQUIRE(here(room.look()).size() == 1);
  RoomWatch other;
  CHECK(here(other.look(room.evening.state())).size() == 1);
}

TEST_CASE("A profile holds what somebody does and looks for, and nothing that names them") {
  auto card = record("Sara", "bloemist").card;
  card.company = "Bloemenhuis";
  card.emails = {"geheim@post.example"};
  card.phones = {"+31 6 12345678"};
  card.websites = {"https://geheim.example"};
  card.address = "Geheimlaan 1, Emmen";
  card.note = "geheime notitie";
  card.pitch = {.call_me_when = "er iemand gaat trouwen",
                .what_i_do = "boeketten",
                .result = "een zaal die bloeit",
                .price = "€ 100",
                .why = "kwekersdochter",
                .seeking = "fotografen"};
  const auto profile = profile_of(card, "7");
  CHECK(profile == matcher::crowd::Profile{.id = "7",
                                           .language = matcher::text::Language::nl,
                                           .job_title = "bloemist",
                                           .company = "Bloemenhuis",
                                           .call_me_when = "er iemand gaat trouwen",
                                           .what_i_do = "boeketten",
                                           .result = "een zaal die bloeit",
                                           .price = "€ 100",
                                           .why = "kwekersdochter",
                                           .seeking = "fotografen"});
}

TEST_CASE("The language of a profile is the card's, when it has one that we read") {
  card::BusinessCard card;
  CHECK_FALSE(profile_of(card, "7").language);
  card.language = "en";
  CHECK(profile_of(card, "7").language == matcher::text::Language::en);
  card.language = "fr";
  CHECK_FALSE(profile_of(card, "7").language);
}
