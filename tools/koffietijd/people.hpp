#pragma once

#include "kiosk/base/ids.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"

#include <string_view>
#include <vector>

namespace tools {

/// Everybody on the list with this e-mail address, in any letter case. Error not_found when there is nobody.
[[nodiscard]] kiosk::base::Result<std::vector<kiosk::base::AttendeeId>> people_with_email(
    const kiosk::event::Projection& state, std::string_view email);

/// The one person on the list with this e-mail address or this name, as anybody would type it ("Jan v.d. Berg").
/// Errors: not_found when there is nobody; invalid_input when there are several, and how to tell them apart.
[[nodiscard]] kiosk::base::Result<kiosk::base::AttendeeId> one_person(const kiosk::event::Projection& state,
                                                                      std::string_view who);

}  // namespace tools
