#include "firmware/board/folder_on_stick.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace firmware::board {
namespace {

namespace fs = std::filesystem;

constexpr int kMostOfOneName = 1000;

StickFault fault_of(int code) {
  switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return StickFault::full;
    case EROFS:
      return StickFault::read_only;
    case EACCES:
    case EPERM:
      return StickFault::forbidden;
    case EIO:
    case ENODEV:
    case ENXIO:
    case ENOENT:
    case ESTALE:
      return StickFault::gone;
    default:
      return StickFault::failed;
  }
}

}  // namespace

FolderOnStick::FolderOnStick(fs::path stick) : stick_{std::move(stick)} {}

FolderOnStick::FolderOnStick(FolderOnStick&& other) noexcept
    : stick_{std::exchange(other.stick_, {})}, file_{std::exchange(other.file_, -1)} {}

FolderOnStick::~FolderOnStick() {
  if (file_ >= 0) ::close(file_);
  if (stick_.empty()) return;
  std::error_code gone;
  fs::remove_all(unfinished(), gone);
}

StickError FolderOnStick::error(int code, std::string_view doing) const {
  return {fault_of(code), std::string{doing} + " on the stick at " + stick_.string() + ": " + std::strerror(code)};
}

std::expected<FolderOnStick, StickError> FolderOnStick::create(const fs::path& stick) {
  FolderOnStick folder{stick};
  std::error_code failed;
  fs::remove_all(folder.unfinished(), failed);  // of a stick that was pulled out
  if (::mkdir(folder.unfinished().c_str(), 0777) != 0) return std::unexpected{folder.error(errno, "making a folder")};
  return folder;
}

std::expected<void, StickError> FolderOnStick::end_file() {
  if (file_ < 0) return {};
  const int file = std::exchange(file_, -1);
  const int synced = ::fsync(file) == 0 ? 0 : errno;
  const int closed = ::close(file) == 0 ? 0 : errno;
  if (synced != 0 || closed != 0) return std::unexpected{error(synced != 0 ? synced : closed, "syncing a file")};
  return {};
}

std::expected<void, StickError> FolderOnStick::begin_file(const std::string& name) {
  if (auto ended = end_file(); !ended) return ended;
  file_ = ::open((unfinished() / name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file_ < 0) return std::unexpected{error(errno, "making " + name)};
  return {};
}

std::expected<void, StickError> FolderOnStick::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return std::unexpected{error(errno, "writing a file")};
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

/// Everything of the stick's file system, the names of its files too.
std::expected<void, StickError> FolderOnStick::sync() const {
  const int top = ::open(stick_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int failed = top < 0 || ::syncfs(top) != 0 ? errno : 0;
  if (top >= 0) ::close(top);
  if (failed != 0) return std::unexpected{error(failed, "syncing")};
  return {};
}

std::expected<std::string, StickError> FolderOnStick::finish(const std::string& name) {
  if (auto ended = end_file(); !ended) return std::unexpected{ended.error()};
  if (auto synced = sync(); !synced) return std::unexpected{synced.error()};
  std::string taken = name;
  std::error_code unreadable;
  for (int number = 2; fs::exists(stick_ / taken, unreadable) && number < kMostOfOneName; ++number) {
    taken = name + " " + std::to_string(number);
  }
  if (::rename(unfinished().c_str(), (stick_ / taken).c_str()) != 0) {
    return std::unexpected{error(errno, "naming the folder")};
  }
  if (auto synced = sync(); !synced) return std::unexpected{synced.error()};
  stick_.clear();
  return taken;
}

}  // namespace firmware::board
