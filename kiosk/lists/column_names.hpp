#pragma once

#include "kiosk/lists/columns.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::lists {

/// How far a name is to be believed.
enum class NameRank {
  best,      ///< holds exactly this; the first such column is read
  extra,     ///< one more e-mail address, number or website, read besides the best
  fallback,  ///< read only when there is no best column
};

struct ColumnName {
  Column column = Column::first_name;
  NameRank rank = NameRank::best;
};

/// The form in which column names are compared: folded, letters, digits and "#" only.
[[nodiscard]] std::string bare_name(std::string_view name);

/// What a column with this bare name holds.
[[nodiscard]] std::optional<ColumnName> column_named(std::string_view bare);

}  // namespace kiosk::lists
