#pragma once

#include "firmware/board/usb_stick.hpp"
#include "tests/unit/firmware/board/tree.hpp"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace board_test {

/// A machine with an SD card that it runs from; sticks come and go.
class Machine {
public:
  Machine() {
    disk("devices/platform/mmcblk0", 62'333'952, false);
    part("devices/platform/mmcblk0", "mmcblk0p1", 1'048'576);
    part("devices/platform/mmcblk0", "mmcblk0p2", 61'000'000);
    disk("devices/virtual/block/loop0", 4096, false);
    mount("/dev/mmcblk0p2 / ext4 rw,noatime 0 0\n/dev/mmcblk0p1 /boot/firmware vfat rw 0 0\nproc /proc proc rw 0 0\n");
  }

  void disk(const std::string& device, std::uint64_t sectors, bool removable) const {
    tree.write("sys/" + device + "/size", std::to_string(sectors) + "\n");
    tree.write("sys/" + device + "/removable", removable ? "1\n" : "0\n");
    const auto place = tree.folder() / "sys" / device;
    std::filesystem::create_directories(tree.folder() / "sys/block");
    std::filesystem::create_directory_symlink(place, tree.folder() / "sys/block" / place.filename());
  }
  void part(const std::string& device, const std::string& name, std::uint64_t sectors) const {
    tree.write("sys/" + device + "/" + name + "/partition", "1\n");
    tree.write("sys/" + device + "/" + name + "/size", std::to_string(sectors) + "\n");
  }
  void mount(const std::string& lines) {
    mounts_ += lines;
    tree.write("mounts", mounts_);
  }
  /// An ordinary stick with one partition.
  void plug_in() const {
    disk("devices/usb1/1-1/sda", 30'000'000, true);
    part("devices/usb1/1-1/sda", "sda1", 29'000'000);
  }
  /// A mounter that lets the stick appear at `folder`, or that may not.
  void may_mount(const std::string& folder) const {
    tree.write("udisksctl", "#!/bin/sh\necho \"$*\" >> " + (tree.folder() / "asked").string() + "\n" +
                                "[ \"$1\" = mount ] && echo \"$4 " + folder + " vfat rw 0 0\" >> " +
                                (tree.folder() / "mounts").string() + "\nexit 0\n");
    std::filesystem::permissions(tree.folder() / "udisksctl", std::filesystem::perms::owner_all);
  }

  [[nodiscard]] firmware::board::StickPlaces places() const {
    return {.disks = tree.folder() / "sys/block",
            .mounts = tree.folder() / "mounts",
            .mounter = (tree.folder() / "udisksctl").string()};
  }
  [[nodiscard]] std::optional<firmware::board::Stick> found() const { return firmware::board::find_stick(places()); }

  Tree tree;

private:
  std::string mounts_;
};

/// Runs `test` in a process with a small file system of its own mounted at `folder`; its result is the process's
/// answer. Where the system allows no such thing, the test says so and is skipped.
inline void on_small_disk(const std::filesystem::path& folder, const std::function<bool()>& test) {
  constexpr int kNotAllowed = 77;
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const bool mine = ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
    const bool mounted = mine && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                         ::mount("stick", folder.c_str(), "tmpfs", 0, "size=256k,mode=0777") == 0;
    ::_exit(!mounted ? kNotAllowed : test() ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotAllowed)
    SKIP("this system lets nobody mount a disk of their own");
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace board_test
