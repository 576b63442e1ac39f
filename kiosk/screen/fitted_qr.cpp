#include "kiosk/screen/scenes.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::screen {

namespace {

constexpr int kQuietZone = 4;

}  // namespace

std::optional<FittedQr> fit_qr(const std::string& text, double comfortable, double most, double smallest_module) {
  std::optional<FittedQr> best;
  for (const auto level : {base::QrLevel::medium, base::QrLevel::low}) {
    auto code = base::make_qr(text, level);
    if (!code) continue;
    const double modules = code->size + 2 * kQuietZone;
    double module = std::floor(comfortable / modules);
    if (module < smallest_module) module = std::min(std::ceil(smallest_module), std::floor(most / modules));
    if (best && best->module >= static_cast<int>(module)) continue;
    best = FittedQr{std::move(*code), static_cast<int>(module), modules * module};
    if (module >= smallest_module) break;
  }
  if (best && best->module < 1) return std::nullopt;
  return best;
}

void put_qr(const FittedQr& qr, const Rect& place, Sheet& sheet) {
  sheet.add(
      Qr{.place = {std::round(place.x), std::round(place.y), qr.side, qr.side}, .code = qr.code, .module = qr.module});
}

}  // namespace kiosk::screen
