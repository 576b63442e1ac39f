#include "kiosk/store/event_key.hpp"

#include "tests/unit/kiosk/store/place.hpp"

#include <sys/stat.h>

#include <algorithm>

namespace kiosk::store {
namespace {

using base::ErrorKind;

void write_private(const std::filesystem::path& file, std::string_view text) {
  std::ofstream{file} << text;
  ::chmod(file.c_str(), 0600);
}

TEST_CASE("a saved event key is read again and belongs to its owner only") {
  const TemporaryFolder folder;
  const auto key = EventKey::generate();
  REQUIRE(key.save(folder / "event.key"));

  const auto read = EventKey::load(folder / "event.key");
  REQUIRE(read);
  CHECK(std::ranges::equal(read->bytes(), key.bytes()));
  CHECK(std::filesystem::status(folder / "event.key").permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("two generated event keys differ") {
  CHECK_FALSE(std::ranges::equal(EventKey::generate().bytes(), EventKey::generate().bytes()));
}

TEST_CASE("saving never overwrites a key") {
  const TemporaryFolder folder;
  const auto first = EventKey::generate();
  REQUIRE(first.save(folder / "event.key"));

  const auto second = EventKey::generate().save(folder / "event.key");
  REQUIRE_FALSE(second);
  CHECK(second.error().kind == ErrorKind::conflict);
  CHECK(std::ranges::equal(EventKey::load(folder / "event.key")->bytes(), first.bytes()));
}

TEST_CASE("a key file that others may read is refused with the remedy") {
  const TemporaryFolder folder;
  REQUIRE(EventKey::generate().save(folder / "event.key"));
  ::chmod((folder / "event.key").c_str(), 0640);

  const auto read = EventKey::load(folder / "event.key");
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == ErrorKind::forbidden);
  CHECK(read.error().message.contains("chmod 600"));
}

TEST_CASE("what is no key file says so") {
  const TemporaryFolder folder;
  const auto file = folder / "event.key";
  const std::string heading = "koffietijd event key 1: ";
  const auto refused = [&](std::string_view text) {
    write_private(file, text);
    const auto read = EventKey::load(file);
    REQUIRE_FALSE(read);
    return read.error().kind;
  };
  CHECK(refused("") == ErrorKind::invalid_input);
  CHECK(refused("hello") == ErrorKind::invalid_input);
  CHECK(refused(heading + std::string(63, 'a')) == ErrorKind::invalid_input);
  CHECK(refused(heading + std::string(66, 'a')) == ErrorKind::invalid_input);
  CHECK(refused(heading + std::string(63, 'a') + "g") == ErrorKind::invalid_input);
  CHECK(refused(std::string(1 << 20, 'a')) == ErrorKind::invalid_input);

  CHECK(EventKey::load(folder / "nothing").error().kind == ErrorKind::not_found);
  CHECK(EventKey::load(folder.path).error().kind != ErrorKind::internal);
}

TEST_CASE("a moved-from event key is wiped") {
  auto key = EventKey::generate();
  const EventKey moved{std::move(key)};
  CHECK(std::ranges::all_of(key.bytes(), [](auto byte) { return byte == 0; }));  // NOLINT(bugprone-use-after-move)
  CHECK_FALSE(std::ranges::all_of(moved.bytes(), [](auto byte) { return byte == 0; }));
}

}  // namespace
}  // namespace kiosk::store
