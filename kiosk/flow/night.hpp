#pragma once

#include "kiosk/base/result.hpp"

#include <chrono>
#include <string_view>

namespace kiosk::flow {

/// The hours in which a glass that nobody looks at gives less light: from `from` until just before `until`, both since
/// midnight of the event's local time. Goes over midnight when `until` is the earlier one.
struct Night {
  std::chrono::minutes from{0};
  std::chrono::minutes until{0};

  [[nodiscard]] bool holds(std::chrono::minutes time) const;
  bool operator==(const Night&) const = default;
};

/// Reads "22:00-07:00". Error invalid_input shows the form.
[[nodiscard]] base::Result<Night> parse_night(std::string_view text);

}  // namespace kiosk::flow
