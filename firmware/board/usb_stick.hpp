#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>

namespace firmware::board {

/// Where to look for sticks, and what mounts them. Tests give places of their own.
struct StickPlaces {
  std::filesystem::path disks = "/sys/block";
  std::filesystem::path mounts = "/proc/self/mounts";
  std::string mounter = "udisksctl";  ///< may mount and unmount for whom the system's rules let it
};

/// A stick in this machine.
struct Stick {
  std::string device;            ///< "/dev/sda1"
  std::filesystem::path folder;  ///< where it is mounted; empty: nowhere yet
  bool read_only = false;        ///< as it is mounted: its switch, or a damaged file system
  bool operator==(const Stick&) const = default;
};

/// The first stick: a partition of a disk that can be taken out, or that hangs on USB; never the disk this machine
/// runs from. One that is mounted goes before others. Nothing when there is none. Reads two small files a disk: cheap
/// enough for once a second.
[[nodiscard]] std::optional<Stick> find_stick(const StickPlaces& places = {});

/// Why a stick is of no use.
enum class StickFault {
  none,         ///< there is no stick
  not_mounted,  ///< nobody mounts it
  read_only,
  forbidden,  ///< this user may not write there
  full,
  gone,    ///< pulled out while it was written
  failed,  ///< something else; the message tells
};

struct StickError {
  StickFault fault = StickFault::failed;
  std::string message;  ///< for the log, with place and remedy
};

/// Has the stick mounted where it is not yet. Waits for the mounter, so call it off the UI thread. Error not_mounted:
/// there is no mounter, or it may not; the message says how to arrange that.
[[nodiscard]] std::expected<Stick, StickError> mounted(const Stick& stick, const StickPlaces& places = {});

/// Lets go of the stick, so that nothing of it is still being written when it is pulled out. False when nobody may
/// unmount it: after FolderOnStick::finish that does no harm. Waits for the mounter.
bool unmount(const Stick& stick, const StickPlaces& places = {});

/// Free room where this stick is mounted, in bytes.
[[nodiscard]] std::expected<std::uint64_t, StickError> free_room(const Stick& stick);

}  // namespace firmware::board
