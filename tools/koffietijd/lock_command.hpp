#pragma once

#include "tools/koffietijd/command.hpp"

namespace tools {

/// `koffietijd event lock` and `koffietijd event unlock`.
void add_event_lock(CLI::App& event, Exit& exit);

}  // namespace tools
