#include "firmware/board/usb_stick.hpp"
#include "firmware/board/folder_on_stick.hpp"
#include "tests/unit/firmware/board/machine.hpp"

#include <sys/mount.h>
#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

namespace fs = std::filesystem;
using namespace firmware;
using board::StickFault;
using board_test::Machine;
using board_test::on_small_disk;
using board_test::Tree;

template <class Result>
bool failed_by(const Result& result, StickFault fault) {
  return !result && result.error().fault == fault && !result.error().message.empty();
}

}  // namespace

TEST_CASE("No stick is found where there are only the machine's own disks") {
  const Machine machine;
  CHECK_FALSE(machine.found());
  CHECK_FALSE(board::find_stick({.disks = "/nowhere", .mounts = "/nowhere", .mounter = "false"}));
}

TEST_CASE("A stick is found as soon as it is there, and where it is mounted once it is") {
  Machine machine;
  machine.plug_in();
  CHECK(machine.found() == board::Stick{.device = "/dev/sda1"});
  machine.mount("/dev/sda1 /media/kiosk/MY\\040STICK vfat rw,nosuid 0 0\n");
  CHECK(machine.found() == board::Stick{.device = "/dev/sda1", .folder = "/media/kiosk/MY STICK"});
}

TEST_CASE("A stick whose switch is on is told as read-only") {
  Machine machine;
  machine.plug_in();
  machine.mount("/dev/sda1 /media/stick vfat ro,nosuid,errors=remount-ro 0 0\n");
  CHECK(machine.found()->read_only);
}

TEST_CASE("A disk that hangs on USB counts without being called removable, also without partitions") {
  const Machine machine;
  machine.disk("devices/pci0/usb2/2-1/sdb", 1'000'000, false);
  CHECK(machine.found() == board::Stick{.device = "/dev/sdb"});
}

TEST_CASE("The disk that the machine runs from is no stick, wherever it hangs, and neither is an empty reader") {
  Machine machine;
  machine.disk("devices/usb1/1-2/sdb", 500'000'000, true);
  machine.part("devices/usb1/1-2/sdb", "sdb1", 1'000'000);
  machine.part("devices/usb1/1-2/sdb", "sdb2", 499'000'000);
  machine.mount("/dev/sdb1 /boot/firmware vfat rw 0 0\n");
  machine.disk("devices/usb1/1-3/sdc", 0, true);
  CHECK_FALSE(machine.found());
}

TEST_CASE("Of several partitions the mounted one is taken, else the largest") {
  Machine machine;
  machine.disk("devices/usb1/1-1/sda", 30'000'000, true);
  machine.part("devices/usb1/1-1/sda", "sda1", 400'000);
  machine.part("devices/usb1/1-1/sda", "sda2", 29'000'000);
  CHECK(machine.found()->device == "/dev/sda2");
  machine.mount("/dev/sda1 /media/efi vfat rw 0 0\n");
  CHECK(machine.found()->device == "/dev/sda1");
}

TEST_CASE("A stick is mounted and let go by the system's mounter") {
  const Machine machine;
  machine.plug_in();
  machine.may_mount("/media/kiosk/STICK");
  const auto stick = board::mounted(*machine.found(), machine.places());
  REQUIRE(stick);
  CHECK(stick->folder == "/media/kiosk/STICK");
  CHECK(board::unmount(*stick, machine.places()));
}

TEST_CASE("Where nobody mounts sticks, the organiser hears how to arrange it") {
  const Machine machine;
  machine.plug_in();
  const auto stick = board::mounted(*machine.found(), machine.places());
  REQUIRE(failed_by(stick, StickFault::not_mounted));
  CHECK(stick.error().message.contains("udisks2"));
  CHECK_FALSE(board::unmount(*machine.found(), machine.places()));
}

TEST_CASE("A folder appears under its name only when it is whole") {
  const Tree stick;
  auto folder = board::FolderOnStick::create(stick.folder()).value();
  REQUIRE(folder.begin_file("exchanges.csv"));
  REQUIRE(folder.write("when,who\r\n"));
  REQUIRE(folder.begin_file("cards.zip"));
  REQUIRE(folder.write("PK"));
  CHECK_FALSE(fs::exists(stick.folder() / "Emmen"));
  CHECK(folder.finish("Emmen").value() == "Emmen");
  CHECK(stick.read("Emmen/exchanges.csv") == "when,who");
  CHECK(stick.read("Emmen/cards.zip") == "PK");
  CHECK_FALSE(fs::exists(stick.folder() / board::FolderOnStick::kUnfinished));
}

TEST_CASE("A name that is there already gets a number, and nothing is overwritten") {
  const Tree stick;
  stick.write("Emmen/exchanges.csv", "yesterday");
  CHECK(board::FolderOnStick::create(stick.folder()).value().finish("Emmen").value() == "Emmen 2");
  CHECK(board::FolderOnStick::create(stick.folder()).value().finish("Emmen").value() == "Emmen 3");
  CHECK(stick.read("Emmen/exchanges.csv") == "yesterday");
}

TEST_CASE("A folder that is given up leaves nothing, and what a pulled stick kept is cleared away") {
  const Tree stick;
  stick.write(std::string{board::FolderOnStick::kUnfinished} + "/exchanges.csv", "half");
  {
    auto folder = board::FolderOnStick::create(stick.folder()).value();
    REQUIRE(folder.begin_file("exchanges.csv"));
    REQUIRE(folder.write("also half"));
  }
  CHECK(fs::is_empty(stick.folder()));
}

TEST_CASE("A stick that is full says so and keeps nothing half") {
  const Tree place;
  on_small_disk(place.folder(), [&] {
    auto folder = board::FolderOnStick::create(place.folder());
    if (!folder || !folder->begin_file("exchanges.csv")) return false;
    const std::string much(64 * 1024, 'x');
    auto written = folder->write(much);
    for (int i = 0; i < 8 && written; ++i) written = folder->write(much);
    const bool told = failed_by(written, StickFault::full);
    const auto gone = std::move(*folder);
    return told && board::free_room({.folder = place.folder()}).has_value();
  });
}

TEST_CASE("A stick that cannot be written says so") {
  const Tree place;
  on_small_disk(place.folder(), [&] {
    const bool locked = ::mount(nullptr, place.folder().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    return locked && failed_by(board::FolderOnStick::create(place.folder()), StickFault::read_only);
  });
}

TEST_CASE("A stick that is pulled out while it is written says so, and its folder never appears") {
  const Tree place;
  on_small_disk(place.folder(), [&] {
    auto folder = board::FolderOnStick::create(place.folder());
    if (!folder || !folder->begin_file("exchanges.csv") || !folder->write("half")) return false;
    if (::umount2(place.folder().c_str(), MNT_DETACH) != 0) return false;
    return failed_by(folder->finish("Emmen"), StickFault::gone) && fs::is_empty(place.folder());
  });
}

TEST_CASE("The free room of a stick that is gone is an error") {
  CHECK(failed_by(board::free_room({.folder = "/nowhere/at/all"}), StickFault::gone));
}
