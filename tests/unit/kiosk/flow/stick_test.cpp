#include "tests/unit/kiosk/flow/visit.hpp"

namespace flow_test {
namespace {

using flow::MenuItem;
using flow::MenuShown;
using flow::StickState;
using flow::StickStep;
using flow::StickTrouble;

const std::vector<event::Downloaded> kTaken{
    {.what = "exchanges", .format = "csv", .rows = 24, .by = "organiser's badge 0a"},
    {.what = "exchanges", .format = "xlsx", .rows = 24, .by = "organiser's badge 0a"}};

/// The organiser at the page where the log is taken along.
struct AtTheMenu : Visit {
  AtTheMenu() : Visit{event::Role::door} {
    ledger.append(event::OrganiserPinSet{"4711"}, now);
    open();
  }
  void open() {
    show_organiser_badge();
    type_pin("4711");
    choose(MenuItem::page_data);
  }
  [[nodiscard]] const StickState& stick() { return on_glass<MenuShown>().stick; }
};

}  // namespace

TEST_CASE("A stick that is put in while the menu is open is seen, and so is its leaving") {
  AtTheMenu visit;
  CHECK(visit.stick().step == StickStep::absent);
  visit.choose(MenuItem::to_stick);
  CHECK(visit.exports.empty());
  visit.give(flow::StickSeen{true});
  CHECK(visit.stick().step == StickStep::there);
  visit.give(flow::StickSeen{false});
  CHECK(visit.stick().step == StickStep::absent);
}

TEST_CASE("The log goes onto the stick once, and whose badge took it is on record before the glass says done") {
  AtTheMenu visit;
  visit.give(flow::StickSeen{true});
  visit.choose(MenuItem::to_stick);
  visit.choose(MenuItem::to_stick);
  REQUIRE(visit.exports.size() == 1);
  CHECK(visit.exports.front().by == "organiser's badge " + std::string(24, '0'));
  visit.give(flow::ExportMoved{40});
  CHECK(visit.stick() == StickState{.step = StickStep::busy, .percent = 40});
  visit.slow = true;
  visit.give(flow::ExportDone{.folder = "emmen-2026-11-26", .let_go = true, .downloads = kTaken});
  CHECK(visit.stick().step == StickStep::busy);
  visit.answer(visit.appended.back());
  CHECK(visit.stick() ==
        StickState{.step = StickStep::done, .percent = 100, .folder = "emmen-2026-11-26", .let_go = true});
  CHECK(visit.count_facts<event::Downloaded>() == 2);
}

TEST_CASE("Done stays until the stick is pulled out") {
  AtTheMenu visit;
  visit.give(flow::StickSeen{true});
  visit.choose(MenuItem::to_stick);
  visit.give(flow::ExportDone{.folder = "emmen", .downloads = kTaken});
  visit.give(flow::StickSeen{true});
  CHECK(visit.stick().step == StickStep::done);
  visit.give(flow::StickSeen{false});
  CHECK(visit.stick().step == StickStep::absent);
}

TEST_CASE("Why it failed stays until another stick comes, also when the stick is gone") {
  AtTheMenu visit;
  visit.give(flow::StickSeen{true});
  visit.choose(MenuItem::to_stick);
  visit.give(flow::StickSeen{false});
  CHECK(visit.stick().step == StickStep::busy);
  visit.give(flow::ExportFailed{StickTrouble::gone});
  CHECK(visit.stick() == StickState{.step = StickStep::failed, .trouble = StickTrouble::gone});
  visit.give(flow::StickSeen{false});
  CHECK(visit.stick().step == StickStep::failed);
  CHECK(visit.count_facts<event::Downloaded>() == 0);
  visit.give(flow::StickSeen{true});
  visit.choose(MenuItem::to_stick);
  CHECK(visit.exports.size() == 2);
}

TEST_CASE("A menu in which the log is being written does not close; left, it goes on and is told again") {
  AtTheMenu visit;
  visit.give(flow::StickSeen{true});
  visit.choose(MenuItem::to_stick);
  visit.pass(110s);
  visit.give(flow::ExportMoved{50});
  visit.pass(110s);
  visit.on_glass<MenuShown>();
  visit.tap(flow::Action::close);
  visit.give(flow::ExportMoved{60});
  visit.on_glass<flow::Start>();
  visit.open();
  CHECK(visit.stick().percent == 60);
  visit.tap(flow::Action::close);
  visit.give(flow::ExportDone{.folder = "emmen", .downloads = kTaken});
  CHECK(visit.count_facts<event::Downloaded>() == 2);
  visit.on_glass<flow::Start>();
}

TEST_CASE("When the downloads cannot be put on record, nothing is called done") {
  AtTheMenu visit;
  visit.give(flow::StickSeen{true});
  visit.choose(MenuItem::to_stick);
  visit.broken = base::Error{base::ErrorKind::disk_full, "full"};
  visit.give(flow::ExportDone{.folder = "emmen", .downloads = kTaken});
  visit.on_glass<flow::Alarm>();
  visit.broken.reset();
  visit.give(flow::StoreRecovered{});
  visit.open();
  CHECK(visit.stick().step == StickStep::there);
}

}  // namespace flow_test
