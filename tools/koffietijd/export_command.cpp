#include "kiosk/base/atomic_file.hpp"
#include "kiosk/lists/write_logs.hpp"
#include "tools/koffietijd/command.hpp"

#include <algorithm>
#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string what;
  std::string format = "csv";
  std::string file;
  bool byte_order_mark = false;
};

base::Result<std::uint64_t> write(const event::Projection& state, const Asked& asked, const lists::Sink& sink) {
  const lists::LogOptions options{.format = lists::log_format_named(asked.format).value(),
                                  .byte_order_mark = asked.byte_order_mark};
  if (asked.what == "exchanges") return lists::write_exchanges(state, options, sink);
  if (asked.what == "checkins") return lists::write_checkins(state, options, sink);
  return lists::write_attendees(state, options, sink);
}

base::Result<std::uint64_t> write_file(const event::Projection& state, const Asked& asked) {
  auto file = base::AtomicFile::create(asked.file);
  if (!file) return std::unexpected{file.error()};
  const auto rows = write(state, asked, [&](std::string_view piece) -> base::Result<> {
    file->write(base::as_bytes(piece));
    return {};
  });
  if (!rows) return rows;
  if (const auto kept = file->commit(); !kept) return std::unexpected{kept.error()};
  return rows;
}

base::Result<std::uint64_t> write_standard_output(const event::Projection& state, const Asked& asked) {
  return write(state, asked, [](std::string_view piece) -> base::Result<> {
    std::cout << piece;
    if (!std::cout.flush()) return base::fail(base::ErrorKind::io, "cannot write to standard output");
    return {};
  });
}

std::size_t people_without_consent(const event::Projection& state) {
  return static_cast<std::size_t>(std::ranges::count_if(state.attendees(), [](const auto& entry) {
    return entry.second.listed() && entry.second.consent_exchange != true;
  }));
}

Exit export_log(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const bool to_terminal = asked.file == "-";
  const auto rows = to_terminal ? write_standard_output(event->state, asked) : write_file(event->state, asked);
  if (!rows) return complain(rows.error().within("nothing was exported"));
  const event::Downloaded downloaded{.what = asked.what, .format = asked.format, .rows = *rows, .by = "shell"};
  if (const auto kept = store::record(*event, {downloaded}); !kept) return complain(kept.error());
  auto& told = to_terminal ? std::cerr : std::cout;
  told << std::format("{}{}\n", counted(*rows, "row"), to_terminal ? "" : ": " + asked.file);
  if (const auto without = people_without_consent(event->state); asked.what == "attendees" && without > 0) {
    told << std::format("{} of them did not consent to exchange: their contact and pitch fields are blank.\n", without);
  }
  return Exit::done;
}

}  // namespace

void add_export(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("export", "Write the contact exchange log, the check-in log or the attendee list");
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command
      ->add_option("--what", asked->what,
                   "exchanges: who swapped cards with whom; checkins: every scan; attendees: the list")
      ->required()
      ->check(CLI::IsMember({"exchanges", "checkins", "attendees"}))
      ->type_name("WHAT");
  command->add_option("--format", asked->format, "csv, jsonl (a JSON object a line) or vcf (vCards of who consented)")
      ->check(CLI::IsMember({"csv", "jsonl", "vcf"}))
      ->capture_default_str()
      ->type_name("FORMAT");
  command->add_option("--out", asked->file, "File to write, replaced when it exists; - for standard output")
      ->required()
      ->type_name("FILE");
  command->add_flag("--bom", asked->byte_order_mark,
                    "Begin a CSV with a byte order mark, for spreadsheets that need it");
  command->footer(
      "Only fields whose owner consented leave. Every export is itself kept as a fact.\n"
      "Example:\n  koffietijd export emmen --what exchanges --out exchanges.csv");
  command->callback([asked, &exit] { exit = export_log(*asked); });
}

}  // namespace tools
