#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/result.hpp"

#include <filesystem>
#include <string>

namespace kiosk::base {

/// A file that appears under its name only once it is whole and on the disk. Until then, and when it is given up, the
/// name keeps what it had. Owned by one thread.
class AtomicFile {
public:
  /// Begins a file that only its owner may read. Errors: not_found (no such folder), forbidden, disk_full, io.
  [[nodiscard]] static Result<AtomicFile> create(const std::filesystem::path& destination);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  /// Appends. The first failure is kept and returned by commit too; after it nothing is written.
  bool write(ByteView bytes);

  /// Syncs and puts the file under its name. Errors: disk_full, io. Nothing may be written after.
  [[nodiscard]] Result<> commit();

private:
  AtomicFile(std::filesystem::path destination, std::string temporary, int descriptor);
  [[nodiscard]] Result<> put_in_place();

  std::filesystem::path destination_;
  std::string temporary_;  ///< empty once renamed or moved from
  int descriptor_ = -1;
  int failure_ = 0;  ///< errno of the first failed write
};

}  // namespace kiosk::base
