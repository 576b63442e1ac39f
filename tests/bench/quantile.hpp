#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bench {

/// The value below which this fraction of the values lies; 0 without values.
[[nodiscard]] inline double quantile(std::vector<double> values, double fraction) {
  if (values.empty()) return 0;
  const auto at = std::min(static_cast<std::size_t>(fraction * static_cast<double>(values.size())), values.size() - 1);
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(at));
  return values[at];
}

}  // namespace bench
