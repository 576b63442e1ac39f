#include "kiosk/store/event_folder.hpp"

#include "tests/unit/kiosk/store/failing_disk.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <sys/stat.h>

namespace kiosk::store {
namespace {

using base::ErrorKind;

struct Organiser {
  TemporaryFolder home;
  doubles::AdvanceableClock clock{kMorning};
  std::filesystem::path folder = home / "relatiedag";

  [[nodiscard]] base::Result<EventFolder> make() const {
    event::Settings settings;
    settings.name = "Relatiedag";
    settings.capacity = 120;
    return create_event(folder, settings, clock);
  }
  void made() const {
    if (const auto event = make(); !event) FAIL(event.error().message);
  }
};

TEST_CASE(
    "a new event opens again with its settings, its own tag and both "
    "public keys") {
  const Organiser organiser;
  const auto made = organiser.make();
  REQUIRE(made);
  CHECK(made->position > 0);

  const auto opened = open_event(organiser.folder, organiser.clock);
  REQUIRE(opened);
  CHECK(opened->position == made->position);
  CHECK(opened->state == made->state);
  const auto& settings = opened->state.settings();
  CHECK(settings.name == "Relatiedag");
  CHECK(settings.capacity == 120U);
  CHECK(settings.keys.event != 0);

  const auto keys = load_signing_keys(organiser.folder);
  REQUIRE(keys);
  CHECK(settings.keys.attendee == keys->attendee.public_key());
  CHECK(settings.keys.organiser == keys->organiser.public_key());
  CHECK(settings.keys.attendee != settings.keys.organiser);
}

TEST_CASE("both key files belong to their owner only") {
  const Organiser organiser;
  organiser.made();
  for (const auto* const name : {"event.key", "signing.key"}) {
    struct stat status{};
    REQUIRE(::stat((organiser.folder / name).c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
  }
}

TEST_CASE("an event is never made over another one") {
  const Organiser organiser;
  organiser.made();
  const auto key = file_bytes(organiser.folder / "event.key");

  const auto again = organiser.make();
  REQUIRE_FALSE(again);
  CHECK(again.error().kind == ErrorKind::conflict);
  CHECK(file_bytes(organiser.folder / "event.key") == key);
  CHECK(open_event(organiser.folder, organiser.clock));

  std::filesystem::remove(organiser.folder / "event.db");
  CHECK(organiser.make().error().kind == ErrorKind::conflict);
  CHECK(file_bytes(organiser.folder / "event.key") == key);
}

TEST_CASE(
    "an event that could not be made leaves nothing behind, and what was "
    "there before stays") {
  const Organiser organiser;
  {
    const FailingDisk full{ENOSPC};
    const auto refused = organiser.make();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::disk_full);
    CHECK_FALSE(std::filesystem::exists(organiser.folder));
  }
  std::filesystem::create_directory(organiser.folder);
  std::ofstream{organiser.folder / "guests.csv"} << "first_name\nAnna\n";
  {
    const FailingDisk full{ENOSPC, 20};
    CHECK_FALSE(organiser.make());
  }
  CHECK(std::distance(std::filesystem::directory_iterator{organiser.folder}, {}) == 1);
  CHECK(organiser.make());
}

TEST_CASE("a place where no folder can be is refused with the place") {
  const Organiser organiser;
  std::ofstream{organiser.folder} << "a file";
  const auto refused = organiser.make();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::io);
  CHECK(refused.error().message.contains("relatiedag"));
}

TEST_CASE("a folder without an event says how to make one") {
  const Organiser organiser;
  const auto missing = open_event(organiser.folder, organiser.clock);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
  CHECK(missing.error().message.contains("koffietijd event new"));
}

TEST_CASE("an event without its key, or with another one's, does not open") {
  const Organiser organiser;
  organiser.made();
  std::filesystem::remove(organiser.folder / "event.key");
  CHECK(open_event(organiser.folder, organiser.clock).error().kind == ErrorKind::not_found);

  REQUIRE(EventKey::generate().save(organiser.folder / "event.key"));
  CHECK(open_event(organiser.folder, organiser.clock).error().kind == ErrorKind::forbidden);
}

TEST_CASE("a kiosk without the signing keys is told where badges are made") {
  const Organiser organiser;
  organiser.made();
  std::filesystem::remove(organiser.folder / "signing.key");
  CHECK(open_event(organiser.folder, organiser.clock));

  const auto missing = load_signing_keys(organiser.folder);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().kind == ErrorKind::not_found);
  CHECK(missing.error().message.contains("organiser's machine"));
}

TEST_CASE("damaged signing keys are refused without telling what is in them") {
  const Organiser organiser;
  organiser.made();
  const auto file = organiser.folder / "signing.key";
  const auto refused = [&](const std::string& text) {
    std::ofstream{file, std::ios::trunc} << text;
    const auto keys = load_signing_keys(organiser.folder);
    REQUIRE_FALSE(keys);
    CHECK_FALSE(keys.error().message.contains("5ec2e7"));
    return keys.error().kind;
  };
  const std::string seed(64, 'a');
  CHECK(refused("") == ErrorKind::invalid_input);
  CHECK(refused("5ec2e7 = = 5ec2e7") == ErrorKind::invalid_input);
  CHECK(refused("attendee = \"" + seed + "\"\n") == ErrorKind::invalid_input);
  CHECK(refused("attendee = \"" + seed + "\"\norganiser = \"5ec2e7\"\n") == ErrorKind::invalid_input);
  CHECK(refused("attendee = \"" + seed + "\"\norganiser = 7\n") == ErrorKind::invalid_input);

  ::chmod(file.c_str(), 0644);
  CHECK(load_signing_keys(organiser.folder).error().kind == ErrorKind::forbidden);
}

TEST_CASE(
    "recording appends and applies, together with what others appended "
    "meanwhile") {
  const Organiser organiser;
  auto here = organiser.make();
  REQUIRE(here);
  auto elsewhere = open_event(organiser.folder, organiser.clock);
  REQUIRE(elsewhere);

  REQUIRE(record(*elsewhere, {listed(1, "Anna")}));
  REQUIRE(record(*here, {listed(2, "Bert"), moved(1)}));
  CHECK(here->state.attendees().size() == 2);
  CHECK(here->state.present() == 1);

  REQUIRE(record(*elsewhere, {}));
  CHECK(elsewhere->state == here->state);
  CHECK(elsewhere->position == here->position);
}

TEST_CASE("opening a large event tells how far it is") {
  const Organiser organiser;
  auto event = organiser.make();
  REQUIRE(event);
  std::vector<event::FactBody> facts;
  for (std::uint64_t number = 0; number < 2500; ++number) facts.push_back(moved(number));
  REQUIRE(record(*event, facts));

  std::vector<std::uint64_t> heard;
  REQUIRE(open_event(organiser.folder, organiser.clock, [&](std::uint64_t count) { heard.push_back(count); }));
  CHECK(heard == std::vector<std::uint64_t>{1000, 2000});
}

TEST_CASE("what was decided on an old state is decided again") {
  const Organiser organiser;
  organiser.made();
  auto here = open_event(organiser.folder, organiser.clock);
  auto elsewhere = open_event(organiser.folder, organiser.clock);
  REQUIRE((here && elsewhere));

  int asked = 0;
  const auto list_anna_once = [&](const event::Projection& state) {
    // the other program is faster than the first decision
    if (asked++ == 0) REQUIRE(record(*elsewhere, {listed(1, "Anna")}));
    return state.attendees().empty() ? std::vector<event::FactBody>{listed(1, "Anna")}
                                     : std::vector<event::FactBody>{listed(2, "Bert")};
  };
  REQUIRE(record_decision(*here, list_anna_once));
  CHECK(asked == 2);
  CHECK(here->state.attendees().size() == 2);
  CHECK(here->state.fact_count() == 3);
}

TEST_CASE("a decision for nothing keeps nothing, and has seen what others kept") {
  const Organiser organiser;
  organiser.made();
  auto here = open_event(organiser.folder, organiser.clock);
  auto elsewhere = open_event(organiser.folder, organiser.clock);
  REQUIRE((here && elsewhere));
  REQUIRE(record(*elsewhere, {listed(1, "Anna")}));

  std::size_t seen = 0;
  REQUIRE(record_decision(*here, [&](const event::Projection& state) {
    seen = state.attendees().size();
    return std::vector<event::FactBody>{};
  }));
  CHECK(seen == 1);
  CHECK(here->state.fact_count() == 2);
}

TEST_CASE("a missing event key is said to be missing, with what to do") {
  const Organiser organiser;
  organiser.made();
  std::filesystem::remove(organiser.folder / "event.key");
  const auto opened = open_event(organiser.folder, organiser.clock);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().kind == ErrorKind::not_found);
  CHECK(opened.error().message.contains("copy it from where the event was made"));
}

}  // namespace
}  // namespace kiosk::store
