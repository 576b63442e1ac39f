#include "tools/koffietijd/command.hpp"

#include <exception>
#include <format>
#include <iostream>

namespace {

/// What is wrong with the command line, and which help tells more.
std::string usage_error(const CLI::App* app, const CLI::Error& error) {
  std::string command = app->get_name();
  for (auto used = app->get_subcommands(); !used.empty(); used = used.front()->get_subcommands()) {
    command += " " + used.front()->get_name();
  }
  return std::format("koffietijd: {}\n`{} --help` shows how.\n", error.what(), command);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Koffietijd prepares a networking event, checks people in and hands out the contact exchange log."};
  app.name("koffietijd");
  app.set_version_flag("--version", KOFFIETIJD_VERSION);
  app.require_subcommand(1);
  app.failure_message(usage_error);
  app.set_help_all_flag("--help-all", "Help on every command");
  app.footer(
      "A first event:\n"
      "  koffietijd event new emmen --name \"Open Coffee Emmen\" --date 2026-11-26\n"
      "  koffietijd import emmen guests.csv --dry-run      look before you leap\n"
      "  koffietijd import emmen guests.csv\n"
      "  koffietijd badges emmen --out badges.pdf\n"
      "  koffietijd-kiosk --event emmen                    open the door\n"
      "  koffietijd match emmen                            whom everybody should meet, and why\n"
      "  koffietijd export emmen --what exchanges --format csv --out exchanges.csv\n"
      "\n"
      "Exit codes: 0 done; 1 the disk, a device or stored data failed; 2 the command line is wrong;\n"
      "3 a file or value is wrong, or rows were left out; 4 event, file or person not found; 5 verify found faults.\n"
      "`koffietijd COMMAND --help` tells more.");
  auto exit = tools::Exit::done;
  tools::add_event(app, exit);
  tools::add_import(app, exit);
  tools::add_badges(app, exit);
  tools::add_print(app, exit);
  tools::add_scan(app, exit);
  tools::add_export(app, exit);
  tools::add_verify(app, exit);
  tools::add_backup(app, exit);
  tools::add_erase(app, exit);
  tools::add_person(app, exit);
  tools::add_match(app, exit);
  tools::add_rounds(app, exit);
  tools::add_gaps(app, exit);
  tools::add_sharpen(app, exit);
  tools::add_lexicon(app, exit);
  tools::add_evaluate(app, exit);
  tools::add_portal(app, exit);
  tools::add_completion(app, exit);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(tools::Exit::usage);
  } catch (const std::exception& error) {
    std::cerr << "koffietijd: this should not happen: " << error.what() << '\n';
    return static_cast<int>(tools::Exit::failed);
  }
  return static_cast<int>(exit);
}
