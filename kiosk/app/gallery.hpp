#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/flow/scene.hpp"

#include <filesystem>

namespace kiosk::app {

/// Writes one picture with every scene of the glass in it. Needs no event and no display. Error io with the path.
[[nodiscard]] base::Result<> write_gallery(const std::filesystem::path& picture, flow::Language language);

}  // namespace kiosk::app
