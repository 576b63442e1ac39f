#include "kiosk/app/options.hpp"

#include "tests/integration/live_session.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <fstream>
#include <iostream>
#include <sstream>
#include <utility>
#include <vector>

using namespace kiosk;
using app::DisplayChoice;
using app::parse_options;
using Catch::Matchers::ContainsSubstring;

namespace {

/// What is written to a stream while it lives.
class Overheard {
public:
  explicit Overheard(std::ostream& stream) : stream_{stream}, before_{stream.rdbuf(text_.rdbuf())} {}
  Overheard(const Overheard&) = delete;
  Overheard& operator=(const Overheard&) = delete;
  ~Overheard() { stream_.rdbuf(before_); }
  [[nodiscard]] std::string text() const { return text_.str(); }

private:
  std::ostringstream text_;
  std::ostream& stream_;
  std::streambuf* before_;
};

struct Answer {
  app::Options options;
  std::optional<int> exit_code;
  std::string out;
  std::string err;
};

Answer parsed(std::vector<std::string> words) {
  words.insert(words.begin(), "koffietijd-kiosk");
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  const Overheard out{std::cout};
  const Overheard err{std::cerr};
  auto answer = parse_options(static_cast<int>(arguments.size()), arguments.data());
  return {std::move(answer.options), answer.exit_code, out.text(), err.text()};
}

/// An event's folder with a kiosk.toml.
struct Configured {
  integration::TemporaryFolder folder;
  explicit Configured(const std::string& toml) { std::ofstream{folder.path / "kiosk.toml"} << toml; }
  [[nodiscard]] Answer parsed(std::vector<std::string> words = {}) const {
    words.insert(words.begin(), {"--event", folder.path.string()});
    return ::parsed(std::move(words));
  }
};

}  // namespace

TEST_CASE("An event's folder is all that a kiosk needs to be told") {
  const auto answer = parsed({"--event", "emmen"});
  CHECK_FALSE(answer.exit_code);
  CHECK(answer.options.event == "emmen");
  CHECK(answer.options.camera == "auto");
  CHECK(answer.options.role == event::Role::door);
  CHECK(answer.options.display == DisplayChoice::automatic);
  CHECK_FALSE(answer.options.width);
  CHECK_FALSE(answer.options.height);
  CHECK_FALSE(answer.options.language);
  CHECK(answer.options.name.empty());
  CHECK(answer.options.list.empty());
  CHECK(answer.options.screenshots.empty());
  CHECK_FALSE(answer.options.exit_after);
  CHECK(answer.options.sound);
  CHECK_FALSE(answer.options.repeat_files);
  CHECK(answer.out.empty());
  CHECK(answer.err.empty());
}

TEST_CASE("Every option of the command line is heard") {
  const auto answer = parsed({"--event",       "emmen",        "--camera",     "files:frames/*.png",
                              "--role",        "table",        "--display",    "offscreen",
                              "--size",        "1280x720",     "--lang",       "en",
                              "--name",        "Ingang Noord", "--list",       "VIP",
                              "--screenshots", "shots",        "--exit-after", "2.5",
                              "--repeat",      "--no-sound",   "--voice"});
  REQUIRE_FALSE(answer.exit_code);
  CHECK(answer.options.camera == "files:frames/*.png");
  CHECK(answer.options.role == event::Role::table);
  CHECK(answer.options.display == DisplayChoice::offscreen);
  CHECK(answer.options.width == 1280);
  CHECK(answer.options.height == 720);
  CHECK(answer.options.language == flow::Language::en);
  CHECK(answer.options.name == "Ingang Noord");
  CHECK(answer.options.list == "VIP");
  CHECK(answer.options.screenshots == "shots");
  CHECK(answer.options.exit_after == 2.5);
  CHECK_FALSE(answer.options.sound);
  CHECK(answer.options.repeat_files);
}

TEST_CASE("Roles and displays go by their names") {
  CHECK(parsed({"--event", "e", "--role", "door"}).options.role == event::Role::door);
  CHECK(parsed({"--event", "e", "--role", "wall"}).options.role == event::Role::wall);
  CHECK(parsed({"--event", "e", "--display", "auto"}).options.display == DisplayChoice::automatic);
  CHECK(parsed({"--event", "e", "--display", "window"}).options.display == DisplayChoice::window);
  CHECK(parsed({"--event", "e", "--display", "kms"}).options.display == DisplayChoice::kms);
  CHECK(parsed({"--event", "e", "--lang", "nl"}).options.language == flow::Language::nl);
}

TEST_CASE("A command line that makes no sense ends with 2 and names the option") {
  const auto [words, named] = GENERATE(table<std::vector<std::string>, std::string>({
      {std::vector<std::string>{}, "--event"},
      {{"--event", "e", "--role", "bar"}, "--role"},
      {{"--event", "e", "--display", "tv"}, "--display"},
      {{"--event", "e", "--lang", "de"}, "--lang"},
      {{"--event", "e", "--size", "800"}, "--size"},
      {{"--event", "e", "--size", "800x"}, "--size"},
      {{"--event", "e", "--size", "x480"}, "--size"},
      {{"--event", "e", "--size", "800x480x2"}, "--size"},
      {{"--event", "e", "--size", "-800x480"}, "--size"},
      {{"--event", "e", "--size", "319x480"}, "--size"},
      {{"--event", "e", "--size", "800x99999999999"}, "--size"},
      {{"--event", "e", "--exit-after", "0"}, "--exit-after"},
      {{"--event", "e", "--exit-after", "soon"}, "--exit-after"},
      {{"--event", "e", "--colour", "red"}, "--colour"},
      {{"--event", "e", "loose"}, "loose"},
  }));
  const auto answer = parsed(words);
  CHECK(answer.exit_code == 2);
  CHECK_THAT(answer.err, ContainsSubstring(named));
}

TEST_CASE("Help and version are no errors; help tells about the settings file and the exit codes") {
  const auto help = parsed({"--help"});
  CHECK(help.exit_code == 0);
  CHECK_THAT(help.out, ContainsSubstring("--camera") && ContainsSubstring("kiosk.toml") &&
                           ContainsSubstring("Exit codes") && ContainsSubstring("files:GLOB"));
  const auto version = parsed({"--version"});
  CHECK(version.exit_code == 0);
  CHECK_THAT(version.out, ContainsSubstring(KOFFIETIJD_VERSION));
}

TEST_CASE("kiosk.toml in the event's folder holds the same settings") {
  const Configured event{
      "role = \"table\"\ncamera = \"none\"\nsize = \"1280x800\"\nlang = \"en\"\nname = \"Tafel = 3\"\n"
      "list = \"VIP\"\nexit-after = 12.5\nrepeat = true\nno-sound = true\ndisplay = \"kms\"\n"
      "[signal]\nvoice = true\n"};
  const auto answer = event.parsed();
  REQUIRE_FALSE(answer.exit_code);
  CHECK(answer.options.role == event::Role::table);
  CHECK(answer.options.camera == "none");
  CHECK(answer.options.width == 1280);
  CHECK(answer.options.height == 800);
  CHECK(answer.options.language == flow::Language::en);
  CHECK(answer.options.name == "Tafel = 3");
  CHECK(answer.options.list == "VIP");
  CHECK(answer.options.exit_after == 12.5);
  CHECK(answer.options.repeat_files);
  CHECK_FALSE(answer.options.sound);
  CHECK(answer.options.display == DisplayChoice::kms);
}

TEST_CASE("The command line goes before kiosk.toml, option by option") {
  const Configured event{"role = \"table\"\nlang = \"en\"\nsize = \"1280x800\"\n"};
  const auto answer = event.parsed({"--role", "door", "--size", "800x480"});
  REQUIRE_FALSE(answer.exit_code);
  CHECK(answer.options.role == event::Role::door);
  CHECK(answer.options.width == 800);
  CHECK(answer.options.language == flow::Language::en);
}

TEST_CASE("A setting that is switched off, or an empty text, is as if it were not there") {
  const Configured event{"repeat = false\nno-sound = false\nlist = \"\"\nname = \"\"\n"};
  const auto answer = event.parsed();
  REQUIRE_FALSE(answer.exit_code);
  CHECK_FALSE(answer.options.repeat_files);
  CHECK(answer.options.sound);
  CHECK(answer.options.list.empty());
  CHECK(answer.options.name.empty());
}

TEST_CASE("A kiosk.toml that is wrong ends with 3, and says where and what") {
  const auto [toml, named] = GENERATE(table<std::string, std::string>({
      {"role = \"table\"\nlang = \n", "line 2"},
      {"colour = \"red\"\n", "there is no setting 'colour'"},
      {"event = \"elsewhere\"\n", "there is no setting 'event'"},
      {"help = true\n", "there is no setting 'help'"},
      {"role = \"bar\"\n", "--role"},
      {"size = \"big\"\n", "--size"},
      {"exit-after = -1\n", "--exit-after"},
      {"role = [\"door\", \"table\"]\n", "'role'"},
      {"[camera]\nname = \"x\"\n", "'camera-name'"},
      {"role = true\n", "--role"},
  }));
  const auto answer = Configured{toml}.parsed();
  INFO(toml << answer.err);
  CHECK(answer.exit_code == 3);
  CHECK_THAT(answer.err, ContainsSubstring("kiosk.toml") && ContainsSubstring(named));
}

TEST_CASE("A mistake on the command line is told before the settings file is read") {
  const Configured event{"colour = \"red\"\n"};
  CHECK(event.parsed({"--role", "bar"}).exit_code == 2);
}

TEST_CASE("Lamps and a buzzer are told in a part of kiosk.toml, or on the command line") {
  const Configured file{"role = \"table\"\n[signal]\nchip = \"gpiochip0\"\ngreen = 17\nbuzzer = 23\n"};
  const auto answer = file.parsed({"--signal-green", "5"});
  CHECK_FALSE(answer.exit_code);
  CHECK(answer.options.role == event::Role::table);
  CHECK(answer.options.lights.chip == "gpiochip0");
  CHECK(answer.options.lights.green == 5);
  CHECK(answer.options.lights.buzzer == 23);
  CHECK_FALSE(answer.options.lights.red);

  const Configured typo{"[signal]\npurple = 3\n"};
  const auto refused = typo.parsed();
  CHECK(refused.exit_code == 3);
  CHECK_THAT(refused.err, ContainsSubstring("signal-purple"));
}

TEST_CASE("The glass rests after five minutes, or when somebody says so, and is dim in the hours that are given") {
  const auto usual = parsed({"--event", "emmen"});
  CHECK(usual.options.saver_after == 300);
  CHECK_FALSE(usual.options.night);

  const Configured event{"saver-after = 0\nnight = \"22:00-07:00\"\n"};
  const auto answer = event.parsed();
  CHECK_FALSE(answer.exit_code);
  CHECK(answer.options.saver_after == 0);
  REQUIRE(answer.options.night);
  CHECK(answer.options.night->from == std::chrono::hours{22});
  CHECK(answer.options.night->until == std::chrono::hours{7});
}

TEST_CASE("A night that is none is told with the form to write it in") {
  const auto answer = parsed({"--event", "emmen", "--night", "laat"});
  CHECK(answer.exit_code == 2);
  CHECK_THAT(answer.err, ContainsSubstring("22:00-07:00"));
  const Configured event{"night = \"22-7\"\n"};
  CHECK(event.parsed().exit_code == 3);
}
