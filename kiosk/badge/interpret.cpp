#include "kiosk/badge/interpret.hpp"

#include "kiosk/badge/pretix.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/card/mecard.hpp"

namespace kiosk::badge {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Presented interpret_k1(std::string_view text, const VerificationKeys& keys) {
  const auto parts = read_k1(text);
  if (!parts) return Nonsense{NonsenseReason::damaged_badge};
  const auto& claims = parts->claims;
  if (claims.event != keys.event) return OtherEvent{claims.event};
  if (!verifies(*parts, claims.organiser ? keys.organiser : keys.attendee)) return Forged{};
  if (claims.organiser) return OrganiserBadge{claims.id, claims.issue};
  return AttendeeBadge{claims.id, claims.issue};
}

OpaqueCode interpret_opaque(std::string_view text) {
  return {.code = std::string{text}, .card = card::read_shown_card(text)};
}

/// Without keys nothing can be said about signed tickets: an organiser may have imported their texts instead.
Presented interpret_pretix(std::string_view text, const std::vector<PublicKey>& keys) {
  if (keys.empty()) return interpret_opaque(text);
  auto reading = read_pretix(text, keys);
  switch (reading.outcome) {
    case PretixOutcome::valid:
      return std::move(reading.ticket);
    case PretixOutcome::bad_signature:
      return Forged{};
    case PretixOutcome::damaged:
      return Nonsense{NonsenseReason::damaged_ticket};
    case PretixOutcome::not_pretix:
      break;
  }
  return interpret_opaque(text);
}

}  // namespace

Presented interpret(std::string_view payload, const VerificationKeys& keys) {
  if (payload.size() > kLongestPayload) return Nonsense{NonsenseReason::too_long};
  if (payload.contains('\0') || !base::is_utf8(payload)) return Nonsense{NonsenseReason::not_text};
  if (payload.starts_with(kByteOrderMark)) payload.remove_prefix(kByteOrderMark.size());
  // No K1 badge ends in a space: the last character of a Base45 group of three is never above "W".
  const auto text = base::trimmed(payload);
  if (text.empty()) return Nonsense{NonsenseReason::empty};
  if (looks_like_k1(text)) return interpret_k1(text, keys);
  return interpret_pretix(text, keys.pretix);
}

}  // namespace kiosk::badge
