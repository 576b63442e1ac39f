#pragma once

#include "kiosk/flow/action.hpp"

#include <string_view>

namespace kiosk::flow {

/// "first_person": for programs that drive a kiosk; people read what the scene says.
[[nodiscard]] std::string_view name_of(Action action);

}  // namespace kiosk::flow
