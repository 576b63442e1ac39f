#pragma once

#include "kiosk/base/result.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tools::evaluation {

/// What people who know the field say of the pairs in a labelled set.
class Gold {
public:
  /// Reads `{"pairs": [{"a": EMAIL, "b": EMAIL, "grade": 1…3}], "competitors": [{"a": EMAIL, "b": EMAIL}]}`. Pairs are
  /// unordered, those that are not named have grade 0. Errors: those of lists::read_list_file; invalid_input with what
  /// is wrong where.
  [[nodiscard]] static kiosk::base::Result<Gold> read(const std::filesystem::path& file);

  /// 0 no use … 3 ideal partners
  [[nodiscard]] int grade(std::string_view a, std::string_view b) const;
  [[nodiscard]] bool competitors(std::string_view a, std::string_view b) const;

  /// Every graded pair, both ways: partner and grade, by person.
  [[nodiscard]] const std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>>& partners() const {
    return partners_;
  }

private:
  std::map<std::string, std::map<std::string, int, std::less<>>, std::less<>> partners_;
  std::set<std::pair<std::string, std::string>> competitors_;  ///< both ways
};

}  // namespace tools::evaluation
