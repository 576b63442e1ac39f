#pragma once

#include "kiosk/event/access_book.hpp"
#include "kiosk/event/exchange_book.hpp"
#include "kiosk/event/fact.hpp"
#include "kiosk/event/introduction_book.hpp"
#include "kiosk/event/people_index.hpp"
#include "kiosk/event/seen_facts.hpp"
#include "kiosk/event/stamp.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::event {

/// One time through the door, kept for ever, also when two kiosks saw it.
struct Movement {
  Stamp stamp;
  Moved moved;
  bool clock_trusted = true;
  /// The moment to show and to reckon days with; the order is the stamp's.
  [[nodiscard]] base::Instant when() const { return moved.at.value_or(stamp.time.wall); }
  bool operator==(const Movement&) const = default;
};

/// What is known of one person now. After an erasure nothing is left but the id and the movements, and `erased` is set.
struct Attendee {
  base::AttendeeId id;
  AttendeeRecord record;
  bool erased = false;
  bool blocked = false;
  std::optional<bool> consent_exchange;  ///< none: never asked
  std::optional<bool> consent_matching;
  std::vector<Movement> movements;  ///< in the agreed order

  std::optional<Stamp> listed_at;  ///< of the fact that `record` comes from; none: not on the list (yet), or erased
  std::optional<Stamp> blocked_at;
  std::optional<Stamp> consent_exchange_at;
  std::optional<Stamp> consent_matching_at;

  bool operator==(const Attendee&) const = default;

  /// On the list and not erased. Facts about other people are kept and count once the list names them.
  [[nodiscard]] bool listed() const { return listed_at.has_value(); }
  /// True when the latest movement is a check-in.
  [[nodiscard]] bool present() const;
  /// Takes part in matching: agreed to it, and not barred. Whom others may see also has to be `present`.
  [[nodiscard]] bool matched() const { return listed() && !blocked && consent_matching == true; }
  /// The latest check-in that the desk did not take back, also when a check-out followed; nothing when there is none.
  [[nodiscard]] const Movement* last_check_in() const;
};

struct RefusedScan {
  Stamp stamp;
  ScanRefused scan;
  bool clock_trusted = true;
  [[nodiscard]] base::Instant when() const { return scan.at.value_or(stamp.time.wall); }
  bool operator==(const RefusedScan&) const = default;
};

/// Two check-ins of one person at different kiosks with no check-out between them: made offline, kept and reported.
/// Where people come in once a day, check-ins of different local days are no pair.
struct DoubleCheckIn {
  base::AttendeeId attendee;
  Since first;
  Since second;
  bool operator==(const DoubleCheckIn&) const = default;
};

/// The present state of the event, folded from facts. The same set of facts gives the same state whatever the order
/// they arrive in, and a fact applied twice counts once: settings, names, records, consents and standings are those of
/// the latest fact about them; what is erased or revoked stays so. Facts with equal ids are taken to be equal (the
/// store and the fleet see to that). Not thread-safe; belongs to the thread that decides.
class Projection {
public:
  void apply(const Fact& fact);

  [[nodiscard]] const Settings& settings() const { return settings_.value; }
  /// The kiosk's name as people know it ("Ingang Noord"); its id when it never introduced itself.
  [[nodiscard]] std::string kiosk_name(const base::KioskId& kiosk) const;

  /// What is kept of the organiser's PIN (see OrganiserPinSet); empty until one was set.
  [[nodiscard]] const std::string& organiser_pin() const { return organiser_pin_.value; }
  /// Every kiosk that introduced itself.
  [[nodiscard]] std::vector<base::KioskId> kiosks() const;

  /// Null when nothing is known. May be someone who is not on the list yet, or erased: see Attendee.
  /// Pointers stay valid until the next apply.
  [[nodiscard]] const Attendee* find(const base::AttendeeId& id) const;
  [[nodiscard]] const Attendee* by_badge(const base::BadgeId& badge) const;
  [[nodiscard]] const Attendee* by_code(std::string_view code) const;
  /// The first attendee (by id) with this e-mail address among theirs, compared without regard to ASCII case.
  [[nodiscard]] const Attendee* by_email(std::string_view email) const;
  /// The latest badge issued to this person, if any.
  [[nodiscard]] std::optional<BadgeIssued> badge_of(const base::AttendeeId& id) const;

  /// Everyone, erased people included, by id.
  [[nodiscard]] const std::map<base::AttendeeId, Attendee>& attendees() const { return attendees_; }
  /// Exchanges in the agreed order, one for each pair of people.
  [[nodiscard]] std::vector<Exchange> exchanges() const { return exchanges_.in_order(); }
  [[nodiscard]] const Exchange* exchange_between(const base::AttendeeId& a, const base::AttendeeId& b) const {
    return exchanges_.between(a, b);
  }
  /// People whose card this person holds, in the order they were met; without the erased and those who withdrew
  /// consent. Whoever withdrew their own holds none.
  [[nodiscard]] std::vector<base::AttendeeId> cards_of(const base::AttendeeId& id) const;
  [[nodiscard]] const std::map<Stamp, RefusedScan>& refused_scans() const { return refused_; }
  [[nodiscard]] const std::map<Stamp, Answered>& answers() const { return answers_; }
  [[nodiscard]] const std::map<Stamp, Referred>& referrals() const { return referrals_; }
  /// Cards passed on.
  [[nodiscard]] const std::map<Stamp, PassedOn>& introductions() const { return introductions_; }
  /// Who asked to meet whom, whoever they are by now: see Attendee::matched.
  [[nodiscard]] const IntroductionBook& introduction_requests() const { return introduction_requests_; }
  /// The table plans by round, as planned last: without rounds that were called off, and without the erased.
  [[nodiscard]] std::vector<TablesPlanned> tables() const;
  [[nodiscard]] std::vector<DoubleCheckIn> double_check_ins() const;
  /// Who may use the portal, and what was done there.
  [[nodiscard]] const AccessBook& access() const { return access_; }

  /// People on the list who may come: not cancelled, not erased.
  [[nodiscard]] std::size_t expected() const { return expected_; }
  /// People on the list whose latest movement is a check-in.
  [[nodiscard]] std::size_t present() const { return present_; }
  /// Those of them who came in at `start` or later. Looks at everybody.
  [[nodiscard]] std::size_t present_since(base::Instant start) const;
  [[nodiscard]] std::size_t exchange_count() const { return exchanges_.count(); }

  /// The lowest issue of a badge that still opens the door.
  [[nodiscard]] std::uint16_t least_valid_issue(const base::BadgeId& badge) const;
  [[nodiscard]] CodeStanding standing_of(std::string_view code) const;

  /// The newest time of any fact; a new fact's time never comes before it.
  [[nodiscard]] HybridTime newest() const { return newest_; }
  [[nodiscard]] std::size_t fact_count() const { return seen_.count(); }

  /// Same state, however it was reached.
  bool operator==(const Projection&) const = default;

private:
  struct Badge {
    Latest<base::AttendeeId> holder;
    std::uint16_t least_valid_issue = 0;
    bool operator==(const Badge&) const = default;
  };
  template <class Id, class T>
  using ById = std::unordered_map<Id, T, base::IdHash>;

  void take(const Fact& fact, const Stamp& stamp, const EventConfigured& configured);
  void take(const Fact& fact, const Stamp& stamp, const KioskIntroduced& introduced);
  void take(const Fact& fact, const Stamp& stamp, const AttendeeListed& listed);
  void take(const Fact& fact, const Stamp& stamp, const BadgeIssued& issued);
  void take(const Fact& fact, const Stamp& stamp, const BadgeRevoked& revoked);
  void take(const Fact& fact, const Stamp& stamp, const CodeBarred& barred);
  void take(const Fact& fact, const Stamp& stamp, const AttendeeBlocked& blocked);
  void take(const Fact& fact, const Stamp& stamp, const ConsentChanged& consent);
  void take(const Fact& fact, const Stamp& stamp, const Moved& moved);
  void take(const Fact& fact, const Stamp& stamp, const CardsExchanged& cards);
  void take(const Fact& fact, const Stamp& stamp, const PassedOn& passed_on);
  void take(const Fact& fact, const Stamp& stamp, const Referred& referred);
  void take(const Fact& fact, const Stamp& stamp, const Answered& answered);
  void take(const Fact& fact, const Stamp& stamp, const ScanRefused& refused);
  void take(const Fact& fact, const Stamp& stamp, const Downloaded& downloaded);
  void take(const Fact& fact, const Stamp& stamp, const TablesPlanned& planned);
  void take(const Fact& fact, const Stamp& stamp, const AccountSet& account);
  void take(const Fact& fact, const Stamp& stamp, const AccountRemoved& account);
  void take(const Fact& fact, const Stamp& stamp, const TokenIssued& token);
  void take(const Fact& fact, const Stamp& stamp, const TokenRevoked& token);
  void take(const Fact& fact, const Stamp& stamp, const Audited& audited);
  void take(const Fact& fact, const Stamp& stamp, const OrganiserPinSet& pin);
  void take(const Fact& fact, const Stamp& stamp, const AttendeeErased& erased);
  void take(const Fact& fact, const Stamp& stamp, const IntroductionAsked& asked);
  void take(const Fact& fact, const Stamp& stamp, const IntroductionAnswered& answered);

  /// Lets `change` work on one person, whom it makes known if need be, and keeps the counts right.
  template <class Change>
  void with(const base::AttendeeId& id, Change&& change);
  void index(const Attendee& attendee);
  void unindex(const Attendee& attendee);

  SeenFacts seen_;
  HybridTime newest_;
  Latest<Settings> settings_;
  Latest<std::string> organiser_pin_;
  std::map<base::KioskId, Latest<std::string>> kiosk_names_;

  std::map<base::AttendeeId, Attendee> attendees_;
  PeopleIndex by_code_;
  PeopleIndex by_email_;
  std::size_t expected_ = 0;
  std::size_t present_ = 0;

  ById<base::BadgeId, Badge> badges_;
  ById<base::AttendeeId, Latest<BadgeIssued>> latest_badges_;
  ById<CodeDigest, Latest<CodeStanding>> standings_;

  ExchangeBook exchanges_;
  std::map<Stamp, RefusedScan> refused_;
  std::map<Stamp, Answered> answers_;
  std::map<Stamp, Referred> referrals_;
  std::map<Stamp, PassedOn> introductions_;
  IntroductionBook introduction_requests_;
  std::map<std::uint32_t, Latest<TablesPlanned>> tables_;  ///< by round
  AccessBook access_;
};

}  // namespace kiosk::event
