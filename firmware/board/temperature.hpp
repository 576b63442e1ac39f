#pragma once

#include <filesystem>
#include <optional>

namespace firmware::board {

/// The warmest of the machine's own sensors in °C; nothing when it has none.
[[nodiscard]] std::optional<int> temperature(const std::filesystem::path& folder = "/sys/class/thermal");

}  // namespace firmware::board
