#include "kiosk/base/local_time.hpp"
#include "tools/koffietijd/command.hpp"

#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

using namespace kiosk;

/// Check-ins that two kiosks made of one person: nothing is wrong with the data, but the organiser wants to know.
void tell_double_check_ins(const event::Projection& state) {
  const auto zone = base::find_zone(state.settings().zone);
  const auto time = [&](const event::Since& since) {
    const auto clock = zone ? base::hour_minute(since.when, **zone) : std::string{"?"};
    return std::format("at {} {}", state.kiosk_name(since.kiosk), clock);
  };
  for (const auto& twice : state.double_check_ins()) {
    const auto* attendee = state.find(twice.attendee);
    std::cout << std::format("note: {} was checked in twice: {} and {}\n",
                             attendee ? attendee->record.card.name.display() : twice.attendee.hex(), time(twice.first),
                             time(twice.second));
  }
}

Exit verify(const std::string& folder) {
  const CommandClock clock;
  const auto event = open_event(folder, clock);
  if (!event && event.error().kind == base::ErrorKind::corrupt) {
    std::cout << "fault: " << event.error().message
              << "\nThe event cannot be read as it is: restore a backup, or ask for help.\n";
    return Exit::faults;
  }
  if (!event) return complain(event.error());
  const auto report = event->store->integrity();
  if (!report) return complain(report.error());
  for (const auto& fault : report->faults) std::cout << "fault: " << fault << '\n';
  tell_double_check_ins(event->state);
  const auto& state = event->state;
  std::cout << std::format(
      "{}; {} on the list, {} present, {}. {}\n", counted(report->facts, "fact"),
      counted(state.expected(), "person", "people"), state.present(), counted(state.exchange_count(), "exchange"),
      report->faults.empty() ? "Everything verifies."
                             : counted(report->faults.size(), "fault") + ": restore a backup, or ask for help.");
  return report->faults.empty() ? Exit::done : Exit::faults;
}

}  // namespace

void add_verify(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("verify", "Check every fact, seal and sequence of an event");
  auto folder = std::make_shared<std::string>();
  add_event_folder(*command, *folder);
  command->footer(
      "Exit code 5 when there are faults; each is one line that begins with \"fault:\".\n"
      "Example:\n  koffietijd verify emmen");
  command->callback([folder, &exit] { exit = verify(*folder); });
}

}  // namespace tools
