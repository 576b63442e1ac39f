#include "kiosk/base/local_time.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/event/local_day.hpp"
#include "tools/koffietijd/close_command.hpp"
#include "tools/koffietijd/lock_command.hpp"
#include "tools/koffietijd/pin_command.hpp"

#include <algorithm>
#include <chrono>
#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

using namespace kiosk;

/// Long enough to follow up on whom one met, and short.
constexpr std::chrono::days kKeptDays{30};

struct NewEvent {
  std::string folder;
  std::string name;
  std::string date;
  std::string opens;
  std::string closes;
  std::string policy = "once";
  std::string zone = "Europe/Amsterdam";
  std::string language = "nl";
  std::optional<std::uint32_t> capacity;
  std::string keep_until;
  bool walk_ins = true;
};

event::ReentryPolicy policy_named(const std::string& name) {
  if (name == "daily") return event::ReentryPolicy::daily;
  if (name == "in-out") return event::ReentryPolicy::in_out;
  return event::ReentryPolicy::once;
}

std::string kept_text(const event::Settings& settings) {
  if (!settings.keep_until) return "Personal data stays until `koffietijd event close`.\n";
  return std::format("Personal data is destroyed by itself at {}; `koffietijd event keep` sets another day.\n",
                     event::local_text(*settings.keep_until, settings.zone));
}

/// For a day that is long past, from now: a mistyped year must not destroy a list that was just imported.
base::Instant kept_by_default(std::chrono::year_month_day date, const std::chrono::time_zone& zone, base::Instant now) {
  const auto event = zone.to_sys(std::chrono::local_days{date}, std::chrono::choose::earliest);
  return std::max<base::Instant>(event, std::chrono::floor<std::chrono::days>(now)) + kKeptDays;
}

base::Result<event::Settings> settings_of(const NewEvent& asked, base::Instant now) {
  event::Settings settings{.name = base::clean_line(asked.name),
                           .date = {},
                           .zone = asked.zone,
                           .policy = policy_named(asked.policy),
                           .capacity = asked.capacity,
                           .walk_ins = asked.walk_ins,
                           .language = asked.language};
  if (settings.name.empty()) return base::fail(base::ErrorKind::invalid_input, "--name is empty");
  const auto zone = base::find_zone(asked.zone);
  if (!zone) return std::unexpected{zone.error().within("--zone")};
  const auto date = base::parse_date(asked.date);
  if (!date) return std::unexpected{date.error().within("--date")};
  settings.date = *date;
  const auto read_bound = [&](const char* option, const std::string& text,
                              std::optional<base::Instant>& bound) -> base::Result<> {
    if (text.empty()) return {};
    const auto time = base::parse_time(text, **zone, date.value());
    if (!time) return std::unexpected{time.error().within(option)};
    bound = *time;
    return {};
  };
  if (auto read = read_bound("--opens", asked.opens, settings.opens); !read) return std::unexpected{read.error()};
  if (auto read = read_bound("--closes", asked.closes, settings.closes); !read) return std::unexpected{read.error()};
  if (asked.keep_until.empty()) {
    settings.keep_until = kept_by_default(*date, **zone, now);
  } else {
    const auto until = keep_until(asked.keep_until, settings);
    if (!until) return std::unexpected{until.error().within("--keep-until")};
    settings.keep_until = *until;
  }
  if (settings.opens && settings.closes && *settings.closes <= *settings.opens) {
    return base::fail(
        base::ErrorKind::invalid_input,
        "--closes is not later than --opens. Open past midnight? Write the day too: --closes 2026-11-27T01:00");
  }
  return settings;
}

Exit make_event(const NewEvent& asked) {
  const CommandClock clock;
  auto settings = settings_of(asked, clock.now());
  if (!settings) return complain(settings.error());
  const auto made = store::create_event(asked.folder, std::move(*settings), clock);
  if (!made) return complain(made.error());
  std::cout << std::format(
      "Made the event \"{}\" on {} in {}.\n\n"
      "Next:\n"
      "  koffietijd import {} LIST.csv                  put your guests on the list\n"
      "  koffietijd badges {} --out badges.pdf          print their badges\n"
      "  koffietijd-kiosk --event {}                    open the door\n\n"
      "{}"
      "Keep signing.key on this machine: whoever has it can make badges. A kiosk needs event.db and event.key only.\n",
      made->state.settings().name, asked.date, asked.folder, asked.folder, asked.folder, asked.folder,
      kept_text(made->state.settings()));
  return Exit::done;
}

}  // namespace

void add_event(CLI::App& app, Exit& exit) {
  auto* event = app.add_subcommand("event", "Make an event, set its organiser's PIN, lock, unlock or close it");
  event->footer("Example:\n  koffietijd event new emmen --name \"Open Coffee Emmen\" --date 2026-11-26");
  event->require_subcommand(1);
  add_event_pin(*event, exit);
  add_event_lock(*event, exit);
  add_event_close(*event, exit);
  auto* make = event->add_subcommand("new", "Make a new event in a folder of its own");
  auto asked = std::make_shared<NewEvent>();
  make->add_option("DIR", asked->folder, "Folder to make; must not hold an event yet")->required()->type_name("");
  make->add_option("--name", asked->name, "Name on the screen and the badges: \"Open Coffee Emmen\"")
      ->required()
      ->type_name("TEXT");
  make->add_option("--date", asked->date, "Day of the event: 2026-11-26")->required()->type_name("DATE");
  make->add_option("--opens", asked->opens,
                   "No check-in before: 08:30 on that day, or 2026-11-26T08:30. Left out: always open")
      ->type_name("TIME");
  make->add_option("--closes", asked->closes, "No check-in from then on. Left out: never closes")->type_name("TIME");
  make->add_option(
          "--policy", asked->policy,
          "How often one may come in: once; daily (once a day); in-out (each scan at the door turns in into out)")
      ->check(CLI::IsMember({"once", "daily", "in-out"}))
      ->capture_default_str()
      ->type_name("POLICY");
  make->add_option("--capacity", asked->capacity, "Most people inside at once. Left out: no limit")
      ->check(CLI::TypeValidator<std::uint32_t>{"whole number"} & CLI::Range(1, 1'000'000))
      ->type_name("N");
  make->add_flag("!--no-walk-ins", asked->walk_ins, "Nobody can sign up at a kiosk: only who is on the list comes in");
  make->add_option(
          "--keep-until", asked->keep_until,
          "When personal data is destroyed by itself: 2026-12-24, or closed (by `event close` only). Left out: "
          "30 days after the event")
      ->type_name("TIME");
  make->add_option("--zone", asked->zone, "Time zone of the event")->capture_default_str()->type_name("ZONE");
  make->add_option("--lang", asked->language, "Language of the screen until a guest's own is known")
      ->check(CLI::IsMember({"nl", "en"}))
      ->capture_default_str()
      ->type_name("LANG");
  make->footer(
      "Example:\n  koffietijd event new emmen --name \"Open Coffee Emmen\" --date 2026-11-26 --opens 08:30 --closes "
      "11:00");
  make->callback([asked, &exit] { exit = make_event(*asked); });
}

}  // namespace tools
