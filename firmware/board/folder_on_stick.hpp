#pragma once

#include "firmware/board/usb_stick.hpp"

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace firmware::board {

/// A folder of files on a stick that appears under its name only once it is whole and on the stick. Given up, or with
/// a fault, nothing of it stays; what a stick that was pulled out keeps is named kUnfinished, and cleared away by the
/// next one. Owned by one thread, not the UI's: a stick is slow.
class FolderOnStick {
public:
  static constexpr const char* kUnfinished = ".koffietijd-unfinished";

  /// Begins a folder in the top folder of the stick. Errors: read_only, forbidden, full, gone, failed.
  [[nodiscard]] static std::expected<FolderOnStick, StickError> create(const std::filesystem::path& stick);

  FolderOnStick(FolderOnStick&& other) noexcept;
  FolderOnStick& operator=(FolderOnStick&&) = delete;
  ~FolderOnStick();

  /// Begins the next file; the one before is synced. Errors as `create`.
  [[nodiscard]] std::expected<void, StickError> begin_file(const std::string& name);
  /// Appends to the file that was begun. Errors as `create`.
  [[nodiscard]] std::expected<void, StickError> write(std::string_view bytes);

  /// Syncs everything and puts the folder under `name`, or "name 2" and so on where that exists. Returns the name it
  /// got. Errors as `create`; nothing may be written after.
  [[nodiscard]] std::expected<std::string, StickError> finish(const std::string& name);

private:
  explicit FolderOnStick(std::filesystem::path stick);
  [[nodiscard]] std::filesystem::path unfinished() const { return stick_ / kUnfinished; }
  [[nodiscard]] std::expected<void, StickError> end_file();
  [[nodiscard]] std::expected<void, StickError> sync() const;
  [[nodiscard]] StickError error(int code, std::string_view doing) const;

  std::filesystem::path stick_;  ///< empty once moved from or finished
  int file_ = -1;
};

}  // namespace firmware::board
