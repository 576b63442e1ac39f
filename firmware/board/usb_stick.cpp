#include "firmware/board/usb_stick.hpp"

#include "firmware/board/run.hpp"

#include <sys/statvfs.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string_view>
#include <vector>

namespace firmware::board {
namespace {

namespace fs = std::filesystem;

struct Mount {
  std::string device;
  std::string folder;
  bool read_only = false;
};

/// The kernel writes blanks and backslashes of a name as three octal digits: "\040".
std::string unescaped(std::string_view text) {
  const auto octal = [](char c) { return c >= '0' && c <= '7'; };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 3 < text.size() && std::ranges::all_of(text.substr(i + 1, 3), octal);
    if (!escape) {
      out += text[i];
      continue;
    }
    out += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
    i += 3;
  }
  return out;
}

std::vector<Mount> mounts_in(const fs::path& table) {
  std::vector<Mount> mounts;
  std::ifstream stream{table};
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words{line};
    std::string device;
    std::string folder;
    std::string type;
    std::string options;
    if (!(words >> device >> folder >> type >> options)) continue;
    const bool read_only = ("," + options + ",").contains(",ro,");
    mounts.push_back({.device = unescaped(device), .folder = unescaped(folder), .read_only = read_only});
  }
  return mounts;
}

std::uint64_t number_in(const fs::path& file) {
  std::ifstream stream{file};
  std::uint64_t number = 0;
  stream >> number;
  return stream ? number : 0;
}

/// A disk that somebody can take away. A reader without a card in it has no size.
bool goes_away(const fs::path& disk) {
  if (number_in(disk / "size") == 0) return false;
  std::error_code unknown;
  return number_in(disk / "removable") == 1 || fs::canonical(disk, unknown).string().contains("/usb");
}

struct Part {
  std::string device;
  std::uint64_t size = 0;
};

/// The partitions of a disk, or the whole of one that has none.
std::vector<Part> parts_of(const fs::path& disk) {
  std::vector<Part> parts;
  std::error_code unreadable;
  for (const auto& entry : fs::directory_iterator{disk, unreadable}) {
    if (!fs::exists(entry.path() / "partition", unreadable)) continue;
    parts.push_back({.device = "/dev/" + entry.path().filename().string(), .size = number_in(entry.path() / "size")});
  }
  if (parts.empty()) parts.push_back({.device = "/dev/" + disk.filename().string(), .size = number_in(disk / "size")});
  return parts;
}

/// What this machine runs from, when it was started from USB.
bool belongs_to_the_system(const std::vector<Part>& parts, const std::vector<Mount>& mounts) {
  constexpr std::array<std::string_view, 4> kOwn{"/", "/usr", "/boot", "/boot/firmware"};
  return std::ranges::any_of(mounts, [&](const Mount& mount) {
    return std::ranges::contains(kOwn, mount.folder) && std::ranges::contains(parts, mount.device, &Part::device);
  });
}

struct Candidate {
  Stick stick;
  std::uint64_t size = 0;
};

Candidate candidate(const Part& part, const std::vector<Mount>& mounts) {
  Candidate found{.stick = {.device = part.device}, .size = part.size};
  const auto mount = std::ranges::find(mounts, part.device, &Mount::device);
  if (mount != mounts.end()) {
    found.stick.folder = mount->folder;
    found.stick.read_only = mount->read_only;
  }
  return found;
}

std::string how_to_mount(const std::string& device, const std::string& mounter) {
  return device + " is not mounted. Install udisks2 and let the kiosk's user mount (see firmware/board), or mount it" +
         " under /media by hand: " + mounter + " mount -b " + device;
}

}  // namespace

std::optional<Stick> find_stick(const StickPlaces& places) {
  const auto mounts = mounts_in(places.mounts);
  std::vector<Candidate> found;
  std::error_code unreadable;
  for (const auto& disk : fs::directory_iterator{places.disks, unreadable}) {
    if (!goes_away(disk.path())) continue;
    const auto parts = parts_of(disk.path());
    if (belongs_to_the_system(parts, mounts)) continue;
    for (const auto& part : parts) found.push_back(candidate(part, mounts));
  }
  const auto better = [](const Candidate& one, const Candidate& other) {
    if (one.stick.folder.empty() != other.stick.folder.empty()) return other.stick.folder.empty();
    return one.size != other.size ? one.size > other.size : one.stick.device < other.stick.device;
  };
  const auto best = std::ranges::min_element(found, better);
  if (best == found.end()) return std::nullopt;
  return best->stick;
}

std::expected<Stick, StickError> mounted(const Stick& stick, const StickPlaces& places) {
  if (!stick.folder.empty()) return stick;
  static_cast<void>(run({places.mounter, "mount", "--no-user-interaction", "-b", stick.device}));
  const auto now = candidate({.device = stick.device}, mounts_in(places.mounts)).stick;
  if (!now.folder.empty()) return now;
  return std::unexpected{StickError{StickFault::not_mounted, how_to_mount(stick.device, places.mounter)}};
}

bool unmount(const Stick& stick, const StickPlaces& places) {
  return run({places.mounter, "unmount", "--no-user-interaction", "-b", stick.device}) == 0;
}

std::expected<std::uint64_t, StickError> free_room(const Stick& stick) {
  struct statvfs room{};
  if (::statvfs(stick.folder.c_str(), &room) == 0) return std::uint64_t{room.f_bavail} * room.f_frsize;
  return std::unexpected{StickError{StickFault::gone, stick.folder.string() + ": " + std::strerror(errno)}};
}

}  // namespace firmware::board
