#include "kiosk/badge/pretix.hpp"

#include "kiosk/badge/base64.hpp"
#include "kiosk/badge/pretix_damage.hpp"
#include "kiosk/badge/sodium.hpp"

#include <sodium.h>
#include <protozero/pbf_reader.hpp>

#include <algorithm>

namespace kiosk::badge {
namespace {

constexpr std::size_t kHeaderBytes = 5;
constexpr std::size_t kSignatureBytes = crypto_sign_BYTES;
constexpr std::uint8_t kEnvelopeVersion = 1;

/// Times past the year 9999 are held there: far enough, and safe to count in milliseconds.
constexpr std::int64_t kLatestSecond = 253'402'300'799;

/// The two parts of a ticket; views into its decoded bytes.
struct Envelope {
  base::ByteView payload;
  base::ByteView signature;
};

/// Nothing unless the lengths in the header account for every byte.
std::optional<Envelope> open_envelope(base::ByteView bytes) {
  if (bytes.size() < kHeaderBytes + kSignatureBytes || bytes[0] != kEnvelopeVersion) return std::nullopt;
  const std::size_t payload = bytes[1] * 256U + bytes[2];
  const std::size_t signature = bytes[3] * 256U + bytes[4];
  if (signature != kSignatureBytes || bytes.size() != kHeaderBytes + payload + signature) return std::nullopt;
  return Envelope{bytes.subspan(kHeaderBytes, payload), bytes.subspan(kHeaderBytes + payload)};
}

bool is_signed_by_any(const Envelope& envelope, std::span<const PublicKey> keys) {
  need_sodium();
  return std::ranges::any_of(keys, [&](const PublicKey& key) {
    return crypto_sign_verify_detached(envelope.signature.data(), envelope.payload.data(), envelope.payload.size(),
                                       key.data()) == 0;
  });
}

/// pretix writes 0 where a ticket has no such limit.
std::optional<base::Instant> instant(std::int64_t unix_seconds) {
  if (unix_seconds == 0) return std::nullopt;
  return base::Instant{std::chrono::seconds{std::clamp(unix_seconds, -kLatestSecond, kLatestSecond)}};
}

/// Fields of formats.md, section 1; unknown ones are passed over. Throws protozero::exception for malformed bytes.
SignedTicket parse_fields(base::ByteView payload) {
  using protozero::pbf_wire_type;
  using protozero::tag_and_type;
  SignedTicket ticket;
  protozero::pbf_reader message{reinterpret_cast<const char*>(payload.data()), payload.size()};
  while (message.next()) {
    switch (message.tag_and_type()) {
      case tag_and_type(2, pbf_wire_type::varint):
        ticket.item = message.get_int64();
        break;
      case tag_and_type(3, pbf_wire_type::varint):
        ticket.variation = message.get_int64();
        break;
      case tag_and_type(4, pbf_wire_type::varint):
        ticket.subevent = message.get_int64();
        break;
      case tag_and_type(5, pbf_wire_type::varint):
        ticket.valid_from = instant(message.get_int64());
        break;
      case tag_and_type(6, pbf_wire_type::varint):
        ticket.valid_until = instant(message.get_int64());
        break;
      default:
        message.skip();
    }
  }
  return ticket;
}

std::optional<SignedTicket> parse_payload(base::ByteView payload) {
  try {
    return parse_fields(payload);
  } catch (const protozero::exception&) { return std::nullopt; }
}

std::string backwards(std::string_view text) {
  return {text.rbegin(), text.rend()};
}

}  // namespace

PretixReading read_pretix(std::string_view text, std::span<const PublicKey> keys) {
  const auto bytes = base64_decode(backwards(text));
  const auto envelope = bytes ? open_envelope(*bytes) : std::nullopt;
  if (envelope && is_signed_by_any(*envelope, keys)) {
    auto ticket = parse_payload(envelope->payload);
    if (!ticket) return {};
    ticket->code = backwards(base64_encode(*bytes));
    return {.outcome = PretixOutcome::valid, .ticket = *std::move(ticket)};
  }
  if (envelope && !lost_its_case(text)) return {.outcome = PretixOutcome::bad_signature, .ticket = {}};
  if (envelope || looks_like_damaged_pretix(text)) return {.outcome = PretixOutcome::damaged, .ticket = {}};
  return {};
}

}  // namespace kiosk::badge
