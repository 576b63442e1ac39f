#include "tools/koffietijd/command.hpp"

#include <format>
#include <iostream>
#include <string>

namespace tools {
namespace {

std::string options_of(const CLI::App& command) {
  std::string words;
  for (const auto* option : command.get_options()) {
    for (const auto& name : option->get_lnames()) words += "--" + name + " ";
  }
  return words;
}

std::string subcommands_of(const CLI::App& command) {
  std::string words;
  for (const auto* sub : command.get_subcommands({})) words += sub->get_name() + " ";
  return words;
}

/// A bash completion made from the commands themselves, so that it cannot fall behind them.
std::string bash_completion(const CLI::App& app) {
  std::string cases;
  for (const auto* sub : app.get_subcommands({})) {
    auto words = subcommands_of(*sub) + options_of(*sub);
    for (const auto* inner : sub->get_subcommands({})) words += options_of(*inner);
    cases += std::format("    {}) words=\"{}\" ;;\n", sub->get_name(), words);
  }
  return std::format(R"(_koffietijd() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} words=
  case $before in
    --role) words="door table" ;;
    --policy) words="once daily in-out" ;;
    --what) words="exchanges checkins attendees" ;;
    --format) words="csv jsonl vcf" ;;
    --lang) words="nl en" ;;
  esac
  if [[ -z $words ]]; then
    case ${{COMP_WORDS[1]}} in
{}    *) words="{}" ;;
    esac
    ((COMP_CWORD == 1)) && words="{} --help --version"
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; [[ $word == -* || $COMP_CWORD -eq 1 ]] || compgen -f -- "$word")
}}
complete -o filenames -F _koffietijd koffietijd
)",
                     cases, subcommands_of(app), subcommands_of(app));
}

}  // namespace

void add_completion(CLI::App& app, Exit& exit) {
  auto* command =
      app.add_subcommand("completion", "Print shell completion for bash (zsh reads it through bashcompinit)");
  command->footer(
      "Try it:   source <(koffietijd completion)\nKeep it:  koffietijd completion > "
      "~/.local/share/bash-completion/completions/koffietijd");
  command->callback([&app, &exit] {
    std::cout << bash_completion(app);
    exit = Exit::done;
  });
}

}  // namespace tools
