#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <cstdint>
#include <span>

namespace kiosk::lists {

/// True when this person's fields may leave the kiosk.
[[nodiscard]] bool shares_card(const event::Attendee* person);

/// The vCards of those of `people` who consented to exchange; returns how many.
[[nodiscard]] base::Result<std::uint64_t> write_cards(std::span<const event::Attendee* const> people, const Sink& sink);

}  // namespace kiosk::lists
