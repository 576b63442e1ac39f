#include "tests/unit/kiosk/flow/visit.hpp"

namespace flow_test {
namespace {

using flow::MenuItem;
using flow::MenuShown;
using flow::PinAsked;
using flow::PinPurpose;
using flow::PinRemark;

void have_pin(Visit& visit, const std::string& pin = "4711") {
  visit.ledger.append(event::OrganiserPinSet{pin}, visit.now);
}

/// An organiser in the menu.
void open_menu(Visit& visit) {
  have_pin(visit);
  visit.show_organiser_badge();
  visit.type_pin("4711");
  visit.on_glass<MenuShown>();
}

}  // namespace

TEST_CASE("Badge and PIN open the menu; the badge alone opens the pad and nothing more") {
  Visit visit{event::Role::door};
  have_pin(visit);
  visit.show_badge(1);
  visit.give(flow::SpaceChecked{12'400'000'000});
  visit.show_organiser_badge();
  CHECK(visit.on_glass<PinAsked>().purpose == PinPurpose::open);
  visit.type_pin("4711");
  const auto& shown = visit.on_glass<MenuShown>();
  CHECK(shown.expected == 3);
  CHECK(shown.present == 1);
  CHECK(shown.free_space == "12,4 GB");
  CHECK(visit.ledger.state.present() == 1);
}

TEST_CASE("The pad knows how many digits were typed, and takes one back") {
  Visit visit{event::Role::door};
  have_pin(visit);
  visit.show_organiser_badge();
  for (const auto* key : {"1", "2", "3", "erase"}) visit.give(flow::Tapped{flow::Action::key, key});
  CHECK(visit.on_glass<PinAsked>().digits == 2);
  visit.show_organiser_badge();  // still held up
  CHECK(visit.on_glass<PinAsked>().digits == 2);
  visit.type_pin("3");
  CHECK(visit.on_glass<PinAsked>().remark == PinRemark::too_short);
  CHECK(visit.checks.empty());
}

TEST_CASE("After five wrong PINs the pad waits 30 s, then twice as long, at most a quarter of an hour") {
  Visit visit{event::Role::door};
  have_pin(visit);
  visit.show_organiser_badge();
  for (std::size_t left = 4; left > 0; --left) {
    visit.type_pin("9999");
    CHECK(visit.on_glass<PinAsked>().attempts_left == left);
    CHECK(visit.on_glass<PinAsked>().wait_seconds == 0);
  }
  visit.type_pin("9999");
  CHECK(visit.on_glass<PinAsked>().wait_seconds == 30);
  visit.type_pin("4711");
  CHECK(visit.checks.size() == 5);

  visit.pass(10s);
  CHECK(visit.on_glass<PinAsked>().wait_seconds == 20);
  visit.tap(flow::Action::close);
  visit.show_organiser_badge();  // closing wins nothing
  CHECK(visit.on_glass<PinAsked>().wait_seconds == 20);
  visit.pass(20s);
  visit.type_pin("9999");
  CHECK(visit.on_glass<PinAsked>().wait_seconds == 60);

  for (int more = 0; more < 8; ++more) {
    visit.now += 15min;
    visit.give(flow::Tick{});
    visit.show_organiser_badge();
    visit.type_pin("9999");
  }
  CHECK(visit.on_glass<PinAsked>().wait_seconds == 900);
  visit.now += 15min;
  visit.give(flow::Tick{});
  visit.show_organiser_badge();
  visit.type_pin("4711");
  visit.on_glass<MenuShown>();
}

TEST_CASE("An attempt counts although the pad is closed before the answer comes, and opens nothing then") {
  Visit visit{event::Role::door};
  have_pin(visit);
  visit.slow = true;
  for (int i = 0; i < 5; ++i) {
    visit.show_organiser_badge();
    visit.type_pin("4711");
    CHECK(visit.on_glass<PinAsked>().remark == PinRemark::checking);
    visit.tap(flow::Action::close);
  }
  visit.give(flow::PinChecked{visit.checks.front().request, false});
  visit.on_glass<flow::Start>();
  visit.show_organiser_badge();
  CHECK(visit.on_glass<PinAsked>().wait_seconds == 30);
}

TEST_CASE("Where there is no PIN yet, the organiser chooses one, typed twice") {
  Visit visit{event::Role::door};
  visit.show_organiser_badge();
  CHECK(visit.on_glass<PinAsked>().purpose == PinPurpose::choose);
  visit.type_pin("1234");
  CHECK(visit.on_glass<PinAsked>().remark == PinRemark::too_easy);
  visit.type_pin("4711");
  CHECK(visit.on_glass<PinAsked>().purpose == PinPurpose::repeat);
  visit.type_pin("4712");
  CHECK(visit.on_glass<PinAsked>().remark == PinRemark::different);
  CHECK(visit.count_facts<event::OrganiserPinSet>() == 0);
  visit.type_pin("4711");
  visit.type_pin("4711");
  visit.on_glass<MenuShown>();
  CHECK(visit.ledger.state.organiser_pin() == "4711");
}

TEST_CASE("Nobody is checked in while the organiser is at the pad or in the menu") {
  Visit visit{event::Role::door};
  have_pin(visit);
  visit.show_organiser_badge();
  visit.show_badge(1);
  visit.type_pin("4711");
  visit.show_badge(1);
  visit.on_glass<MenuShown>();
  CHECK(visit.ledger.state.present() == 0);
}

TEST_CASE("What the organiser chooses counts at once and is kept") {
  Visit visit{event::Role::door};
  open_menu(visit);
  visit.choose(MenuItem::role_table);
  visit.choose(MenuItem::english);
  visit.choose(MenuItem::quieter);
  CHECK(visit.setups.back() ==
        flow::Setup{.role = event::Role::table, .language = flow::Language::en, .volume = 70, .brightness = 100});
  visit.tap(flow::Action::close);
  CHECK(visit.on_glass<flow::Start>().role == event::Role::table);
  CHECK(visit.scene().language == flow::Language::en);
}

TEST_CASE("Volume and brightness end where they end, and the glass never goes dark") {
  Visit visit{event::Role::door};
  open_menu(visit);
  for (int i = 0; i < 12; ++i) {
    visit.choose(MenuItem::quieter);
    visit.choose(MenuItem::darker);
  }
  CHECK(visit.setups.back().volume == 0);
  CHECK(visit.setups.back().brightness == 10);
  for (int i = 0; i < 12; ++i) visit.choose(MenuItem::louder);
  CHECK(visit.setups.back().volume == 100);
}

TEST_CASE("Reading aloud is switched on and off, and kept") {
  Visit visit{event::Role::door};
  open_menu(visit);
  CHECK_FALSE(visit.on_glass<MenuShown>().setup.voice);
  visit.choose(MenuItem::read_aloud);
  CHECK(visit.on_glass<MenuShown>().setup.voice);
  CHECK(visit.setups.back().voice);
  visit.choose(MenuItem::read_aloud);
  CHECK_FALSE(visit.setups.back().voice);
}

TEST_CASE("The check-in lists of the tickets come round, every ticket among them") {
  Visit visit{event::Role::door};
  event::AttendeeListed listed{.attendee = visit.mila, .record = {}};
  listed.record.lists = {"Lezing", "Borrel"};
  visit.ledger.append(listed, visit.now);
  open_menu(visit);
  std::vector<std::string> seen;
  for (int i = 0; i < 3; ++i) {
    visit.choose(MenuItem::next_list);
    seen.push_back(visit.setups.back().list);
  }
  CHECK(seen == std::vector<std::string>{"Borrel", "Lezing", ""});
}

TEST_CASE("The organiser vouches for the clock") {
  Visit visit{event::Role::door};
  visit.clock_trusted = false;
  open_menu(visit);
  CHECK_FALSE(visit.on_glass<MenuShown>().clock_trusted);
  visit.choose(MenuItem::clock_right);
  CHECK(visit.on_glass<MenuShown>().clock_trusted);
  CHECK(visit.clock_trusted);
}

TEST_CASE("Restart and shut down are asked once more, and a refusal is told") {
  Visit visit{event::Role::door};
  open_menu(visit);
  visit.choose(MenuItem::page_power);
  visit.choose(MenuItem::shut_down);
  CHECK(visit.on_glass<MenuShown>().asked == MenuItem::shut_down);
  visit.choose(MenuItem::no);
  visit.choose(MenuItem::yes);
  CHECK(visit.powers.empty());
  visit.choose(MenuItem::restart);
  visit.choose(MenuItem::yes);
  CHECK(visit.powers == std::vector{flow::Power::restart});
  visit.give(flow::PowerRefused{});
  CHECK(visit.on_glass<MenuShown>().power_refused);
}

TEST_CASE("Out of order, a kiosk serves nobody until the organiser puts it back") {
  Visit visit{event::Role::door};
  open_menu(visit);
  visit.choose(MenuItem::out_of_order);
  visit.choose(MenuItem::yes);
  visit.on_glass<flow::OutOfOrder>();
  CHECK(visit.setups.back().out_of_order);
  visit.show_badge(1);
  visit.pass(5s);
  visit.on_glass<flow::OutOfOrder>();
  CHECK(visit.ledger.state.present() == 0);

  visit.show_organiser_badge();
  visit.type_pin("4711");
  visit.choose(MenuItem::back_in_order);
  visit.tap(flow::Action::close);
  visit.on_glass<flow::Start>();
  visit.show_badge(1);
  CHECK(visit.ledger.state.present() == 1);
}

TEST_CASE("A forgotten menu closes by itself after two minutes, a touched one stays") {
  Visit visit{event::Role::door};
  open_menu(visit);
  visit.pass(110s);
  visit.choose(MenuItem::page_kiosk);
  visit.pass(110s);
  visit.give(flow::BoardSeen{{.temperature = 50}});  // news is no touch
  visit.on_glass<MenuShown>();
  visit.pass(11s);
  visit.on_glass<flow::Start>();
}

TEST_CASE("A restart does not make the wait after wrong PINs shorter; a right PIN clears it") {
  Visit before{event::Role::door};
  before.ledger.append(event::OrganiserPinSet{"2580"}, before.now);
  before.show_organiser_badge();
  for (int attempt = 0; attempt < 5; ++attempt) before.type_pin("1111");
  CHECK(before.attempts.wrong() == 5);

  Visit after{event::Role::door, event::ReentryPolicy::once, false, before.attempts};
  after.ledger.append(event::OrganiserPinSet{"2580"}, after.now);
  after.show_organiser_badge();
  CHECK(after.on_glass<flow::PinAsked>().wait_seconds == 30);
  after.pass(30s);
  after.type_pin("2580");
  after.on_glass<flow::MenuShown>();
  CHECK(after.attempts == flow::PinAttempts{0, after.attempts.last()});
}

}  // namespace flow_test
