#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/widgets.hpp"

#include <string>
#include <string_view>

namespace kiosk::app {

/// What a picture of this page shows, as JSON for programs that drive a kiosk:
/// `{"scene", "language", "width", "height", "texts": ["…"], "buttons": [{"action", "key", "label", "x", "y", "width",
/// "height"}]}`. Places are in pixels from the top left; buttons stand in focus order.
[[nodiscard]] std::string sidecar(std::string_view name, flow::Language language, const screen::Page& page);

}  // namespace kiosk::app
