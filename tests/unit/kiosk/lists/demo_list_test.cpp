#include "imported_event.hpp"

#include <algorithm>

using lists_test::ImportedEvent;

namespace {

std::string demo_list() {
  std::ifstream in{KOFFIETIJD_SOURCE_DIR "/tools/demo-data/attendees.csv", std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("the demo's forty attendees import without a remark") {
  const auto list = lists_test::read(demo_list());
  CHECK(list.errors.empty());
  CHECK(list.unused_columns.empty());
  CHECK(list.skipped.empty());
  REQUIRE(list.rows.size() == 40);
  for (const auto& row : list.rows) {
    INFO("row " << row.row);
    CHECK(row.remarks.empty());
    CHECK_FALSE(row.attendee.card.name.display().empty());
    CHECK_FALSE(row.attendee.card.pitch.call_me_when.empty());
    CHECK_FALSE(row.attendee.card.pitch.seeking.empty());
    CHECK_FALSE(row.attendee.card.language.empty());
  }
  ImportedEvent event;
  CHECK(event.import(demo_list()).added == 40);
  CHECK(event.ledger.state.expected() == 40);
}
