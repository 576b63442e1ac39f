#pragma once

#include <span>
#include <string_view>

namespace kiosk::portal {

/// A file of `pages/`, or openapi.json, as the build put it into the program.
struct BuiltInPage {
  std::string_view name;  ///< "desk.html", "js/desk.js"
  std::string_view text;
};

[[nodiscard]] std::span<const BuiltInPage> built_in_pages();

}  // namespace kiosk::portal
