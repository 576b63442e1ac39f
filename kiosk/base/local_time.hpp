#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

/// A time zone by its IANA name ("Europe/Amsterdam"). Error not_found with the name when this machine has no such zone.
[[nodiscard]] Result<const std::chrono::time_zone*> find_zone(std::string_view name);

/// "2026-11-26T09:14:05.120+01:00": ISO 8601 with offset, as exports write it. Whole seconds are written without a
/// fraction.
[[nodiscard]] std::string iso8601(Instant when, const std::chrono::time_zone& zone);

/// "09:14", as the screen writes it.
[[nodiscard]] std::string hour_minute(Instant when, const std::chrono::time_zone& zone);

/// Reads "2026-11-26T09:14[:05[.120]]" with "Z", "+01:00" or no offset (then local in `zone`), "2026-11-26 09:14",
/// "2026-11-26" (its midnight) and, when `day` is given, "09:14" on that day. Error invalid_input shows the forms
/// accepted.
[[nodiscard]] Result<Instant> parse_time(std::string_view text, const std::chrono::time_zone& zone,
                                         std::optional<std::chrono::year_month_day> day = std::nullopt);

/// "26 november 2026" or "26 November 2026": a date as a person reads it, in `language` ("nl", "en").
[[nodiscard]] std::string long_date(std::chrono::year_month_day date, std::string_view language);

/// Reads "2026-11-26". Error invalid_input shows the form accepted.
[[nodiscard]] Result<std::chrono::year_month_day> parse_date(std::string_view text);

}  // namespace kiosk::base
