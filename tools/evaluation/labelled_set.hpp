#pragma once

#include "kiosk/base/result.hpp"
#include "matcher/crowd/profile.hpp"

#include <filesystem>
#include <vector>

namespace tools::evaluation {

/// The people of an attendee list (CSV, JSON or vCards, as for `koffietijd import`), with their e-mail address for an
/// id; who has none gets "row N". Of rows with one address the first counts. Errors: not_found, io, and those of
/// lists::read_list.
[[nodiscard]] kiosk::base::Result<std::vector<matcher::crowd::Profile>> read_profiles(
    const std::filesystem::path& file);

}  // namespace tools::evaluation
