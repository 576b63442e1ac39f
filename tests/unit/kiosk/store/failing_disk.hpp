#pragma once

#include <sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <initializer_list>

namespace kiosk::store {

/// Makes SQLite's writes fail as a full or broken disk does, after some that
/// succeed, as long as it lives. One at a time. Works through the system call
/// table of SQLite's own file layer, so all of SQLite is the real one.
class FailingDisk {
public:
  explicit FailingDisk(int code, int writes_before = 0) {
    code_ = code;
    writes_left_ = writes_before;
    replace(reinterpret_cast<sqlite3_syscall_ptr>(&write));
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  ~FailingDisk() { replace(nullptr); }

  /// True once a write was refused.
  [[nodiscard]] bool struck() const { return writes_left_ < 0; }

private:
  static ssize_t write(int file, const void* bytes, std::size_t size, off_t offset) {
    if (--writes_left_ >= 0) return ::pwrite(file, bytes, size, offset);
    errno = code_;
    return -1;
  }

  static void replace(sqlite3_syscall_ptr call) {
    auto* const files = sqlite3_vfs_find(nullptr);
    for (const auto* const name : {"pwrite", "pwrite64"}) files->xSetSystemCall(files, name, call);
  }

  static inline std::atomic<int> code_ = 0;
  static inline std::atomic<int> writes_left_ = 0;
};

}  // namespace kiosk::store
