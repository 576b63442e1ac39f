#pragma once

#include "tools/koffietijd/command.hpp"

namespace tools {

/// `koffietijd event pin`, below `event`.
void add_event_pin(CLI::App& event, Exit& exit);

}  // namespace tools
