#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// The bytes of a text, unchanged. The view lives as long as the text.
[[nodiscard]] ByteView as_bytes(std::string_view text);

/// The text with these bytes, unchanged and unchecked.
[[nodiscard]] std::string as_text(ByteView bytes);

/// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);

/// The bytes that `to_hex` wrote; upper case is accepted too. Nothing for odd lengths or other characters.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view hex);

}  // namespace kiosk::base
