#include "kiosk/store/storage_thread.hpp"
#include "kiosk/store/store.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <numeric>
#include <random>

namespace kiosk::store {
namespace {

constexpr int kAppends = 200;

/// Tells the parent that one more fact is durable.
void acknowledge(int pipe, std::uint64_t sequence) {
  if (::write(pipe, &sequence, sizeof sequence) != sizeof sequence) ::_exit(3);
}

/// A check-in each, waiting for each: the sequences of what is durable go into
/// the pipe.
void append_one_by_one(const Place& place, int pipe) {
  auto store = Store::open(place.database(), place.key, place.clock, true, "this machine");
  if (!store) ::_exit(2);
  for (int i = 0; i < kAppends; ++i) {
    const auto stored = (*store)->append(std::vector<event::FactBody>{listed(static_cast<std::uint64_t>(i), "Anna")});
    if (!stored) ::_exit(2);
    acknowledge(pipe, stored->front().fact.id.sequence);
  }
}

/// The same through group commits.
void append_in_groups(const Place& place, int pipe) {
  auto store = Store::open(place.database(), place.key, place.clock, true, "this machine");
  if (!store) ::_exit(2);
  StorageThread storage{*std::move(store), 0, {}};
  for (int i = 0; i < kAppends; ++i) {
    storage.post({listed(static_cast<std::uint64_t>(i), "Bert")}, [&](const auto& stored) {
      if (!stored) ::_exit(2);
      acknowledge(pipe, stored->front().fact.id.sequence);
    });
  }
}

/// Runs a writer and kills it after it acknowledged some facts; returns the
/// last acknowledged sequence.
std::uint64_t last_acknowledged(const Place& place, bool in_groups, int acknowledgements_before_kill) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const auto writer = ::fork();
  REQUIRE(writer >= 0);
  if (writer == 0) {
    ::close(ends[0]);
    in_groups ? append_in_groups(place, ends[1]) : append_one_by_one(place, ends[1]);
    ::_exit(0);
  }
  ::close(ends[1]);
  std::uint64_t last = 0;
  std::uint64_t sequence = 0;
  for (int heard = 0; ::read(ends[0], &sequence, sizeof sequence) == sizeof sequence;) {
    last = std::max(last, sequence);
    if (++heard == acknowledgements_before_kill) ::kill(writer, SIGKILL);
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(writer, &status, 0);
  const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
  CHECK((killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0)));
  return last;
}

TEST_CASE("no acknowledged fact is lost when the program is killed at any moment") {
  const Place place;
  std::mt19937 random{20261126};
  for (int round = 0; round < 20; ++round) {
    const bool in_groups = round % 2 == 1;
    const auto last = last_acknowledged(place, in_groups, 1 + static_cast<int>(random() % kAppends));

    const auto store = place.open();
    const auto numbers = sequences(all_facts(*store));
    std::vector<std::uint64_t> expected(numbers.size());
    std::iota(expected.begin(), expected.end(), 1U);
    CHECK(numbers == expected);
    CHECK(numbers.size() >= last);
    if (!in_groups) CHECK(numbers.size() <= last + 1);
  }
  CHECK(faults_of(*place.open()).empty());
}

TEST_CASE(
    "a WAL that a power cut tore anywhere gives back whole groups from "
    "the first on") {
  const Place place;
  const auto store = place.open();
  appended(*store, {moved(0)});
  for (std::uint64_t group = 1; group <= 40; ++group) appended(*store, {listed(group, "Anna"), moved(group)});
  const auto database = file_bytes(place.database());
  const auto wal = file_bytes(place.folder / "event.db-wal");
  REQUIRE(wal.size() > 40 * 4096);

  std::mt19937 random{5};
  for (int round = 0; round < 40; ++round) {
    const TemporaryFolder cut;
    auto torn = wal.substr(0, random() % wal.size());
    // the last block may hold rubbish instead of nothing
    if (round % 2 == 1) torn += std::string(random() % 4096, static_cast<char>(random()));
    std::ofstream{cut / "event.db", std::ios::binary} << database;
    std::ofstream{cut / "event.db-wal", std::ios::binary} << torn;

    const auto rest = Store::open(cut / "event.db", place.key, place.clock, true, "this machine");
    REQUIRE(rest);
    const auto numbers = sequences(all_facts(**rest));
    CHECK((numbers.empty() || numbers.size() % 2 == 1));
    CHECK(faults_of(**rest).empty());
    CHECK(appended(**rest, {moved(9)})[0].fact.id.sequence == numbers.size() + 1);
  }
}

}  // namespace
}  // namespace kiosk::store
