#pragma once

#include "kiosk/event/decide.hpp"

#include <array>
#include <string>
#include <utility>

namespace kiosk::app {

using RoleName = std::pair<std::string, event::Role>;

/// The roles of a kiosk as the command line, kiosk.toml and kiosk-state.toml name them.
inline const std::array<RoleName, 3> kRoleNames{
    {{"door", event::Role::door}, {"table", event::Role::table}, {"wall", event::Role::wall}}};

}  // namespace kiosk::app
