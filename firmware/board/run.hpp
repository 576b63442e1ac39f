#pragma once

#include <optional>
#include <string>
#include <vector>

namespace firmware::board {

/// Runs a program of this system with its words, without a shell and without input, and waits for it. Returns its exit
/// status; nothing when it cannot be started or dies of a signal.
[[nodiscard]] std::optional<int> run(const std::vector<std::string>& words);

}  // namespace firmware::board
