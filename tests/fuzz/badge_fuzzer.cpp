#include "kiosk/badge/base45.hpp"
#include "kiosk/badge/base64.hpp"
#include "kiosk/badge/interpret.hpp"
#include "kiosk/badge/pretix.hpp"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace kiosk;
using namespace kiosk::badge;

/// Public keys whose private halves were thrown away: nothing a fuzzer finds is signed with them.
const VerificationKeys kNobodysKeys{
    .event = 0xC0FE,
    .attendee = {0x99, 0xC7, 0x44, 0xFE, 0xA8, 0xA3, 0x9C, 0xE7, 0x03, 0xA8, 0x7E, 0xB3, 0x22, 0x01, 0xCF, 0xDC,
                 0x00, 0xCD, 0x02, 0xD9, 0x5C, 0xD5, 0xC1, 0x8C, 0x2B, 0xD2, 0xFB, 0xEC, 0x85, 0xEA, 0xB7, 0xDA},
    .organiser = {0x59, 0xF6, 0xC4, 0xB9, 0x44, 0x9C, 0x76, 0x65, 0x38, 0x0A, 0x37, 0x28, 0x8B, 0x95, 0x45, 0xA3,
                  0x49, 0x8D, 0xD3, 0xED, 0x1D, 0xE5, 0xCD, 0x1B, 0xE2, 0x9E, 0x99, 0x38, 0x88, 0x8B, 0xFD, 0x09},
    .pretix = {{0x96, 0x92, 0x31, 0x45, 0xD2, 0x73, 0x0F, 0xBB, 0x9C, 0x2B, 0x8F, 0x9E, 0xB3, 0x1F, 0x29, 0xA2,
                0x85, 0xD4, 0x97, 0x27, 0x7B, 0xA8, 0xC9, 0x05, 0xE5, 0xD6, 0x93, 0xC4, 0x79, 0x31, 0xDE, 0xFD}}};

void require(bool holds) {
  if (!holds) std::abort();
}

void nothing_unsigned_opens_a_door(std::string_view payload) {
  const auto presented = interpret(payload, kNobodysKeys);
  require(!std::holds_alternative<AttendeeBadge>(presented));
  require(!std::holds_alternative<OrganiserBadge>(presented));
  require(!std::holds_alternative<SignedTicket>(presented));
  if (const auto* opaque = std::get_if<OpaqueCode>(&presented)) {
    require(!opaque->code.empty() && payload.contains(opaque->code));
  }
}

void each_text_has_one_meaning(std::string_view payload) {
  if (const auto bytes = base45_decode(payload)) require(base45_encode(*bytes) == payload);
  if (const auto bytes = base64_decode(payload)) {
    const auto text = base64_encode(*bytes);
    require(text == payload || text.substr(0, text.find('=')) == payload);
  }
  require(base45_decode(base45_encode(base::as_bytes(payload))) == base::Bytes(payload.begin(), payload.end()));
}

/// The ticket shop's key signs whatever the fuzzer thinks of, so that the bytes reach the protobuf reader.
void a_signed_payload_is_read_or_refused(std::string_view payload) {
  static const auto shop = SigningKey::from_seed(base::Bytes(32, 3)).value();
  const auto size = std::min<std::size_t>(payload.size(), 0xFFFF);
  payload = payload.substr(0, size);
  base::Bytes bytes{1, static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size & 0xFF), 0, 64};
  std::ranges::copy(base::as_bytes(payload), std::back_inserter(bytes));
  std::ranges::copy(shop.sign(base::as_bytes(payload)), std::back_inserter(bytes));
  auto text = base64_encode(bytes);
  std::ranges::reverse(text);
  const std::vector keys{shop.public_key()};
  const auto reading = read_pretix(text, keys);
  require(reading.outcome == PretixOutcome::valid || reading.outcome == PretixOutcome::not_pretix);
  require(reading.outcome != PretixOutcome::valid || reading.ticket.code == text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view payload{reinterpret_cast<const char*>(data), size};
  nothing_unsigned_opens_a_door(payload);
  each_text_has_one_meaning(payload);
  a_signed_payload_is_read_or_refused(payload);
  static_cast<void>(read_pretix_key(payload));
  return 0;
}
