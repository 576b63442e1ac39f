#pragma once

#include "kiosk/base/bytes.hpp"
#include "kiosk/base/clock.hpp"
#include "kiosk/base/ids.hpp"
#include "kiosk/card/business_card.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::badge {

/// One of this event's own badges, with a signature that verifies.
struct AttendeeBadge {
  base::BadgeId id;
  std::uint8_t issue = 0;  ///< counts re-issues from 0; an older one than the event knows is revoked
  bool operator==(const AttendeeBadge&) const = default;
};

/// The badge that opens the organiser's screen. It never checks anyone in.
struct OrganiserBadge {
  base::BadgeId id;
  std::uint8_t issue = 0;
  bool operator==(const OrganiserBadge&) const = default;
};

/// A pretix ticket whose signature verifies with one of the event's keys (formats: pretix_sig1).
struct SignedTicket {
  std::string code;  ///< the full text as shown; revoked and blocked lists and the attendee list name this
  std::int64_t item = 0;
  std::int64_t variation = 0;
  std::int64_t subevent = 0;
  std::optional<base::Instant> valid_from{};
  std::optional<base::Instant> valid_until{};
  bool operator==(const SignedTicket&) const = default;
};

/// A text that proves nothing by itself: looked up in the imported codes. When it reads as a business card, that is
/// here too.
struct OpaqueCode {
  std::string code;
  std::optional<card::BusinessCard> card{};
  bool operator==(const OpaqueCode&) const = default;
};

/// Made to look like a badge or ticket of this event, but the signature does not verify.
struct Forged {
  bool operator==(const Forged&) const = default;
};

/// A well-formed badge of another event.
struct OtherEvent {
  std::uint16_t event = 0;
  bool operator==(const OtherEvent&) const = default;
};

/// Why a code cannot be anything.
enum class NonsenseReason {
  empty,
  too_long,        ///< over kLongestPayload
  damaged_badge,   ///< begins as one of our badges but is cut short or mangled
  damaged_ticket,  ///< a pretix ticket whose case or + / = a scanner keyboard with the wrong layout changed
  not_text,        ///< NUL or invalid UTF-8
};

struct Nonsense {
  NonsenseReason reason = NonsenseReason::empty;
  bool operator==(const Nonsense&) const = default;
};

/// What a scanned payload means, before anyone looks at the attendee list.
using Presented = std::variant<AttendeeBadge, OrganiserBadge, SignedTicket, OpaqueCode, Forged, OtherEvent, Nonsense>;

/// The longest payload that is looked at, in bytes: the most a QR code can hold (7,089 digits).
inline constexpr std::size_t kLongestPayload = 7089;

}  // namespace kiosk::badge
