#pragma once

#include "kiosk/base/clock.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/card/business_card.hpp"
#include "kiosk/event/code_digest.hpp"
#include "kiosk/event/settings.hpp"
#include "kiosk/event/verdict.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::event {

/// Names one fact for ever: the machine that appended it and its place there, counted from 1 without gaps.
struct FactId {
  base::KioskId kiosk;
  std::uint64_t sequence = 0;
  auto operator<=>(const FactId&) const = default;
};

/// Hybrid logical time (Kulkarni et al. 2014): the wall clock, made never to run backwards, and a counter within one
/// millisecond. Orders facts of several kiosks; FactId breaks ties.
struct HybridTime {
  base::Instant wall{};
  std::uint32_t counter = 0;
  auto operator<=>(const HybridTime&) const = default;
};

enum class ConsentKind { exchange, matching };
enum class Direction { in, out };
/// What read the badge.
enum class ReadingSource { camera, scanner, nfc, desk };
enum class TicketStatus { valid, unpaid, cancelled };
enum class Origin { imported, registered, changed };
/// How two people came to swap cards.
enum class ExchangeWay { two_badges, one_frame, phone, passed_on };
enum class MetAnswer { met, not_now };
enum class CodeStanding { cleared, revoked, blocked };

/// What an account or key of the portal may do; each includes those before it.
enum class AccountRole {
  viewer,     ///< looks on
  desk,       ///< and checks people in and out
  organiser,  ///< and imports, downloads, and decides about accounts
};

/// What the list says of one person. Everything a person could be recognised by is sealed at rest: card, codes,
/// note and tags.
struct AttendeeRecord {
  card::BusinessCard card;
  std::vector<std::string> ticket_codes;  ///< exact texts that open the door, besides our own badges
  std::string note_for_desk;
  std::string ticket_type;
  TicketStatus status = TicketStatus::valid;
  std::optional<base::Instant> valid_from;
  std::optional<base::Instant> valid_until;
  std::vector<std::string> lists;  ///< check-in lists this ticket is good for; none: all
  std::vector<std::string> tags;
  bool operator==(const AttendeeRecord&) const = default;
};

// Every kind of fact. Adding one: here, in fact_codec, in Projection::apply, and a line in the fact test's table.

struct EventConfigured {
  Settings settings;
  bool operator==(const EventConfigured&) const = default;
};
struct KioskIntroduced {
  std::string name;
  bool operator==(const KioskIntroduced&) const = default;
};
struct AttendeeListed {
  base::AttendeeId attendee;
  Origin origin = Origin::imported;
  AttendeeRecord record;
  bool operator==(const AttendeeListed&) const = default;
};
struct BadgeIssued {
  base::AttendeeId attendee;
  base::BadgeId badge;
  std::uint8_t issue = 0;  ///< makes every lower issue of this badge invalid
  bool operator==(const BadgeIssued&) const = default;
};
struct BadgeRevoked {
  base::BadgeId badge;
  std::uint8_t issue = 0;  ///< this issue and every lower one
  bool operator==(const BadgeRevoked&) const = default;
};
/// A ticket code on (or off) the ticket system's own lists of revoked and blocked tickets. Such lists name no person
/// whose key could seal the code, and a code that is cleared opens the door again; so only its digest is kept.
struct CodeBarred {
  CodeBarred() = default;
  CodeBarred(std::string_view code, CodeStanding what) : digest{code_digest(code)}, standing{what} {}

  CodeDigest digest;
  CodeStanding standing = CodeStanding::revoked;
  bool operator==(const CodeBarred&) const = default;
};
struct AttendeeBlocked {
  base::AttendeeId attendee;
  bool blocked = true;
  bool operator==(const AttendeeBlocked&) const = default;
};
struct ConsentChanged {
  base::AttendeeId attendee;
  ConsentKind kind = ConsentKind::exchange;
  bool given = false;
  bool operator==(const ConsentChanged&) const = default;
};
/// A check-in (in) or check-out (out).
struct Moved {
  base::AttendeeId attendee;
  Direction direction = Direction::in;
  std::string list;
  ReadingSource source = ReadingSource::camera;
  std::optional<base::Instant> at;  ///< by the kiosk's clock, while it was trusted; none: the fact's own time
  bool operator==(const Moved&) const = default;
};
struct CardsExchanged {
  base::AttendeeId a;
  base::AttendeeId b;
  ExchangeWay way = ExchangeWay::two_badges;
  std::optional<std::uint32_t> suggestion_rank;  ///< 1 = first; none: not suggested before
  std::optional<base::AttendeeId> introduced_by;
  std::optional<base::Instant> at;  ///< as Moved::at
  bool operator==(const CardsExchanged&) const = default;
};
/// B introduced A to C and passed A's card on, with A's permission.
struct PassedOn {
  base::AttendeeId by;
  base::AttendeeId owner;
  base::AttendeeId to;
  bool operator==(const PassedOn&) const = default;
};
struct Referred {
  base::AttendeeId by;
  base::AttendeeId owner;
  base::AttendeeId to;
  std::uint8_t level = 1;  ///< 1 name only … 5 appointment made
  bool operator==(const Referred&) const = default;
};
struct Answered {
  base::AttendeeId attendee;
  base::AttendeeId other;
  MetAnswer answer = MetAnswer::met;
  bool operator==(const Answered&) const = default;
};
struct ScanRefused {
  VerdictKind verdict = VerdictKind::unknown;
  std::optional<base::AttendeeId> attendee;
  std::string list;
  ReadingSource source = ReadingSource::camera;
  std::string code_digest;  ///< 16 hex digits that tell equal codes apart from others; not reversible to the code
  std::optional<base::Instant> at;  ///< as Moved::at
  bool operator==(const ScanRefused&) const = default;
};
struct Downloaded {
  std::string what;    ///< "exchanges", "checkins", "attendees"
  std::string format;  ///< "csv", "jsonl", "vcf", "xlsx", "zip"
  std::uint64_t rows = 0;
  std::string by;
  bool operator==(const Downloaded&) const = default;
};
/// Who sits where in one round. The latest plan of a round counts; one without tables calls the round off.
struct TablesPlanned {
  std::uint32_t round = 1;  ///< from 1
  std::optional<base::Instant> starts_at;
  std::optional<base::Instant> ends_at;
  std::vector<std::vector<base::AttendeeId>> tables;  ///< the first is table 1
  bool operator==(const TablesPlanned&) const = default;
};
/// An organiser's account of the portal, as it is from now on. It has an id of its own, so that its name and the hash
/// of its password are sealed under a key of its own.
struct AccountSet {
  base::AttendeeId account;
  AccountRole role = AccountRole::viewer;
  std::string name;           ///< typed at sign-in; compared without regard to ASCII case
  std::string password_hash;  ///< Argon2id, with its salt and costs ("$argon2id$…")
  bool operator==(const AccountSet&) const = default;
};
/// The account is closed for good.
struct AccountRemoved {
  base::AttendeeId account;
  bool operator==(const AccountRemoved&) const = default;
};
/// A key with which another program uses the portal; only its digest is kept.
struct TokenIssued {
  CodeDigest digest;
  AccountRole role = AccountRole::viewer;
  std::string name;  ///< what the key is for, as the organiser wrote it
  bool operator==(const TokenIssued&) const = default;
};
struct TokenRevoked {
  CodeDigest digest;
  bool operator==(const TokenRevoked&) const = default;
};
/// Somebody did something through the portal that no other fact tells who did.
struct Audited {
  std::string by;    ///< account, or "token NAME"
  std::string what;  ///< "signed in", "account set", "checked in", …
  std::optional<base::AttendeeId> about;
  bool operator==(const Audited&) const = default;
};
/// The PIN that opens the organiser's menu, with the organiser's badge. The latest one counts.
struct OrganiserPinSet {
  std::string digest;  ///< Argon2id, keyed with the event key: see store::OrganiserPin
  bool operator==(const OrganiserPinSet&) const = default;
};
/// Somebody wants to meet somebody else, who is asked at their next badge.
struct IntroductionAsked {
  base::AttendeeId by;
  base::AttendeeId to;
  bool operator==(const IntroductionAsked&) const = default;
};
/// What `to` said to being introduced to `by`. No answer is no fact.
struct IntroductionAnswered {
  base::AttendeeId by;
  base::AttendeeId to;
  bool welcome = false;
  bool operator==(const IntroductionAnswered&) const = default;
};
/// The person's key is gone; nothing of theirs may be read again, whatever arrives later.
struct AttendeeErased {
  base::AttendeeId attendee;
  bool operator==(const AttendeeErased&) const = default;
};

using FactBody = std::variant<EventConfigured, KioskIntroduced, AttendeeListed, BadgeIssued, BadgeRevoked, CodeBarred,
                              AttendeeBlocked, ConsentChanged, Moved, CardsExchanged, PassedOn, Referred, Answered,
                              ScanRefused, Downloaded, AccountSet, AccountRemoved, TokenIssued, TokenRevoked, Audited,
                              OrganiserPinSet, TablesPlanned, AttendeeErased, IntroductionAsked, IntroductionAnswered>;

/// One thing that happened. Append-only: never changed, never removed (erasing makes its sealed part unreadable).
struct Fact {
  FactId id;
  HybridTime time;
  bool clock_trusted = true;
  FactBody body;
  bool operator==(const Fact&) const = default;
};

}  // namespace kiosk::event
