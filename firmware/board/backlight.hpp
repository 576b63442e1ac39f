#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

namespace firmware::board {

inline constexpr const char* kBacklights = "/sys/class/backlight";

/// How bright the first backlight is, in percent of its most; nothing when there is none.
[[nodiscard]] std::optional<int> brightness(const std::filesystem::path& folder = kBacklights);

/// Makes the first backlight `percent` (1 to 100) bright. The error is a sentence: there is none, or this user may not.
[[nodiscard]] std::expected<void, std::string> set_brightness(int percent,
                                                              const std::filesystem::path& folder = kBacklights);

}  // namespace firmware::board
