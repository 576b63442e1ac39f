#include "firmware/reader/repeat_gate.hpp"

namespace firmware::reader {

std::vector<Symbol> RepeatGate::pass(const std::vector<Symbol>& seen, std::chrono::steady_clock::time_point when) {
  std::erase_if(last_seen_, [&](const auto& entry) { return when - entry.second >= kOutOfView; });
  std::vector<Symbol> arrived;
  for (const auto& symbol : seen) {
    const auto [place, is_new] = last_seen_.insert_or_assign(symbol.payload, when);
    if (is_new) arrived.push_back(symbol);
  }
  return arrived;
}

}  // namespace firmware::reader
