#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/lexicon_option.hpp"

#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

struct Asked {
  std::string folder;
  std::string list;
};

template <class Item>
void print_all(const std::vector<Item>& items, const auto& names) {
  for (const auto& item : items) std::cout << std::format("{:<32} {}\n", item.id, names(item));
}

Exit lexicon(const Asked& asked) {
  const auto recogniser = make_recogniser(asked.folder);
  if (!recogniser) return complain(recogniser.error());
  const auto& lexicon = (*recogniser)->lexicon();
  if (asked.list == "professions") {
    print_all(lexicon.professions(), [](const auto& profession) {
      return std::format("{} / {}", profession.names.nl.front(), profession.names.en.front());
    });
  } else if (asked.list == "occasions") {
    print_all(lexicon.occasions(),
              [](const auto& occasion) { return std::format("{} / {}", occasion.name.nl, occasion.name.en); });
  } else {
    std::cout << std::format("{}, {}, {}: nothing to remark\n", counted(lexicon.professions().size(), "profession"),
                             counted(lexicon.occasions().size(), "occasion"),
                             counted(lexicon.clients().size(), "kind of clients", "kinds of clients"));
  }
  return Exit::done;
}

}  // namespace

void add_lexicon(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("lexicon", "Check the words the matcher knows, and show what is in them");
  auto asked = std::make_shared<Asked>();
  add_lexicon_option(*command, asked->folder);
  command->add_option("--list", asked->list, "Print all of these")
      ->check(CLI::IsMember({"professions", "occasions"}))
      ->type_name("WHAT");
  command->footer(
      "For who edits a lexicon: every reference must resolve, nothing may be said twice, and everything must be said "
      "in\n"
      "Dutch and English. A fault is told with file and line (exit code 3). A good start is a copy of "
      "matcher/lexicon/data.\n"
      "Examples:\n"
      "  koffietijd lexicon\n"
      "  koffietijd lexicon --lexicon my-words --list professions");
  command->callback([asked, &exit] { exit = lexicon(*asked); });
}

}  // namespace tools
