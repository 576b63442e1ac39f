#pragma once

#include "kiosk/base/bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::badge {

/// Base64 of RFC 4648 with "+", "/" and padding.
[[nodiscard]] std::string base64_encode(base::ByteView bytes);

/// The bytes that base64_encode wrote; the padding may be left out as a whole. Nothing for other characters, white
/// space, half a padding, and spare bits that are not zero.
[[nodiscard]] std::optional<base::Bytes> base64_decode(std::string_view text);

}  // namespace kiosk::badge
