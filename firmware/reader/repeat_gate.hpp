#pragma once

#include "firmware/reader/qr_decoder.hpp"

#include <chrono>
#include <string>
#include <unordered_map>
#include <vector>

namespace firmware::reader {

/// Lets each code through once for as long as it stays in view. A code that was not seen for `kOutOfView` has left, and
/// counts as shown again when it comes back; one that is missed for a few frames has not.
/// Not safe for several threads at a time.
class RepeatGate {
public:
  static constexpr std::chrono::milliseconds kOutOfView{1500};

  /// The symbols that came into view with the frame taken at `when`, in the order given; a payload that is there twice
  /// comes once. Call it for every frame in which anything was seen, in order of time.
  [[nodiscard]] std::vector<Symbol> pass(const std::vector<Symbol>& seen, std::chrono::steady_clock::time_point when);

private:
  std::unordered_map<std::string, std::chrono::steady_clock::time_point> last_seen_;
};

}  // namespace firmware::reader
