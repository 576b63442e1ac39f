#pragma once

#include <string>
#include <vector>

namespace firmware::board {

/// The IPv4 addresses by which others on the network reach this machine, of interfaces that are up; without its own
/// loopback. Empty: no network.
[[nodiscard]] std::vector<std::string> addresses();

}  // namespace firmware::board
