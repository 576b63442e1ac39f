#pragma once

#include "kiosk/base/qr_code.hpp"

#include <string>

namespace kiosk::portal {

/// The code as a picture for a browser, dark on white with the quiet zone that readers need.
[[nodiscard]] std::string qr_svg(const base::QrCode& code);

}  // namespace kiosk::portal
