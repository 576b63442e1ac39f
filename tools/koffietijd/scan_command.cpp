#include "firmware/reader/qr_decoder.hpp"
#include "firmware/reader/reader.hpp"
#include "kiosk/badge/interpret.hpp"
#include "kiosk/base/local_time.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/exchange.hpp"
#include "tools/koffietijd/command.hpp"
#include "tools/koffietijd/progress.hpp"
#include "tools/koffietijd/scan_report.hpp"

#include <filesystem>
#include <format>
#include <iostream>
#include <memory>
#include <vector>

namespace tools {
namespace {

using namespace kiosk;

struct Asked {
  std::string folder;
  std::vector<std::string> images;
  bool json = false;
  std::string role = "door";
  std::string list;
  std::string at;
};

/// The kiosk's main job without a kiosk: pictures in, verdicts and facts out.
class Scanner {
public:
  Scanner(store::EventFolder& event, const Asked& asked, const base::Clock& clock)
      : event_{event},
        clock_{clock},
        place_{.kiosk = event.store->kiosk(),
               .role = asked.role == "table" ? event::Role::table : event::Role::door,
               .list = asked.list} {}

  /// Decides about one code and makes the outcome durable.
  base::Result<ScannedBadge> scan(const std::string& file, std::uint64_t frame, const std::string& payload) {
    const auto presented = badge::interpret(payload, event_.state.settings().keys);
    event::Decision decision;
    const auto kept = store::record_decision(event_, [&](const event::Projection& state) {
      decision = event::decide(state, place_, {.presented = presented, .payload = payload, .now = clock_.now()});
      return decision.facts;
    });
    if (!kept) return std::unexpected{kept.error()};
    ScannedBadge scanned{.file = file, .verdict = std::move(decision.verdict)};
    const bool sits_at_table = place_.role == event::Role::table && scanned.verdict.attendee &&
                               scanned.verdict.kind == event::VerdictKind::admitted;
    if (sits_at_table) {
      const auto outcome = pairing_.show(*scanned.verdict.attendee, clock_.now(), frame);
      if (const auto* pair = std::get_if<event::Pairing::Pair>(&outcome)) {
        if (const auto swapped = swap(*pair, scanned); !swapped) return std::unexpected{swapped.error()};
      }
    }
    return scanned;
  }

private:
  base::Result<> swap(const event::Pairing::Pair& pair, ScannedBadge& scanned) {
    const auto decision = event::decide_exchange(event_.state, pair, clock_.now());
    if (const auto* missing = std::get_if<event::ConsentMissing>(&decision)) {
      scanned.without_consent = missing->of;
      return {};
    }
    if (const auto* cards = std::get_if<event::CardsExchanged>(&decision)) {
      if (const auto kept = store::record(event_, {*cards}); !kept) return kept;
    }
    if (const auto* exchange = event_.state.exchange_between(pair.a, pair.b)) scanned.exchanges.push_back(*exchange);
    return {};
  }

  store::EventFolder& event_;
  const base::Clock& clock_;
  event::Place place_;
  event::Pairing pairing_;
};

base::Result<std::vector<firmware::reader::Symbol>> codes_in(const std::string& file) {
  std::error_code failed;
  if (!std::filesystem::exists(file, failed)) {
    return base::fail(base::ErrorKind::not_found, std::format("there is no picture {}", file));
  }
  const auto picture = firmware::reader::read_picture(file);
  if (!picture) return base::fail(base::ErrorKind::invalid_input, picture.error());
  return firmware::reader::decode_qr(picture->grey(), firmware::reader::Effort::still);
}

Exit scan(const Asked& asked) {
  CommandClock clock;
  auto event = open_event(asked.folder, clock);
  if (!event) return complain(event.error());
  if (!asked.at.empty()) {
    const auto& settings = event->state.settings();
    const auto zone = base::find_zone(settings.zone);
    if (!zone) return complain(zone.error());
    const auto at = base::parse_time(asked.at, **zone, settings.date);
    if (!at) return complain(at.error().within("--at"));
    clock.stand_at(*at);
  }
  Scanner scanner{*event, asked, clock};
  Progress progress{"Scanning", asked.images.size()};
  auto exit = Exit::done;
  std::uint64_t frame = 0;
  for (const auto& file : asked.images) {
    progress.show(frame++);
    const auto codes = codes_in(file);
    if (!codes) {
      exit = complain(codes.error());
      continue;
    }
    if (codes->empty()) {
      exit = complain({base::ErrorKind::invalid_input,
                       file + ": no QR code found. Is it sharp, whole and with a light margin around it?"});
    }
    for (const auto& code : *codes) {
      const auto scanned = scanner.scan(file, frame, code.payload);
      if (!scanned) return complain(scanned.error());
      std::cout << (asked.json ? as_json(*scanned, event->state) : as_sentence(*scanned, event->state)) << std::endl;
    }
  }
  return exit;
}

}  // namespace

void add_scan(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("scan", "Check people in from pictures of their badges");
  auto asked = std::make_shared<Asked>();
  add_event_folder(*command, asked->folder);
  command->add_option("IMAGE", asked->images, "Pictures (PNG, JPEG, WebP …), taken in this order")
      ->required()
      ->type_name("");
  command->add_flag("--json", asked->json, "One JSON object a line for each badge found");
  command
      ->add_option("--role", asked->role,
                   "door: check in; table: two badges after each other, or in one picture, swap cards")
      ->check(CLI::IsMember({"door", "table"}))
      ->capture_default_str()
      ->type_name("ROLE");
  command->add_option("--list", asked->list, "Check-in list of this door; left out: every ticket is welcome")
      ->type_name("NAME");
  command
      ->add_option("--at", asked->at,
                   "Take this for the time of scanning: 09:14 on the day of the event, or 2026-11-26T09:14")
      ->type_name("TIME");
  command->footer(
      "Every scan is kept as a fact, refusals too. Exit code 3 when a picture could not be read or held no code.\n"
      "Examples:\n"
      "  koffietijd scan emmen photo.jpg\n"
      "  koffietijd scan emmen --role table --json mila.png joris.png");
  command->callback([asked, &exit] { exit = scan(*asked); });
}

}  // namespace tools
