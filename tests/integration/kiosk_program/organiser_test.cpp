// The organiser at a kiosk: badge, PIN, what this kiosk is, and how it is taken out of order.
#include "tests/integration/kiosk_program/kiosk_window.hpp"
#include "tests/integration/kiosk_program/prepared_event.hpp"
#include "tests/integration/live_session.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace integration;

namespace {

struct Organiser {
  TemporaryFolder place;
  PreparedEvent event{place.path};
  Lens lens{place.path};
  XServer server{place.path};
  std::vector<std::string> options{"--event",   event.folder().string(), "--camera", lens.camera(), "--size", "800x480",
                                   "--no-sound"};

  Organiser() { event.set_pin("2468"); }

  void opens_menu(KioskWindow& kiosk) {
    lens.shows({event.badge("organisator")});
    kiosk.sees("pin");
    lens.shows({});
    kiosk.write("2468");
    kiosk.tap("key", "ok");
    kiosk.sees("menu");
  }
};

/// A menu on which this can be tapped.
KioskWindow::Fits offering(std::string item) {
  return [item = std::move(item)](const Glass& glass) { return glass.button("item", item) != nullptr; };
}

}  // namespace

TEST_CASE("The organiser makes a door an English table, takes it out of order and back, and it stays so") {
  Organiser organiser;
  {
    KioskWindow kiosk{"organiser", organiser.server, organiser.options};
    kiosk.sees("start");
    organiser.opens_menu(kiosk);
    kiosk.tap_item("page_kiosk");
    kiosk.sees("menu", offering("role_table"));
    kiosk.tap_item("role_table");
    kiosk.sees("menu", offering("english"));
    kiosk.tap_item("english");
    kiosk.sees("menu", [](const Glass& glass) { return glass.language == "en"; });
    kiosk.tap_item("page_senses");
    kiosk.sees("menu", offering("quieter"));
    kiosk.tap_item("quieter");
    kiosk.sees("menu", [](const Glass& glass) { return glass.says("70"); });
    kiosk.tap_item("page_power");
    kiosk.sees("menu", offering("out_of_order"));
    kiosk.tap_item("out_of_order");
    kiosk.sees("menu", offering("yes"));
    kiosk.tap_item("yes");
    CHECK(kiosk.sees("out-of-order").language == "en");

    organiser.opens_menu(kiosk);
    kiosk.tap_item("page_power");
    kiosk.sees("menu", offering("back_in_order"));
    kiosk.tap_item("back_in_order");
    kiosk.sees("menu", offering("out_of_order"));
    kiosk.tap("close");
    kiosk.sees("start", [](const Glass& glass) { return glass.language == "en"; });
    kiosk.program().signal(SIGTERM);
    CHECK(kiosk.program().exit_code() == 0);
  }
  KioskWindow again{"organiser-again", organiser.server, organiser.options};
  CHECK(again.sees("start").language == "en");
  organiser.lens.shows({organiser.event.badge("mila-verhoef")});
  again.sees("exchange-waiting");
}
