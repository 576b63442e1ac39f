#pragma once

#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <cstdint>
#include <span>

namespace kiosk::lists {

/// True when this person's fields may leave the kiosk.
[[nodiscard]] bool shares_card(const event::Attendee* person);

/// True for formats of cards, not of rows.
[[nodiscard]] constexpr bool holds_cards(LogFormat format) {
  return format == LogFormat::vcf || format == LogFormat::zip;
}

/// The vCards of those of `people` who consented to exchange, as vcf or zip; returns how many. Null people are left
/// out.
[[nodiscard]] base::Result<std::uint64_t> write_cards(std::span<const event::Attendee* const> people, LogFormat format,
                                                      const Sink& sink);

/// The same as a zip, a file each, named after its owner.
[[nodiscard]] base::Result<std::uint64_t> write_card_files(std::span<const event::Attendee* const> people,
                                                           const Sink& sink);

}  // namespace kiosk::lists
