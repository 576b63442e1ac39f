#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/result.hpp"

#include <filesystem>

namespace kiosk::lists {

/// The bytes of a list file, at most kLargestList. Errors: not_found; invalid_input for anything but a file, or one
/// that is too large; io.
[[nodiscard]] base::Result<base::Bytes> read_list_file(const std::filesystem::path& file);

}  // namespace kiosk::lists
