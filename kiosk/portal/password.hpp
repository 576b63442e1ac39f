#pragma once

#include "kiosk/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::portal {

inline constexpr std::size_t kShortestPassword = 10;
inline constexpr std::size_t kLongestPassword = 200;

/// Why a text makes no password, as a code of the API: "password_short", "password_long", "password_common" (one
/// character all along, or one of the words that everybody tries, or the account's own name); empty when it is good.
[[nodiscard]] std::string_view fault_of_password(std::string_view password, std::string_view account);

/// Argon2id of a password, with its salt and costs. Takes about 0.1 s and 32 MiB: not on a thread that serves others.
/// Error io when there is no memory for it.
[[nodiscard]] base::Result<std::string> hash_password(std::string_view password);

/// True when `hash` was made of `password`. As slow; an empty hash never fits and takes as long, so that nobody can
/// tell by the time which accounts there are.
[[nodiscard]] bool password_fits(std::string_view password, const std::string& hash);

}  // namespace kiosk::portal
