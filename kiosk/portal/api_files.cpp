#include "kiosk/base/local_time.hpp"
#include "kiosk/lists/plan_import.hpp"
#include "kiosk/lists/read_list.hpp"
#include "kiosk/lists/write_logs.hpp"
#include "kiosk/portal/api.hpp"
#include "kiosk/portal/passing_file.hpp"
#include "kiosk/store/event_key.hpp"

#include <algorithm>
#include <format>
#include <utility>

namespace kiosk::portal::api {
namespace {

namespace json = boost::json;
using base::Result;

constexpr std::size_t kMostRowsShown = 200;

struct Export {
  lists::Log log = lists::Log::exchanges;
  lists::LogOptions options;
};

Result<std::optional<base::Instant>> bound(const Request& request, std::string_view name,
                                           const event::Settings& settings) {
  const auto text = request.asked(name);
  if (text.empty()) return std::optional<base::Instant>{};
  const auto zone = base::find_zone(settings.zone);
  if (!zone) return std::unexpected{zone.error()};
  auto time = base::parse_time(text, **zone, settings.date);
  if (!time) return std::unexpected{time.error().within(name)};
  return std::optional{*time};
}

Result<Export> understood(const Call& call, const event::Settings& settings) {
  const auto log = lists::log_named(call.parts.front());
  if (!log) return base::fail(base::ErrorKind::not_found, "there are exchanges, checkins and attendees");
  const auto asked = call.request.asked("format");
  const auto format = lists::log_format_named(asked.empty() ? "csv" : asked);
  if (!format) return base::fail(base::ErrorKind::invalid_input, "format is csv, jsonl, xlsx, vcf or zip");
  const auto from = bound(call.request, "from", settings);
  if (!from) return std::unexpected{from.error()};
  const auto until = bound(call.request, "until", settings);
  if (!until) return std::unexpected{until.error()};
  return Export{
      .log = *log,
      .options = {.format = *format,
                  .byte_order_mark = call.request.asked("bom") == "yes",
                  .filter = {.from = *from, .until = *until, .kiosk = std::string{call.request.asked("kiosk")}}}};
}

/// A list that somebody sent, on its way in.
struct Import {
  base::Bytes file;
  bool preview = true;
};

/// What an import comes to: facts to be recorded, and a report of every row that needs a look.
struct Prepared {
  std::vector<event::FactBody> facts;
  json::object report;
  std::size_t facts_known = 0;  ///< of the state that it was compared with
};

json::array errors_json(const lists::ReadList& list) {
  json::array errors;
  for (const auto& error : list.errors) {
    if (errors.size() == kMostRowsShown) break;
    errors.push_back(json::object{{"row", error.row},
                                  {"column", error.column},
                                  {"problem", error.problem},
                                  {"remedy", error.remedy},
                                  {"row_left_out", error.row_left_out}});
  }
  return errors;
}

json::array rows_json(const lists::ImportPlan& plan) {
  json::array rows;
  for (const auto& row : plan.rows) {
    if (rows.size() == kMostRowsShown) break;
    rows.push_back(json::object{{"row", row.row},
                                {"outcome", lists::name_of(row.outcome)},
                                {"who", row.who},
                                {"remarks", json::array(row.remarks.begin(), row.remarks.end())}});
  }
  return rows;
}

json::object report_of(const lists::ReadList& list, const lists::ImportPlan& plan) {
  json::array skipped;
  for (const auto& one : list.skipped) skipped.push_back(json::object{{"reason", one.reason}, {"rows", one.rows}});
  return {{"system", lists::name_of(list.system)},
          {"rows", list.rows_read},
          {"added", plan.added},
          {"changed", plan.changed},
          {"unchanged", plan.unchanged},
          {"repeated", plan.repeated},
          {"left_out", plan.left_out},
          {"skipped", std::move(skipped)},
          {"unused_columns", json::array(list.unused_columns.begin(), list.unused_columns.end())},
          {"remarks", json::array(list.remarks.begin(), list.remarks.end())},
          {"errors", errors_json(list)},
          {"plan", rows_json(plan)}};
}

/// New keys that verify signed tickets, in the event's settings.
void add_keys(const event::Projection& state, const lists::ReadList& list, std::vector<event::FactBody>& facts) {
  event::EventConfigured configured{state.settings()};
  auto& known = configured.settings.keys.pretix;
  for (const auto& key : list.pretix_keys) {
    if (!std::ranges::contains(known, key)) known.push_back(key);
  }
  if (configured.settings != state.settings()) facts.emplace_back(std::move(configured));
}

/// On the workshop's thread.
Result<Prepared> prepare(const event::Projection& state, const Import& import, const std::filesystem::path& folder) {
  const auto list = lists::read_list(import.file, state.settings());
  if (!list) return std::unexpected{list.error()};
  const auto key = store::EventKey::load(folder / "event.key");
  if (!key) return std::unexpected{key.error()};
  auto plan = lists::plan_import(state, *list, key->bytes());
  if (!plan) return std::unexpected{plan.error()};
  Prepared prepared{.facts = {}, .report = report_of(*list, *plan), .facts_known = state.fact_count()};
  if (import.preview) return prepared;
  prepared.facts = std::move(plan->facts);
  add_keys(state, *list, prepared.facts);
  return prepared;
}

void run_import(Office& office, const CallPtr& call, const std::shared_ptr<const Import>& import);

void finish_import(Office& office, const CallPtr& call, const std::shared_ptr<const Import>& import,
                   Prepared prepared) {
  prepared.report["preview"] = import->preview;
  if (import->preview || prepared.facts.empty()) return answer(*call, prepared.report);
  // something happened since: what was planned may be wrong now
  if (prepared.facts_known != office.books.state().fact_count()) return run_import(office, call, import);
  prepared.facts.emplace_back(call->audited("imported a list"));
  office.record(call, std::move(prepared.facts), [report = std::move(prepared.report)] { return report; });
}

void run_import(Office& office, const CallPtr& call, const std::shared_ptr<const Import>& import) {
  const bool taken = office.files.send([&office, call, import, state = office.books.copy()] {
    auto prepared = std::make_shared<Result<Prepared>>(prepare(*state, *import, office.folder));
    office.post([&office, call, import, prepared] {
      if (!*prepared) return call->reply(response_to(prepared->error()));
      finish_import(office, call, import, std::move(**prepared));
    });
  });
  if (!taken) call->reply(problem(503, "too_busy", "Other files are being made; try again in a moment."));
}

}  // namespace

void import_list(Office& office, const CallPtr& call) {
  const auto import = std::make_shared<Import>();
  const auto bytes = base::as_bytes(call->request.body);
  import->file.assign(bytes.begin(), bytes.end());
  import->preview = call->request.asked("preview") != "no";
  call->request.body.clear();
  run_import(office, call, import);
}

void export_log(Office& office, const CallPtr& call) {
  const auto wanted = understood(*call, office.books.state().settings());
  if (!wanted) return call->reply(response_to(wanted.error()));
  const auto name = std::format("{}.{}", lists::name_of(wanted->log), lists::name_of(wanted->options.format));
  send_made_file(
      office, call,
      {.name = name,
       .type = std::string{content_type(wanted->options.format)},
       .make = [wanted = *wanted, state = office.books.copy()](
                   const lists::Sink& sink) { return lists::write_log(*state, wanted.log, wanted.options, sink); },
       .taken =
           [wanted = *wanted, call, name](std::uint64_t rows) {
             return std::vector<event::FactBody>{lists::downloaded(wanted.log, wanted.options, rows, call->caller.name),
                                                 call->audited(std::format("downloaded {} ({} rows)", name, rows))};
           }});
}

}  // namespace kiosk::portal::api
