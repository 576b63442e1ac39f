#include "kiosk/app/log_export.hpp"

#include "kiosk/base/local_time.hpp"
#include "tests/doubles/ledger.hpp"
#include "tests/unit/firmware/board/machine.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace kiosk;
namespace fs = std::filesystem;
using board_test::Machine;
using firmware::board::StickFault;

/// An event at which Mila and Joris swapped cards, a machine, and the folder where its stick is.
struct Evening {
  Evening() {
    ledger.append(
        event::EventConfigured{
            {.name = "Open Coffee: Emmen", .date = base::parse_date("2026-11-26").value(), .zone = "Europe/Amsterdam"}},
        now);
    const auto mila = listed(1, "Mila", "Verhoef");
    const auto joris = listed(2, "Joris", "Stam");
    ledger.append(event::CardsExchanged{.a = mila, .b = joris}, now);
    machine.plug_in();
  }

  base::AttendeeId listed(std::uint8_t number, std::string first, std::string last) {
    base::AttendeeId id;
    id.bytes.fill(number);
    event::AttendeeListed fact{.attendee = id, .record = {}};
    fact.record.card.name = {.first = std::move(first), .infix = {}, .last = std::move(last)};
    ledger.append(fact, now);
    ledger.append(event::ConsentChanged{id, event::ConsentKind::exchange, true}, now);
    return id;
  }

  void mount(const std::string& options = "rw") {
    machine.mount("/dev/sda1 " + stick.folder().string() + " vfat " + options + " 0 0\n");
  }

  auto take_along(const std::stop_token& stop = {}) {
    return app::take_log_along(
        ledger.state, wish, now, machine.places(), [this](int percent) { percents.push_back(percent); }, stop);
  }

  base::Instant now = base::parse_time("2026-11-26T08:14:00Z", **base::find_zone("UTC")).value();
  doubles::Ledger ledger;
  Machine machine;
  board_test::Tree stick;
  app::LogWish wish{.by = "organiser's badge 0a"};
  std::vector<int> percents;
};

std::string text_of(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

TEST_CASE("The log is on the stick in a dated folder, as a table, a workbook and cards, and who took it is told") {
  Evening evening;
  evening.mount();
  const auto taken = evening.take_along();
  REQUIRE(taken);
  CHECK(taken->folder == "open-coffee-emmen-2026-11-26-0914");
  const auto folder = evening.stick.folder() / taken->folder;
  CHECK(text_of(folder / "exchanges.csv").contains("Verhoef"));
  CHECK(text_of(folder / "exchanges.xlsx").starts_with("PK"));
  CHECK(text_of(folder / "cards.zip").starts_with("PK"));
  REQUIRE(taken->downloads.size() == 3);
  CHECK(taken->downloads.front() ==
        event::Downloaded{.what = "exchanges", .format = "csv", .rows = 1, .by = "organiser's badge 0a"});
  CHECK(taken->downloads.back().rows == 2);
  CHECK_FALSE(taken->let_go);  // nobody here may unmount it
}

TEST_CASE("Progress goes up from file to file and ends at a hundred") {
  Evening evening;
  evening.mount();
  REQUIRE(evening.take_along());
  CHECK(evening.percents.size() > 2);
  CHECK(std::ranges::is_sorted(evening.percents));
  CHECK(evening.percents.back() >= 95);  // a zip's size may differ a little from what was measured
}

TEST_CASE("A stick that nobody mounted yet is mounted first, and let go at the end") {
  Evening evening;
  evening.machine.may_mount(evening.stick.folder().string());
  const auto taken = evening.take_along();
  REQUIRE(taken);
  CHECK(taken->let_go);
  CHECK(evening.machine.tree.read("asked") == "mount");
}

TEST_CASE("Every format that is asked for is written") {
  Evening evening;
  evening.mount();
  using enum lists::LogFormat;
  evening.wish.formats = {csv, jsonl, vcf, xlsx, zip};
  const auto taken = evening.take_along();
  REQUIRE(taken);
  CHECK(taken->downloads.size() == 5);
  for (const auto* name : {"exchanges.csv", "exchanges.jsonl", "exchanges.vcf", "exchanges.xlsx", "cards.zip"}) {
    CHECK(fs::exists(evening.stick.folder() / taken->folder / name));
  }
}

TEST_CASE("No stick, one that nobody mounts and one that is locked each say what is wrong, and nothing is written") {
  Evening evening;
  CHECK(evening.take_along().error().fault == StickFault::not_mounted);
  evening.mount("ro");
  CHECK(evening.take_along().error().fault == StickFault::read_only);
  CHECK(fs::is_empty(evening.stick.folder()));
  fs::remove_all(evening.machine.tree.folder() / "sys/block/sda");
  CHECK(evening.take_along().error().fault == StickFault::none);
}

TEST_CASE("A stick without room is told before anything is written on it") {
  Evening evening;
  evening.mount();
  board_test::on_small_disk(evening.stick.folder(), [&] {
    std::ofstream{evening.stick.folder() / "holiday.jpg"} << std::string(252UL * 1024, 'x') << std::flush;
    const auto taken = evening.take_along();
    const auto only = fs::directory_iterator{evening.stick.folder()};
    return !taken && taken.error().fault == StickFault::full && only->path().filename() == "holiday.jpg";
  });
}

TEST_CASE("A kiosk that ends gives it up and leaves nothing half on the stick") {
  Evening evening;
  evening.mount();
  std::stop_source ends;
  ends.request_stop();
  CHECK_FALSE(evening.take_along(ends.get_token()));
  CHECK(fs::is_empty(evening.stick.folder()));
}
