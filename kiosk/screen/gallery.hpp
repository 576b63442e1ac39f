#pragma once

#include "kiosk/flow/scene.hpp"
#include "kiosk/screen/image.hpp"
#include "kiosk/screen/renderer.hpp"

namespace kiosk::screen {

/// A contact sheet of every sample scene in this language, by part of a visit, each under its name.
[[nodiscard]] Image draw_gallery(const Renderer& renderer, flow::Language language);

}  // namespace kiosk::screen
