#include "firmware/board/backlight.hpp"

#include <algorithm>
#include <fstream>

namespace firmware::board {
namespace {

namespace fs = std::filesystem;

std::optional<long> number_in(const fs::path& file) {
  std::ifstream stream{file};
  long number = 0;
  if (!(stream >> number)) return std::nullopt;
  return number;
}

struct Backlight {
  fs::path folder;
  long most = 0;
};

std::optional<Backlight> first_backlight(const fs::path& folder) {
  std::error_code none;
  std::optional<Backlight> first;
  for (const auto& entry : fs::directory_iterator{folder, none}) {
    const auto most = number_in(entry.path() / "max_brightness");
    if (!most || *most <= 0) continue;
    if (!first || entry.path() < first->folder) first = Backlight{entry.path(), *most};
  }
  return first;
}

}  // namespace

std::optional<int> brightness(const fs::path& folder) {
  const auto light = first_backlight(folder);
  const auto now = light ? number_in(light->folder / "brightness") : std::nullopt;
  if (!now) return std::nullopt;
  return static_cast<int>(std::clamp<long>((*now * 100 + light->most / 2) / light->most, 0, 100));
}

std::expected<void, std::string> set_brightness(int percent, const fs::path& folder) {
  const auto light = first_backlight(folder);
  if (!light) return std::unexpected{"this machine has no backlight to change"};
  const auto value = std::max<long>(1, light->most * std::clamp(percent, 1, 100) / 100);
  std::ofstream file{light->folder / "brightness"};
  file << value << std::flush;
  if (!file) {
    return std::unexpected{"cannot write " + (light->folder / "brightness").string() +
                           ": give the kiosk's user the right to (group video)"};
  }
  return {};
}

}  // namespace firmware::board
