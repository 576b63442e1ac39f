#include "kiosk/store/owner_file.hpp"

#include "kiosk/store/file_descriptor.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <format>
#include <system_error>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;

constexpr mode_t kOwnerOnly = S_IRUSR | S_IWUSR;
constexpr mode_t kOthers = S_IRWXG | S_IRWXO;
constexpr std::size_t kLongest = 4096;

std::unexpected<base::Error> system_failure(const std::filesystem::path& file, std::string_view doing) {
  const auto code = errno;
  const auto kind = code == ENOSPC || code == EDQUOT ? ErrorKind::disk_full : ErrorKind::io;
  return fail(kind, std::format("cannot {} {}: {}", doing, file.string(), std::generic_category().message(code)));
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

base::Result<> write_owner_file(const std::filesystem::path& file, std::string_view text) {
  const FileDescriptor target{file, O_WRONLY | O_CREAT | O_EXCL, kOwnerOnly};
  if (!target.is_open()) {
    if (errno == EEXIST) return fail(ErrorKind::conflict, file.string() + " exists already");
    return system_failure(file, "make");
  }
  // fchmod: a umask may have taken the owner's own rights away
  if (::fchmod(target.get(), kOwnerOnly) == 0 && write_all(target.get(), text) && ::fsync(target.get()) == 0 &&
      sync_path(folder_of(file))) {
    return {};
  }
  const auto failure = system_failure(file, "write");
  ::unlink(file.c_str());
  return failure;
}

base::Result<> overwrite_owner_file(const std::filesystem::path& file, std::string_view text) {
  const FileDescriptor target{file, O_WRONLY, 0};
  if (!target.is_open() || !write_all(target.get(), text) || ::fsync(target.get()) != 0) {
    return system_failure(file, "overwrite");
  }
  return {};
}

base::Result<std::string> read_owner_file(const std::filesystem::path& file) {
  const FileDescriptor source{file, O_RDONLY | O_NONBLOCK};
  if (!source.is_open()) {
    if (errno == ENOENT || errno == ENOTDIR) return fail(ErrorKind::not_found, file.string() + " does not exist");
    if (errno == EACCES || errno == EPERM) {
      return fail(ErrorKind::forbidden, file.string() + " belongs to another user; run this as its owner");
    }
    return system_failure(file, "open");
  }
  struct stat status{};
  if (::fstat(source.get(), &status) != 0) return system_failure(file, "read");
  if (!S_ISREG(status.st_mode)) return fail(ErrorKind::invalid_input, file.string() + " is not a file");
  if ((status.st_mode & kOthers) != 0) {
    return fail(ErrorKind::forbidden,
                std::format("others may use {0}; keep it to yourself with: chmod 600 {0}", file.string()));
  }
  std::string text(kLongest + 1, '\0');
  const auto length = ::read(source.get(), text.data(), text.size());
  if (length < 0) return system_failure(file, "read");
  if (static_cast<std::size_t>(length) > kLongest) {
    return fail(ErrorKind::invalid_input, file.string() + " is too long for a key file");
  }
  text.resize(static_cast<std::size_t>(length));
  return text;
}

}  // namespace kiosk::store
