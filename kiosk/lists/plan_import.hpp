#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/result.hpp"
#include "kiosk/event/projection.hpp"
#include "kiosk/lists/read_list.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::lists {

/// What an import does with one row.
enum class RowOutcome {
  added,      ///< a new attendee, with a badge
  changed,    ///< somebody on the list already; something is different now
  unchanged,  ///< somebody on the list already, as the row says
  repeated,   ///< another row of somebody in this file: a second ticket, or a double
  left_out,   ///< not imported; the remark says why
};

[[nodiscard]] std::string_view name_of(RowOutcome outcome);

struct PlannedRow {
  std::size_t row = 0;
  RowOutcome outcome = RowOutcome::added;
  base::AttendeeId attendee;         ///< none (all zero) when left out
  std::string who;                   ///< name and company, for the report
  std::vector<std::string> remarks;  ///< one sentence each
};

/// All that an import would do. Append `facts` as one group, or nothing.
struct ImportPlan {
  std::vector<event::FactBody> facts;
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::size_t repeated = 0;
  std::size_t left_out = 0;
  std::vector<PlannedRow> rows;  ///< in the order of the file; withdrawn tickets only where they change something
};

/// Compares a list with the present state. Pure and deterministic: the same list, state and secret give the same plan,
/// and a list imported twice gives no facts the second time.
///
/// A row is somebody on the list already when it has one of their ticket codes, else the same e-mail address and name,
/// else the same name and company (where several have those, nobody is guessed at). Texts are compared folded, infixes
/// in any spelling. Filled cells replace, empty cells keep what is known; ticket codes are added. New ids are the
/// BLAKE2b hash, keyed with `secret`, of that natural key, so that two kiosks that import the same list know the same
/// people; badge ids are derived from them in the same way. Erased people stay erased, and a consent that was refused
/// or withdrawn is never given again by a list. A withdrawn ticket (ReadList::withdrawn) cancels the ticket of somebody
/// on the list, and adds nobody.
///
/// Error invalid_input when `secret` is not 16 to 64 bytes long (the event key is meant).
[[nodiscard]] base::Result<ImportPlan> plan_import(const event::Projection& state, const ReadList& list,
                                                   base::ByteView secret);

}  // namespace kiosk::lists
