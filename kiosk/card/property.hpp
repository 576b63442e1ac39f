#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::card {

/// A parameter of a property; vCard 2.1 writes bare values ("TEL;CELL:"), which become values of TYPE or ENCODING.
struct Parameter {
  std::string name;                 ///< upper case
  std::vector<std::string> values;  ///< as written, without quotes and RFC 6868 escapes
};

/// A vCard property: its value is as written, still encoded and escaped.
struct Property {
  std::string name;  ///< upper case, without its group ("item1.")
  std::vector<Parameter> parameters;
  std::string_view value;            ///< points into the line
  std::vector<std::string> remarks;  ///< what was repaired or left out

  /// The first value of a parameter, empty when it is not there.
  [[nodiscard]] std::string_view parameter(std::string_view parameter_name) const;

  /// True when TYPE has this value, in any case.
  [[nodiscard]] bool has_type(std::string_view type) const;
};

/// Takes a line apart; the line must outlive the property. Nothing for a line that has no name and colon.
/// A quote that is never closed is taken as an ordinary character; parameters past kMostParameters are left out.
[[nodiscard]] std::optional<Property> parse_property(std::string_view line);

}  // namespace kiosk::card
