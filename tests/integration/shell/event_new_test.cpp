#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

using integration::Shell;

namespace {

const Shell::Words kEvent{"event", "new", "emmen", "--name", "Open Coffee Emmen", "--date", "2026-11-26"};

Shell::Words event_with(const Shell::Words& options) {
  auto words = kEvent;
  words.insert(words.end(), options.begin(), options.end());
  return words;
}

}  // namespace

TEST_CASE("a new event is a folder with facts and two key files, and says what comes next") {
  Shell shell;
  const auto said = shell.done(kEvent);
  CHECK(said.contains("Open Coffee Emmen"));
  CHECK(said.contains("koffietijd import emmen"));
  for (const auto* const file : {"emmen/event.db", "emmen/event.key", "emmen/signing.key"}) CHECK(shell.has(file));
  CHECK(shell.done({"verify", "emmen"}).starts_with("1 fact; 0 people on the list"));
}

TEST_CASE("opening hours, policy, capacity, zone and language can be given") {
  Shell shell;
  shell.done(event_with({"--opens", "08:30", "--closes", "2026-11-27T01:00", "--policy", "in-out", "--capacity", "80",
                         "--zone", "Europe/Brussels", "--lang", "en"}));
}

TEST_CASE("a second event in the same folder is refused, and the first stays as it is") {
  Shell shell;
  shell.done(kEvent);
  const auto before = shell.read("emmen/event.key");
  const auto said = shell.koffietijd(kEvent);
  CHECK(said.exit == 3);
  CHECK(said.err.contains("choose another folder"));
  CHECK(shell.read("emmen/event.key") == before);
}

TEST_CASE("values that make no sense are refused by name, with how to write them, and no folder is left") {
  Shell shell;
  struct Refused {
    Shell::Words options;
    int exit;
    std::string says;
  };
  for (const auto& [options, exit, says] :
       {Refused{{"--opens", "25:00"}, 3, "--opens: '25:00' is not a time. Write"},
        Refused{{"--closes", "elf uur"}, 3, "--closes: 'elf uur' is not a time"},
        Refused{{"--opens", "11:00", "--closes", "09:00"}, 3, "Open past midnight"},
        Refused{{"--capacity", "0"}, 2, "--capacity"}, Refused{{"--capacity", "-3"}, 2, "--capacity"},
        Refused{{"--capacity", "veel"}, 2, "--capacity"}, Refused{{"--capacity", "99999999999999"}, 2, "--capacity"},
        Refused{{"--policy", "soms"}, 2, "once"}, Refused{{"--lang", "fr"}, 2, "nl"},
        Refused{{"--zone", "Europe/Emmen"}, 4, "Europe/Amsterdam"}}) {
    INFO(options[0] << " " << options[1]);
    const auto said = shell.koffietijd(event_with(options));
    CHECK(said.exit == exit);
    CHECK(said.err.contains(says));
    CHECK_FALSE(said.err.contains("e+308"));
    CHECK(said.out.empty());
    CHECK_FALSE(shell.has("emmen"));
  }
  const auto date = shell.koffietijd({"event", "new", "emmen", "--name", "x", "--date", "26-11-2026"});
  CHECK(date.exit == 3);
  CHECK(date.err.contains("Write it as 2026-11-26"));
}
