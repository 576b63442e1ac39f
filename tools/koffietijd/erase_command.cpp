#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/people.hpp"

#include <unistd.h>
#include <format>
#include <iostream>
#include <memory>
#include <vector>

namespace tools {
namespace {

using namespace kiosk;

/// Asks at a terminal; a script that names the person means it.
bool is_meant(const std::vector<std::string>& names) {
  if (isatty(STDIN_FILENO) != 1) return true;
  for (const auto& name : names) std::cout << "  " << name << '\n';
  std::cout << "This cannot be undone. Type yes to erase: " << std::flush;
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

Exit erase(const std::string& folder, const std::string& email, bool yes) {
  const CommandClock clock;
  auto event = open_event(folder, clock);
  if (!event) return complain(event.error());
  const auto people = people_with_email(event->state, email);
  if (!people) return complain({people.error().kind, people.error().message + ". Nothing was erased"});
  std::vector<std::string> names;
  for (const auto& id : *people) names.push_back(event->state.find(id)->record.card.name.display());
  if (!yes && !is_meant(names)) {
    std::cout << "Nothing was erased.\n";
    return Exit::done;
  }
  for (const auto& id : *people) {
    const auto tombstone = event->store->erase(id);
    if (!tombstone) return complain(tombstone.error());
  }
  std::cout << std::format(
      "Erased {}: the key is destroyed and nothing personal can be read any more. Counts of check-ins and exchanges "
      "stay.\n"
      "Files that were downloaded before, and backups, are not touched: remove those yourself.\n",
      counted(people->size(), "person", "people"));
  return Exit::done;
}

}  // namespace

void add_erase(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("erase", "Destroy everything personal of one person, for good");
  struct Asked {
    std::string folder;
    std::string email;
    bool yes = false;
  };
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command->add_option("--email", asked->email, "E-mail address of the person")->required()->type_name("EMAIL");
  command->add_flag("--yes", asked->yes, "Do not ask at the terminal");
  command->footer(
      "Asks first at a terminal. Check-ins and exchanges stay countable, without the person in them.\n"
      "Example:\n  koffietijd erase emmen --email mila@example.nl");
  command->callback([asked, &exit] { exit = erase(asked->folder, asked->email, asked->yes); });
}

}  // namespace tools
