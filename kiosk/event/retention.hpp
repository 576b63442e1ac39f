#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/event/projection.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::event {

/// How many people there is still personal data of.
[[nodiscard]] std::size_t people_kept(const Projection& state);

/// True once personal data has been kept as long as the settings allow and there is some left. A clock that is not
/// trusted destroys nothing: a wrong year would be beyond repair. Looks at everybody.
[[nodiscard]] bool retention_is_over(const Projection& state, base::Instant now, bool clock_trusted);

/// The facts that destroy everybody's personal data, to be appended together: an erasure for each person that has any,
/// and who closed the event. None when nothing is left to destroy. `by` as Audited::by.
[[nodiscard]] std::vector<FactBody> close_event(const Projection& state, std::string by);

/// What `by` says when the retention time itself closed the event.
inline constexpr std::string_view kByRetention = "retention";

/// What remains of a closed event, for whoever must account for it: counts, never a person. Several lines of English,
/// the times local to the event.
[[nodiscard]] std::string closing_report(const Projection& state, base::Instant now);

}  // namespace kiosk::event
