#pragma once

#include <span>
#include <string_view>

namespace kiosk::store {

/// The schema's steps, in order: the files of migrations/, compiled in. A database's user_version says how many of them
/// it has seen.
[[nodiscard]] std::span<const std::string_view> migrations();

}  // namespace kiosk::store
