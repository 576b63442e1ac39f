#include "kiosk/portal/qr_svg.hpp"

#include <format>

namespace kiosk::portal {

std::string qr_svg(const base::QrCode& code) {
  constexpr int kQuiet = 4;
  const int side = code.size + 2 * kQuiet;
  std::string path;
  for (int row = 0; row < code.size; ++row) {
    for (int column = 0; column < code.size; ++column) {
      if (code.at(column, row)) path += std::format("M{} {}h1v1h-1z", column + kQuiet, row + kQuiet);
    }
  }
  return std::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{0}v{0}H0z"/><path d="{1}"/></svg>)",
      side, path);
}

}  // namespace kiosk::portal
