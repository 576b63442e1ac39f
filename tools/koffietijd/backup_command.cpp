#include "tools/koffietijd/command.hpp"

#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

using namespace kiosk;

Exit back_up(const std::string& folder, const std::string& target) {
  const CommandClock clock;
  const auto event = open_event(folder, clock);
  if (!event) return complain(event.error());
  if (const auto copied = event->store->backup(target); !copied) return complain(copied.error());
  std::cout << std::format(
      "Wrote {} ({}). It opens with this event's event.key only: keep a copy of that somewhere else.\n", target,
      counted(event->state.fact_count(), "fact"));
  return Exit::done;
}

}  // namespace

void add_backup(CLI::App& app, Exit& exit) {
  auto* command =
      app.add_subcommand("backup", "Write a compact, consistent copy of the facts, also while a kiosk runs");
  struct Asked {
    std::string folder;
    std::string target;
  };
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command->add_option("--out", asked->target, "File to write; must not exist yet")->required()->type_name("FILE");
  command->footer(
      "To restore: put the copy back as event.db in a folder with this event's event.key.\n"
      "Example:\n  koffietijd backup emmen --out emmen-1126.db");
  command->callback([asked, &exit] { exit = back_up(asked->folder, asked->target); });
}

}  // namespace tools
