#pragma once

#include "kiosk/base/bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::badge {

/// Base45 of RFC 9285: two bytes as three characters of the QR alphanumeric alphabet, an odd last byte as two.
[[nodiscard]] std::string base45_encode(base::ByteView bytes);

/// The bytes that base45_encode wrote. Nothing for characters outside the alphabet (lower case too), lengths that no
/// encoding has, and groups whose value is more than their bytes hold. So each byte string has exactly one text.
[[nodiscard]] std::optional<base::Bytes> base45_decode(std::string_view text);

}  // namespace kiosk::badge
