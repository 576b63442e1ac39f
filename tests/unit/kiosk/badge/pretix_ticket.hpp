#pragma once

#include "kiosk/badge/base64.hpp"
#include "kiosk/badge/k1.hpp"

#include <protozero/pbf_writer.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace kiosk::badge {

/// What the tests' ticket shop prints on a ticket; zero fields are left out, as proto3 does.
struct TicketFields {
  std::string seed = "jfp5xqs8ds";
  std::int64_t item = 0;
  std::int64_t variation = 0;
  std::int64_t subevent = 0;
  std::optional<std::int64_t> valid_from{};
  std::optional<std::int64_t> valid_until{};
};

inline std::string ticket_payload(const TicketFields& fields) {
  std::string payload;
  protozero::pbf_writer message{payload};
  message.add_string(1, fields.seed);
  if (fields.item != 0) message.add_int64(2, fields.item);
  if (fields.variation != 0) message.add_int64(3, fields.variation);
  if (fields.subevent != 0) message.add_int64(4, fields.subevent);
  if (fields.valid_from) message.add_int64(5, *fields.valid_from);
  if (fields.valid_until) message.add_int64(6, *fields.valid_until);
  return payload;
}

/// 01 | n | m | payload | signature.
inline base::Bytes ticket_envelope(std::string_view payload, const SigningKey& key) {
  const auto n = payload.size();
  base::Bytes bytes{1, static_cast<std::uint8_t>(n >> 8), static_cast<std::uint8_t>(n), 0, 64};
  std::ranges::copy(base::as_bytes(payload), std::back_inserter(bytes));
  std::ranges::copy(key.sign(base::as_bytes(payload)), std::back_inserter(bytes));
  return bytes;
}

/// Base64, written backwards.
inline std::string ticket_text(base::ByteView envelope) {
  auto text = base64_encode(envelope);
  std::ranges::reverse(text);
  return text;
}

inline std::string make_ticket(const TicketFields& fields, const SigningKey& key) {
  return ticket_text(ticket_envelope(ticket_payload(fields), key));
}

}  // namespace kiosk::badge
