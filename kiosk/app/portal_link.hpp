#pragma once

#include "kiosk/app/options.hpp"
#include "kiosk/app/session.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/portal/portal.hpp"

#include <filesystem>
#include <memory>

namespace kiosk::app {

/// Opens the portal in this process, on the session's facts, and lets it answer the session's questions for a link.
/// `session` and `clock` outlive it, and the session stays on its thread. Errors as portal::read_listen and
/// portal::Portal::open.
[[nodiscard]] base::Result<std::unique_ptr<portal::Portal>> open_portal(const Options& options, Session& session,
                                                                        const base::Clock& clock,
                                                                        const std::filesystem::path& folder);

}  // namespace kiosk::app
