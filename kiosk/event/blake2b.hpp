#pragma once

#include "kiosk/base/bytes.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace kiosk::event {

/// BLAKE2b-128 (RFC 7693), unkeyed, over `purpose` and then `text`. Different purposes, written with their closing NUL,
/// keep equal texts apart. Pure; any thread.
[[nodiscard]] std::array<std::uint8_t, 16> blake2b(std::string_view purpose, std::string_view text);

}  // namespace kiosk::event
