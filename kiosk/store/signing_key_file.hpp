#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/store/event_folder.hpp"

#include <filesystem>

namespace kiosk::store {

/// Writes both private keys as a small TOML file that only its owner may read. Errors as write_owner_file.
[[nodiscard]] base::Result<> save_signing_keys(const SigningKeys& keys, const std::filesystem::path& file);

/// Reads them again. Errors as read_owner_file, and invalid_input when the file does not hold both keys.
[[nodiscard]] base::Result<SigningKeys> read_signing_keys(const std::filesystem::path& file);

}  // namespace kiosk::store
