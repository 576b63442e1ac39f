#include "kiosk/base/text.hpp"
#include "kiosk/lists/cells.hpp"
#include "kiosk/lists/describe.hpp"
#include "kiosk/lists/plan_import.hpp"
#include "kiosk/lists/read_list.hpp"
#include "kiosk/lists/write_logs.hpp"
#include "tests/doubles/ledger.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace kiosk;

constexpr std::string_view kSecret = "0123456789abcdef0123456789abcdef";
constexpr base::Instant kMorning = std::chrono::sys_days{std::chrono::year{2026} / 11 / 26} + std::chrono::hours{8};

void demand(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", property);
  std::abort();
}

event::Settings settings() {
  event::Settings given;
  given.date = std::chrono::year{2026} / 11 / 26;
  given.zone = "UTC";
  return given;
}

void demand_every_row_told(const lists::ReadList& list) {
  std::size_t told = list.rows.size();
  for (const auto& skipped : list.skipped) told += skipped.rows;
  told += static_cast<std::size_t>(std::ranges::count_if(list.errors, &lists::RowError::row_left_out));
  demand(told == list.rows_read, "every row is read, skipped or an error");
  for (const auto& error : list.errors)
    demand(!error.problem.empty() && !error.remedy.empty(), "an error says what to do");
}

void demand_clean(const lists::ReadList& list) {
  for (const auto& row : list.rows) {
    const auto& card = row.attendee.card;
    for (const auto* text : {&card.name.first, &card.name.infix, &card.name.last, &card.company, &card.job_title}) {
      demand(base::is_utf8(*text), "texts are UTF-8");
    }
    for (const auto& email : card.emails) demand(lists::is_email(email), "addresses are addresses");
  }
}

lists::ImportPlan plan(const doubles::Ledger& ledger, const lists::ReadList& list) {
  auto planned = lists::plan_import(ledger.state, list, base::as_bytes(kSecret));
  demand(planned.has_value(), "a list that reads can be planned");
  return *std::move(planned);
}

void import(doubles::Ledger& ledger, const lists::ReadList& list) {
  for (const auto& fact : plan(ledger, list).facts) ledger.append(fact, kMorning);
}

void demand_own_list_reads(const doubles::Ledger& ledger) {
  std::string text;
  const auto rows = lists::write_attendees(ledger.state, {}, [&](std::string_view piece) -> base::Result<> {
    text += piece;
    return {};
  });
  demand(rows.has_value() && base::is_utf8(text), "the attendee list is written in UTF-8");
  const auto list = lists::read_list(base::as_bytes(text), settings());
  demand(list.has_value() && list->rows_read == *rows, "our own attendee list reads row by row");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto list = lists::read_list({data, size}, settings());
  if (!list) {
    demand(!list.error().message.empty(), "a refusal says why");
    return 0;
  }
  demand_every_row_told(*list);
  demand_clean(*list);

  doubles::Ledger ledger;
  ledger.append(event::EventConfigured{settings()}, kMorning);
  demand(base::is_utf8(lists::describe(*list, plan(ledger, *list), lists::ReportDetail::every_row)),
         "reports are UTF-8");
  import(ledger, *list);
  demand(plan(ledger, *list).facts.empty(), "a list imported twice changes nothing");
  demand_own_list_reads(ledger);
  return 0;
}
