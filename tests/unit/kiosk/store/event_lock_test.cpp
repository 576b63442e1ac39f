#include "kiosk/store/event_lock.hpp"

#include "kiosk/base/bytes.hpp"
#include "kiosk/store/event_folder.hpp"
#include "tests/unit/kiosk/store/place.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace kiosk::store {
namespace {

using base::ErrorKind;

constexpr std::string_view kBadge = "K1THE ORGANISER'S BADGE";
constexpr std::string_view kPin = "2580";

struct LockedEvent {
  LockedEvent() {
    auto made = create_event(folder, {.name = "Relatiedag"}, clock);
    if (!made) FAIL(made.error().message);
    if (!record(*made, {listed(1, "Fleur")})) FAIL("not recorded");
    badges = made->state.settings().keys;
    key = EventKey::load(folder / "event.key").value();
    if (const auto locked = lock_event(folder, *key, badges, kBadge, kPin); !locked) FAIL(locked.error().message);
  }
  [[nodiscard]] base::Result<EventKey> opened(std::string_view badge = kBadge, std::string_view pin = kPin) const {
    return EventLock::load(folder).and_then([&](const auto& lock) { return lock.open(badge, pin); });
  }

  TemporaryFolder home;
  doubles::AdvanceableClock clock{kMorning};
  std::filesystem::path folder = home / "relatiedag";
  badge::VerificationKeys badges;
  std::optional<EventKey> key;
};

/// Every file below `folder`, byte for byte.
bool stands_in(const std::filesystem::path& folder, const std::string& what) {
  return std::ranges::any_of(std::filesystem::recursive_directory_iterator{folder}, [&](const auto& entry) {
    return entry.is_regular_file() && file_bytes(entry.path()).contains(what);
  });
}

TEST_CASE("the same badge and PIN open a locked event, and its facts read") {
  const LockedEvent event;
  const auto key = event.opened();
  REQUIRE(key);
  CHECK(std::ranges::equal(key->bytes(), event.key->bytes()));
  const auto opened = open_event(event.folder, *key, event.clock);
  REQUIRE(opened);
  CHECK(opened->state.find(person(1))->record.card.name.first == "Fleur");
  CHECK(EventLock::load(event.folder)->badges().organiser == event.badges.organiser);
  CHECK(EventLock::load(event.folder)->badges().event == event.badges.event);
}

TEST_CASE("nothing in the folder of a locked event is the key") {
  const LockedEvent event;
  const auto bytes = base::as_text(event.key->bytes());
  const auto hex = base::to_hex(event.key->bytes());
  CHECK_FALSE(stands_in(event.folder, bytes));
  CHECK_FALSE(stands_in(event.folder, hex));
  CHECK_FALSE(std::filesystem::exists(event.folder / "event.key"));
  CHECK_FALSE(stands_in(event.folder, std::string{kBadge}));
  struct stat status{};
  REQUIRE(::stat((event.folder / "event.lock").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);

  REQUIRE(unlock_event(event.folder, *event.key));
  CHECK(stands_in(event.folder, hex));  // the search finds it where it is
}

TEST_CASE("another badge or another PIN opens nothing") {
  const LockedEvent event;
  CHECK(event.opened(kBadge, "2581").error().kind == ErrorKind::forbidden);
  CHECK(event.opened("K1ANOTHER BADGE", kPin).error().kind == ErrorKind::forbidden);
  CHECK(event.opened(std::string{kBadge} + "2", "580").error().kind == ErrorKind::forbidden);
}

TEST_CASE("a locked event says so, and how to open it") {
  const LockedEvent event;
  CHECK(is_locked(event.folder));
  const auto refused = open_event(event.folder, event.clock);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == ErrorKind::forbidden);
  CHECK(refused.error().message.contains("locked"));
  CHECK(refused.error().message.contains("koffietijd event unlock"));
}

TEST_CASE("an unlocked event is as it was, and can be locked again, with another PIN") {
  const LockedEvent event;
  REQUIRE(unlock_event(event.folder, event.opened().value()));
  CHECK_FALSE(is_locked(event.folder));
  CHECK(open_event(event.folder, event.clock));
  REQUIRE(lock_event(event.folder, *event.key, event.badges, kBadge, "7412"));
  CHECK(event.opened(kBadge, "7412"));
  CHECK_FALSE(event.opened());
}

TEST_CASE("a lock that was there is not written over, and the key stays") {
  const LockedEvent event;
  REQUIRE(event.key->save(event.folder / "event.key"));
  CHECK(lock_event(event.folder, *event.key, event.badges, kBadge, kPin).error().kind == ErrorKind::conflict);
  CHECK(std::filesystem::exists(event.folder / "event.key"));
}

TEST_CASE("a damaged lock is told from a wrong PIN, and one that asks for too much memory is refused") {
  const LockedEvent event;
  auto text = file_bytes(event.folder / "event.lock");
  const auto put = [&](const std::string& changed) {
    std::ofstream{event.folder / "event.lock", std::ios::binary} << changed;
    return EventLock::load(event.folder);
  };
  CHECK(put(text.substr(0, text.size() / 2)).error().kind == ErrorKind::invalid_input);
  CHECK(put("something else").error().kind == ErrorKind::invalid_input);
  auto greedy = text;
  greedy[text.find(": ") + 2 + 2 * (2 + 32 + 4)] = 'f';
  CHECK(put(greedy).error().kind == ErrorKind::invalid_input);
  auto changed = text;
  auto& digit = changed[text.find(": ") + 2];
  digit = digit == '0' ? '1' : '0';  // the event's tag is bound to the seal
  CHECK(put(changed)->open(kBadge, kPin).error().kind == ErrorKind::forbidden);
}

}  // namespace
}  // namespace kiosk::store
