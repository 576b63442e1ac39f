#pragma once

#include <string>

namespace kiosk::screen {

/// The Debian packages with fonts that the glass was designed for and this system lacks, "fonts-inter fonts-noto-cjk";
/// empty: none. Without them texts are set in whatever there is, and some scripts as boxes. Asks the system once.
[[nodiscard]] const std::string& missing_fonts();

}  // namespace kiosk::screen
