#include "kiosk/lists/describe.hpp"
#include "kiosk/lists/list_file.hpp"
#include "kiosk/lists/plan_import.hpp"
#include "kiosk/lists/read_list.hpp"
#include "kiosk/store/event_key.hpp"
#include "tools/koffietijd/command.hpp"

#include <algorithm>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string file;
  bool dry_run = false;
  bool every_row = false;
};

/// New ticket-signing keys in the list, added to the event's settings.
std::optional<event::EventConfigured> with_keys(const event::Settings& settings,
                                                const std::vector<badge::PublicKey>& keys) {
  event::EventConfigured configured{settings};
  auto& known = configured.settings.keys.pretix;
  for (const auto& key : keys) {
    if (std::ranges::find(known, key) == known.end()) known.push_back(key);
  }
  if (configured.settings == settings) return std::nullopt;
  return configured;
}

/// What an import comes to: everything that must outlive the list itself, which may be large.
struct Prepared {
  std::vector<event::FactBody> facts;
  std::string report;
  bool rows_lost = false;
};

base::Result<Prepared> prepare(const store::EventFolder& event, const Asked& asked) {
  const auto bytes = lists::read_list_file(asked.file);
  if (!bytes) return std::unexpected{bytes.error()};
  const auto list = lists::read_list(*bytes, event.state.settings());
  if (!list) return std::unexpected{list.error().within(asked.file)};
  const auto key = store::EventKey::load(event.path / "event.key");
  if (!key) return std::unexpected{key.error()};
  auto plan = lists::plan_import(event.state, *list, key->bytes());
  if (!plan) return std::unexpected{plan.error().within(asked.file)};
  if (auto configured = with_keys(event.state.settings(), list->pretix_keys)) plan->facts.emplace_back(*configured);

  const bool all_rows = asked.dry_run || asked.every_row;
  auto report =
      lists::describe(*list, *plan, all_rows ? lists::ReportDetail::every_row : lists::ReportDetail::problems);
  return Prepared{.facts = std::move(plan->facts),
                  .report = std::move(report),
                  .rows_lost = plan->left_out > 0 || !list->errors.empty()};
}

Exit import_list(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto prepared = prepare(*event, asked);
  if (!prepared) return complain(prepared.error());
  if (!asked.dry_run) {
    if (const auto kept = store::record(*event, prepared->facts); !kept) {
      return complain(kept.error().within("nothing was imported"));
    }
  }
  std::cout << prepared->report;
  if (asked.dry_run) std::cout << "Dry run: nothing was changed.\n";
  return prepared->rows_lost ? Exit::bad_input : Exit::done;
}

}  // namespace

void add_import(CLI::App& app, Exit& exit) {
  auto* command =
      app.add_subcommand("import", "Put people on the list from a file, and report every row that needs a look");
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command->add_option("FILE", asked->file, "CSV (comma, semicolon or tab), JSON or vCards")->required()->type_name("");
  command->add_flag("--dry-run", asked->dry_run, "Show what would happen to each row, and change nothing");
  command->add_flag("--every-row", asked->every_row, "Report the rows that went well, too");
  command->footer(
      "Reads lists of pretix (check-in list, order positions, JSON), Eventbrite, Meetup, LinkedIn, Google and Outlook\n"
      "contacts, vCards, and tables with columns such as\n"
      "  first_name, infix, last_name, company, job_title, email, phone, website, call_me_when, what_i_do, result,\n"
      "  price, why, seeking, language, ticket_code, ticket_type, status, list, note_for_desk, consent_exchange,\n"
      "  consent_matching          or in Dutch: voornaam, tussenvoegsel, achternaam, bedrijf, mij_bel_je_als …\n"
      "The same file again changes nothing; a corrected one changes what is different. All of it is kept, or none.\n"
      "Example:\n  koffietijd import emmen guests.csv --dry-run\n"
      "Exit code 3 when rows or cells were left out: the report says which, and what to do.");
  command->callback([asked, &exit] { exit = import_list(*asked); });
}

}  // namespace tools
