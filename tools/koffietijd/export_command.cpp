#include "kiosk/base/atomic_file.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/lists/write_logs.hpp"
#include "tools/koffietijd/command.hpp"

#include <algorithm>
#include <format>
#include <iostream>
#include <memory>
#include <optional>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string what;
  std::string format = "csv";
  std::string file;
  bool byte_order_mark = false;
  std::string from;
  std::string until;
  std::string kiosk;
};

/// What is written, understood.
struct Export {
  lists::Log log = lists::Log::exchanges;
  lists::LogOptions options;
};

base::Result<Export> understood(const event::Settings& settings, const Asked& asked) {
  const auto zone = base::find_zone(settings.zone);
  if (!zone) return std::unexpected{zone.error()};
  Export wanted{.log = lists::log_named(asked.what).value(),
                .options = {.format = lists::log_format_named(asked.format).value(),
                            .byte_order_mark = asked.byte_order_mark,
                            .filter = {.from = {}, .until = {}, .kiosk = asked.kiosk}}};
  const auto read = [&](const char* option, const std::string& text,
                        std::optional<base::Instant>& bound) -> base::Result<> {
    if (text.empty()) return {};
    const auto time = base::parse_time(text, **zone, settings.date);
    if (!time) return std::unexpected{time.error().within(option)};
    bound = *time;
    return {};
  };
  auto& filter = wanted.options.filter;
  return read("--from", asked.from, filter.from)
      .and_then([&] { return read("--until", asked.until, filter.until); })
      .transform([&] { return wanted; });
}

base::Result<std::uint64_t> write_file(const event::Projection& state, const Export& wanted, const std::string& name) {
  auto file = base::AtomicFile::create(name);
  if (!file) return std::unexpected{file.error()};
  const auto rows = lists::write_log(state, wanted.log, wanted.options, [&](std::string_view piece) -> base::Result<> {
    file->write(base::as_bytes(piece));
    return {};
  });
  if (!rows) return rows;
  if (const auto kept = file->commit(); !kept) return std::unexpected{kept.error()};
  return rows;
}

base::Result<std::uint64_t> write_standard_output(const event::Projection& state, const Export& wanted) {
  return lists::write_log(state, wanted.log, wanted.options, [](std::string_view piece) -> base::Result<> {
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
  const auto wanted = understood(event->state.settings(), asked);
  if (!wanted) return complain(wanted.error());
  const bool to_terminal = asked.file == "-";
  const auto rows =
      to_terminal ? write_standard_output(event->state, *wanted) : write_file(event->state, *wanted, asked.file);
  if (!rows) return complain(rows.error().within("nothing was exported"));
  const auto taken = lists::downloaded(wanted->log, wanted->options, *rows, "shell");
  if (const auto kept = store::record(*event, {taken}); !kept) return complain(kept.error());
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
  command
      ->add_option("--format", asked->format,
                   "csv, jsonl (a JSON object a line), xlsx (a workbook), vcf (vCards of who consented) or zip (a "
                   "vCard file each)")
      ->check(CLI::IsMember({"csv", "jsonl", "xlsx", "vcf", "zip"}))
      ->capture_default_str()
      ->type_name("FORMAT");
  command->add_option("--out", asked->file, "File to write, replaced when it exists; - for standard output")
      ->required()
      ->type_name("FILE");
  command->add_flag("--bom", asked->byte_order_mark,
                    "Begin a CSV with a byte order mark, for spreadsheets that need it");
  command->add_option("--from", asked->from, "Nothing before: 09:30 on the day of the event, or 2026-11-26T09:30")
      ->type_name("TIME");
  command->add_option("--until", asked->until, "Nothing from then on")->type_name("TIME");
  command->add_option("--kiosk", asked->kiosk, "Only what happened at this kiosk; of attendees: who came by there")
      ->type_name("NAME");
  command->footer(
      "Only fields whose owner consented leave. Every export is itself kept as a fact.\n"
      "Example:\n  koffietijd export emmen --what exchanges --out exchanges.csv");
  command->callback([asked, &exit] { exit = export_log(*asked); });
}

}  // namespace tools
