#include "tools/koffietijd/close_command.hpp"

#include "kiosk/base/atomic_file.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/event/local_day.hpp"
#include "kiosk/event/retention.hpp"

#include <unistd.h>

#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::string report;
  std::string until;
  bool yes = false;
};

/// Asks at a terminal; a script that says --yes means it, and one that does not must not destroy anything.
bool is_meant(const event::Projection& state, std::size_t people) {
  if (::isatty(STDIN_FILENO) != 1) {
    std::cerr << "koffietijd: event close destroys personal data for good. Say --yes to mean it.\n";
    return false;
  }
  std::cout << std::format(
                   "This destroys the personal data of {} at {}, for good. Download what you need first.\nType yes to "
                   "go on: ",
                   counted(people, "person", "people"), state.settings().name)
            << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

base::Result<> write_report(const std::string& name, const std::string& report) {
  auto file = base::AtomicFile::create(name);
  if (!file) return std::unexpected{file.error()};
  file->write(base::as_bytes(report));
  return file->commit();
}

Exit close(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  const auto people = event::people_kept(event->state);
  if (people > 0 && !asked.yes && !is_meant(event->state, people)) {
    std::cout << "Nothing was destroyed.\n";
    return Exit::usage;
  }
  const auto closed =
      store::record_decision(*event, [](const auto& state) { return event::close_event(state, "shell"); });
  if (!closed) return complain(closed.error());
  const auto report = event::closing_report(event->state, clock.now());
  std::cout << report;
  if (!asked.report.empty()) {
    if (const auto kept = write_report(asked.report, report); !kept) return complain(kept.error());
  }
  return Exit::done;
}

Exit keep(const Asked& asked) {
  const CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  auto settings = event->state.settings();
  const auto until = keep_until(asked.until, settings);
  if (!until) return complain(until.error().within("--until"));
  settings.keep_until = *until;
  if (const auto kept = store::record(*event, {event::EventConfigured{settings}}); !kept) return complain(kept.error());
  std::cout << (settings.keep_until
                    ? std::format("Personal data is destroyed by itself at {}.\n",
                                  event::local_text(*settings.keep_until, settings.zone))
                    : std::string{"Personal data stays until `koffietijd event close`. Do not forget it.\n"});
  return Exit::done;
}

}  // namespace

base::Result<std::optional<base::Instant>> keep_until(const std::string& text, const event::Settings& settings) {
  if (text == "closed") return std::nullopt;
  const auto zone = base::find_zone(settings.zone);
  if (!zone) return std::unexpected{zone.error()};
  return base::parse_time(text, **zone).transform([](base::Instant until) { return std::optional{until}; });
}

void add_event_close(CLI::App& event, Exit& exit) {
  auto asked = std::make_shared<Asked>();
  auto* closing = event.add_subcommand("close", "Destroy everybody's personal data, for good, and keep the counts");
  add_event_folder(*closing, asked->folder);
  closing->add_flag("--yes", asked->yes, "Do not ask at the terminal");
  closing->add_option("--report", asked->report, "Also write what was destroyed and what remains to this file")
      ->type_name("FILE");
  closing->footer(
      "A kiosk or portal that is running does this by itself at the time that `event keep` sets.\n"
      "Example:\n  koffietijd event close emmen --report emmen-closed.txt");
  closing->callback([asked, &exit] { exit = close(*asked); });
  auto* keeping = event.add_subcommand("keep", "Set until when personal data is kept");
  add_event_folder(*keeping, asked->folder);
  keeping->add_option("--until", asked->until, "2026-12-24, 2026-12-24T12:00, or closed: until `event close`")
      ->required()
      ->type_name("TIME");
  keeping->footer("Example:\n  koffietijd event keep emmen --until 2026-12-24");
  keeping->callback([asked, &exit] { exit = keep(*asked); });
}

}  // namespace tools
