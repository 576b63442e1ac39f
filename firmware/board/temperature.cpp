#include "firmware/board/temperature.hpp"

#include <algorithm>
#include <fstream>

namespace firmware::board {

std::optional<int> temperature(const std::filesystem::path& folder) {
  constexpr long kThousandths = 1000;
  std::error_code none;
  std::optional<int> warmest;
  for (const auto& entry : std::filesystem::directory_iterator{folder, none}) {
    std::ifstream stream{entry.path() / "temp"};
    long thousandths = 0;
    if (!(stream >> thousandths)) continue;
    warmest = std::max(warmest.value_or(-273), static_cast<int>(thousandths / kThousandths));
  }
  return warmest;
}

}  // namespace firmware::board
