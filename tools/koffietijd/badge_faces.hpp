#pragma once

#include "kiosk/badge/k1.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/paper/badge_face.hpp"

#include <string>
#include <vector>

namespace tools {

/// Whose badge is printed: one person by e-mail address, or everybody who may come, in the order of a guest list.
[[nodiscard]] std::vector<const kiosk::event::Attendee*> people_to_print(const kiosk::event::Projection& state,
                                                                         const std::string& email);

/// Badges for people who have none yet, and a higher issue for those whose badge is replaced.
[[nodiscard]] std::vector<kiosk::event::FactBody> badges_to_issue(
    const kiosk::event::Projection& state, const std::vector<const kiosk::event::Attendee*>& people, bool reissue);

/// What is printed for somebody whose badge is issued.
[[nodiscard]] kiosk::paper::BadgeFace face_of(const kiosk::event::Projection& state,
                                              const kiosk::event::Attendee& person,
                                              const kiosk::badge::SigningKey& key);

}  // namespace tools
