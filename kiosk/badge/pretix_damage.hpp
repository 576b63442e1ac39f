#pragma once

#include <string_view>

namespace kiosk::badge {

/// True when a text as long as a ticket has letters of one case only, which base64 of a signature never has: a scanner
/// or its keyboard changed the others.
[[nodiscard]] bool lost_its_case(std::string_view text);

/// True when `text` (UTF-8) was a pretix signed ticket before a scanner keyboard with the wrong layout or caps lock
/// typed it: it has as many characters as the lengths in its header ask for, the header still shows through (in either
/// case, with letters that other layouts swap), and most of it is still base64.
[[nodiscard]] bool looks_like_damaged_pretix(std::string_view text);

}  // namespace kiosk::badge
