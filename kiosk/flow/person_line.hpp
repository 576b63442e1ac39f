#pragma once

#include <string>

namespace kiosk::flow {

enum class Language { nl, en };

/// A person as the glass may show them.
struct PersonLine {
  std::string name;
  std::string initials;
  std::string company;
  std::string first_name = {};  ///< to speak to them; empty: the name as a whole
  bool operator==(const PersonLine&) const = default;
};

}  // namespace kiosk::flow
