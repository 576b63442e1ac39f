#include "kiosk/base/atomic_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <cerrno>
#include <system_error>
#include <utility>

namespace kiosk::base {
namespace {

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

std::unexpected<Error> failed(const std::filesystem::path& file, int reason) {
  const auto place = file.string() + " was not written: ";
  switch (reason) {
    case ENOENT:
    case ENOTDIR:
      return fail(ErrorKind::not_found, place + "there is no folder " + folder_of(file).string() + "; make it first");
    case EACCES:
    case EPERM:
    case EROFS:
      return fail(ErrorKind::forbidden,
                  place + "this user may not write in " + folder_of(file).string() + "; choose another folder");
    case ENOSPC:
    case EDQUOT:
      return fail(ErrorKind::disk_full, place + "the disk is full; make room and try again");
    case EISDIR:
      return fail(ErrorKind::invalid_input, place + "that is a folder; add a file name");
    default:
      return fail(ErrorKind::io, place + std::generic_category().message(reason));
  }
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path destination, std::string temporary, int descriptor)
    : destination_{std::move(destination)}, temporary_{std::move(temporary)}, descriptor_{descriptor} {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : destination_{std::move(other.destination_)},
      temporary_{std::exchange(other.temporary_, {})},
      descriptor_{std::exchange(other.descriptor_, -1)},
      failure_{other.failure_} {}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& destination) {
  std::error_code ignored;
  if (!destination.has_filename() || std::filesystem::is_directory(destination, ignored)) {
    return failed(destination, EISDIR);
  }
  if (std::filesystem::exists(destination, ignored) && !std::filesystem::is_regular_file(destination, ignored)) {
    return fail(ErrorKind::invalid_input,
                destination.string() + " was not written: that is a device or pipe, not a file; choose another name");
  }
  auto temporary = (folder_of(destination) / ".koffietijd-XXXXXX").string();
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return failed(destination, errno);
  return AtomicFile{destination, std::move(temporary), descriptor};
}

bool AtomicFile::write(ByteView bytes) {
  while (failure_ == 0 && !bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      failure_ = errno;
    }
  }
  return failure_ == 0;
}

Result<> AtomicFile::commit() {
  if (failure_ != 0) return failed(destination_, failure_);
  if (::fsync(descriptor_) != 0) return failed(destination_, errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) return failed(destination_, errno);
  return put_in_place();
}

Result<> AtomicFile::put_in_place() {
  if (::rename(temporary_.c_str(), destination_.c_str()) != 0) return failed(destination_, errno);
  temporary_.clear();
  const int folder = ::open(folder_of(destination_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return {};
  ::fsync(folder);  // a file system that cannot sync folders keeps the rename all the same
  ::close(folder);
  return {};
}

}  // namespace kiosk::base
