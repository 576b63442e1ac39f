#include "tests/unit/kiosk/flow/visit.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <set>

using namespace flow_test;
using flow::WallPage;

namespace {

/// A wall, with Joris and Mila in and willing; Joris has a trigger.
struct WallInRoom : Visit {
  WallInRoom() : Visit{event::Role::wall} {
    for (const auto& who : {mila, joris}) {
      comes_in(who);
      consent(who, event::ConsentKind::matching);
    }
    give(flow::StateChanged{});
  }

  void happens(const event::FactBody& fact) {
    ledger.append(fact, now);
    give(flow::StateChanged{});
  }
  void comes_in(const base::AttendeeId& who) { happens(event::Moved{.attendee = who, .list = {}}); }

  [[nodiscard]] const flow::WallShown& wall() const { return on_glass<flow::WallShown>(); }

  /// Everybody named on the wall in the next minutes.
  std::set<std::string> named() {
    std::set<std::string> names;
    for (int page = 0; page < 12; ++page) {
      for (const auto& person : wall().people) names.insert(person.first_name);
      for (const auto& table : wall().tables) {
        for (const auto& person : table.people) names.insert(person.first_name);
      }
      pass(flow::kWallPageStays);
    }
    return names;
  }

  void plan_tables(base::Instant starts) {
    happens(event::TablesPlanned{
        .round = 1, .starts_at = starts, .ends_at = starts + 20min, .tables = {{mila, joris, sara}}});
  }
};

}  // namespace

TEST_CASE("A wall names only people who are in and agreed to be suggested, with no more than a first name") {
  WallInRoom room;
  room.comes_in(room.sara);
  room.plan_tables(room.now + 5min);
  CHECK(room.named() == std::set<std::string>{"Joris", "Mila"});
}

TEST_CASE("Whoever withdraws, leaves, is barred or is erased is off the wall at once") {
  WallInRoom room;
  room.plan_tables(room.now);
  REQUIRE(room.wall().tables.at(0).people.size() == 2);
  const auto way = GENERATE(0, 1, 2, 3);
  if (way == 0) room.happens(event::ConsentChanged{room.joris, event::ConsentKind::matching, false});
  if (way == 1) room.happens(event::Moved{.attendee = room.joris, .direction = event::Direction::out, .list = {}});
  if (way == 2) room.happens(event::AttendeeBlocked{room.joris, true});
  if (way == 3) room.happens(event::AttendeeErased{room.joris});
  REQUIRE(room.wall().tables.at(0).people.size() == 1);
  CHECK(room.named() == std::set<std::string>{"Mila"});
}

TEST_CASE("The room is surveyed once a minute, and after something happened, but never twice within ten seconds") {
  WallInRoom room;
  room.pass(1min);
  room.surveys = 0;
  room.pass(5min);
  CHECK(room.surveys == 5);
  room.pass(15s);
  room.surveys = 0;
  room.comes_in(room.sara);
  room.pass(200ms);
  CHECK(room.surveys == 1);
  for (int i = 0; i < 20; ++i) {
    room.happens(event::Moved{.attendee = room.sara, .list = {}});
    room.pass(1s);
  }
  CHECK(room.surveys <= 3);
}

TEST_CASE("A door asks for no survey") {
  Visit door{event::Role::door};
  door.pass(3min);
  CHECK(door.surveys == 0);
}

TEST_CASE("Pages follow each other every fifteen seconds, and nothing changes in between") {
  WallInRoom room;
  room.give(flow::RoomSurveyed{.occasions = {{"bruiloft", 4, 3}}, .gaps = {{"bloemist", "bruiloft"}}});
  std::vector<WallPage> pages;
  for (int page = 0; page < 6; ++page) {
    pages.push_back(room.wall().page);
    room.pass(flow::kWallPageStays);
  }
  CHECK(std::set<WallPage>(pages.begin(), pages.begin() + 3) ==
        std::set{WallPage::occasions, WallPage::spotlight, WallPage::wanted});
  CHECK(std::equal(pages.begin(), pages.begin() + 3, pages.begin() + 3));

  room.pass(flow::kWallPageStays - room.now.time_since_epoch() % flow::kWallPageStays);
  const auto scene = room.scene();
  room.pass(14s);
  CHECK(room.scene() == scene);
}

TEST_CASE("Before anybody agreed the wall says how to join in") {
  Visit wall{event::Role::wall};
  wall.pass(1s);
  CHECK(wall.on_glass<flow::WallShown>().page == WallPage::welcome);
  CHECK(wall.on_glass<flow::WallShown>().present == 0);
}

TEST_CASE("Around the start of a round the wall shows its tables only") {
  WallInRoom room;
  const auto start = room.now + 30min;
  room.plan_tables(start);
  room.pass(1s);
  CHECK(room.wall().count == 1);
  CHECK(room.wall().page == WallPage::spotlight);

  room.pass(16min);
  CHECK(room.wall().count == 2);

  room.pass(10min);
  CHECK(room.wall().page == WallPage::tables);
  CHECK(room.wall().count == 1);
  CHECK_FALSE(room.wall().round_runs);
  CHECK(room.wall().round_time == "09:44");

  room.pass(5min);
  CHECK(room.wall().page == WallPage::tables);
  CHECK(room.wall().round_runs);
  CHECK(room.wall().round_time == "10:04");

  room.pass(20min);
  CHECK(room.wall().page == WallPage::spotlight);
}

TEST_CASE("After the organiser's PIN pad the wall comes back, and it makes nothing durable by itself") {
  WallInRoom room;
  room.give(flow::BadgeRead{.presented = badge::OrganiserBadge{}, .payload = "organiser"});
  room.on_glass<flow::PinAsked>();
  room.pass(61s);
  room.on_glass<flow::WallShown>();
  CHECK(room.appended.empty());
}
