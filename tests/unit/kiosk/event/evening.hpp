#pragma once

#include "kiosk/base/local_time.hpp"
#include "kiosk/event/decide.hpp"
#include "kiosk/event/projection.hpp"

#include <catch2/catch_tostring.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::event {

/// "2026-11-26 09:14", by the clocks of Amsterdam.
inline base::Instant local(std::string_view text) {
  return base::parse_time(text, **base::find_zone("Europe/Amsterdam")).value();
}

inline base::AttendeeId person(std::uint8_t number) {
  base::AttendeeId id;
  id.bytes.fill(number);
  return id;
}

inline base::BadgeId badge_of_person(std::uint8_t number) {
  base::BadgeId id;
  id.bytes.fill(number);
  return id;
}

/// An event in a test: a projection that facts happen to, and a door that scans.
class Evening {
public:
  explicit Evening(Settings settings = {}) { happens(local("2026-11-01 12:00"), EventConfigured{std::move(settings)}); }

  [[nodiscard]] const Projection& state() const { return state_; }

  void happens(base::Instant when, FactBody body, std::string kiosk = "noord") {
    const auto wall = std::max(when, state_.newest().wall);
    const auto counter = wall == state_.newest().wall ? state_.newest().counter + 1 : 0;
    ++facts_;
    state_.apply({{{std::move(kiosk)}, facts_}, {wall, counter}, true, std::move(body)});
  }
  void happens(FactBody body) { happens(state_.newest().wall, std::move(body)); }

  /// Puts a person with a badge (and the ticket code "code-<number>") on the list.
  void expects(std::uint8_t number, AttendeeRecord record = {}) {
    record.ticket_codes.push_back("code-" + std::to_string(number));
    happens(AttendeeListed{person(number), Origin::imported, std::move(record)});
    happens(BadgeIssued{person(number), badge_of_person(number), 0});
  }

  /// Decides about a scan and lets its facts happen.
  Decision scan(const Scan& scan, const Place& place = {{"noord"}, Role::door, ""}) {
    const auto decision = decide(state_, place, scan);
    for (const auto& fact : decision.facts) happens(scan.now, fact, place.kiosk.value);
    return decision;
  }

private:
  Projection state_;
  std::uint64_t facts_ = 0;
};

/// A person's badge in front of the camera.
inline Scan badge_scan(std::uint8_t number, base::Instant now) {
  return {.presented = badge::AttendeeBadge{badge_of_person(number), 0}, .payload = "K1 of somebody", .now = now};
}

inline Scan code_scan(std::string_view code, base::Instant now) {
  return {.presented = badge::OpaqueCode{std::string{code}, {}}, .payload = code, .now = now};
}

}  // namespace kiosk::event

template <>
struct Catch::StringMaker<kiosk::event::VerdictKind> {
  static std::string convert(kiosk::event::VerdictKind kind) { return std::string{kiosk::event::name_of(kind)}; }
};
