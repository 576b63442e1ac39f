#include "kiosk/app/options.hpp"

#include "kiosk/app/role_names.hpp"

#include <CLI/CLI.hpp>
#include <toml++/toml.hpp>

#include <charconv>
#include <format>
#include <iostream>
#include <map>
#include <set>

namespace kiosk::app {
namespace {

const std::map<std::string, event::Role> kRoles{kRoleNames.begin(), kRoleNames.end()};
const std::map<std::string, DisplayChoice> kDisplays{{"auto", DisplayChoice::automatic},
                                                     {"window", DisplayChoice::window},
                                                     {"kms", DisplayChoice::kms},
                                                     {"offscreen", DisplayChoice::offscreen}};
const std::map<std::string, flow::Language> kLanguages{{"nl", flow::Language::nl}, {"en", flow::Language::en}};

const std::map<std::string, lists::LogFormat> kLogFormats{{"csv", lists::LogFormat::csv},
                                                          {"jsonl", lists::LogFormat::jsonl},
                                                          {"vcf", lists::LogFormat::vcf},
                                                          {"xlsx", lists::LogFormat::xlsx},
                                                          {"zip", lists::LogFormat::zip}};

const std::set<std::string> kOnlyOnCommandLine{"--event", "--gallery", "--help", "--version"};

constexpr int kSmallestSide = 320;
constexpr int kLargestSide = 7680;

std::optional<int> side(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < kSmallestSide || value > kLargestSide) {
    return std::nullopt;
  }
  return value;
}

/// "800x480" into both sides; an error text for CLI11, or empty.
std::string read_size(const std::string& text, Options& options) {
  const auto cross = text.find_first_of("xX");
  const auto width = side(std::string_view{text}.substr(0, cross));
  const auto height = cross == std::string::npos ? std::nullopt : side(std::string_view{text}.substr(cross + 1));
  if (!width || !height)
    return std::format("'{}' is not a size. Write it as 800x480, sides from {} to {}", text, kSmallestSide,
                       kLargestSide);
  options.width = width;
  options.height = height;
  return {};
}

/// Settings under the names of their options: `green` of the table [signal] is "signal-green". Borrows `settings`.
std::map<std::string, const toml::node*> settings_by_option(const toml::table& settings) {
  std::map<std::string, const toml::node*> named;
  for (const auto& [key, value] : settings) {
    const auto* group = value.as_table();
    if (!group) {
      named.emplace(key.str(), &value);
      continue;
    }
    for (const auto& [member, setting] : *group) named.emplace(std::format("{}-{}", key.str(), member.str()), &setting);
  }
  return named;
}

/// kiosk.toml as the words of a command line, for the options that were not given on it.
base::Result<std::vector<std::string>> words_of_file(const std::filesystem::path& file, const CLI::App& app) {
  std::vector<std::string> words;
  if (!std::filesystem::exists(file)) return words;
  toml::table settings;
  try {
    settings = toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    return base::fail(base::ErrorKind::invalid_input,
                      std::format("{} line {}: {}", file.string(), error.source().begin.line, error.description()));
  }
  for (const auto& [key, value] : settings_by_option(settings)) {
    const auto option = "--" + key;
    if (!app.get_option_no_throw(option) || kOnlyOnCommandLine.contains(option)) {
      return base::fail(
          base::ErrorKind::invalid_input,
          std::format(
              "{}: there is no setting '{}'. Settings are the options of koffietijd-kiosk --help without the dashes",
              file.string(), key));
    }
    if (app.get_option(option)->count() > 0) continue;
    const auto text = value->value<std::string>();
    const auto flag = value->value_exact<bool>();
    if (flag) {
      if (*flag) words.push_back(option);
    } else if (text) {
      if (!text->empty()) words.push_back(std::format("{}={}", option, *text));  // empty: as if left out
    } else if (const auto number = value->value<double>()) {
      words.push_back(std::format("{}={}", option, *number));
    } else {
      return base::fail(base::ErrorKind::invalid_input,
                        std::format("{}: '{}' takes one text, number, true or false", file.string(), key));
    }
  }
  return words;
}

void declare(CLI::App& app, Options& options) {
  app.name("koffietijd-kiosk");
  app.set_version_flag("--version", KOFFIETIJD_VERSION);
  app.add_option("--event", options.event, "Folder of the event, made by `koffietijd event new`. Required")
      ->type_name("DIR");
  app.add_option("--camera", options.camera,
                 "auto: the first camera, also when it is plugged in later; gst:PIPELINE: any GStreamer source; "
                 "files:GLOB: recorded pictures or videos; none: scanner keyboard only")
      ->capture_default_str()
      ->type_name("SOURCE");
  app.add_option("--role", options.role, "door: check in; table: two badges swap cards; wall: shows, reads no badges")
      ->transform(CLI::CheckedTransformer(kRoles))
      ->type_name("ROLE")
      ->default_str("door");
  app.add_option("--display", options.display,
                 "auto, window, kms (full screen without a desktop) or offscreen (none at all)")
      ->transform(CLI::CheckedTransformer(kDisplays))
      ->type_name("WHERE")
      ->default_str("auto");
  app.add_option_function<std::string>(
         "--size",
         [&options](const std::string& text) {
           if (const auto fault = read_size(text, options); !fault.empty()) throw CLI::ValidationError("--size", fault);
         },
         "Size in pixels: 800x480. Left out: the display's own")
      ->type_name("WxH");
  app.add_option("--lang", options.language, "Language until a guest's own is known. Left out: the event's")
      ->transform(CLI::CheckedTransformer(kLanguages))
      ->type_name("nl|en");
  app.add_option("--name", options.name, "Name of this kiosk as others show it: \"Ingang Noord\"")->type_name("TEXT");
  app.add_option("--list", options.list, "Check-in list of this door. Left out: every ticket is welcome")
      ->type_name("NAME");
  app.add_option("--lexicon", options.lexicon,
                 "Folder with professions, occasions and clients to match by. Left out: the built-in ones")
      ->type_name("DIR");
  app.add_option("--portal", options.portal,
                 "Where the organiser's pages and attendees' phones are served; off: nowhere")
      ->capture_default_str()
      ->type_name("ADDRESS:PORT|off");
  app.add_option("--portal-http", options.portal_http, "A port of plain HTTP that leads to them. Left out: none")
      ->check(CLI::Range(1, 65535))
      ->type_name("PORT");
  app.add_option("--signal-chip", options.lights.chip, "Chip with the lamps and the buzzer. Left out: there are none")
      ->type_name("gpiochipN");
  app.add_option("--signal-green", options.lights.green, "Its line with the green lamp")->type_name("LINE");
  app.add_option("--signal-amber", options.lights.amber, "Its line with the amber lamp")->type_name("LINE");
  app.add_option("--signal-red", options.lights.red, "Its line with the red lamp")->type_name("LINE");
  app.add_option("--signal-buzzer", options.lights.buzzer, "Its line with the buzzer")->type_name("LINE");
  app.add_option("--saver-after", options.saver_after,
                 "Save the glass after this many seconds of nobody at the start: dark, with one small thing that "
                 "wanders. 0: never")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 86'400.0))
      ->type_name("SECONDS");
  app.add_option_function<std::string>(
         "--night",
         [&options](const std::string& text) {
           const auto night = flow::parse_night(text);
           if (!night) throw CLI::ValidationError("--night", night.error().message);
           options.night = *night;
         },
         "Dim the glass in these hours while nobody is there: 22:00-07:00. Left out: never")
      ->type_name("HOURS");
  app.add_option("--screenshots", options.screenshots, "Keep a picture of every scene in this folder")
      ->type_name("DIR");
  app.add_option("--gallery", options.gallery,
                 "Only draw every scene there is into this PNG, in --lang; needs no --event")
      ->type_name("FILE");
  app.add_option("--exit-after", options.exit_after, "End after this many seconds")
      ->check(CLI::PositiveNumber)
      ->type_name("SECONDS");
  app.add_option("--stick-formats", options.stick_formats,
                 "What the contact log on a USB stick is written as: csv, xlsx, zip (vCards), vcf, jsonl")
      ->transform(CLI::CheckedTransformer(kLogFormats))
      ->delimiter(',')
      ->type_name("FORMAT,…")
      ->default_str("csv,xlsx,zip");
  app.add_flag("--repeat", options.repeat_files, "With --camera files: begin again after the last one");
  app.add_flag("--voice,--signal-voice", options.voice,
               "Read aloud what matters: the verdict, a question, the next step");
  app.add_flag("!--no-sound", options.sound, "Stay silent");
  app.footer(
      "A file kiosk.toml in the event's folder may hold the same settings, one a line: role = \"table\".\n"
      "Settings that begin alike may stand together: [signal], and below it chip = \"gpiochip0\" and green = 17.\n"
      "A scanner keyboard works at any time. Esc closes a scene; Ctrl+Q ends the kiosk.\n"
      "Exit codes: 0 ended as asked; 1 the disk, a device or stored data failed; 2 the command line is wrong; "
      "3 a setting is wrong; 4 there is no event in DIR.");
}

}  // namespace

ParsedOptions parse_options(int argc, char** argv) {
  ParsedOptions parsed;
  auto& options = parsed.options;
  std::vector<std::string> words{argv + 1, argv + argc};
  const auto read = [&](std::vector<std::string> line,
                        const std::vector<std::string>& more) -> base::Result<std::vector<std::string>> {
    CLI::App app{"Runs a Koffietijd kiosk: badges in front of the camera, people inside."};
    options = {};
    declare(app, options);
    line.insert(line.end(), more.begin(), more.end());
    std::ranges::reverse(line);  // CLI11 takes a vector from its back
    try {
      app.parse(line);
      if (options.event.empty() && options.gallery.empty()) throw CLI::RequiredError{"--event"};
    } catch (const CLI::ParseError& error) {
      parsed.exit_code = app.exit(error) == 0 ? 0 : 2;
      return std::vector<std::string>{};
    }
    if (options.event.empty()) return std::vector<std::string>{};
    return words_of_file(options.event / "kiosk.toml", app);
  };
  const auto from_file = read(words, {});
  if (parsed.exit_code) return parsed;
  if (!from_file) {
    std::cerr << "koffietijd-kiosk: " << from_file.error().message << '\n';
    parsed.exit_code = 3;
  } else if (!from_file->empty()) {
    static_cast<void>(read(words, *from_file));
    if (parsed.exit_code) {
      std::cerr << "This comes from " << (options.event / "kiosk.toml").string() << '\n';
      parsed.exit_code = 3;
    }
  }
  return parsed;
}

}  // namespace kiosk::app
