#include "kiosk/base/local_time.hpp"
#include "matcher/rounds/rounds.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/room.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <format>
#include <iostream>
#include <memory>

namespace tools {
namespace {

namespace base = kiosk::base;
namespace rounds = matcher::rounds;
using matcher::crowd::Bond;
using matcher::crowd::Seat;

struct Asked {
  RoomAsked room;
  rounds::Request plan;
  std::string form = "table";
  bool record = false;
  std::string starts;
  unsigned minutes = 20;
};

/// What the matcher knows of the people in the room, as the planner takes it.
rounds::Request with_people(rounds::Request request, const matcher::crowd::Crowd& crowd,
                            const std::vector<Seat>& seats) {
  const auto people = seats.size();
  request.people = people;
  request.attraction.assign(people * people, 0);
  float most = 0;
  for (rounds::Person a = 0; a < people; ++a) {
    for (rounds::Person b = 0; b < people; ++b) {
      if (a == b) continue;
      const auto pair = matcher::score::score(crowd, crowd.at(seats[a]).portrait, crowd.at(seats[b]).portrait);
      request.attraction[a * people + b] = std::max(pair.my_gain, 0.0F);
      most = std::max(most, pair.my_gain);
      if (a > b) continue;
      if (pair.rivals) request.competitors.push_back({a, b});
      const auto bond = crowd.between(crowd.at(seats[a]).profile.id, crowd.at(seats[b]).profile.id);
      if (bond == Bond::met || bond == Bond::exchanged) request.met.push_back({a, b});
    }
  }
  if (most > 0) {
    for (auto& attraction : request.attraction) attraction = std::min(attraction / most, 1.0F);
  }
  return request;
}

class Printed {
public:
  Printed(const Room& room, const std::vector<Seat>& seats, const rounds::Plan& plan)
      : room_{room}, seats_{seats}, plan_{plan} {}

  void table(const rounds::Report& report) const {
    for (std::size_t round = 0; round < plan_.rounds.size(); ++round) {
      std::cout << std::format("Round {}\n", round + 1);
      const auto& tables = plan_.rounds[round].tables;
      for (std::size_t number = 0; number < tables.size(); ++number) {
        std::cout << std::format("  table {:>2}  ", number + 1);
        for (std::size_t i = 0; i < tables[number].size(); ++i) {
          std::cout << (i == 0 ? "" : " · ") << name(tables[number][i]);
        }
        std::cout << '\n';
      }
    }
    std::cout << std::format(
        "{} meet again; {} competitors at one table; {} sit alone; attraction of neighbours {:.2f}, at least {:.2f}\n",
        report.repeats, report.competitors_together, report.alone, report.mean_attraction, report.lowest_attraction);
  }

  void csv() const {
    std::cout << "round,table,email,name\r\n";
    each([](std::size_t round, std::size_t table, const std::string& id, const std::string& who) {
      std::cout << std::format("{},{},{},{}\r\n", round, table, quoted(id), quoted(who));
    });
  }

  void json(const rounds::Report& report) const {
    boost::json::array all;
    each([&](std::size_t round, std::size_t table, const std::string& id, const std::string& who) {
      all.push_back({{"round", round}, {"table", table}, {"email", id}, {"name", who}});
    });
    std::cout << boost::json::serialize(boost::json::object{{"seats", std::move(all)},
                                                            {"report",
                                                             {{"repeats", report.repeats},
                                                              {"competitors_together", report.competitors_together},
                                                              {"alone", report.alone},
                                                              {"mean_attraction", report.mean_attraction},
                                                              {"lowest_attraction", report.lowest_attraction}}}})
              << '\n';
  }

private:
  template <class Visit>
  void each(Visit&& visit) const {
    for (std::size_t round = 0; round < plan_.rounds.size(); ++round) {
      const auto& tables = plan_.rounds[round].tables;
      for (std::size_t table = 0; table < tables.size(); ++table) {
        for (const auto person : tables[table]) visit(round + 1, table + 1, id(person), name(person));
      }
    }
  }

  [[nodiscard]] const std::string& id(rounds::Person person) const {
    return room_.matcher->crowd().at(seats_[person]).profile.id;
  }
  [[nodiscard]] std::string name(rounds::Person person) const {
    const auto* who = room_.find(id(person));
    return who->name.empty() ? id(person) : who->name;
  }

  /// RFC 4180, and no spreadsheet runs it (formats of exports).
  static std::string quoted(const std::string& text) {
    std::string cell = "\"";
    if (!text.empty() && std::string_view{"=+-@\t\r"}.contains(text.front())) cell += '\'';
    for (const char c : text) cell += c == '"' ? std::string{"\"\""} : std::string{c};
    return cell + '"';
  }

  const Room& room_;
  const std::vector<Seat>& seats_;
  const rounds::Plan& plan_;
};

/// When the first round starts: HH:MM on the day of the event, or now.
base::Result<base::Instant> first_start(const Asked& asked, const kiosk::event::Settings& settings, base::Instant now) {
  if (asked.starts.empty()) return now;
  const auto zone = base::find_zone(settings.zone);
  if (!zone) return std::unexpected{zone.error()};
  const auto today = std::chrono::year_month_day{floor<std::chrono::days>((*zone)->to_local(now))};
  const auto start = base::parse_time(asked.starts, **zone, settings.date.ok() ? settings.date : today);
  if (!start) return base::fail(base::ErrorKind::invalid_input, "--starts takes a time such as 14:30");
  return *start;
}

/// The plan as facts, so that the wall shows it: one a round, and rounds of an earlier plan that are no more called
/// off.
base::Result<> record(const Asked& asked, const Room& room, const std::vector<Seat>& seats, const rounds::Plan& plan) {
  const CommandClock clock;
  auto event = open_event(asked.room.folder, clock);
  if (!event) return std::unexpected{event.error()};
  const auto start = first_start(asked, event->state.settings(), clock.now());
  if (!start) return std::unexpected{start.error()};
  std::vector<kiosk::event::FactBody> facts;
  for (std::size_t i = 0; i < plan.rounds.size(); ++i) {
    const auto begins = *start + std::chrono::minutes{asked.minutes} * static_cast<int>(i);
    kiosk::event::TablesPlanned planned{.round = static_cast<std::uint32_t>(i + 1),
                                        .starts_at = begins,
                                        .ends_at = begins + std::chrono::minutes{asked.minutes},
                                        .tables = {}};
    for (const auto& table : plan.rounds[i].tables) {
      auto& people = planned.tables.emplace_back();
      for (const auto person : table) {
        people.push_back(room.attendees.at(room.matcher->crowd().at(seats[person]).profile.id));
      }
    }
    facts.emplace_back(std::move(planned));
  }
  for (const auto& earlier : event->state.tables()) {
    if (earlier.round > plan.rounds.size()) facts.emplace_back(kiosk::event::TablesPlanned{.round = earlier.round});
  }
  const auto stored = event->store->append(std::move(facts));
  if (!stored) return std::unexpected{stored.error()};
  return {};
}

Exit plan_rounds(const Asked& asked) {
  if (asked.record && asked.room.folder.empty()) {
    return complain({base::ErrorKind::invalid_input, "--record needs an event: a list has nowhere to keep a plan"});
  }
  const auto room = open_room(asked.room);
  if (!room) return complain(room.error());
  const auto& crowd = room->matcher->crowd();
  const auto seats = crowd.seats();
  if (seats.empty()) {
    return complain({kiosk::base::ErrorKind::not_found,
                     "nobody is in and willing yet. For a rehearsal with everybody: --everyone-present"});
  }
  const auto request = with_people(asked.plan, crowd, seats);
  const auto plan = rounds::plan(request);
  if (!plan) return complain({kiosk::base::ErrorKind::invalid_input, plan.error()});
  const Printed printed{*room, seats, *plan};
  const auto report = rounds::report(*plan, request);
  if (asked.record) {
    if (const auto recorded = record(asked, *room, seats, *plan); !recorded) return complain(recorded.error());
  }
  if (asked.form == "csv") {
    printed.csv();
  } else if (asked.form == "json") {
    printed.json(report);
  } else {
    printed.table(report);
  }
  return Exit::done;
}

}  // namespace

void add_rounds(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("rounds", "A table plan: who sits with whom in each round");
  auto asked = std::make_shared<Asked>();
  add_room_options(*command, asked->room);
  command->add_option("--tables", asked->plan.tables, "Tables there are")->required()->type_name("N");
  command->add_option("--seats", asked->plan.seats, "Seats at each, 3 to 6")->capture_default_str()->type_name("M");
  command->add_option("--rounds", asked->plan.rounds, "Rounds, 1 to 20")->capture_default_str()->type_name("R");
  command->add_option("--format", asked->form, "table, csv or json")
      ->check(CLI::IsMember({"table", "csv", "json"}))
      ->capture_default_str()
      ->type_name("FORM");
  auto* record = command->add_flag("--record", asked->record,
                                   "Keep the plan in the event: the wall shows it from 15 minutes before it starts");
  command->add_option("--starts", asked->starts, "When the first round starts, on the day of the event. Left out: now")
      ->needs(record)
      ->type_name("HH:MM");
  command->add_option("--minutes", asked->minutes, "How long a round lasts; the next one follows at once")
      ->needs(record)
      ->check(CLI::Range(1, 240))
      ->capture_default_str()
      ->type_name("N");
  command->footer(
      "Nobody sits alone, nobody meets twice where that can be avoided (earlier meetings count), competitors sit "
      "apart\n"
      "where they can, and people who have something for each other sit together.\n"
      "Examples:\n"
      "  koffietijd rounds emmen --tables 8 --seats 4 --rounds 3\n"
      "  koffietijd rounds emmen --tables 8 --rounds 3 --record --starts 10:30 --minutes 15\n"
      "  koffietijd rounds --attendees guests.csv --everyone-present --tables 10 --seats 5 --rounds 4 --format csv");
  command->callback([asked, &exit] { exit = plan_rounds(*asked); });
}

}  // namespace tools
