#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

using integration::Shell;

TEST_CASE("the help of every command says what it does and shows an example of it") {
  Shell shell;
  for (const auto* const command : {"event", "event new", "import", "badges", "scan", "match", "rounds", "gaps",
                                    "sharpen", "lexicon", "evaluate", "export", "verify", "backup", "erase"}) {
    INFO(command);
    Shell::Words words{};
    for (const auto& word : {std::string{command}.substr(0, std::string{command}.find(' '))}) words.push_back(word);
    if (std::string{command}.contains(' ')) words.emplace_back("new");
    words.emplace_back("--help");
    const auto said = shell.done(words);
    CHECK(said.contains("Example"));
    CHECK(said.contains("koffietijd " + std::string{command}));
  }
  CHECK(shell.done({"completion", "--help"}).contains("source <(koffietijd completion)"));
}

TEST_CASE("the help of the program begins with a first event and documents the exit codes") {
  Shell shell;
  const auto said = shell.done({"--help"});
  CHECK(said.contains("A first event:"));
  CHECK(said.contains("Exit codes: 0 done"));
  for (const auto* const command : {"event", "import", "badges", "scan", "match", "rounds", "gaps", "sharpen",
                                    "lexicon", "evaluate", "export", "verify", "backup", "erase", "completion"}) {
    CHECK(said.contains("\n  " + std::string{command} + " "));
  }
}

TEST_CASE("a wrong command line says what is wrong and which help tells more") {
  Shell shell;
  struct Wrong {
    Shell::Words words;
    std::string says;
    std::string help;
  };
  for (const auto& [words, says, help] :
       {Wrong{{}, "subcommand", "`koffietijd --help`"}, Wrong{{"inport"}, "", "`koffietijd --help`"},
        Wrong{{"event", "new"}, "DIR is required", "`koffietijd event new --help`"},
        Wrong{{"export", "emmen", "--what", "gasten", "--out", "x"}, "attendees", "`koffietijd export --help`"},
        Wrong{{"scan", "emmen", "x.png", "--colour"}, "--colour", "`koffietijd scan --help`"}}) {
    const auto said = shell.koffietijd(words);
    INFO(said.err);
    CHECK(said.exit == 2);
    CHECK(said.out.empty());
    CHECK(said.err.starts_with("koffietijd: "));
    CHECK(said.err.contains(says));
    CHECK(said.err.contains(help));
  }
}

TEST_CASE("the completion is valid bash and completes commands, options and values") {
  Shell shell;
  shell.write("completion.bash", shell.done({"completion"}));
  CHECK(shell.run({"bash", "-n", "completion.bash"}).exit == 0);
  shell.write("ask.bash",
              "source completion.bash\n"
              "ask() { COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _koffietijd; echo \"${COMPREPLY[@]}\"; }\n"
              "ask koffietijd im\n"
              "ask koffietijd import emmen --dr\n"
              "ask koffietijd event new emmen --policy in\n");
  const auto said = shell.run({"bash", "ask.bash"});
  CHECK(said.exit == 0);
  CHECK(said.out == "import\n--dry-run\nin-out\n");
}
