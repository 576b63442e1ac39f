#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

namespace kiosk::store {

/// An open file, closed when destroyed.
class FileDescriptor {
public:
  FileDescriptor(const std::filesystem::path& path, int flags, mode_t mode = 0)
      : descriptor_{::open(path.c_str(), flags | O_CLOEXEC, mode)} {}
  FileDescriptor(FileDescriptor&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() {
    if (is_open()) ::close(descriptor_);
  }

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int get() const { return descriptor_; }

private:
  int descriptor_;
};

/// Makes what was written to a file (or a folder's list of names) survive a power cut. False, with errno, when it
/// cannot.
[[nodiscard]] inline bool sync_path(const std::filesystem::path& path) {
  const FileDescriptor file{path, O_RDONLY};
  return file.is_open() && ::fsync(file.get()) == 0;
}

/// The folder that a file is in, also for a bare file name.
[[nodiscard]] inline std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

}  // namespace kiosk::store
