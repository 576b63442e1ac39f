#include "kiosk/base/local_time.hpp"
#include "kiosk/store/event_folder.hpp"
#include "tests/doubles/temporary_folder.hpp"
#include "tests/integration/power_cut/guests.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace kiosk;

namespace {

using doubles::TemporaryFolder;

void make_event_with_guests(const std::filesystem::path& folder) {
  const base::SystemClock clock;
  auto event =
      store::create_event(folder, {.name = "Power cut", .date = base::parse_date("2026-11-26").value()}, clock);
  REQUIRE(event);
  std::vector<event::FactBody> facts;
  for (int number = 1; number <= power_cut::kGuests; ++number) {
    event::AttendeeListed listed{.attendee = power_cut::attendee_of(number)};
    listed.record.card.name.first = "Gast";
    listed.record.card.name.last = std::to_string(number);
    facts.emplace_back(listed);
    facts.emplace_back(event::BadgeIssued{power_cut::attendee_of(number), power_cut::badge_of(number), 0});
  }
  REQUIRE(store::record(*event, facts));
}

/// Starts the door, kills it after `lines` welcomes (and a little more work), and returns everybody who was welcomed.
std::vector<int> welcomed_before_the_cut(const std::filesystem::path& folder, int lines) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t door = fork();
  REQUIRE(door >= 0);
  if (door == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execl(KOFFIETIJD_DOOR, KOFFIETIJD_DOOR, folder.c_str(), nullptr);
    _exit(127);
  }
  close(ends[1]);
  std::FILE* said = fdopen(ends[0], "r");
  std::vector<int> welcomed;
  for (int number = 0; std::fscanf(said, "%d", &number) == 1;) {
    welcomed.push_back(number);
    if (static_cast<int>(welcomed.size()) == lines) kill(door, SIGKILL);
  }
  std::fclose(said);
  int status = 0;
  waitpid(door, &status, 0);
  CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
  return welcomed;
}

}  // namespace

TEST_CASE("Everybody who was welcomed before the kiosk was killed is checked in afterwards") {
  std::mt19937 random{20261126};
  std::uniform_int_distribution<int> moment{1, power_cut::kGuests};
  for (int round = 0; round < 20; ++round) {
    const TemporaryFolder place;
    const auto folder = place.path / "event";
    make_event_with_guests(folder);
    const auto lines = moment(random);
    INFO("round " << round << ", killed after " << lines << " welcomes");

    const auto welcomed = welcomed_before_the_cut(folder, lines);
    REQUIRE(static_cast<int>(welcomed.size()) >= lines);

    const base::SystemClock clock;
    const auto event = store::open_event(folder, clock);
    REQUIRE(event);
    for (const auto number : welcomed) {
      const auto* guest = event->state.find(power_cut::attendee_of(number));
      REQUIRE(guest);
      CHECK(guest->present());
    }
    const auto report = event->store->integrity();
    REQUIRE(report);
    CHECK(report->faults.empty());
  }
}
