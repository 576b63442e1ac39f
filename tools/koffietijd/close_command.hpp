#pragma once

#include "tools/koffietijd/command.hpp"

namespace tools {

/// The moment that a text such as "2026-12-24" means, for Settings::keep_until; none for "closed".
[[nodiscard]] kiosk::base::Result<std::optional<kiosk::base::Instant>> keep_until(
    const std::string& text, const kiosk::event::Settings& settings);

/// `koffietijd event close` and `koffietijd event keep`, beneath `event`.
void add_event_close(CLI::App& event, Exit& exit);

}  // namespace tools
