#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/card/business_card.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>

namespace kiosk::portal {

/// Somebody to be called after the event.
struct FollowUp {
  std::string id;  ///< the same each time, so that a calendar that gets the file again changes nothing
  const card::BusinessCard* card = nullptr;
};

/// A calendar file (RFC 5545) with an appointment for each of `people`, a quarter of an hour each from nine o'clock on
/// the first working day after `event_day`, in `language` ("nl" or "en"). Times float: nine o'clock wherever the phone
/// is.
[[nodiscard]] std::string follow_up_calendar(std::span<const FollowUp> people, std::chrono::year_month_day event_day,
                                             base::Instant now, std::string_view language);

}  // namespace kiosk::portal
