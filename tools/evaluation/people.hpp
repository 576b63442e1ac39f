#pragma once

#include "kiosk/base/result.hpp"
#include "matcher/crowd/profile.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tools::evaluation {

/// Somebody on a list, as far as matching goes.
struct Person {
  std::string name;
  std::string first_name;
  std::string company;
  matcher::crowd::Profile profile;  ///< its id is the e-mail address; of who has none, "row N"
};

/// The people of an attendee list (CSV, JSON or vCards, as for `koffietijd import`), in its order. Of rows with one
/// address the first counts. Errors: those of lists::read_list_file and lists::read_list.
[[nodiscard]] kiosk::base::Result<std::vector<Person>> read_people(const std::filesystem::path& file);

/// Their profiles only.
[[nodiscard]] kiosk::base::Result<std::vector<matcher::crowd::Profile>> read_profiles(
    const std::filesystem::path& file);

}  // namespace tools::evaluation
