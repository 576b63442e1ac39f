#pragma once

#include "kiosk/base/local_time.hpp"
#include "kiosk/flow/flow.hpp"
#include "tests/doubles/ledger.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace flow_test {

using namespace kiosk;
using namespace std::chrono_literals;

/// A kiosk at Open Coffee with Mila, Joris and Sara on the list; the test owns the time and the store.
class Visit {
public:
  explicit Visit(event::Role role, event::ReentryPolicy policy = event::ReentryPolicy::once, bool phones = false,
                 flow::PinAttempts kept = {}, base::milliseconds saver_after = 5min,
                 std::optional<flow::Night> night = std::nullopt)
      : flow_{{.place = {.kiosk = ledger.kiosk(), .role = role, .list = {}},
               .language = flow::Language::nl,
               .attempts = kept,
               .saver_after = saver_after,
               .night = night},
              ledger.state} {
    ledger.append(event::EventConfigured{{.name = "Open Coffee Emmen",
                                          .date = base::parse_date("2026-11-26").value(),
                                          .zone = "Europe/Amsterdam",
                                          .policy = policy}},
                  now);
    mila = add(1, "Mila", "Verhoef", "Verhoef Patisserie", "nl");
    joris = add(2, "Joris", "Stam", "Stam Tenten", "nl");
    sara = add(3, "Sara", "Holt", "Holt Music", "en");
    give(flow::StateChanged{});
    if (phones) give(flow::BoardSeen{{.portal = "https://192.168.1.20:8443"}});
  }

  base::AttendeeId add(std::uint8_t number, std::string first, std::string last, std::string company,
                       std::string language) {
    base::AttendeeId id;
    id.bytes.fill(number);
    event::AttendeeListed listed{.attendee = id, .record = {}};
    listed.record.card.name = {.first = std::move(first), .infix = {}, .last = std::move(last)};
    listed.record.card.company = std::move(company);
    listed.record.card.language = std::move(language);
    if (number == 2) listed.record.card.pitch.call_me_when = "je tuinfeest ook met regen doorgaat";
    ledger.append(listed, now);
    ledger.append(event::BadgeIssued{.attendee = id, .badge = badge_of(number), .issue = 0}, now);
    return id;
  }

  static base::BadgeId badge_of(std::uint8_t number) {
    base::BadgeId id;
    id.bytes.fill(number);
    return id;
  }

  void consent(const base::AttendeeId& who, event::ConsentKind kind = event::ConsentKind::exchange) {
    ledger.append(event::ConsentChanged{who, kind, true}, now);
  }

  /// Shows the badge of attendee `number`; the store answers at once unless it is `broken` or `slow`.
  void show_badge(std::uint8_t number, std::uint64_t frame = 0) {
    give(flow::BadgeRead{.presented = badge::AttendeeBadge{badge_of(number), 0},
                         .payload = "badge " + std::to_string(number),
                         .frame = frame != 0 ? frame : ++frame_});
  }

  void show_code(std::string text) {
    give(flow::BadgeRead{.presented = badge::OpaqueCode{text, std::nullopt}, .payload = text, .frame = ++frame_});
  }

  void tap(flow::Action action) { give(flow::Tapped{action}); }
  void choose(flow::MenuItem item) { give(flow::Tapped{flow::Action::item, std::string{flow::name_of(item)}}); }

  void show_organiser_badge() { give(flow::BadgeRead{.presented = badge::OrganiserBadge{}, .payload = "organiser"}); }
  /// On the PIN pad; what is kept of a PIN is here the PIN itself.
  void type_pin(const std::string& pin) {
    for (const char digit : pin) give(flow::Tapped{flow::Action::key, std::string{digit}});
    give(flow::Tapped{flow::Action::key, "ok"});
  }

  /// Lets time pass, with a tick each 100 ms as the screen gives them.
  void pass(base::milliseconds time) {
    for (const auto end = now + time; now < end;) {
      now += std::min<base::milliseconds>(100ms, end - now);
      give(flow::Tick{});
    }
  }

  void give(const flow::Input& input) {
    for (const auto& effect : flow_.handle(input, now, clock_trusted)) {
      if (const auto* append = std::get_if<flow::Append>(&effect)) {
        appended.push_back(*append);
        if (!slow) answer(*append);
      } else if (const auto* signal = std::get_if<flow::Signal>(&effect)) {
        signals.push_back(signal->verdict);
      } else if (std::holds_alternative<flow::ExchangeSignal>(effect)) {
        ++exchange_signals;
      } else if (std::holds_alternative<flow::AlarmSignal>(effect)) {
        ++alarm_signals;
      } else if (std::holds_alternative<flow::ProbeStore>(effect)) {
        ++probes;
      } else if (const auto* suggest = std::get_if<flow::Suggest>(&effect)) {
        suggests.push_back(*suggest);
      } else if (std::holds_alternative<flow::SurveyRoom>(effect)) {
        ++surveys;
      } else if (const auto* check = std::get_if<flow::CheckPin>(&effect)) {
        checks.push_back(*check);
        if (!slow) give(flow::PinChecked{check->request, check->pin == check->digest});
      } else if (const auto* keep = std::get_if<flow::KeepAttempts>(&effect)) {
        attempts = keep->attempts;
      } else if (const auto* seal = std::get_if<flow::SealPin>(&effect)) {
        give(flow::PinSealed{seal->pin});
      } else if (const auto* adjust = std::get_if<flow::Adjust>(&effect)) {
        setups.push_back(adjust->setup);
      } else if (std::holds_alternative<flow::ConfirmClock>(effect)) {
        clock_trusted = true;
      } else if (const auto* power = std::get_if<flow::SwitchPower>(&effect)) {
        powers.push_back(power->power);
      } else if (std::holds_alternative<flow::DrawCode>(effect)) {
        give(flow::CodeDrawn{code});
      } else if (const auto* sharpen = std::get_if<flow::Sharpen>(&effect)) {
        sharpens.push_back(*sharpen);
      } else if (const auto* link = std::get_if<flow::AskLink>(&effect)) {
        links.push_back(*link);
      } else if (const auto* taken = std::get_if<flow::ExportToStick>(&effect)) {
        exports.push_back(*taken);
      }
    }
  }

  void answer(const flow::Append& append) {
    if (broken) return give(flow::StoreFailed{append.request, *broken});
    for (const auto& body : append.facts) ledger.append(body, now);
    give(flow::Stored{append.request});
  }

  template <class Body>
  const Body& on_glass() const {
    INFO("scene number " << flow_.scene().body.index());
    REQUIRE(std::holds_alternative<Body>(flow_.scene().body));
    return std::get<Body>(flow_.scene().body);
  }

  [[nodiscard]] const flow::Scene& scene() const { return flow_.scene(); }

  [[nodiscard]] bool offers(flow::Action action) const { return std::ranges::contains(scene().actions, action); }

  /// The latest fact of this kind.
  template <class Body>
  [[nodiscard]] Body last_fact() const {
    for (auto fact = ledger.facts.rbegin(); fact != ledger.facts.rend(); ++fact) {
      if (const auto* body = std::get_if<Body>(&fact->body)) return *body;
    }
    FAIL("no such fact");
    return {};
  }

  template <class Body>
  [[nodiscard]] std::size_t count_facts() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(ledger.facts, [](const auto& fact) { return std::holds_alternative<Body>(fact.body); }));
  }

  base::Instant now = base::parse_time("2026-11-26T08:14:00Z", **base::find_zone("UTC")).value();
  doubles::Ledger ledger;
  base::AttendeeId mila;
  base::AttendeeId joris;
  base::AttendeeId sara;
  bool slow = false;
  std::optional<base::Error> broken;
  std::vector<flow::Append> appended;
  std::vector<event::VerdictKind> signals;
  int exchange_signals = 0;
  int alarm_signals = 0;
  int probes = 0;
  int surveys = 0;
  std::vector<flow::Suggest> suggests;
  bool clock_trusted = true;
  std::vector<flow::CheckPin> checks;
  flow::PinAttempts attempts;  ///< as kept for a restart
  std::vector<flow::Setup> setups;
  std::vector<flow::Power> powers;
  std::vector<flow::Sharpen> sharpens;
  std::vector<flow::AskLink> links;
  std::vector<flow::ExportToStick> exports;
  std::string code = "KT-0123456789ABCDEFGHJK";  ///< that the next walk-in gets

private:
  flow::Flow flow_;
  std::uint64_t frame_ = 100;
};

}  // namespace flow_test
