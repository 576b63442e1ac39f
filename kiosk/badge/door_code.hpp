#pragma once

#include <string>

namespace kiosk::badge {

/// A new code for somebody who registers at a kiosk: "KT-" and 20 letters and digits, 100 bits from the operating
/// system's randomness. No kiosk holds the key that signs badges; this code opens the door because the list names it.
/// Written with the alphabet of Crockford's Base32, so that it can be read out too.
[[nodiscard]] std::string new_door_code();

}  // namespace kiosk::badge
