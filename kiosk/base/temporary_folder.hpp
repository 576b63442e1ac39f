#pragma once

#include "kiosk/base/result.hpp"

#include <filesystem>
#include <functional>
#include <string_view>

namespace kiosk::base {

/// A folder that only its owner may look into, in the system's place for temporary files; gone with all that is in it
/// when this goes. Owned by one thread.
class TemporaryFolder {
public:
  /// Errors: disk_full, io.
  [[nodiscard]] static Result<TemporaryFolder> create();

  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  explicit TemporaryFolder(std::filesystem::path path);

  std::filesystem::path path_;  ///< empty once moved from
};

/// Hands the bytes of a file to `take`, in order, at most 64 KiB at a time. Errors: io, and those of `take`.
[[nodiscard]] Result<> read_in_pieces(const std::filesystem::path& file,
                                      const std::function<Result<>(std::string_view)>& take);

}  // namespace kiosk::base
