#pragma once

#include "matcher/text/language.hpp"

#include <optional>
#include <string>

namespace matcher::crowd {

/// What one person says of themselves, as the matcher takes it: plain UTF-8, any of it may be empty. Nothing that
/// identifies them is looked at, but for `id`, which the caller chooses and the matcher hands back.
struct Profile {
  std::string id;
  std::optional<text::Language> language;  ///< none: told from the text
  std::string job_title;
  std::string company;
  std::string call_me_when;  ///< completes "Mij bel je als …"
  std::string what_i_do;
  std::string result;
  std::string price;
  std::string why;
  std::string seeking;
  bool operator==(const Profile&) const = default;
};

}  // namespace matcher::crowd
