#pragma once

#include "kiosk/event/fact.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::event {

/// Place of a fact in the order all kiosks agree on.
struct Stamp {
  HybridTime time;
  FactId id;
  auto operator<=>(const Stamp&) const = default;
};

/// One time through the door, kept for ever, also when two kiosks saw it.
struct Movement {
  Stamp stamp;
  Moved moved;
  bool clock_trusted = true;
  bool operator==(const Movement&) const = default;
};

/// What is known of one person now. After an erasure `record` is empty and `erased` is set.
struct Attendee {
  base::AttendeeId id;
  AttendeeRecord record;
  bool erased = false;
  bool blocked = false;
  std::optional<bool> consent_exchange;  ///< none: never asked
  std::optional<bool> consent_matching;
  std::vector<Movement> movements;  ///< in the agreed order
  bool operator==(const Attendee&) const = default;

  /// True when the latest movement is a check-in.
  [[nodiscard]] bool present() const;
};

struct Exchange {
  Stamp stamp;
  CardsExchanged cards;
  bool operator==(const Exchange&) const = default;
};

struct RefusedScan {
  Stamp stamp;
  ScanRefused scan;
  bool clock_trusted = true;
  bool operator==(const RefusedScan&) const = default;
};

/// Two check-ins of one person at different kiosks with no check-out between them: made offline, kept and reported.
struct DoubleCheckIn {
  base::AttendeeId attendee;
  Since first;
  Since second;
  bool operator==(const DoubleCheckIn&) const = default;
};

/// The present state of the event, folded from facts. The same set of facts gives the same state whatever the order
/// they arrive in, and a fact applied twice counts once. Not thread-safe; belongs to the thread that decides.
class Projection {
public:
  void apply(const Fact& fact);

  [[nodiscard]] const Settings& settings() const { return settings_; }
  /// The kiosk's name as people know it ("Ingang Noord"); its id when it never introduced itself.
  [[nodiscard]] std::string kiosk_name(const base::KioskId& kiosk) const;

  /// Pointers stay valid until the next apply.
  [[nodiscard]] const Attendee* find(const base::AttendeeId& id) const;
  [[nodiscard]] const Attendee* by_badge(const base::BadgeId& badge) const;
  [[nodiscard]] const Attendee* by_code(std::string_view code) const;
  /// The first attendee (by id) with this e-mail address, compared without regard to case.
  [[nodiscard]] const Attendee* by_email(std::string_view email) const;
  /// The latest badge issued to this person, if any.
  [[nodiscard]] std::optional<BadgeIssued> badge_of(const base::AttendeeId& id) const;

  /// Everyone, erased people included, by id.
  [[nodiscard]] const std::map<base::AttendeeId, Attendee>& attendees() const { return attendees_; }
  /// Exchanges in the agreed order, one for each pair of people.
  [[nodiscard]] std::vector<Exchange> exchanges() const;
  [[nodiscard]] const Exchange* exchange_between(const base::AttendeeId& a, const base::AttendeeId& b) const;
  /// People whose card this person holds, in the order they were met; without the erased and those who withdrew
  /// consent.
  [[nodiscard]] std::vector<base::AttendeeId> cards_of(const base::AttendeeId& id) const;
  [[nodiscard]] const std::map<Stamp, RefusedScan>& refused_scans() const { return refused_; }
  [[nodiscard]] const std::map<Stamp, Answered>& answers() const { return answers_; }
  [[nodiscard]] const std::map<Stamp, Referred>& referrals() const { return referrals_; }
  [[nodiscard]] const std::map<Stamp, PassedOn>& introductions() const { return introductions_; }
  [[nodiscard]] std::vector<DoubleCheckIn> double_check_ins() const;

  [[nodiscard]] std::size_t expected() const;  ///< people on the list who may come: not cancelled, not erased
  [[nodiscard]] std::size_t present() const { return present_; }
  [[nodiscard]] std::size_t exchange_count() const { return exchanges_.size(); }

  /// The lowest issue of a badge that still opens the door.
  [[nodiscard]] std::uint16_t least_valid_issue(const base::BadgeId& badge) const;
  [[nodiscard]] CodeStanding standing_of(std::string_view code) const;

  /// The newest time of any fact; a new fact's time never comes before it.
  [[nodiscard]] HybridTime newest() const { return newest_; }
  [[nodiscard]] std::size_t fact_count() const { return fact_count_; }

  /// Same state, however it was reached.
  bool operator==(const Projection&) const = default;

private:
  // filled in with the implementation
};

}  // namespace kiosk::event
