#pragma once

#include "kiosk/lists/plan_import.hpp"
#include "kiosk/lists/read_list.hpp"

#include <string>

namespace kiosk::lists {

enum class ReportDetail {
  problems,   ///< counts, and the rows that somebody should look at (at most 200 of them)
  every_row,  ///< every row with what becomes of it
};

/// What was read and what an import of it does, in English, for a shell: counts first, then row by row. Ends with a
/// line break. Holds names; do not log it.
[[nodiscard]] std::string describe(const ReadList& list, const ImportPlan& plan,
                                   ReportDetail detail = ReportDetail::problems);

}  // namespace kiosk::lists
