#pragma once

#include "kiosk/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::store {

/// Writes a new file that only its owner may read (0600), and syncs it and its folder. A file that could not be written
/// whole is removed again. Errors: conflict when it exists, disk_full, io.
[[nodiscard]] base::Result<> write_owner_file(const std::filesystem::path& file, std::string_view text);

/// Writes over what is in a file, in place, and syncs it. Errors: io (also when there is no such file), disk_full.
[[nodiscard]] base::Result<> overwrite_owner_file(const std::filesystem::path& file, std::string_view text);

/// Reads a small file of secrets. Errors: not_found; forbidden when others than its owner may use it, or this user may
/// not; invalid_input when it is longer than any of our key files; io. Wipe the text after use.
[[nodiscard]] base::Result<std::string> read_owner_file(const std::filesystem::path& file);

}  // namespace kiosk::store
