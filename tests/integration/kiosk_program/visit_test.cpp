// A visit to a table, as people make it: badges in front of a camera, a finger on a window, and what is kept of it.
#include "tests/integration/kiosk_program/kiosk_window.hpp"
#include "tests/integration/kiosk_program/prepared_event.hpp"
#include "tests/integration/live_session.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace integration;

namespace {

struct Table {
  TemporaryFolder place;
  PreparedEvent event{place.path};
  Lens lens{place.path};
  XServer server{place.path};
  KioskWindow kiosk;

  explicit Table(std::string_view name)
      : kiosk{name,
              server,
              {"--event", event.folder().string(), "--role", "table", "--camera", lens.camera(), "--size", "800x480",
               "--no-sound"}} {
    kiosk.sees("start");
  }
  void ends() {
    kiosk.program().signal(SIGTERM);
    CHECK(kiosk.program().exit_code() == 0);
  }
};

}  // namespace

TEST_CASE("A whole visit to a table: whom to meet, one of them, cards swapped, the cards, and all gone again") {
  Table table{"table-visit"};
  auto& kiosk = table.kiosk;
  table.event.check_in({"joris-stam", "sara-holt", "ali-demir", "bram-van-dijk"});

  table.lens.shows({table.event.badge("mila-verhoef")});
  CHECK(kiosk.sees("exchange-waiting").says("Mila"));
  table.lens.shows({});
  kiosk.tap("suggestions");

  const auto people = kiosk.sees("suggestions");
  CHECK(people.says("Joris Stam"));
  CHECK(people.button("third_person") != nullptr);
  kiosk.tap("first_person");
  const auto person = kiosk.sees("person");
  kiosk.tap("swap");
  CHECK(kiosk.sees("exchange-waiting").says("Mila"));

  const bool joris = person.says("Joris Stam");
  const auto* other = joris                      ? "joris-stam"
                      : person.says("Sara Holt") ? "sara-holt"
                      : person.says("Ali Demir") ? "ali-demir"
                                                 : "bram-van-dijk";
  table.lens.shows({table.event.badge(other)});
  kiosk.sees("exchange-done");
  table.lens.shows({});
  const auto first = kiosk.sees("card");
  kiosk.tap("next_card");
  CHECK(kiosk.sees("card").texts != first.texts);
  kiosk.tap("close");
  const auto start = kiosk.sees("start");
  CHECK_FALSE(start.says("Mila"));

  table.ends();
  const auto state = table.event.reopened().state;
  CHECK(state.present() == 5);
  REQUIRE(state.exchanges().size() == 1);
  CHECK(state.exchanges().front().cards.suggestion_rank == 1);
}

TEST_CASE("Two badges in one picture swap their cards at once") {
  Table table{"table-two-badges"};
  auto& kiosk = table.kiosk;
  table.lens.shows({table.event.badge("sara-holt"), table.event.badge("joris-stam")});
  const auto done = kiosk.sees("exchange-done");
  CHECK(done.says("Sara"));
  CHECK(done.says("Joris"));
  CHECK(kiosk.sees("card").button("close") != nullptr);
  table.lens.shows({});
  kiosk.tap("close");
  kiosk.sees("start");
  table.ends();
  const auto exchanges = table.event.reopened().state.exchanges();
  REQUIRE(exchanges.size() == 1);
  CHECK(exchanges.front().cards.way == kiosk::event::ExchangeWay::one_frame);
}

TEST_CASE("A camera that is lost in the middle of a visit is told on the glass, and back by itself") {
  Table table{"camera-lost"};
  auto& kiosk = table.kiosk;
  table.lens.shows({table.event.badge("mila-verhoef")});
  kiosk.sees("exchange-waiting");
  table.lens.breaks();
  kiosk.tap("close");
  const auto without = kiosk.sees("start-without-camera");
  CHECK(without.says("Geen badge?"));
  CHECK(kiosk.program().says("camera:"));
  table.lens.shows({});
  kiosk.sees("start");
  table.ends();
}
