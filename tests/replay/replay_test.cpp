#include "tests/replay/evening.hpp"

#include "kiosk/base/local_time.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>

using namespace kiosk;
using namespace replay;

namespace {

using Scenario = std::function<void(Evening&)>;

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

/// Plays a scenario twice: it must go the same way both times, and the way that was approved.
std::unique_ptr<Evening> play(const std::string& name, event::Role role, const event::Settings& settings,
                              const Scenario& scenario) {
  auto played = std::make_unique<Evening>(role, settings);
  const auto& evening = *played;
  scenario(*played);
  Evening again{role, settings};
  scenario(again);
  CHECK(again.script() == evening.script());
  for (const int frames : evening.frames_needed()) CHECK(frames <= 2);

  const auto file = std::filesystem::path{KOFFIETIJD_SOURCE_DIR} / "tests/replay" / (name + ".golden");
  if (std::getenv("KOFFIETIJD_UPDATE_GOLDEN") != nullptr) std::ofstream{file, std::ios::binary} << evening.script();
  INFO(file.string() << " (KOFFIETIJD_UPDATE_GOLDEN=1 makes it anew: then read it)");
  CHECK(evening.script() == text_of(file));
  return played;
}

}  // namespace

TEST_CASE("A quiet door shows the way in, reads nothing, and hardly works") {
  const auto evening = play("quiet_door", event::Role::door, {}, [](Evening& door) {
    door.open();
    door.wait(30s);
  });
  CHECK(evening->readings() == 0);
  CHECK(evening->frames() == 300);
  CHECK(evening->frames_searched() <= 31);  // the first, and one in ten in case something came in slowly
}

TEST_CASE("A queue at the door: everybody gets their own answer, and it is kept before it is shown") {
  const auto evening = play("queue", event::Role::door, {}, [](Evening& door) {
    const auto mila = door.invite({.name = "Mila Verhoef"});
    const auto joris = door.invite({.name = "Joris Stam"});
    const auto sara = door.invite({.name = "Sara Holt", .language = "en"});
    const auto ali = door.invite({.name = "Ali Demir"});
    const auto unpaid = door.invite({.name = "Bram de Wit", .ticket = event::TicketStatus::unpaid});
    const auto cancelled = door.invite({.name = "Noor Bakker", .ticket = event::TicketStatus::cancelled});
    const auto blocked = door.invite({.name = "Wim van Elst"});
    const auto eva = door.invite({.name = "Eva 't Hart"});
    const auto femke = door.invite({.name = "Femke van der Laan"});
    door.block(blocked);
    auto forged = door.invite({.name = "Nobody Real"});
    forged.back() = forged.back() == '1' ? '2' : '1';  // one bit or two of the signature
    door.open();
    for (const auto& badge :
         {mila, joris, door.foreign_badge(), sara, forged, unpaid, ali, blocked, mila, cancelled, eva, femke}) {
      door.wait(2s);
      door.show({badge});
    }
    door.wait(12s);
  });
  CHECK(evening->readings() == 12);
  CHECK(evening->state().present() == 6);
  CHECK(evening->count_facts<event::Moved>() == 6);
  CHECK(evening->count_facts<event::ScanRefused>() == 6);
}

TEST_CASE("Two badges in one frame at a table swap cards at once") {
  const auto evening = play("one_frame", event::Role::table, {}, [](Evening& table) {
    const auto mila = table.invite({.name = "Mila Verhoef"});
    const auto sara = table.invite({.name = "Sara Holt", .language = "en"});
    table.open();
    table.wait(1s);
    table.show({mila, sara}, 2s);
    table.wait(40s);
  });
  const auto exchanges = evening->state().exchanges();
  REQUIRE(exchanges.size() == 1);
  CHECK(exchanges.front().cards.way == event::ExchangeWay::one_frame);
}

TEST_CASE("Two badges after each other at a table swap cards once both said yes") {
  const auto evening = play("two_badges", event::Role::table, {}, [](Evening& table) {
    const auto mila = table.invite({.name = "Mila Verhoef"});
    const auto joris = table.invite({.name = "Joris Stam", .consents = false});
    table.open();
    table.wait(1s);
    table.show({mila});
    table.wait(3s);
    table.show({joris});
    table.wait(2s);
    table.tap(flow::Action::yes);
    table.wait(5s);
    table.tap(flow::Action::next_card);
    table.wait(31s);
  });
  CHECK(evening->state().exchange_count() == 1);
}

TEST_CASE("Somebody alone at a table waits for twenty seconds, and the table is free again") {
  const auto evening = play("alone", event::Role::table, {}, [](Evening& table) {
    const auto mila = table.invite({.name = "Mila Verhoef"});
    const auto joris = table.invite({.name = "Joris Stam"});
    table.open();
    table.show({mila});
    table.wait(22s);
    table.show({joris});
    table.wait(22s);
  });
  CHECK(evening->state().exchange_count() == 0);
}

TEST_CASE("At the door one sees whom to meet, says whom one met, and a fresh suggestion comes") {
  const auto evening = play("suggestions", event::Role::door, {}, [](Evening& door) {
    const auto mila = door.invite({.name = "Mila Verhoef", .matching = true});
    const auto joris = door.invite({.name = "Joris Stam", .matching = true});
    const auto sara = door.invite({.name = "Sara Holt", .language = "en"});
    door.open();
    door.show({mila});
    door.wait(6s);
    door.show({joris});
    door.wait(2s);
    door.tap(flow::Action::suggestions);
    door.wait(1s);
    door.tap(flow::Action::first_person);
    door.wait(3s);
    door.tap(flow::Action::met);
    door.wait(2s);
    door.tap(flow::Action::done);
    door.show({sara});
    door.wait(1s);
    door.tap(flow::Action::suggestions);
    door.wait(2s);
    door.tap(flow::Action::yes);
    door.wait(46s);
  });
  CHECK(evening->count_facts<event::Answered>() == 1);
}

TEST_CASE("At a table a card is passed on with its owner's badge, and the swap remembers the suggestion") {
  const auto evening = play("pass_on", event::Role::table, {}, [](Evening& table) {
    const auto mila = table.invite({.name = "Mila Verhoef", .matching = true});
    const auto joris = table.invite({.name = "Joris Stam", .matching = true});
    const auto sara = table.invite({.name = "Sara Holt", .language = "en"});
    table.open();
    table.show({joris});
    table.wait(21s);
    table.show({mila});
    table.tap(flow::Action::suggestions);
    table.wait(1s);
    table.tap(flow::Action::first_person);
    table.wait(2s);
    table.tap(flow::Action::swap);
    table.wait(1s);
    table.show({joris});
    table.wait(6s);
    table.tap(flow::Action::pass_on);
    table.wait(4s);
    table.show({joris});
    table.wait(2s);
    table.show({sara});
    table.wait(2s);
    table.tap(flow::Action::level_4);
    table.wait(8s);
  });
  CHECK(evening->count_facts<event::PassedOn>() == 1);
  CHECK(evening->count_facts<event::Referred>() == 1);
  CHECK(evening->state().exchange_count() == 2);
}

TEST_CASE("A badge that stays in view for half a minute is one reading and one check-in") {
  const auto evening =
      play("lingering", event::Role::door, {.policy = event::ReentryPolicy::in_out}, [](Evening& door) {
        const auto mila = door.invite({.name = "Mila Verhoef"});
        door.open();
        door.wait(1s);
        door.linger(mila, 30s);
        door.wait(12s);
      });
  CHECK(evening->readings() == 1);
  CHECK(evening->count_facts<event::Moved>() == 1);
  CHECK(evening->state().present() == 1);
}

TEST_CASE("With in-and-out a visit begins and ends at the same door") {
  const auto evening =
      play("in_and_out", event::Role::door, {.policy = event::ReentryPolicy::in_out}, [](Evening& door) {
        const auto mila = door.invite({.name = "Mila Verhoef"});
        const auto joris = door.invite({.name = "Joris Stam"});
        door.open();
        door.show({mila});
        door.wait(5s);
        door.show({joris});
        door.wait(15s);
        door.show({mila});
        door.wait(15s);
        door.show({mila});
        door.wait(8s);
      });
  CHECK(evening->count_facts<event::Moved>() == 4);
  CHECK(evening->state().present() == 2);
}

TEST_CASE("A camera that was pulled out and comes back goes on where it was") {
  const auto evening = play("lost_camera", event::Role::door, {}, [](Evening& door) {
    const auto mila = door.invite({.name = "Mila Verhoef"});
    const auto joris = door.invite({.name = "Joris Stam"});
    door.open();
    door.show({mila});
    door.wait(7s);
    door.camera(flow::CameraState::lost);
    door.wait(5s);
    door.camera(flow::CameraState::ready);
    door.show({joris});
    door.wait(7s);
  });
  CHECK(evening->state().present() == 2);
}

TEST_CASE("A clock that nobody vouches for refuses nobody; once it is trusted, hours count again") {
  event::Settings settings;
  settings.opens = base::parse_time("2026-11-26T10:00:00+01:00", **base::find_zone("UTC")).value();
  const auto evening = play("untrusted_clock", event::Role::door, settings, [](Evening& door) {
    const auto mila = door.invite({.name = "Mila Verhoef"});
    const auto joris = door.invite({.name = "Joris Stam"});
    door.trust_clock(false);
    door.open();
    door.show({mila});
    door.wait(7s);
    door.show({door.organiser_badge()});
    door.wait(2s);
    door.tap(flow::Action::close);
    door.trust_clock(true);
    door.wait(2s);
    door.show({joris});
    door.wait(12s);
  });
  CHECK(evening->state().present() == 1);
  CHECK(evening->count_facts<event::ScanRefused>() == 1);
}
