#include "kiosk/base/file_names.hpp"

#include "kiosk/base/text.hpp"

#include <algorithm>
#include <array>
#include <format>

namespace kiosk::base {
namespace {

constexpr std::size_t kLongest = 80;

/// Devices of Windows, with any extension. ("com1" and its kin end in a digit and are told by that.)
constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};

bool is_device(std::string_view name) {
  return std::ranges::contains(kDevices, name) ||
         (name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")));
}

std::string plain(std::string_view title) {
  std::string name;
  for (const auto letter : fold(title)) {
    const bool fits = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                      static_cast<unsigned char>(letter) >= 128;
    if (fits) name += letter;
    if (!fits && !name.empty() && name.back() != '-') name += '-';
  }
  if (name.size() > kLongest) {
    name.resize(kLongest);
    while (!name.empty() && !is_utf8(name)) name.pop_back();
  }
  while (name.ends_with('-')) name.pop_back();
  return name;
}

}  // namespace

std::string FileNames::take(std::string_view title, std::string_view extension, std::string_view otherwise) {
  auto stem = plain(title);
  if (stem.empty()) stem = otherwise;
  if (is_device(stem)) stem += "-1";
  auto name = std::format("{}{}", stem, extension);
  for (int number = 2; !taken_.insert(name).second; ++number) name = std::format("{}-{}{}", stem, number, extension);
  return name;
}

}  // namespace kiosk::base
