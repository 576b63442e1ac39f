#pragma once

#include <expected>
#include <string>

namespace firmware::board {

enum class PowerWish { restart, shut_down };

/// Asks the system to restart or shut down, with `command` ("systemctl", whose logind decides whether we may). Returns
/// at once when the system agreed; a moment later it ends this program. Waits for the answer, so call it off the UI
/// thread. The error is a sentence: there is no such command, or we may not.
[[nodiscard]] std::expected<void, std::string> switch_power(PowerWish wish, const std::string& command = "systemctl");

}  // namespace firmware::board
