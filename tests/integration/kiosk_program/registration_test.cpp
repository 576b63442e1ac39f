// Somebody without a badge writes their own card on the glass, key by key, and is in.
#include "tests/integration/kiosk_program/kiosk_window.hpp"
#include "tests/integration/kiosk_program/prepared_event.hpp"
#include "tests/integration/live_session.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <csignal>

using namespace integration;

TEST_CASE("Somebody new registers on the keyboard on the glass, with accents, and is in with a code of their own") {
  const TemporaryFolder place;
  PreparedEvent event{place.path};
  const XServer server{place.path};
  KioskWindow kiosk{"registration",
                    server,
                    {"--event", event.folder().string(), "--camera", "none", "--size", "800x480", "--no-sound"}};
  kiosk.sees("start-without-camera");
  kiosk.tap("no_badge");
  kiosk.sees("no-badge");
  kiosk.tap("register_self");

  kiosk.sees("register-1");
  kiosk.write("zoë brûlé");
  kiosk.sees("register-1", [](const Glass& glass) { return glass.says("Zoë Brûlé"); });
  kiosk.tap("forward");
  kiosk.sees("register-2");
  kiosk.write("café de zon");
  kiosk.sees("register-2", [](const Glass& glass) { return glass.says("Café de zon"); });
  kiosk.tap("key", "<second field>");
  kiosk.write("barista");
  kiosk.sees("register-2", [](const Glass& glass) { return glass.says("barista"); });
  kiosk.tap("forward");
  kiosk.sees("register-3");
  kiosk.write("je bruiloft om vijf uur nog koffie wil");
  kiosk.sees("register-3", [](const Glass& glass) { return glass.says("nog koffie wil"); });
  kiosk.tap("forward");
  kiosk.sees("register-4");
  kiosk.tap("forward");
  kiosk.sees("register-5");
  kiosk.write("zoe@zon.nl");
  kiosk.sees("register-5", [](const Glass& glass) { return glass.says("zoe@zon.nl"); });
  kiosk.tap("forward");
  kiosk.sees("consent");
  kiosk.tap("yes");
  kiosk.sees("consent");
  kiosk.tap("no");
  CHECK(kiosk.sees("registered").says("Zoë"));
  kiosk.tap("done");
  CHECK_FALSE(kiosk.sees("start-without-camera").says("Zoë"));
  kiosk.program().signal(SIGTERM);
  CHECK(kiosk.program().exit_code() == 0);

  const auto state = event.reopened().state;
  CHECK(state.present() == 1);
  const auto& people = state.attendees();
  const auto zoe = std::ranges::find_if(
      people, [](const auto& entry) { return entry.second.record.card.name.display() == "Zoë Brûlé"; });
  REQUIRE(zoe != people.end());
  const auto& card = zoe->second.record.card;
  CHECK(card.company == "Café de zon");
  CHECK(card.job_title == "barista");
  CHECK(card.pitch.call_me_when == "je bruiloft om vijf uur nog koffie wil");
  CHECK(card.email() == "zoe@zon.nl");
  CHECK(zoe->second.consent_exchange == true);
  CHECK_FALSE(zoe->second.consent_matching == true);
}
